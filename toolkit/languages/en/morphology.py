"""English: words, and their lemmas by rule and a table of irregular forms; British and American spelling made one."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.languages.morphology import Morphology, listed

WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
POSSESSIVE = re.compile(r"['’ʼ]s?$")

_VERBS = """
be is am are was were been being; have has had having; do does did done; go goes went gone; say said; meet met; hold
held; give gave given; take took taken; make made; pay paid; build built; lead led; send sent; speak spoke spoken; see
saw seen; come came; become became; begin began begun; bring brought; buy bought; catch caught; choose chose chosen;
cut cutting; deal dealt; draw drew drawn; drive drove driven; fall fell fallen; feel felt; fight fought; find found;
fly flew flown; forget forgot forgotten; get got gotten getting; grow grew grown; hear heard; keep kept; know knew
known; lay laid; leave left; lend lent; lie lay lain lying; lose lost; mean meant; put putting; read; ride rode ridden;
rise rose risen; run ran running; seek sought; sell sold; set setting; shake shook shaken; show showed shown; sit sat
sitting; spend spent; stand stood; strike struck; swear swore sworn; teach taught; tell told; think thought; throw
threw thrown; understand understood; undertake undertook undertaken; win won winning; write wrote written writing; wear
wore worn; withdraw withdrew withdrawn; overcome overcame; uphold upheld; foresee foresaw foreseen; die died dying; tie
tied tying; arise arose arisen; break broke broken; eat ate eaten; hide hid hidden; sign signed signing; bear bore
borne; bind bound; blow blew blown; hit hitting; let letting; hurt; sing sang sung; sink sank sunk; sleep slept; steal
stole stolen; swim swam swum; wake woke woken; beat beaten; agree agreed agreeing; free freed; refer referred
referring; prefer preferred preferring; confer conferred conferring; occur occurred occurring; commit committed
committing; submit submitted submitting; permit permitted permitting; admit admitted admitting; plan planned planning;
stop stopped stopping; step stepped stepping;
"""
_NOUNS = """
man men; woman women; child children; person persons; foot feet; tooth teeth; mouse mice; life lives; wife wives;
half halves; leaf leaves; knife knives; self selves; crisis crises; analysis analyses; basis bases; thesis theses;
criterion criteria; phenomenon phenomena; datum data; medium media; memorandum memoranda; referendum referenda; axis
axes; appendix appendices; index indices indexes; series; species; headquarters; news; politics; economics; means; gas
gases; process processes; address addresses; business businesses; bus buses; status statuses; congress congresses; loss
losses; success successes; access; witness witnesses; chief chiefs; proof proofs; belief beliefs; attache attaches;
emphasis emphases
"""
_OTHER = "good better best; bad worse worst; far further farther furthest; many more most; little less least"


def _table(*texts: str) -> dict[str, str]:
    rows = (row.split() for text in texts for row in text.split(";") if row.strip())
    return {form: row[0] for row in rows for form in row}


VERBS = _table(_VERBS)
NOUNS = _table(_NOUNS)
IRREGULAR = _table(_OTHER) | VERBS | NOUNS

SPELLING = tuple(  # British spelling -> American, on lemmas and forms alike; what else it changes, it changes twice
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"(?<=[a-z]{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$)", "iz"),
        (r"(?<=[a-z]{3}[ly])s(?=(?:e|ed|es|er|ing)$)", "z"),
        (r"(?<=[a-z]{2})our(?=(?:s|ed|ing|al|able|ably|ite|ites|ful|er|ers|ly|liness|hood|hoods|less)?$)", "or"),
        (r"(?<=[a-z]{2}[tbh])re(?=s?$)", "er"),
        (r"ogue(?=s?$)", "og"),
        (r"(?<=[aeiou])ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
        (r"(?<=^progra)mme", "m"),
        (r"(?:(?<=^defen)|(?<=^licen)|(?<=^offen))c(?=es?$)", "s"),
        (r"(?<=[a-z])(?:ae|oe)(?=[a-z]{3})", "e"),
    )
)
ACCENTS = str.maketrans("éèêëáàâäíìîïóòôöúùûüçñ", "eeeeaaaaiiiioooouuuucn")


@lru_cache(maxsize=2048)  # lexicon, evidence and checks ask for the same sentences in turn
def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word; a possessive 's belongs to it."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def folded(word: str) -> str:
    """A word without case, accents and possessive ending, in American spelling."""
    low = word.lower().translate(ACCENTS)
    word = POSSESSIVE.sub("", low) or low  # an apostrophe alone, ʼ, counts as a letter
    for pattern, instead in SPELLING:
        word = pattern.sub(instead, word)
    return word


@cache
def stems(word: str) -> tuple[str, ...]:
    """Lemma of a word and the word itself, both folded."""
    known = IRREGULAR.get(POSSESSIVE.sub("", word.lower()))
    word = folded(word)
    lemma = known or singular(word)
    if lemma == word:
        lemma = _verb(word)
    lemma = lemma.rstrip("e") if len(lemma) > 3 and lemma not in IRREGULAR else lemma
    return (lemma, word) if lemma != word else (word,)


def singular(word: str) -> str:
    """The singular of a folded noun in the plural; any other word as it is."""
    if word in NOUNS:
        return NOUNS[word]
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _verb(word: str) -> str:
    for ending in ("ing", "ed"):
        bare = word[: -len(ending)]
        if word.endswith(ending) and len(bare) > 2 and re.search("[aeiouy]", bare):
            if ending == "ed" and bare.endswith("i"):
                return bare[:-1] + "y"
            if ending == "ed" and bare.endswith("e"):
                return word  # need, speed: no past
            if bare[-1] == bare[-2] and bare[-1] in "bdgmnprt":
                return bare[:-1]
            return bare
    return word


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "a an the of in on at to for from by with and or but as is are was were be been that this these those it "
            "its he she his her him they their them we our us you your i not no has have had which who whom whose will "
            "would also than then there here when where while if so such into over under about between through during "
            "after before up out more most both all each other some any can could may might must should do does did"
        )
    ),
)

"""Russian: words, and their stems by a light stemmer.

A stemmer in the manner of Snowball, with fleeting vowels, verbs in -овать and hard cases of declension added. pymorphy3
knows more, but takes 0.1 s to load and 60 µs a word, which is too slow where every word of a text is asked for; the
glossary's matcher, which must be right, uses its paradigms (see `forms`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.languages.morphology import Morphology, listed

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")

_ADJECTIVE = "его ого ему ому ими ыми ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею"
_VERB = (
    "ила ыла ейте уйте ите или ыли ило ыло ует уют ить ыть ишь уешь уй ят ит ыт ил ыл ую уя ив ыв ивши ывши ившись "
    "ывшись ет ут уть"
)
_VERB_AFTER_A = "ла ете йте ли ло ет ют ть ешь ем л в вши вшись я"
_NOUN = (
    "иями ями ами ием иям ием иях иев ией ьям ьях ьев ьем ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья и й "
    "а е о у ы ь ю я"
)


def _any(*lists: str) -> str:
    return "|".join(sorted({ending for each in lists for ending in each.split()}, key=len, reverse=True))


REFLEXIVE = re.compile(r"(?<=...)с[яь]$")
ADJECTIVE = re.compile(rf"(?<=..)(?:{_any(_ADJECTIVE)})$")
PARTICIPLE = re.compile(r"(?:[ая](?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ|ящ|ащ|енн)$")
VERB = re.compile(rf"(?<=..)(?:{_any(_VERB)})$|(?<=.[ая])(?:{_any(_VERB_AFTER_A)})$")
NOUN = re.compile(rf"(?<=..)(?:{_any(_NOUN)})$")
OVATE = re.compile(r"(?<=..)(?:[ое]ва|ыва|ива)$")
FLEETING = re.compile(r"(?<=[^аеёиоуыэюя])ь?[оеё](?=[кцнлр]$)")
VOWEL = re.compile("[аеиоуыэюя]")
SHORTEST = 2  #: letters of a stem

IRREGULAR = {
    form: stem
    for stem, forms in {
        "люд": "люди людей людям людьми людях",
        "человек": "человек человека человеку человеком человеке",
        "дет": "дети детей детям детьми детях",
        "ребенк": "ребенок ребенка ребенку ребенком ребенке",
        "год": "год года году годом годе годы годов годам годами годах лет",
        "ден": "день дня дню днем дне дни дней дням днями днях",
        "врем": "время времени временем времена времен временам временами временах",
        "идт": "идти идет идут шел шла шло шли идущий",
        "мог": "мочь могу может могут можем можете мог могла могло могли",
        "друг": "друг друга другу другом друге друзья друзей друзьям друзьями друзьях",
        "мат": "мать матери матерью матерей матерям",
        "пут": "путь пути путем путей путям путями путях",
        "имен": "имя имени именем имена имен именам именами именах",
        "им": "иметь имеет имеют имел имела имело имели имея имеющий",
        "хот": "хотеть хочу хочет хотят хотел хотела хотели хотим",
        "дв": "два две двух двум двумя",
        "тр": "три трех трем тремя",
        "четыр": "четыре четырех четырем четырьмя",
        "жд": "ждать ждет ждут ждал ждала ждали",
        "суд": "суд суда суду судом суде суды судов судам судами судах",
    }.items()
    for form in forms.split()
}


@lru_cache(maxsize=2048)  # lexicon, evidence and checks ask for the same sentences in turn
def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """Likely stems of a word: the stem, then the word itself without ё."""
    word = word.lower().replace("ё", "е")
    stem = IRREGULAR.get(word) or _stem(word)
    return (stem, word) if stem != word else (word,)


def _stem(word: str) -> str:
    if (len(word) < 4 and not word.endswith(("а", "у", "ы", "е", "и"))) or not VOWEL.search(word):
        return word
    stem = REFLEXIVE.sub("", word)
    if (bare := ADJECTIVE.sub("", stem)) != stem and _is_stem(bare):
        bare = bare.rstrip("ая") if _is_stem(bare.rstrip("ая")) else bare
        stem = PARTICIPLE.sub("", bare) if _is_stem(PARTICIPLE.sub("", bare)) else bare
        stem = re.sub(r"(?<=..[^аеиоуыэюя])(?:ейш|айш)$", "", stem)
    elif (bare := VERB.sub("", stem)) != stem and _is_stem(bare):
        bare = OVATE.sub("", bare)
        stem = bare[:-1] if bare[-1] in "аяе" and _is_stem(bare[:-1]) else bare
    elif (bare := NOUN.sub("", stem)) != stem and _is_stem(bare):
        stem = bare
    stem = re.sub(r"и$", "", stem) if len(stem) > 3 else stem
    stem = re.sub(r"нн$", "н", re.sub(r"(?<=...)ост$", "", stem))
    stem = stem[:-1] if len(stem) > 3 and stem.endswith(("вл", "пл", "бл", "мл")) else stem
    shorter = FLEETING.sub("", stem) if len(stem) > 3 else stem
    return shorter.rstrip("ь") or stem


def _is_stem(text: str) -> bool:
    return len(text) >= SHORTEST and VOWEL.search(text) is not None


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "и в во на с со к ко о об обо от до из изо у за по под при для не ни а но или что чтобы как это этот эта "
            "эти этого этой этих этим этом тот та те том того он она они оно его ее их им ему ей ней нем них мы наш "
            "наша наши нас вы ваш я мой свой своей своих своего который которая которые которого которой которых также "
            "же бы ли был была было были быть есть между так уже если когда где там тут еще после перед через над без"
        )
    ),
)

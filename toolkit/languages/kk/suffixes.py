"""Kazakh suffixes: which there are, in which order they follow each other, and how each is spelt.

A suffix is a template over archiphonemes, spelt by harmony and by the sound before it:

    A  а/е      Y  ы/і      K  қ/к after t, else ғ/г
    q  қ/к      g  ғ/г      E  а/е after a consonant, й after a vowel
    y  ы/і after a consonant only      s  с after a vowel only      a  а/е after a consonant only
    L  л д т (plural, -лық, -лы)      G  н д т (genitive)      Q  н д т (accusative)      D  д т (locative, past)
    B  д н т (ablative)      M  м б п (instrumental, copula)      P  м б п (negation)

Nouns:  stem – plural – possessive – case, then after a locative -ғы/-гі and all of it once more; at each place
        a copula, -сыз, -дай. After the third person's possessive the cases have an н, after -м and -ң the dative is
        -а/-е.
Verbs:  stem – negation – one of: past -ды, conditional -са, imperative; participles -ған, -атын, -ар, -мақ and the
        infinitive -у, which go on like nouns; converbs -п and -а, -е, -й, which go on with persons.

`paths` gives every way to read a string as such a chain.
"""

from __future__ import annotations

from functools import cache

from toolkit.languages.kk.phonology import CLASS

FIRST = {  # archiphoneme -> its consonant after v, a, l, n, z, t
    "L": "ллдддт",
    "G": "нддндт",
    "Q": "нддддт",
    "D": "дддддт",
    "B": "дддндт",
    "M": "ммммбп",
    "P": "мммббп",
}
CLASSES = "valnzt"

Rule = tuple[str, str, str]  #: template, what it says, the state after it

CASES: tuple[Rule, ...] = (
    ("GYң", "gen", "end"),
    ("KA", "dat", "end"),
    ("QY", "acc", "end"),
    ("DA", "loc", "loc"),
    ("BAн", "abl", "abl"),
    ("Mен", "ins", "end"),
    ("Gікі", "owned", "end"),
)
CASES_AFTER_3: tuple[Rule, ...] = (
    ("нYң", "gen", "end"),
    ("нA", "dat", "end"),
    ("н", "acc", "end"),
    ("ндA", "loc", "loc"),
    ("нAн", "abl", "abl"),
    ("мен", "ins", "end"),
    ("нікі", "owned", "end"),
    ("ншA", "way", "end"),
)
CASES_AFTER_1: tuple[Rule, ...] = (
    ("A", "dat", "end"),
    *(rule for rule in CASES if rule[1] != "dat"),
    ("шA", "way", "end"),
)
POSSESSIVES: tuple[Rule, ...] = (
    ("yм", "1sg", "px"),
    ("yң", "2sg", "px"),
    ("yңYз", "2pol", "pz"),
    ("yңYздAр", "2polpl", "pz"),
    ("yмYз", "1pl", "pz"),
    ("sY", "3", "p3"),
)
PERSONS: tuple[Rule, ...] = (
    ("MYн", "am", "end"),
    ("сYң", "art", "end"),
    ("сYз", "are", "end"),
    ("MYз", "we", "end"),
    ("сYңдAр", "ye", "end"),
    ("сYздAр", "ye", "end"),
)
COPULA: tuple[Rule, ...] = (*PERSONS, ("DYр", "is", "end"))
LIKE: tuple[Rule, ...] = (("сYз", "without", "n2"), ("DAй", "like", "n2"))
OWNERS: tuple[Rule, ...] = (  # persons of the past and the conditional
    ("м", "am", "end"),
    ("ң", "art", "end"),
    ("ңYз", "are", "end"),
    ("q", "we", "end"),
    ("ңдAр", "ye", "end"),
    ("ңYздAр", "ye", "end"),
)
VERBAL: tuple[Rule, ...] = (
    ("DY", "past", "past"),
    ("сA", "if", "past"),
    ("KAн", "participle", "part"),
    ("EтYн", "habitual", "part"),
    ("aр", "aorist", "part"),
    ("у", "infinitive", "inf"),
    ("yп", "converb", "conv"),
    ("E", "gerund", "ger"),
    ("KAлY", "since", "end"),
    ("KY", "wish", "poss"),
    ("сYн", "let", "end"),
    ("yңYз", "please", "end"),
    ("yңYздAр", "please", "end"),
    ("EйYq", "lets", "end"),
    ("EйYн", "shall", "end"),
    ("KAй", "may", "end"),
)
RULES: dict[str, tuple[Rule, ...]] = {
    "n": (("LAр", "pl", "pl"), *POSSESSIVES, *CASES, *COPULA, *LIKE, ("KY", "of", "n2"), ("шA", "way", "end")),
    "n2": (("LAр", "pl", "pl"), *POSSESSIVES, *CASES, *COPULA),
    "pl": (*POSSESSIVES, *CASES, *COPULA, *LIKE),
    "poss": POSSESSIVES,
    "px": (*CASES_AFTER_1, *COPULA, *LIKE),
    "pz": (*CASES, *COPULA, *LIKE, ("шA", "way", "end")),
    "p3": (*CASES_AFTER_3, *COPULA, *LIKE),
    "loc": (("KY", "at", "n2"), *COPULA),
    "abl": COPULA,
    "end": (),
    "v": (("PA", "not", "vneg"), *VERBAL, ("PAq", "intent", "part")),
    "vneg": (*(rule for rule in VERBAL if rule[1] != "aorist"), ("с", "aorist", "part")),
    "past": OWNERS,
    "part": (
        ("LAр", "pl", "pl"), *POSSESSIVES, *CASES, *COPULA, ("DAй", "like", "end"), ("шA", "until", "end"),
        ("LYq", "state", "n2"), ("LYg", "state", "voiced"), ("KY", "of", "n2"),
    ),
    "voiced": tuple(rule for rule in POSSESSIVES if rule[0][0] == "y") + (("Y", "3", "p3"),),
    "inf": (("LAр", "pl", "pl"), *POSSESSIVES, *CASES, ("шY", "agent", "n2")),
    "conv": (("тY", "told", "told"), *PERSONS),
    "told": PERSONS,
    "ger": (("дY", "now", "end"), *PERSONS),
}  # fmt: skip
RULES["word"] = RULES["n"] + RULES["v"]  #: of a noun or a verb, where it is not known which


@cache
def spelt(template: str, harmony: str, kind: str) -> str:
    """A suffix as it is written after a sound of that class in a word of that harmony ("b" or "f")."""
    back = harmony == "b"
    out: list[str] = []
    for letter in template:
        if letter == "A" or (letter in "aE" and kind != "v"):
            out.append("а" if back else "е")
        elif letter == "Y" or (letter == "y" and kind != "v"):
            out.append("ы" if back else "і")
        elif letter == "E":
            out.append("й")
        elif letter == "s":
            out.append("с" if kind == "v" else "")
        elif letter == "K":
            out.append(("қ" if back else "к") if kind == "t" else ("ғ" if back else "г"))
        elif letter in "qg":
            out.append({"q": "қк", "g": "ғг"}[letter][not back])
        elif letter in FIRST:
            out.append(FIRST[letter][CLASSES.index(kind)])
        elif letter not in "ya":
            out.append(letter)
    return "".join(out)


Step = tuple[str, str, str]  #: letters, what they say, the state after them


@cache
def steps(state: str, harmony: str, kind: str) -> dict[str, tuple[Step, ...]]:
    """Suffixes that may follow, by their first letter."""
    found: dict[str, tuple[Step, ...]] = {}
    for template, says, after in RULES[state]:
        text = spelt(template, harmony, kind)
        found[text[0]] = (*found.get(text[0], ()), (text, says, after))
    return found


@cache
def paths(state: str, harmony: str, kind: str, rest: str) -> tuple[tuple[str, ...], ...]:
    """Every reading of `rest` as suffixes after a sound of that class, as what they say; none if it is no chain."""
    if not rest:
        return ((),)
    found: list[tuple[str, ...]] = []
    for text, says, after in steps(state, harmony, kind).get(rest[0], ()):
        if rest.startswith(text):
            found += [(says, *path) for path in paths(after, harmony, CLASS.get(text[-1], "t"), rest[len(text) :])]
    return tuple(found)


#: Letters that a chain may begin with, by the class of the sound before it: a quick test before the full one.
STARTS = {kind: frozenset(letter for harmony in "bf" for letter in steps("word", harmony, kind)) for kind in CLASSES}

"""Kazakh: finite forms and participles of verbs, for stems so short that suffix chains are not undone (өлді, етеді).

A verb's dictionary form ends in -у; a noun that does so gets forms that nobody writes, which does no harm.
"""

from __future__ import annotations

from toolkit.languages.paradigm import Paradigm

VOWELS = frozenset("аәеоөуүұыіэюяи")
FRONT = frozenset("әеөүі")
VOICELESS = frozenset("пфктқсшщчцхһ")
#: After a vowel, a voiced and a voiceless consonant; {a} is а or е, {y} ы or і, {g} ғ or г, {k} қ or к.
ENDINGS = {
    "vowel": "йд{y} йт{y}н д{y} {g}{a}н п с{a} м{a}й",
    "voiced": "{a}д{y} {a}т{y}н д{y} {g}{a}н {y}п с{a} б{a}й м{a}й",
    "voiceless": "{a}д{y} {a}т{y}н т{y} {k}{a}н {y}п с{a} п{a}й",
}
HARD = str.maketrans("бгғ", "пкқ")  #: how a stem's last consonant is written before a consonant: табу, тапты


def forms(word: str) -> tuple[str, ...]:
    """The word in lower case and, if it may be a verb, its commonest forms."""
    whole = word.lower()
    if len(whole) < 3 or whole[-1] not in "ую":
        return (whole,)
    stem = f"{whole[:-1]}й" if whole[-1] == "ю" else whole[:-1]
    hard = stem[:-1] + stem[-1].translate(HARD)
    front = any(letter in FRONT for letter in stem)
    letters = {"a": "е", "y": "і", "g": "г", "k": "к"} if front else {"a": "а", "y": "ы", "g": "ғ", "k": "қ"}
    kind = "vowel" if stem[-1] in VOWELS else "voiceless" if hard[-1] in VOICELESS else "voiced"
    endings = ENDINGS[kind].format(**letters).split()
    joined = ((stem if ending[0] in VOWELS else hard) + ending for ending in endings)
    return (whole, *(form.replace("йа", "я") for form in joined))


TABLE = Paradigm(forms=forms)

"""Kazakh sounds: vowel harmony, classes of final sounds, and what changes in a stem before a suffix.

Harmony. A suffix is back (а, ы, ғ, қ) or front (е, і, г, к) by the stem's last vowel. Of themselves и, у and ю are
neither; the vowel before them decides, and without one и is front, у and ю back; у between consonants is a loan's and
back (ресурстар). A final ь makes front (октябрьде),
so do к and г after a back vowel, which only loans have (банкке, паркте, округтер). Loans waver, and names in
-ев and -ов take back suffixes after a front vowel (Тоқаевтың): for them both harmonies are allowed.

Final sounds. A suffix's first consonant follows the class of the sound before it:
    v  vowels but и у ю     a  й у и ю р     l  л     n  м н ң     z  з ж     t  the rest, б в г д of loans too

Stems. Before a vowel к қ п become г ғ б (серіктестік, серіктестігі; халық, халқы; кітап, кітабы), loans keep them
(банкі, принципі); some nouns lose their last vowel (орын, орны); ь is dropped (ансамблі); verbs lose ы, і before у
(оқы-, оқу). Loans in a double letter keep one (конгресі), those in -ст may take up a suffix's т (туристер), those in
-кт, -ск, -нк and the like a helping і (фактілер, Минскіде).
"""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import listed

BACK = frozenset("аоұыя")
FRONT = frozenset("әеөүіэё")
VOWELS = BACK | FRONT | frozenset("иую")

CLASS = {
    **dict.fromkeys("аәеёоөұүыіэя", "v"),
    **dict.fromkeys("йуиюр", "a"),
    "л": "l",
    **dict.fromkeys("мнң", "n"),
    **dict.fromkeys("зж", "z"),
    **dict.fromkeys("кқптсшщфхцчһбвгғд", "t"),
}

VOICED = {"к": "г", "қ": "ғ", "п": "б"}
DEVOICED = {voiced: voiceless for voiceless, voiced in VOICED.items()}

LOAN = re.compile(r"[вфцчщэёъьһ]|[кг][аоұы]|[аоұыя][кг]|[аоұы].?[кг]$|^[^аәеёоөұүыіэя]*$|[дг]$")
INNER_U = re.compile(r"[^аәеёиоөуұүыіэюя]у[^аәеёиоөуұүыіэюяь]+$")  #: ресурс, институт: only loans, and back
DOUBLE = re.compile(r"([слнмтрф])\1$")  #: конгресс, металл: loans, one letter before a suffix
HELPED = re.compile(r"(?:[кпф]т|[нрсл]к|нг|ст|мп|кс|[рл]г|[кг]с)$")

#: Nouns whose last vowel falls before a possessive.
FLEETING = frozenset(
    listed(
        "орын халық ауыз мүлік ерін мойын мұрын қарын қойын бөрік дауыс құлық парық ырық ерік көрік әріп қалып кейіп "
        "сиық көңіл қырық ғұрып иық"
    )
)
SHORTENED = {word[:-2] + word[-1]: word for word in FLEETING}


@cache
def harmonies(stem: str) -> str:
    """Harmonies of the suffixes that a stem takes, the likelier first: "b", "f", "bf" or "fb"."""
    vowels = [letter for letter in stem if letter in VOWELS]
    sure = next((letter for letter in reversed(vowels) if letter not in "иую"), "")
    if INNER_U.search(stem):
        return "bf"
    if vowels and vowels[-1] == "и" and stem[-1] not in "их" and sure in BACK:
        return "fb"  # механизм, Париж: a loan's; тарих is no such
    if stem.endswith("ь") or re.search(r"[аоұы].?[кг]$", stem):
        first = "f"
    elif sure:
        first = "b" if sure in BACK else "f"
    else:
        first = "f" if "и" in vowels else "b"
    wavers = LOAN.search(stem) is not None or (vowels and vowels[-1] in "иую" and sure != "" and first == "b")
    return first + ("f" if first == "b" else "b") if wavers else first


def is_loan(stem: str) -> bool:
    """Whether a stem has sounds, or neighbours of sounds, that native words lack."""
    return LOAN.search(stem) is not None


def sound(stem: str) -> str:
    """Class of the sound that a suffix meets: that of the last letter, signs aside."""
    return CLASS.get(stem[-1], "") or CLASS.get(stem.rstrip("ьъ")[-1:], "t")


@cache
def bases(stem: str) -> tuple[tuple[str, bool, bool], ...]:
    """What a stem looks like before a suffix: (letters, before a vowel?, before a consonant?)."""
    found = [(stem, True, True)]
    end = stem[-1:]
    if end in VOICED:
        found = [(stem, is_loan(stem) or len(stem) < 3, True), (stem[:-1] + VOICED[end], True, False)]
    if stem in FLEETING:
        found = [(stem, end not in VOICED, True), (stem[:-2] + end, True, False)]
    if DOUBLE.search(stem):
        found.append((stem[:-1], True, True))
    if end == "ь":
        found.append((stem[:-1], True, False))
    if HELPED.search(stem):
        found.append((stem + "і", False, True))
        if stem.endswith("ст"):
            found.append((stem[:-1], False, True))
    return tuple(found)


def restored(base: str) -> tuple[str, ...]:
    """Stems that may look like `base` before a suffix that begins with a vowel, the likeliest first."""
    if base in SHORTENED:
        return (SHORTENED[base],)
    if voiceless := DEVOICED.get(base[-1:]):
        stem = base[:-1] + voiceless
        return (base, stem) if is_loan(stem) or len(base) < 3 else (stem,)
    if base[-1:] == "л" and base[-2:-1] not in VOWELS:
        return (base, base + "ь")
    return (base,)

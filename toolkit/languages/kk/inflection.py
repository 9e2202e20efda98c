"""Kazakh: endings of a wording's last word, read and put on by the grammar of suffixes.

The possessive that holds a phrase together (Мемлекет басшысы) is no form of its own: it is there in every form of such
a phrase and in none of one without it (басшысының is to басшысы what әріптестіктің is to әріптестік).
"""

from __future__ import annotations

import re

from toolkit.languages.inflection import Inflection, Reading
from toolkit.languages.kk.latin import cyrillic
from toolkit.languages.kk.morphology import IN_S, SHORT, endings, stems, words
from toolkit.languages.kk.phonology import FLEETING, VOWELS, bases, harmonies, is_loan, restored, sound
from toolkit.languages.kk.suffixes import steps

APART = re.compile(r"[-‑]([^\W\d_]+)\Z")  #: a suffix after a hyphen
PROBES = ("а", "ал", "аз", "ан", "ат", "е", "ел", "ез", "ен", "ек")  #: an end of each class, back and front
CASES = frozenset(("gen", "dat", "acc", "loc", "abl", "ins"))
NOUNS = ("лық", "лік", "дық", "дік", "тық", "тік")  #: what only a noun ends in: -ты behind it is no past tense
AGENT = re.compile("[бвгғджзйкқлмнңпстуфхцчщюя]ш\\Z")  #: cut out of хатшы, кеңесші, оқушы: no stem ends so
OWNERS = frozenset(("1sg", "2sg", "2pol", "2polpl", "1pl", "3"))
READINGS = tuple(
    (*number, *owner, *case)
    for number in ((), ("pl",))
    for owner in ((), ("3",), ("1pl",))
    for case in ((), *((case,) for case in sorted(CASES)), ("loc", "at"))
)


def _last(wording: str) -> tuple[str, str, str, bool]:
    """A wording's part before its last word, that word, what is behind it, and whether the word stands alone."""
    spans = words(wording)
    start, end = spans[-1] if spans else (0, len(wording))
    return wording[:start], wording[start:end], wording[end:], len(spans) < 2


def _root(word: str, alone: bool) -> tuple[str, Reading]:
    """Stem of a wording's last word, and what the word has on it in its dictionary form: plural, possessive."""
    found: list[tuple[int, str, Reading]] = []
    for cut in range(2, len(word)) if not alone else ():
        for stem in restored(word[:cut]) if word[cut] in VOWELS else (word[:cut],):
            if len(stem) < 3 and stem not in SHORT:
                continue
            if stem + "с" in IN_S or AGENT.search(stem) or not any(letter in VOWELS for letter in stem):
                continue
            own = next((path for path in endings(stem, word) if path in (("3",), ("pl", "3"), ("pl",))), None)
            if own:
                found.append((len(stem), stem, own))
    return min(found)[1:] if found else (word, ())


def _analyse(form: str, wording: str) -> tuple[Reading, ...]:
    *_, old, _, alone = _last(wording)
    new = _last(form)[1]
    stem, own = _root(old.lower(), alone)
    apart = APART.search(form)
    tail = apart[1].lower() if apart and form[: apart.start()].casefold() == wording.casefold() else ""
    readings: list[Reading] = []
    for whole in cyrillic(new.lower()):
        for path in endings(stem, whole) or (((),) if whole == old.lower() else ()):
            readings.append(tuple(says for says in path if says not in own))
    if tail:  # »-ның, ШЫҰ-ға
        readings = [path for stem_end in PROBES for path in endings(stem_end, stem_end + tail)]
    return tuple(dict.fromkeys(readings))


def _inflect(wording: str, reading: Reading) -> str | None:
    before, word, behind, alone = _last(wording)
    stem, own = _root(word.lower(), alone)
    plural = ("pl",) if "pl" in own or reading[:1] == ("pl",) else ()
    rest = reading[1:] if reading[:1] == ("pl",) else reading
    owner = () if rest[:1] and rest[0] in OWNERS else tuple(says for says in own if says == "3")
    made = put_on(stem, (*plural, *owner, *rest))
    if made is None:
        return None
    if behind and made != word.lower():  # «… жол»-дың
        chain = made[len(word) :]
        return f"{wording}-{chain}" if made.startswith(word.lower()) else None
    return before + _cased(made, word) + behind


def _cased(made: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return word if len(made) == len(word) else f"{word}-{made[len(word) :]}"
    return made[0].upper() + made[1:] if word[0].isupper() else made


def _citation(phrase: str) -> str:
    """Without the case of the last word; the accusative that may be a past tense (жүргіз-ді) stays."""
    before, word, behind, _ = _last(phrase)
    form = word.lower()
    for stem in stems(form):
        paths = () if behind or stem == form else endings(stem, form)
        for *kept, case in filter(None, paths):
            if case not in CASES or not {*kept} <= {"pl", "3"}:
                continue
            if case == "acc" and not kept and stem[-1] not in VOWELS and not stem.endswith(NOUNS):
                return phrase
            made = put_on(stem, tuple(kept))
            return before + _cased(made, word) if made else phrase
    return phrase


def owned(word: str) -> bool:
    """Whether a word bears a third person's possessive, as the second of two nouns does (Қазақстан Президенті)."""
    form = word.lower()
    return any(
        path and "3" in path[:2] and {*path} <= {"pl", "3", *CASES}
        for stem in stems(form)
        if stem != form
        for path in endings(stem, form)
    )


def put_on(stem: str, reading: Reading) -> str | None:
    """A stem with the suffixes that say `reading`; None if they cannot follow each other."""
    harmony = harmonies(stem)[0]
    made, state, kind = stem, "n", sound(stem)
    for says in reading:
        chosen = next(
            (
                (text, after)
                for row in steps(state, harmony, kind).values()
                for text, sense, after in row
                if sense == says
            ),
            None,
        )
        if chosen is None:
            return None
        text, state = chosen
        if made == stem and text[0] in VOWELS:
            made = before_vowel(stem)
        made += text
        kind = sound(text)
    return made


def before_vowel(stem: str) -> str:
    """What a stem looks like before a suffix that begins with a vowel: кітаб-, орн-, ансамбл-; loans as they are."""
    options = [base for base, vowel, _ in bases(stem) if vowel]
    if stem in FLEETING or stem.endswith("ь"):
        return options[-1]
    return stem if is_loan(stem) else options[-1]


TABLE = Inflection(analyse=_analyse, inflect=_inflect, readings=READINGS, citation=_citation)

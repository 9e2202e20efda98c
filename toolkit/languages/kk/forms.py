"""Kazakh terms: each word a stem with any legal chain of suffixes, as its place in the term allows.

The last word takes every ending. A word before it may be in the plural, possessed and in the genitive (мемлекетіміздің
басшысы), for that is how it depends on the next; before a conjunction it takes every ending too. A word that stands in
another case in the term may stay in that case. The third person's possessive that holds a term together (Мемлекет
басшысы) gives way to any other (басшымыз, басшылары). An infinitive at the end of a phrase stands for its verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from toolkit.languages.forms import ANY, Forms, Slot
from toolkit.languages.kk.latin import cyrillic
from toolkit.languages.kk.morphology import HYPHEN, SHORT, SUFFIX, endings, words
from toolkit.languages.kk.phonology import VOWELS, bases, restored
from toolkit.languages.lookalikes import unmixed

AND = ("және", "мен", "бен", "пен", "һәм")
CASES = frozenset(("gen", "dat", "acc", "loc", "abl", "ins", "owned"))
DEPENDENT = frozenset((case,) for case in ("gen", "dat", "acc", "loc", "abl"))
UNLIKELY = frozenset(("of", "way"))
TAIL = rf"[»”\"’]?[-‑]{SUFFIX}(?![^\W_])(?<![-‑])"


@cache
def _folded(word: str) -> tuple[str, ...]:
    word = unmixed(word.lower())
    if "-" in word or "‑" in word:
        word = HYPHEN.split(word)[0]
    return cyrillic(word)


def _slots(words: Sequence[str], joints: Sequence[str], part: str) -> list[Slot]:
    return [_slot(words, joints, place) for place in range(len(words))]


def _slot(words: Sequence[str], joints: Sequence[str], place: int) -> Slot:
    word = _folded(words[place])[0]
    is_last = place == len(words) - 1
    if word in AND and place > 0 and not is_last:
        return dict.fromkeys(AND, ANY), (), ""
    listed = is_last or _folded(words[place + 1])[0] in AND or "," in joints[place]
    stems, case = _stems(word, alone=len(words) == 1, dependent=not is_last)
    if case == "at":  # -дағы, -дегі: as it is
        return {word: ANY}, (), ""
    if is_last and len(words) > 1 and word.endswith("у") and len(word) > 3:
        return {}, (*stems, "-" + word[:-1]), "last"
    return {}, stems, case or ("last" if listed else "inner")


def _stems(word: str, alone: bool, dependent: bool) -> tuple[tuple[str, ...], str]:
    """What the word's forms are built on, and the case that it stands in, if any."""
    stems = [word]
    case = ""
    for cut in range(2, len(word)):
        base, rest = word[:cut], word[cut:]
        if not any(letter in VOWELS for letter in base):
            continue
        for stem in restored(base) if rest[0] in VOWELS else (base,):
            if len(stem) < 3 and stem not in SHORT:
                continue
            for path in endings(stem, word):
                if path in (("loc", "at"), ("pl", "loc", "at"), ("3", "loc", "at")):
                    return (word,), "at"
                own = tuple(says for says in path if says not in ("pl", "3"))
                if not alone and ((dependent and own in DEPENDENT) or (not own and path)):
                    case = own[0] if own else case
                    stems.append(stem)
    return tuple(dict.fromkeys(stems)), case


@cache
def _agrees(stem: str, form: str, kind: str) -> bool:
    if stem[0] == "-":
        return bool(_verbal(stem[1:], form))
    for path in endings(stem, form):
        if not UNLIKELY.isdisjoint(path):
            continue
        if kind == "last":
            return True
        cases = [says for says in path if says in CASES]
        rest = [says for says in path if says not in CASES and says not in ("pl", "3", "1pl", "1sg", "2sg", "2pol")]
        if rest or len(cases) > 1:
            continue
        case = cases[0] if cases else ""
        if case in ("", "gen", kind):
            return True
    return False


@cache
def _verbal(stem: str, form: str) -> tuple[tuple[str, ...], ...]:
    """Readings of `form` as a verb whose infinitive is `stem` and у; it may have lost ы or і before it."""
    found = endings(stem, form, "v")
    for vowel in "ыі" if stem[-1] not in VOWELS else "":
        found += endings(stem + vowel, form, "v")
    return found


@cache
def _starts(stem: str) -> tuple[str, ...]:
    return tuple(base for base, _, _ in bases(stem.removeprefix("-")))


TABLE = Forms(words=words, folded=_folded, slots=_slots, starts=_starts, agrees=_agrees, tail=TAIL)

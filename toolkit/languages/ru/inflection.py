"""Russian: case and number read off the words found, by the slots of the term, and put on the new term's head.

Where a form can be several cases (стратегии), the preposition before it decides, else the likeliest case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from toolkit.languages.forms import ANY
from toolkit.languages.inflection import Inflection
from toolkit.languages.ru.forms import TABLE as FORMS
from toolkit.languages.ru.morphology import words

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
LIKELY = (0, 6, 1, 7, 4, 10, 3, 9, 5, 11, 2, 8)  #: bits of a mask, the commonest form first: singular 0-5, plural 6-11
GOVERNS = {
    **dict.fromkeys(
        "из от до у без для после против около кроме вместо среди ради вокруг относительно".split(), "gent"
    ),
    **dict.fromkeys("к ко по благодаря согласно вопреки".split(), "datv"),
    **dict.fromkeys("с со над под между перед".split(), "ablt"),
    **dict.fromkeys("в во на о об при".split(), "loct"),
    **dict.fromkeys("про через сквозь".split(), "accs"),
}
LAST_WORD = re.compile(r"([а-яё]+)\s*[«“„\"]?\Z", re.IGNORECASE)


@cache
def _analyser() -> Any:
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


def _slots(text: str) -> tuple[list[str], list[Any]]:
    spans = words(text)
    joints = [text[a[1] : b[0]] for a, b in zip(spans, spans[1:], strict=False)] + [
        text[spans[-1][1] :] if spans else ""
    ]
    found = [text[start:end] for start, end in spans]
    return found, FORMS.slots(found, joints, "") if found else []


def _like(found: str, old: str, new: str, before: str) -> str:
    ours = [found[start:end] for start, end in words(found)]
    theirs, slots = _slots(old)
    if len(ours) != len(theirs):
        return ""
    mask = ANY
    for word, (forms, _, _) in zip(ours, slots, strict=True):
        mask &= forms.get(FORMS.folded(word)[0], 0)
    for bit in _bits(mask, ours, theirs, before):
        if made := _inflected(new, CASES[bit % 6], "plur" if bit > 5 else "sing"):
            return made
    return ""


def _bits(mask: int, ours: Sequence[str], theirs: Sequence[str], before: str) -> Iterator[int]:
    """Forms that a mask allows, the likeliest first."""
    if mask == ANY:
        mask = 1
    last = LAST_WORD.search(before)
    governed = GOVERNS.get(last[1].lower(), "") if last else ""
    unchanged = [word.lower() for word in ours] == [word.lower() for word in theirs]
    allowed = [bit for bit in LIKELY if mask >> bit & 1]
    yield from (bit for bit in allowed if CASES[bit % 6] == governed)
    if not (unchanged and 0 in allowed):
        yield from (bit for bit in allowed if bit % 6)
    yield from allowed


def _inflected(term: str, case: str, number: str) -> str:
    """A term in a case and number: its head and what agrees with it."""
    if (case, number) == ("nomn", "sing"):
        return term
    found, slots = _slots(term)
    parses = [_reading(word) for word in found]
    varying = [len(forms) > 1 and ANY not in forms.values() for forms, _, _ in slots]
    head = next((p for p, varies in zip(parses, varying, strict=True) if varies and p and p.tag.POS == "NOUN"), None)
    made = []
    for word, parse, varies in zip(found, parses, varying, strict=True):
        if not varies or parse is None:
            made.append(word)
            continue
        wanted = {case, number}
        if parse.tag.POS != "NOUN" and number == "sing" and head is not None and head.tag.gender:
            wanted.add(head.tag.gender)
        if parse.tag.POS != "NOUN" and case == "accs" and head is not None and head.tag.gender != "femn":
            wanted.add(head.tag.animacy or "inan")
        form = parse.inflect(wanted)
        if form is None:
            return ""
        made.append(_cased(form.word, word))
    return _joined(term, made)


def _reading(word: str) -> Any:
    """A word's reading as a nominative noun or adjective."""
    found = [p for p in _analyser().parse(word) if "nomn" in p.tag and p.tag.POS in ("NOUN", "ADJF", "PRTF")]
    return found[0] if found else None


def _cased(form: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _joined(term: str, made: Sequence[str]) -> str:
    parts: list[str] = []
    at = 0
    for (start, end), word in zip(words(term), made, strict=True):
        parts += [term[at:start], word]
        at = end
    return "".join([*parts, term[at:]])


TABLE = Inflection(like=_like)

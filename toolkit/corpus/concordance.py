"""What a search found, as people and programs read it: key word in context, with the other versions below."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from toolkit.corpus.search import Place

SCHEMA = "readout-search/1"
FORMS = ("terminal", "json", "tsv")
BOLD, PLAIN = "\x1b[1;33m", "\x1b[0m"
ELLIPSIS = "…"
WIDE = (("\u1100", "\u115f"), ("\u2e80", "\ua4cf"), ("\uac00", "\ud7a3"), ("\uf900", "\ufaff"), ("\ufe30", "\ufe6f"),
        ("\uff00", "\uff60"), ("\U00020000", "\U0003fffd"))  # fmt: skip


def as_json(places: Sequence[Place], more: bool) -> str:
    """`readout-search/1`; `more` says that there are further places."""
    data = {"schema": SCHEMA, "places": [as_data(place) for place in places], "more": more}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def as_data(place: Place) -> dict[str, Any]:
    """One place; `spans` count code points in the text of the version it was found in."""
    text = place.versions[place.lang]
    return {
        "event": place.event,
        "date": place.date,
        "title": place.title,
        "partners": list(place.partners),
        "row": place.row,
        "score": place.score,
        "lang": place.lang,
        "spans": [{"start": start, "end": end, "text": text[start:end]} for start, end in place.spans],
        "versions": place.versions,
    }


def as_tsv(places: Sequence[Place], langs: Sequence[str]) -> str:
    """One line a place: event, date, row, version, left context, words, right context, then every version."""
    lines = ["\t".join(("event", "date", "row", "lang", "left", "words", "right", *langs))]
    for place in places:
        text = place.versions[place.lang]
        start, end = place.spans[0]
        cells = [place.event, place.date, str(place.row), place.lang, text[:start], text[start:end], text[end:]]
        lines.append("\t".join([*cells, *(place.versions.get(lang, "") for lang in langs)]))
    return "\n".join(lines) + "\n"


def as_text(places: Sequence[Place], width: int = 100, colour: bool = False) -> str:
    """The words in the middle of their line, the other versions below."""
    lines = []
    for place in places:
        head = "  ".join(part for part in (place.event, place.date, f"row {place.row + 1}") if part)
        lines.append(head)
        room = width - 9
        for lang in (place.lang, *(other for other in place.versions if other != place.lang)):
            if lang == place.lang:
                lines.append(f"{lang:>7}  {_context(place, room, colour)}")
            else:
                lines += [f"{tag:>7}  {part}" for tag, part in _wrapped(lang, place.versions[lang], room)]
        lines.append("")
    return "\n".join(lines) + ("\n" if lines else "")


def _context(place: Place, room: int, colour: bool) -> str:
    """The words with as much before and after as fits, the words at one column."""
    text = place.versions[place.lang]
    start, end = place.spans[0]
    words = text[start:end]
    side = max(10, (room - _width(words)) // 2)
    left = _cut(text[:start][::-1], side)[::-1]
    right = _cut(text[end:], max(10, room - side - _width(words)))
    marked = f"{BOLD}{words}{PLAIN}" if colour else f"[{words}]"
    return f"{' ' * (side - _width(left))}{left}{marked}{right}"


def _wrapped(lang: str, text: str, room: int) -> list[tuple[str, str]]:
    """A version in lines of so many columns, its tag before the first; broken at blanks where there are any."""
    found: list[tuple[str, str]] = []
    while text:
        used, end = 0, 0
        while end < len(text) and (used := used + _width(text[end])) <= room:
            end += 1
        blank = text.rfind(" ", 0, end + 1)
        if end < len(text) and blank > 0:
            end = blank
        found.append(("" if found else lang, text[: max(end, 1)]))
        text = text[max(end, 1) :].lstrip()
    return found


def _cut(text: str, room: int) -> str:
    """As much of a text as fits into so many columns."""
    if _width(text) <= room:
        return text
    used, kept = 1, []
    for character in text:
        used += _width(character)
        if used > room:
            break
        kept.append(character)
    return "".join(kept) + ELLIPSIS


def _width(text: str) -> int:
    """Columns: Han characters take two."""
    return sum(2 if any(low <= character <= high for low, high in WIDE) else 1 for character in text)

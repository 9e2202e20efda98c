"""A sentence that is longer than a model takes, cut where a clause ends."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

#: Where to cut, best first: after a strong mark, after a comma, between words, anywhere.
EDGES = (re.compile(r"[;:—…。！？；：]\s*"), re.compile(r"[,，、]\s*"), re.compile(r"\s+"), re.compile(r"(?<=.)"))


def clauses(text: str, size: Callable[[str], int], limit: int) -> Iterator[tuple[int, str]]:
    """Start and text of pieces that `size` does not find longer than `limit`; together they are the text.

    Each cut is at the best edge, and there as near to the middle as possible.
    """
    yield from _cut(text, 0, size, limit)


def _cut(text: str, start: int, size: Callable[[str], int], limit: int) -> Iterator[tuple[int, str]]:
    if size(text) <= limit or len(text) < 2:
        yield start, text
        return
    middle = len(text) / 2
    for edge in EDGES:
        places = [match.end() for match in edge.finditer(text) if 0 < match.end() < len(text)]
        near = [place for place in places if len(text) / 5 < place < len(text) * 4 / 5]
        if near:
            place = min(near, key=lambda place: abs(place - middle))
            yield from _cut(text[:place], start, size, limit)
            yield from _cut(text[place:], start + place, size, limit)
            return

"""The letters of a Word paragraph, each with the element that holds it: the way from a reader's text to the file.

White space, invisible characters and the composition of accents are left aside, as the reader changes those; all else
is as `toolkit.documents.readers.docx` reads it: no deleted, hidden or boxed text.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from toolkit.documents.characters import INVISIBLE
from toolkit.documents.readers.docx import LEFT_OUT, MARKS, OFF, W

if TYPE_CHECKING:
    from lxml.etree import _Element


class Letter(NamedTuple):
    """One character of a paragraph."""

    text: str  #: as `squeezed` gives it; more than one where the file's character comes apart
    holder: Any  #: the element: w:t, or a mark such as a hyphen
    at: int  #: offset in the holder's text


def squeezed(text: str) -> str:
    """The text without white space and invisible characters, accents apart: equal before and after reading."""
    return "".join(unicodedata.normalize("NFD", INVISIBLE.sub("", text)).split())


def letters(paragraph: _Element) -> Iterator[Letter]:
    """The visible letters of a paragraph, in order."""
    for child in paragraph:
        if child.tag == f"{W}t":
            for at, character in enumerate(child.text or ""):
                if text := squeezed(character):
                    yield Letter(text, child, at)
        elif child.tag in MARKS:
            if text := squeezed(MARKS[child.tag]):
                yield Letter(text, child, 0)
        elif child.tag not in LEFT_OUT and child.tag != f"{W}p" and not _is_hidden(child):
            yield from letters(child)


def _is_hidden(element: _Element) -> bool:
    mark = element.find(f"{W}rPr/{W}vanish") if element.tag == f"{W}r" else None
    return mark is not None and mark.get(f"{W}val", "true") not in OFF


def found(own: list[Letter], words: str, near: int) -> tuple[int, int] | None:
    """First and last letter of `words` (squeezed), the occurrence nearest to offset `near` of the squeezed text."""
    text = "".join(letter.text for letter in own)
    starts = []
    at = text.find(words)
    while at >= 0:
        starts.append(at)
        at = text.find(words, at + 1)
    if not starts or not words:
        return None
    start = min(starts, key=lambda offset: abs(offset - near))
    return _holding(own, start), _holding(own, start + len(words) - 1)


def _holding(own: list[Letter], offset: int) -> int:
    """The letter that holds an offset of the squeezed text."""
    passed = 0
    for number, letter in enumerate(own):
        passed += len(letter.text)
        if offset < passed:
            return number
    return len(own) - 1

"""Where paragraphs end: at every line break, save in text that was broken to a width.

A press office puts a paragraph on a line; mail and old files break lines at about 70 characters, in mid-sentence. The
second kind is known by what a typesetter does: a break stands only where the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

WIDEST = 132  #: a longest line beyond this was not broken by a typesetter
NARROWEST = 24  #: nor one below this: a list, a table, verse
SLACK = 2  #: Chinese moves a mark that may not open a line to the line before
ENDS = ".!?…。！？｡:;：；"  #: behind these a line may end of itself
CLOSING = "\"'”’»›)）】」』］"
BEGUN = re.compile(r"\w{3}[.!?…][\"'”’»)]*\s|[。！？]")  #: a sentence ended inside the line, so another one was begun
HAN = range(0x3400, 0xA000)

Line = tuple[int, int]  #: offsets of a line's text, white space stripped


class Paragraph(NamedTuple):
    """Where a paragraph stands in the text, and in the file it came from."""

    start: int  #: offset of its first code point
    end: int  #: one past its last
    place: str = ""  #: "p. 3", an XPath, a unit id; empty for plain text


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Each paragraph of `text`, white space around it left out."""
    parts = tuple(blocks(text))
    width = _width(parts)
    wrapped = bool(width) and _is_wrapped(text, parts, width)
    for block in parts:
        if not wrapped:
            for start, end in block:
                yield Paragraph(start, end)
            continue
        start, end = block[0]
        for line, after in pairwise(block):
            if not _is_full(text, line, after, width):
                yield Paragraph(start, end)
                start = after[0]
            end = after[1]
        yield Paragraph(start, end)


def lines(text: str) -> Iterator[Line]:
    """Start and end of each line that is not blank, stripped."""
    for block in blocks(text):
        yield from block


def blocks(text: str) -> Iterator[list[Line]]:
    """Lines that no blank line parts, in lists."""
    block: list[Line] = []
    at = 0
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            start = at + raw.index(stripped[0])
            block.append((start, start + len(stripped)))
        elif block:
            yield block
            block = []
        at += len(raw)
    if block:
        yield block


def _width(parts: tuple[list[Line], ...]) -> int:
    """The width that the text may have been broken to, 0 if none."""
    if all(len(block) == 1 for block in parts):
        return 0
    lengths = sorted(end - start for block in parts for start, end in block)
    width = lengths[-1 - len(lengths) // 50]  # a long address or a table row must not hide the width
    return width if NARROWEST <= width <= WIDEST else 0


def _is_wrapped(text: str, parts: tuple[list[Line], ...], width: int) -> bool:
    """Whether most breaks in mid-sentence stand where the next word would not have fitted."""
    broken = full = certain = 0
    for block in parts:
        for line, after in pairwise(block):
            if text[line[0] : line[1]].rstrip(CLOSING)[-1:] in ENDS:
                continue
            broken += 1
            if _is_full(text, line, after, width):
                full += 1
                certain += text[after[0]].islower() or bool(BEGUN.search(text, *line))
    return full * 2 > broken and (certain > 0 or full >= 3)


def _is_full(text: str, line: Line, after: Line, width: int) -> bool:
    """Whether the first word of the line after would not have fitted on this one."""
    length = line[1] - line[0]
    if ord(text[after[0]]) in HAN or ord(text[line[1] - 1]) in HAN:
        return length >= width - SLACK
    word = text[after[0] : after[1]].split(None, 1)[0]
    return length + 1 + len(word) > width

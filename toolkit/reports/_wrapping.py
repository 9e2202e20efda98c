"""Words with styles, broken into lines that fit a terminal, as rich breaks them.

Rich draws a screen, and takes as long to be imported and to lay out tables as a small readout takes to be checked; a
plain column needs its widths of characters only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len, chop_cells

Piece = tuple[str, str]  #: words, and their style as rich writes it; empty: none

_WORD = re.compile(r"\s*\S+\s*")
_UNSEEN = dict.fromkeys((7, 8, 11, 12, 13))  #: bell, backspace … do not reach the terminal


def wrapped(pieces: Iterable[Piece], width: int) -> list[list[Piece]]:
    """The pieces as lines of at most `width` columns; a line break in them stays one."""
    clean = [(words.translate(_UNSEEN).expandtabs(), style) for words, style in pieces]
    whole = "".join(words for words, _ in clean)
    cuts: list[tuple[int, int]] = []
    start = 0
    for line in whole.split("\n"):
        borders = [0, *_breaks(line, max(width, 1)), len(line)]
        cuts += [(start + a, start + b) for a, b in pairwise(borders)]
        start += len(line) + 1
    return [list(_between(clean, a, b)) for a, b in cuts]


def drawn(line: Sequence[Piece], colour: bool) -> str:
    """A line as text, its styles as ANSI codes where there are colours."""
    if not colour:
        return "".join(words for words, _ in line).rstrip()
    from rich.color import ColorSystem
    from rich.style import Style

    return "".join(
        Style.parse(style).render(words, color_system=ColorSystem.STANDARD) if style and words else words
        for words, style in line
    ).rstrip()


def padded(piece: Piece, width: int) -> Piece:
    """A piece with blanks up to a width, or cut to it."""
    words, style = piece
    if cell_len(words) > width:
        words = chop_cells(words, max(width - 1, 1))[0] + "…"
    return words + " " * (width - cell_len(words)), style


def _breaks(text: str, width: int) -> Iterator[int]:
    """Where a line goes on below: before a word that does not fit, and inside one that fits no line."""
    used = 0
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        size = cell_len(word.rstrip())
        if size <= width - used:
            used += cell_len(word)
        elif size > width:
            *full, last = chop_cells(word, width)
            for part in full:
                if start:
                    yield start
                start += len(part)
            if start:
                yield start
            used = cell_len(last)
        elif used and start:
            yield start
            used = cell_len(word)


def _between(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """The parts of pieces from one offset of the whole to another."""
    at = 0
    for words, style in pieces:
        if part := words[max(start - at, 0) : max(end - at, 0)]:
            yield part, style
        at += len(words)

"""The glyphs of a PDF page as lines in reading order: where each stands decides, not the order they were written in.

Glyphs that touch are a word; words on one baseline are a line, so a quotation mark from another font, written last,
comes back to its place. Columns are read one after the other: where no line crosses a gutter, what
is left of it comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

HYPHEN = "\ufffe"  #: what PDFium gives for a hyphen at the end of a line
HAN = range(0x2E80, 0xA000)
WIDE_FORMS = range(0xFF00, 0xFFF0)
FAR = 12  #: of the type size: what is so far apart on one baseline is no line
WORD = 0.18  #: a gap that parts words
TOUCH = 0.08  #: a gap inside a word
GUTTER = 0.7  #: the narrowest gutter between columns
SAME_ROWS = 7  #: rows with a gap at one place; fewer are chance where each row was written in one go
RAISED = 0.78  #: size of a note's mark beside that of the text
MOST = 60_000  #: glyphs looked at on one page


@dataclass(slots=True)
class Line:
    """Glyphs that stand together on one baseline. Points, from the lower left of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float  #: the baseline
    size: float  #: height of its type: accents and tails make single glyphs higher than it
    written: int = 0  #: which line of the file it was written in
    is_spaced: bool = False  #: whether a space was written behind it
    column: tuple[float, float] = (0.0, 0.0)  #: left and right edge of the column that it stands in
    longest: int = 0  #: code points of the run that it has its size from


Gap = tuple[float, float]  #: left and right end
Row = list[Line]  #: runs on one baseline, from left to right


def lines(page: PdfTextPage) -> list[Line]:
    """The lines of a page in reading order."""
    return _ordered(_rows(list(_runs(page))))


def is_wide(char: str) -> bool:
    """Whether a character is set without spaces beside it."""
    return ord(char) in HAN or ord(char) in WIDE_FORMS


def _runs(page: PdfTextPage) -> Iterator[Line]:
    """Stretches of glyphs that touch, as the file has them."""
    import ctypes

    from pypdfium2 import raw

    box = raw.FS_RECTF()
    at, x, y = ctypes.byref(box), ctypes.c_double(), ctypes.c_double()
    handle: Any = page.raw
    place, generated = raw.FPDFText_GetLooseCharBox, raw.FPDFText_IsGenerated
    run: Line | None = None
    written = 0
    for index, char in enumerate(_characters(page)):
        if char in " \u00a0\u3000\t\r\n":
            written += char == "\n"
            # PDFium's own spaces stand where two glyphs are apart; what a gap means is told below.
            if run is not None and not generated(handle, index):
                run.is_spaced = True
            continue
        if (char < " " and char != "\x02") or not place(handle, index, at):
            continue
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if run is not None and not run.is_spaced and run.written == written:
            size = run.size
            if abs(bottom - run.bottom) < 0.3 * size and -0.5 * size < left - run.right < TOUCH * size:
                run.text += char
                run.right = max(run.right, right)
                run.size = min(size, top - bottom)
                continue
        if run is not None:
            yield run
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        run = Line(char, left, right, bottom, top, y.value, top - bottom, written)
    if run is not None:
        yield run


def _characters(page: PdfTextPage) -> Sequence[str]:
    """The character of each glyph; "" for one that has none."""
    from pypdfium2 import raw

    count = min(page.count_chars(), MOST)
    text: str = page.get_text_range(0, count, errors="replace")
    if len(text) == count and "\ufffd" not in text:
        return text
    codes = [raw.FPDFText_GetUnicode(page.raw, index) for index in range(count)]
    found = ["" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code) for code in codes]
    for n, (high, low) in enumerate(pairwise(codes)):
        if 0xD800 <= high < 0xDC00 <= low < 0xE000:  # PDFium gives the halves of a rare character apart
            found[n] = chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)
    return found


def _rows(runs: Sequence[Line]) -> list[Row]:
    """Runs that stand on one baseline, from left to right; from the top."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (-run.top, run.left)):
        for row in reversed(rows[-8:]):
            shared = min(row[0].top, run.top) - max(row[0].bottom, run.bottom)
            if shared > 0.5 * min(row[0].size, run.size):
                row.append(run)
                break
        else:
            rows.append([run])
    for row in rows:
        row.sort(key=lambda run: run.left)
    return rows


def _ordered(rows: Sequence[Row]) -> list[Line]:
    """Lines in reading order, with the column that each stands in."""
    if not rows:
        return []
    edges = min(row[0].left for row in rows), max(row[-1].right for row in rows)
    cut = _columns(rows)
    if cut is None:
        return [line for row in rows for line in _joined(row, edges)]
    start, end, gutter = cut
    # Rows anew: the baselines of two columns may lie between each other.
    left = _rows([run for row in rows[start:end] for run in row if run.right <= gutter])
    right = _rows([run for row in rows[start:end] for run in row if run.right > gutter])
    above = [line for row in rows[:start] for line in _joined(row, edges)]
    return [*above, *_ordered(left), *_ordered(right), *_ordered(rows[end:])]


def _joined(row: Row, edges: tuple[float, float]) -> list[Line]:
    """The runs of a row put together, those that are far apart kept apart."""
    found: list[Line] = []
    for run in row:
        if not found or run.left - found[-1].right > FAR * max(run.size, found[-1].size):
            run.column, run.longest = edges, len(run.text)
            found.append(run)
            continue
        line = found[-1]
        if run.text.isdigit() and run.size < RAISED * line.size and run.base > line.base:
            continue  # the mark of a footnote
        is_gap = line.is_spaced or run.left - line.right > WORD * line.size
        if is_gap and (line.is_spaced or not (is_wide(line.text[-1]) or is_wide(run.text[0]))):
            line.text += " "
        line.text += run.text
        line.right = max(line.right, run.right)
        line.bottom, line.top = min(line.bottom, run.bottom), max(line.top, run.top)
        if len(run.text) > line.longest:
            line.size, line.base, line.longest = run.size, run.base, len(run.text)
        line.is_spaced = run.is_spaced
    return found


def _columns(rows: Sequence[Row]) -> tuple[int, int, float] | None:
    """The first rows that a gutter parts, from the top: first row, end and gutter; None where none does."""
    edges = min(row[0].left for row in rows), max(max(run.right for run in row) for row in rows)
    gaps = [_gaps(row, edges) for row in rows]
    for start in range(len(rows) - 1):
        end, gutter = _gutter(rows, gaps, start)
        if end:
            return start, end, gutter
    return None


def _gutter(rows: Sequence[Row], gaps: Sequence[Sequence[Gap]], start: int) -> tuple[int, float]:
    """Where the rows from `start` end that have a gap at one place, and the place; 0 where that is chance."""
    free = gaps[start]
    best = 0, 0.0
    for end in range(start + 1, len(rows) + 1):
        if found := next((gap for gap in free if _parts(rows[start:end], gap[0])), None):
            best = end, found[0]
        if end == len(rows):
            break
        width = GUTTER * rows[end][0].size
        free = [(low, high) for a, b in free for c, d in gaps[end] if (high := min(b, d)) - (low := max(a, c)) >= width]
        if not free:
            break
    return best


def _gaps(row: Row, edges: Gap) -> list[Gap]:
    """Where a row has no glyphs between the edges of the page's text: before it, between its words, behind it."""
    found = []
    edge = edges[0]
    for run in row:
        if run.left - edge >= GUTTER * run.size:
            found.append((edge, run.left))
        edge = max(edge, run.right)
    if edges[1] - edge >= GUTTER * row[0].size:
        found.append((edge, edges[1]))
    return found


def _parts(rows: Sequence[Row], edge: float) -> bool:
    """Whether a gap at `edge` is a gutter: lines on both sides of it, side by side, and too many for chance."""
    left = right = both = together = 0
    for row in rows:
        before = [run for run in row if run.right <= edge]
        is_left, is_right = bool(before), len(before) < len(row)
        left += is_left
        right += is_right
        if is_left and is_right:
            both += 1
            together += before[-1].written == row[len(before)].written
    if min(left, right) < 3 or not both:
        return False
    # A justified line has gaps too, but they were written with it.
    return both >= SAME_ROWS if together > both / 2 else True

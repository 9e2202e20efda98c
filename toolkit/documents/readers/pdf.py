"""PDF with a text layer: lines in reading order put together again as paragraphs.

Columns are read one after the other; hyphenated words are joined, unless the text writes them with a hyphen elsewhere;
what stands at the edge of page after page, and page numbers, are left out. A sentence's place is "p. N". Scanned pages
have no text: recognise it first (OCR).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import WITH_PICTURES, Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from toolkit.documents.glyphs import Line
    from toolkit.documents.parts import Part

MOST_PAGES = 3000
MOST_TEXT = 10_000_000  #: code points of one file
TAIL = 65_536  #: bytes in which the mark of the end must stand
EDGE = 3  #: lines at the top and the foot of a page that may be running heads
NUMBER = re.compile(
    r"[\W_]*(?:(?:page|p\.|стр\.?|с\.|бет|第)\s*)?[ivxlc\d]{1,6}(?:\s*[-–]?(?:бет|页|頁))?"
    r"(?:\s*(?:/|of|из|共)\s*\d+\s*(?:页|頁)?)?[\W_]*\Z",
    re.IGNORECASE,
)
FIGURES = re.compile(r"\d+")
HYPHENS = "-‐\u00ad\ufffe\x02"
ENDS = re.compile(r"[.!?…。！？][\"'”’»)）」』]*\Z")
LOOSE = re.compile("[\u00ad\ufffe\x02](?!\\Z)")
LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
PITCH = 1.2  #: times the usual distance of lines: a new paragraph
TALLER = 1.12  #: ratio of type sizes that parts a heading from the text
REST = 4  #: letters behind a hyphen that the first part tells to be the word's own
INDENT = 0.8  #: of the type size
WORDS = re.compile(r"[^\W\d_]{3,}(?:-[^\W\d_]+)*")


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's versions: one, or several where it holds them one after the other."""
    from toolkit.documents.parts import documents

    pages = _pages(path)
    told = _edges(pages)
    kept = [[line for line in page if not _is_edge(line, page, told)] for page in pages]
    return documents(path, _paragraphs(kept), lang, segmentation)


def _pages(path: Path) -> list[list[Line]]:
    """The lines of each page; a file that is locked, damaged or has no text raises `InputError`."""
    from pypdfium2 import PdfDocument, PdfiumError

    from toolkit.documents.archive import locked
    from toolkit.documents.glyphs import lines
    from toolkit.documents.signature import refuse_other
    from toolkit.errors import InputError

    refuse_other(path, b"%PDF-", "PDF")
    _refuse_broken_off(path)
    try:
        file = PdfDocument(path)
    except PdfiumError as error:
        if "password" in str(error).lower():
            raise locked(path) from error
        raise InputError(path, 0, "a damaged PDF", "fetch or save it again") from error
    try:
        if len(file) > MOST_PAGES:
            raise InputError(path, 0, f"more than {MOST_PAGES} pages", "save the pages with the text alone")
        pages: list[list[Line]] = []
        length = 0
        for number in range(len(file)):
            page = file[number]
            text = page.get_textpage()
            pages.append(lines(text))
            text.close()
            page.close()
            length += sum(len(line.text) for line in pages[-1])
            if length > MOST_TEXT:
                raise InputError(path, 0, f"more than {MOST_TEXT // 10**6} million characters", "split it")
        if not any(pages):
            raise _textless(path, file)
    except PdfiumError as error:
        raise InputError(path, 0, "a damaged PDF", "fetch or save it again") from error
    finally:
        file.close()
    return pages


def _refuse_broken_off(path: Path) -> None:
    """PDFium reads what is left of half a file; nobody would know that the rest is missing."""
    from toolkit.errors import InputError

    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - TAIL))
        if b"%%EOF" not in file.read():
            raise InputError(path, 0, "a PDF that breaks off before its end", "fetch or save it again")


def _textless(path: Path, file: PdfDocument) -> Exception:
    from toolkit.errors import InputError

    if any(True for page in file for _ in page.get_objects(filter=(3,), max_depth=2)):
        return InputError(
            path, 0, "scanned pages without a text layer", "recognise the text first (OCR, say ocrmypdf), and give that"
        )
    return InputError(path, 0, "a PDF without text", "give a file with text in it")


def _edges(pages: Sequence[Sequence[Line]]) -> frozenset[tuple[str, int]]:
    """What stands at the same height of the edge on half of the pages, figures aside, as text and height."""
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        by_height = sorted(page, key=lambda line: line.top)
        seen.update({_key(line) for line in (*by_height[:EDGE], *by_height[-EDGE:])})
    # Right and left pages may say different things.
    least = max(2, 0.4 * len(pages))
    return frozenset(key for key, count in seen.items() if count >= least)


def _key(line: Line) -> tuple[str, int]:
    return FIGURES.sub("#", line.text.strip()), round(line.bottom / 6)


def _is_edge(line: Line, page: Sequence[Line], told: frozenset[tuple[str, int]]) -> bool:
    by_height = sorted(page, key=lambda one: one.top)
    if line not in by_height[:EDGE] and line not in by_height[-EDGE:]:
        return False
    text, height = _key(line)
    if any((text, near) in told for near in (height - 1, height, height + 1)):
        return True
    return line in (by_height[0], by_height[-1]) and bool(NUMBER.match(line.text.strip()))


def _paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[Part]:
    """Lines put together as paragraphs, also across columns and pages."""
    from toolkit.documents.parts import Part

    pitch = _pitch(pages)
    known = _words(pages)
    text, place = "", ""
    before: Line | None = None
    for number, page in enumerate(pages, 1):
        for line in page:
            if before is not None and not _goes_on(before, line, pitch):
                yield Part(text, place)
                text = ""
            if not text:
                place = f"p. {number}"
            text = _join(text, line.text.strip(), known)
            before = line
    if text:
        yield Part(text.rstrip(HYPHENS), place)


def _words(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """The words of a file that no line break has touched."""
    found: set[str] = set()
    is_cut = False
    for page in pages:
        for line in page:
            text = line.text.strip()
            words = WORDS.findall(text.lower())
            first = 1 if is_cut else 0
            is_cut = text[-1:] in HYPHENS
            found.update(words[first : len(words) - is_cut])
    return frozenset(found)


def _pitch(pages: Sequence[Sequence[Line]]) -> float:
    """The usual distance of two lines, in sizes of their type."""
    from itertools import pairwise

    found = sorted(
        (one.base - other.base) / one.size
        for page in pages
        for one, other in pairwise(page)
        if one.column == other.column and one.size > 0 and 0.5 < (one.base - other.base) / one.size < 3
    )
    return found[len(found) // 3] if found else 1.2


def _goes_on(before: Line, line: Line, pitch: float) -> bool:
    """Whether a line belongs to the paragraph of the one before it."""
    if before.text.rstrip()[-1:] in HYPHENS:
        return True
    size = max(before.size, 0.1)
    ratio = line.size / size
    if not 1 / TALLER < ratio < TALLER:
        return False
    if line.column == before.column and line.base < before.base:
        if before.base - line.base > PITCH * pitch * size:
            return False
    elif ENDS.search(before.text):
        return False
    indent = line.left - line.column[0]
    if indent > INDENT * size and before.left - before.column[0] < indent - 0.5 * size:
        return False
    return _is_full(before, line)


def _is_full(before: Line, line: Line) -> bool:
    """Whether the first word of a line would not have fitted on the line before."""
    from toolkit.documents.glyphs import is_wide

    first = line.text[:1] if is_wide(line.text[:1] or " ") else line.text.split(" ", 1)[0]
    word = (line.right - line.left) * len(first) / max(1, len(line.text))
    return before.column[1] - before.right < word + 0.6 * before.size


def _join(text: str, line: str, known: frozenset[str]) -> str:
    """`text` with the next line of its paragraph; `known` are the words of the whole file."""
    from toolkit.documents.glyphs import is_wide

    if not text or not line:
        return text or line
    line = LOOSE.sub("-", line)
    if text[-1] in HYPHENS:
        stem, rest = LAST.search(text[:-1]), FIRST.match(line)
        is_own = not stem or not rest or _is_own(stem[0], rest[0], known)
        return f"{text[:-1]}-{line}" if is_own else text[:-1] + line
    if is_wide(text[-1]) or is_wide(line[0]):
        return text + line
    return f"{text} {line}"


def _is_own(stem: str, rest: str, known: frozenset[str]) -> bool:
    """Whether the hyphen between two parts of a word is the word's own rather than the line's."""
    from toolkit.languages import table, tags
    from toolkit.languages.hyphens import Hyphens

    if rest[0].isupper():
        return True
    stem, rest = stem.lower(), rest.lower()
    if f"{stem}-{rest}" in known or f"{stem}{rest}" in known:
        return f"{stem}-{rest}" in known
    if stem in known and rest in known:
        return True
    own = [table(Hyphens, lang) for lang in tags()]
    is_first = len(rest) >= REST and any(stem in one.firsts for one in own)
    return is_first or any(f"{stem}-{rest}".startswith(one.pairs) for one in own if one.pairs)


READER = Reader(suffixes=(".pdf",), read=read, largest=WITH_PICTURES)

"""Word files (.docx, .docm): paragraphs, lists, tables, footnotes, text boxes, as they look with all changes accepted.

The XML of the parts is read itself: python-docx is blind to inserted text, content controls and footnotes. A
sentence's place is "paragraph N", N counting the `w:p` elements of the body in document order from 1, or
"footnote N" and "endnote N" with Word's own number.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import WITH_PICTURES, Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

    from toolkit.documents.archive import Archive
    from toolkit.documents.parts import Part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  #: what it holds is said twice
DELETED = (f"{W}del", f"{W}moveFrom")
INSERTED = (f"{W}ins", f"{W}moveTo")
LEFT_OUT = {*DELETED, ALTERNATIVE, f"{W}instrText", f"{W}delText", f"{W}delInstrText", f"{W}rPr", f"{W}pPr"}
MARKS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}ptab": " "}
NOTES = (("footnote", "word/footnotes.xml"), ("endnote", "word/endnotes.xml"))
OFF = {"0", "false", "off"}


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's versions: one, or several where it holds them in columns or one after the other."""
    from toolkit.documents.archive import Archive
    from toolkit.documents.parts import documents

    with Archive(path, "Word file") as archive:
        body = _body(archive)
        parts = [*_paragraphs(body), *_notes(archive)]
        notes = tuple(_told(body, archive))
    return documents(path, parts, lang, segmentation, notes)


def _body(archive: Archive) -> _Element:
    root = _part(archive, "word/document.xml")
    body = root.find(f"{W}body")
    return root if body is None else body


def _part(archive: Archive, name: str) -> _Element:
    from toolkit.documents.markup import tree

    data = archive.read(name)
    if STRICT in data[:4096]:  # "Strict Open XML" says the same in another namespace
        data = data.replace(STRICT, W[1:-1].encode())
    return tree(data, archive.path, name)


def _told(body: _Element, archive: Archive) -> Iterator[str]:
    """What the user must know about how the text was read."""
    if next(body.iter(*DELETED, *INSERTED), None) is not None:
        yield "tracked changes read as accepted"
    if any(_is_on(mark) for mark in body.iter(f"{W}vanish")):
        yield "hidden text left out"
    if "word/vbaProject.bin" in archive.names:
        yield "macros in it were ignored"


def _paragraphs(body: _Element) -> Iterator[Part]:
    """The paragraphs of the body; those that were merged by a deleted paragraph mark are one."""
    from toolkit.documents.parts import Part

    cells = _cells(body)
    pending, place, where = "", "", None
    for number, paragraph in enumerate(body.iter(f"{W}p"), 1):
        if _is_within(paragraph, ALTERNATIVE, body):
            continue
        pending += _text(paragraph)
        place = place or f"paragraph {number}"
        if cells and where is None:
            where = next((cells[cell] for cell in paragraph.iterancestors(f"{W}tc") if cell in cells), None)
        if _goes_on(paragraph):
            continue
        yield Part(pending, place, where)
        pending, place, where = "", "", None
    if pending:
        yield Part(pending, place, where)


def _cells(body: _Element) -> dict[_Element, tuple[int, int, int]]:
    """Table, row and column of each cell, those of nested tables left out."""
    found: dict[_Element, tuple[int, int, int]] = {}
    for number, table in enumerate(body.iterchildren(f"{W}tbl")):
        for y, row in enumerate(table.iterchildren(f"{W}tr")):
            x = 0
            for cell in row.iter(f"{W}tc"):
                if cell.getparent() is not row and not _is_within(cell, f"{W}sdt", row):
                    continue
                found[cell] = (number, y, x)
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                width = span.get(f"{W}val", "1") if span is not None else "1"
                x += min(int(width), 64) if width.isdecimal() else 1
    return found


def _is_within(element: _Element, tag: str, top: _Element) -> bool:
    while (parent := element.getparent()) is not None and parent is not top:
        if parent.tag == tag:
            return True
        element = parent
    return False


def _goes_on(paragraph: _Element) -> bool:
    """Whether the paragraph's mark was deleted, so that the next one goes on with it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    return mark is not None and any(mark.find(tag) is not None for tag in DELETED)


def _text(element: _Element) -> str:
    """The text of a paragraph without what was deleted, hidden, or stands in a text box inside it."""
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{W}t":
            pieces.append(child.text or "")
        elif child.tag in MARKS:
            is_page = child.get(f"{W}type") in ("page", "column")
            pieces.append(" " if is_page else MARKS[child.tag])
        elif child.tag in LEFT_OUT or child.tag == f"{W}p" or (child.tag == f"{W}r" and _is_hidden(child)):
            continue
        elif len(child):
            pieces.append(_text(child))
    return "".join(pieces)


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and _is_on(mark)


def _is_on(mark: _Element) -> bool:
    return mark.get(f"{W}val", "true") not in OFF


def _notes(archive: Archive) -> Iterator[Part]:
    """Footnotes and endnotes, behind the text."""
    from toolkit.documents.parts import Part

    for kind, name in NOTES:
        if name in archive.names:
            for note in _part(archive, name).iterchildren(f"{W}{kind}"):
                if note.get(f"{W}type", "normal") == "normal":
                    number = note.get(f"{W}id", "")
                    yield from (Part(_text(one), f"{kind} {number}") for one in note.iter(f"{W}p"))


READER = Reader(suffixes=(".docx", ".docm", ".dotx"), read=read, largest=WITH_PICTURES)

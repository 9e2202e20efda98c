"""OpenDocument text (.odt, .fodt): paragraphs, headings, lists, tables, footnotes, with all changes accepted.

A sentence's place is "paragraph N", N counting `text:p` and `text:h` of the body in document order from 1.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import WITH_PICTURES, Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

    from toolkit.documents.parts import Part

NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, TABLE = (f"{{{NAMES}{name}:1.0}}" for name in ("text", "office", "table"))
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
NOTE = f"{TEXT}note"
CHANGES = f"{TEXT}tracked-changes"
LEFT_OUT = {NOTE, CHANGES, f"{OFFICE}annotation", f"{TEXT}bibliography-mark-details", *PARAGRAPHS}
MOST_SPACES = 1000


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's versions: one, or several where it holds them in columns or one after the other."""
    from toolkit.documents.parts import documents

    body = _content(path).find(f".//{OFFICE}body/{OFFICE}text")
    if body is None:
        from toolkit.errors import InputError

        raise InputError(path, 0, "an OpenDocument file without text", "save the text as .odt or .docx")
    changes = body.find(CHANGES)
    notes = ("tracked changes read as accepted",) if changes is not None and len(changes) else ()
    return documents(path, _parts(body), lang, segmentation, notes)


def _content(path: Path) -> _Element:
    from toolkit.documents.archive import Archive, locked
    from toolkit.documents.markup import tree

    if path.suffix.lower() == ".fodt":
        return tree(path.read_bytes(), path)
    with Archive(path, "OpenDocument file") as archive:
        manifest = "META-INF/manifest.xml"
        if manifest in archive.names and b"encryption-data" in archive.read(manifest):
            raise locked(path)
        return tree(archive.read("content.xml"), path, "content.xml")


def _parts(body: _Element) -> Iterator[Part]:
    """The paragraphs of the body, footnotes last."""
    from toolkit.documents.parts import Part

    cells = _cells(body)
    footnotes: list[Part] = []
    for number, paragraph in enumerate(body.iter(*PARAGRAPHS), 1):
        above = {parent.tag for parent in paragraph.iterancestors()}
        if CHANGES in above or f"{OFFICE}annotation" in above:
            continue
        cell = next((cells[parent] for parent in paragraph.iterancestors() if parent in cells), None) if cells else None
        part = Part(_text(paragraph), f"paragraph {number}", cell)
        if NOTE in above:
            footnotes.append(part)
        else:
            yield part
    yield from footnotes


def _cells(body: _Element) -> dict[_Element, tuple[int, int, int]]:
    """Table, row and column of each cell."""
    found: dict[_Element, tuple[int, int, int]] = {}
    for number, table in enumerate(body.iterchildren(f"{TABLE}table")):
        for y, row in enumerate(table.iter(f"{TABLE}table-row")):
            for x, cell in enumerate(row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell")):
                found[cell] = (number, y, x)
    return found


def _text(element: _Element) -> str:
    """The text of a paragraph; notes, comments and frames in it are paragraphs of their own."""
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c", "1")
            pieces.append(" " * min(int(count) if count.isdecimal() else 1, MOST_SPACES))
        elif child.tag == f"{TEXT}tab":
            pieces.append(" ")
        elif child.tag == f"{TEXT}line-break":
            pieces.append("\n")
        elif child.tag not in LEFT_OUT:
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


READER = Reader(suffixes=(".odt", ".fodt", ".ott"), read=read, largest=WITH_PICTURES)

"""Spreadsheets (.xlsx, .xlsm) with a language a column: a sentence a cell, paired by rows.

The first sheet that has two such columns is read. The XML is read itself, within the limits of every office file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import WITH_PICTURES, Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

    from toolkit.documents.archive import Archive

SHEET = re.compile(r"xl/worksheets/sheet(\d+)\.xml\Z")
STRINGS = "xl/sharedStrings.xml"
WIDEST = 64  #: columns; nobody writes in so many languages


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """A version for each column that a heading names a language for."""
    from toolkit.documents.archive import Archive
    from toolkit.documents.columns import versions
    from toolkit.errors import InputError

    with Archive(path, "spreadsheet") as archive:
        strings = _strings(archive)
        sheets = sorted((int(found[1]), name) for name in archive.names if (found := SHEET.match(name)))
        refused = InputError(path, 0, "a spreadsheet without sheets", "save it as .xlsx anew")
        for n, (_, name) in enumerate(sheets):
            try:
                return versions(path, list(_rows(archive, name, strings)))
            except InputError as error:
                refused = refused if n else error
    raise refused


def _strings(archive: Archive) -> list[str]:
    """The texts that cells refer to by number."""
    from toolkit.documents.markup import tree

    if STRINGS not in archive.names:
        return []
    return [_text(item) for item in tree(archive.read(STRINGS), archive.path, STRINGS).iterchildren("{*}si")]


def _text(item: _Element) -> str:
    """The runs of a text, without its phonetic guide."""
    return "".join(t.text or "" for t in item.iter("{*}t") if not t.getparent().tag.endswith("}rPh"))


def _rows(archive: Archive, name: str, strings: list[str]) -> Iterator[tuple[int, list[str]]]:
    from toolkit.documents.markup import tree

    for count, row in enumerate(tree(archive.read(name), archive.path, name).iter("{*}row"), 1):
        cells: dict[int, str] = {}
        for n, cell in enumerate(row.iterchildren("{*}c")):
            column = _column(cell.get("r", ""), n)
            if column < WIDEST:
                cells[column] = _cell(cell, strings)
        if cells:
            number = row.get("r", "")
            yield int(number) if number.isdecimal() else count, [cells.get(x, "") for x in range(max(cells) + 1)]


def _column(reference: str, default: int) -> int:
    """The column of "C12", from 0."""
    letters = reference.rstrip("0123456789").upper()
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3:
        return default
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _cell(cell: _Element, strings: list[str]) -> str:
    if cell.get("t") == "inlineStr":
        return _text(cell)
    value = cell.findtext("{*}v") or ""
    if cell.get("t") == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    return value


READER = Reader(suffixes=(".xlsx", ".xlsm"), read=read, largest=WITH_PICTURES, pairs=True)

"""CSV: our own columns, one row a term, or anybody's through a mapping (see `_rows`)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from toolkit.errors import InputError
from toolkit.glossary.formats import Imported, _rows
from toolkit.glossary.model import Concept

SUFFIXES: tuple[str, ...] = (".csv",)
DELIMITERS = ",;\t"


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a CSV file in any usual encoding, with comma, semicolon or tab between the cells."""
    from toolkit.documents.encoding import decode

    text = decode(data, Path(origin))
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    lines = _lines(text, delimiter, origin)
    line, header = next(lines, (0, []))
    if not any(header):
        raise InputError(origin, 1, "the file is empty", "begin it with a line of column names")
    return _rows.read(_rows.Table(header, lines, origin, line), mapping)


def _lines(text: str, delimiter: str, origin: Path | str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line they begin in; a broken quotation mark raises `InputError` where it opens."""
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    width = 0
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            remedy = 'double each quotation mark inside a quoted cell ("") and close every one'
            raise InputError(origin, line, f"broken quotation marks or cells ({error})", remedy) from error
        width = width or len(cells)
        if len(cells) > width and any(cells[width:]):
            remedy = f"quote cells that have '{delimiter}' in them"
            raise InputError(origin, line, f"{len(cells)} cells under {width} columns", remedy)
        if any(cell.strip() for cell in cells):
            yield line, [" ".join(cell.split()) for cell in cells]


def write(concepts: Sequence[Concept], title: str, delimiter: str = ",") -> bytes:
    """The file's bytes: UTF-8 with a byte order mark, so that Excel reads Kazakh rightly."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(_rows.OWN)
    writer.writerows(_rows.rows(concepts))
    return out.getvalue().encode("utf-8-sig")


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Nothing is lost."""
    return ()

"""CSV and TSV with a language a column: a sentence a cell, paired by rows."""

from __future__ import annotations

from pathlib import Path

from toolkit.documents.reader import Reader
from toolkit.model import Document

MARKS = ",;\t|"
LONGEST = 2**20  #: code points of one cell
SAMPLE = 16_384


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """A version for each column that a heading names a language for."""
    import csv
    import io

    from toolkit.documents.columns import versions
    from toolkit.documents.encoding import decode
    from toolkit.errors import InputError

    text = decode(path.read_bytes(), path)
    csv.field_size_limit(LONGEST)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_mark(path, text), strict=False)
    found = []
    try:
        for cells in rows:
            found.append((rows.line_num, cells))
    except csv.Error as error:
        raise InputError(path, rows.line_num, f"not a table from here on ({error})", "check its quotes") from error
    return versions(path, found)


def _mark(path: Path, text: str) -> str:
    """What parts the cells: a tab in .tsv, else the mark that the heading has most of."""
    if path.suffix.lower() in (".tsv", ".tab"):
        return "\t"
    head = next((line for line in text[:SAMPLE].split("\n") if line.strip()), "")
    return max(MARKS, key=lambda mark: (head.count(mark), -MARKS.index(mark)))


READER = Reader(suffixes=(".csv", ".tsv", ".tab"), read=read, pairs=True)

"""Rows of cells, a language a column: what CSV and spreadsheets come down to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from toolkit.documents.naming import named
from toolkit.documents.parts import Part, paired
from toolkit.documents.split import by_language
from toolkit.errors import InputError
from toolkit.model import Document

HEAD = 10  #: rows; a heading below these is none
Row = tuple[int, Sequence[str]]  #: number in the file, from 1, and the cells


def versions(path: Path, rows: Iterable[Row]) -> tuple[Document, ...]:
    """A version for each column that a heading names a language for; without headings, by what columns are written in.

    A sentence's place is "row N" with the file's own number. Fewer than two such columns raise `InputError`.
    """
    given = [(number, cells) for number, cells in rows if any(cell.strip() for cell in cells)]
    if not given:
        raise InputError(path, 0, "the file is empty", "put the text in, or leave the file out")
    langs, body = _headed(path, given)
    notes: tuple[str, ...] = ()
    if not langs:
        width = max(len(cells) for _, cells in given)
        texts = ["\n".join(cells[x] for _, cells in given if x < len(cells)) for x in range(width)]
        langs, body = {x: lang for x, lang in enumerate(by_language(texts)) if lang}, given
        notes = (f"no headings; columns taken for {', '.join(langs.values())}",)
    if len(langs) < 2:
        raise InputError(
            path, 1, "no two columns whose heading names a language", "head the columns en, kk, ru, zh (in any order)"
        )
    columns: dict[str, list[Part]] = {lang: [] for lang in langs.values()}
    for number, cells in body:
        for x, lang in langs.items():
            columns[lang].append(Part(cells[x] if x < len(cells) else "", f"row {number}"))
    return paired(path, columns, notes)


def _headed(path: Path, rows: Sequence[Row]) -> tuple[dict[int, str], Sequence[Row]]:
    """The languages of the columns by the first row that names two, and the rows below it."""
    for n, (number, cells) in enumerate(rows[:HEAD]):
        langs = {x: tag for x, cell in enumerate(cells) if (tag := named(cell))}
        if len(langs) > 1:
            if len(set(langs.values())) < len(langs):
                raise InputError(path, number, "two columns of one language", "head only one of them with its tag")
            return langs, rows[n + 1 :]
    return {}, rows

"""XLSX: our own columns with lists to choose from, so that a colleague without the toolkit cannot mistype a status."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.glossary.formats import Imported, _rows
from toolkit.glossary.model import KINDS, STATUSES, Concept

SUFFIXES: tuple[str, ...] = (".xlsx",)
SHEET = "Terms"
LONGEST = 1_000_000  #: rows
#: Width of columns whose matter is long.
WIDTHS = {
    "id": 30,
    "text": 44,
    "definition": 44,
    "instead": 30,
    "source": 30,
    "context": 44,
    "note": 30,
    "term_note": 30,
}
SPARE = 500  #: rows below the last that have the lists too


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of the first sheet, or of the one called Terms."""
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    _bounded(data, origin)
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheet: Any = book[SHEET] if SHEET in book.sheetnames else book.worksheets[0]
        lines = _lines(sheet)
        line, header = next(lines, (0, []))
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError, SyntaxError, OSError) as error:
        raise InputError(origin, 0, f"not an XLSX workbook ({error})", "save it again as .xlsx") from error
    if not any(header):
        raise InputError(origin, 1, "the sheet is empty", "begin it with a row of column names")
    return _rows.read(_rows.Table(header, lines, origin, line), mapping)


def _bounded(data: bytes, origin: Path | str) -> None:
    """Refuse an archive that unpacks to more than any glossary."""
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            size = sum(info.file_size for info in archive.infolist())
    except zipfile.BadZipFile as error:
        raise InputError(origin, 0, "not an XLSX workbook", "save it again as .xlsx") from error
    if size > 1_000_000_000:
        raise InputError(origin, 0, f"unpacks to {size // 10**6} MB", "split it by domain")


def _lines(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    for line, cells in enumerate(sheet.iter_rows(values_only=True, max_row=LONGEST), 1):
        row = ["" if cell is None else " ".join(_plain(cell).split()) for cell in cells]
        while row and not row[-1]:
            row.pop()
        if row:
            yield line, row


def _plain(cell: Any) -> str:
    """A cell as text: a whole number without its .0, a date as ISO."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell.date() if hasattr(cell, "date") else cell)


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The workbook's bytes."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(SHEET)
    sheet.freeze_panes = "C2"
    for n, name in enumerate(_rows.OWN, 1):
        sheet.column_dimensions[get_column_letter(n)].width = WIDTHS.get(name, 14)
    head = []
    for name in _rows.OWN:
        cell = WriteOnlyCell(sheet, name)
        cell.font = Font(bold=True)
        head.append(cell)
    sheet.append(head)
    table = list(_rows.rows(concepts))
    for row in table:
        sheet.append([_text(sheet, value) for value in row])
    count = len(table) + 1
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(_rows.OWN))}{count}"
    _choices(sheet, count + SPARE, sorted({t.lang for c in concepts for t in c.terms}))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _text(sheet: Any, value: str) -> Any:
    """A cell that is text even where it begins with =."""
    from openpyxl.cell import WriteOnlyCell

    if not value:
        return None
    cell = WriteOnlyCell(sheet, value)
    cell.data_type = "s"
    return cell


def _choices(sheet: Any, last: int, langs: Sequence[str]) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    lists = {"status": STATUSES, "kind": KINDS, "case": ("sensitive",), "lang": tuple(langs)}
    for name, values in lists.items():
        if not values:
            continue
        letter = get_column_letter(_rows.OWN.index(name) + 1)
        choice = DataValidation("list", formula1=f'"{",".join(values)}"', allow_blank=name != "status")
        choice.error, choice.errorTitle = f"one of: {', '.join(values)}", name
        choice.showErrorMessage = True
        choice.add(f"{letter}2:{letter}{last}")
        sheet.data_validations.append(choice)


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Nothing is lost."""
    return ()

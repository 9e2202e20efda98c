"""XLSX, for editors: the rows with a comment in the cell of each odd version, the findings to filter, a summary.

A cell's comment belongs to the whole cell, so the diverging words in it are coloured as well. Text from the versions
is always written as text: a sentence that begins with "=" is no formula.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from typing import Any
from unicodedata import east_asian_width

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row
from toolkit.office import AUTHOR, FILL, INK, fixed
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, comment, commented, gravest_first, joined, pieces
from toolkit.xml_text import clean

FONT, SIZE = "Calibri", 11  #: the usual one of workbooks; named, or marked words would stand in another
WIDTH = 46  #: characters; of a column that holds sentences
SLACK = 6  #: characters that a line loses where words do not break
LINE = 15  #: points; programs do not measure wrapped lines on opening
LONGEST = 32767  #: characters that one cell can hold


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> bytes:
    """The workbook: Summary, Rows, Findings; with rows only, the rows alone."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    if findings is not None:
        sheet.title = "Summary"
        _summary(sheet, comparison, findings, canvas)
        sheet = book.create_sheet("Rows")
    sheet.title = "Rows"
    _rows(sheet, comparison, findings)
    if findings is not None:
        _findings(book.create_sheet("Findings"), comparison, findings)
    book.properties.creator = AUTHOR
    book.properties.title = clean(comparison.readout.event.title or comparison.readout.name)
    out = io.BytesIO()
    book.save(out)
    return fixed(out.getvalue())


def _rows(sheet: Any, comparison: Comparison, findings: Sequence[Finding] | None) -> None:
    langs = comparison.readout.langs
    heads = ["row", "score", *(f"{table(Profile, lang).name} ({lang})" for lang in langs), "note"]
    _header(sheet, heads, [6, 7, *[WIDTH] * len(langs), 24])
    for y, row in enumerate(comparison.rows, 2):
        here = [finding for finding in findings or () if finding.row == row.index]
        _put(sheet.cell(y, 1), row.index + 1)
        _put(sheet.cell(y, 2), round(row.score, 2))
        for x, lang in enumerate(langs, 3):
            _version(sheet.cell(y, x), comparison, row, lang, here)
        _put(sheet.cell(y, len(langs) + 3), UNSURE_NOTE if row.is_unsure else "")
        longest = max(_columns(joined(comparison, row, lang)) for lang in langs)
        sheet.row_dimensions[y].height = LINE * (1 + longest // (WIDTH - SLACK))
    sheet.freeze_panes = "C2"


def _columns(text: str) -> int:
    """How wide a text is, in characters of Latin width."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _version(cell: Any, comparison: Comparison, row: Row, lang: str, findings: Sequence[Finding]) -> None:
    """One version of a row: its words, the marked ones coloured, and what is to be said about them as a comment."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    cut = pieces(comparison, row, lang, findings)
    if any(piece.findings for piece in cut):
        blocks = [
            TextBlock(
                InlineFont(rFont=FONT, sz=SIZE, b=piece.odd, u="single", color=INK[piece.severity]), clean(piece.text)
            )
            if piece.findings
            else clean(piece.text)
            for piece in cut
        ]
        _put(cell, CellRichText(blocks))
    else:
        _put(cell, "".join(piece.text for piece in cut) or "—")
    if told := gravest_first(commented(findings, lang)):
        note = Comment("\n\n".join(clean(comment(finding)) for finding in told), AUTHOR, width=380, height=220)
        cell.comment = note
        cell.fill = PatternFill("solid", fgColor=FILL[told[0].severity])


def _findings(sheet: Any, comparison: Comparison, findings: Sequence[Finding]) -> None:
    langs = comparison.readout.langs
    heads = ["row", "severity", "check", "odd", "message", "suggestion", *langs, "confidence", "reason", "id"]
    _header(sheet, heads, [6, 10, 14, 8, 60, 30, *[24] * len(langs), 11, 30, 14])
    for y, finding in enumerate(findings, 2):
        unsure = comparison.rows[finding.row].is_unsure
        message = f"{finding.message} ({UNSURE_NOTE})" if unsure else finding.message
        cells = [finding.row + 1, finding.severity, finding.check, " ".join(finding.odd), message]
        cells += [finding.suggestion or "", *(finding.values.get(lang, "") for lang in langs)]
        for x, value in enumerate([*cells, round(finding.confidence, 3), finding.reason, finding.id], 1):
            _put(sheet.cell(y, x), value)
        said = max(map(_columns, finding.values.values()), default=0)
        sheet.row_dimensions[y].height = LINE * (1 + max(_columns(message) // 54, said // 20))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions


def _summary(sheet: Any, comparison: Comparison, findings: Sequence[Finding], canvas: Canvas) -> None:
    from openpyxl.styles import Font

    event = comparison.readout.event
    facts = [
        ("text", event.title or comparison.readout.name),
        ("place and date", ", ".join(filter(None, (event.place, event.date.isoformat() if event.date else "")))),
        *((f"version {lang}", document.path) for lang, document in comparison.readout.documents.items()),
        ("rows", len(comparison.rows)),
        ("rows unsure", sum(row.is_unsure for row in comparison.rows)),
        ("made by", canvas.signature or "readout"),
    ]
    for y, (name, value) in enumerate(facts, 1):
        _put(sheet.cell(y, 1), name)
        _put(sheet.cell(y, 2), value)
        sheet.cell(y, 1).font = Font(name=FONT, size=SIZE, bold=True)
    top = len(facts) + 2
    counts = Counter((finding.check, finding.severity) for finding in findings)
    lines: list[list[str | int]] = [["check", *SEVERITIES, "all"]]
    for check in sorted({finding.check for finding in findings}):
        numbers = [counts[check, severity] for severity in SEVERITIES]
        lines.append([check, *numbers, sum(numbers)])
    lines.append(["all", *(sum(f.severity == s for f in findings) for s in SEVERITIES), len(findings)])
    for y, line in enumerate(lines, top):
        for x, value in enumerate(line, 1):
            _put(sheet.cell(y, x), value)
            sheet.cell(y, x).font = Font(name=FONT, size=SIZE, bold=y in (top, top + len(lines) - 1))
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 18, 60
    _fit(sheet)


def _header(sheet: Any, names: Sequence[str], widths: Sequence[int]) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for x, (name, width) in enumerate(zip(names, widths, strict=True), 1):
        _put(sheet.cell(1, x), name)
        sheet.cell(1, x).font = Font(name=FONT, size=SIZE, bold=True)
        sheet.column_dimensions[get_column_letter(x)].width = width
    sheet.print_title_rows = "1:1"
    _fit(sheet)


def _fit(sheet: Any) -> None:
    """Print the sheet as wide as the page is, on A4 lying."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: Any, value: Any) -> None:
    """A value into a cell, text as text whatever it begins with."""
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        value = clean(value)[:LONGEST]
    cell.value = value
    if cell.data_type == "f":
        cell.data_type = "s"
    cell.alignment = Alignment(vertical="top", wrap_text=True)

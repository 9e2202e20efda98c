"""DOCX, for editors: the versions side by side, a Word comment at the diverging words of each odd version."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Finding, Row
from toolkit.office import AUTHOR, FILL, INK, fixed
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import (
    UNSURE_NOTE,
    comment,
    commented,
    counted,
    gravest_first,
    pieces,
    told,
)
from toolkit.word import MARGIN, PAGE, add_run, add_table, set_up
from toolkit.xml_text import clean

if TYPE_CHECKING:
    from docx.document import Document

NARROW = 700  #: twentieths of a point: the column of row numbers


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> bytes:
    """The document: a summary, then a table with a line a row."""
    from docx import Document as new

    document = new()
    set_up(document)
    event = comparison.readout.event
    document.add_heading(clean(event.title or comparison.readout.name), 1)
    if when := ", ".join(filter(None, (event.place, event.date.isoformat() if event.date else ""))):
        document.add_paragraph(clean(when))
    if findings is not None:
        _summary(document, comparison, findings)
    _rows(document, comparison, findings or ())
    if canvas.signature:
        document.add_paragraph(clean(canvas.signature))
    properties = document.core_properties
    properties.author, properties.title = AUTHOR, clean(event.title or comparison.readout.name)[:255]
    out = io.BytesIO()
    document.save(out)
    return fixed(out.getvalue())


def add_comment(document: Document, runs: Sequence[Any], finding: Finding) -> None:
    """A comment over `runs`, without the hour: the same findings give the same file."""
    from docx.oxml.ns import qn

    made = document.add_comment(list(runs), clean(comment(finding)), AUTHOR, "R")
    made._comment_elm.attrib.pop(qn("w:date"), None)


def _summary(document: Document, comparison: Comparison, findings: Sequence[Finding]) -> None:
    said = counted(findings) or "The versions agree"
    document.add_paragraph().add_run(f"{said}; {len(comparison.rows)} rows").bold = True
    if not findings:
        return
    heads = ("row", "severity", "check", "odd", "what")
    grid = add_table(document, heads, (NARROW, 1100, 1500, 900, PAGE[0] - 2 * MARGIN - NARROW - 3500))
    for finding in gravest_first(findings):
        texts = (
            str(finding.row + 1),
            finding.severity,
            finding.check,
            " ".join(finding.odd),
            told(comparison, finding),
        )
        for cell, text in zip(grid.add_row().cells, texts, strict=True):
            cell.paragraphs[0].add_run(clean(text))
    document.add_paragraph()


def _rows(document: Document, comparison: Comparison, findings: Sequence[Finding]) -> None:
    from docx.oxml import OxmlElement

    langs = comparison.readout.langs
    width = (PAGE[0] - 2 * MARGIN - NARROW) // len(langs)
    heads = ("row", *(f"{table(Profile, lang).name} ({lang})" for lang in langs))
    grid = add_table(document, heads, (NARROW, *[width] * len(langs)))
    for row in comparison.rows:
        here = [finding for finding in findings if finding.row == row.index]
        line = grid.add_row()
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        first, *cells = line.cells
        first.paragraphs[0].add_run(str(row.index + 1))
        if row.is_unsure:
            first.add_paragraph().add_run(UNSURE_NOTE).italic = True
        for cell, lang in zip(cells, langs, strict=True):
            _version(document, cell.paragraphs[0], comparison, row, lang, here)


def _version(
    document: Document, paragraph: Any, comparison: Comparison, row: Row, lang: str, findings: Sequence[Finding]
) -> None:
    """One version of a row: a run for each stretch, a comment over those of a finding; over all where it has none."""
    cut = pieces(comparison, row, lang, findings)
    runs = [add_run(paragraph, piece.text, lang) for piece in cut]
    for run, piece in zip(runs, cut, strict=True):
        if piece.findings:
            _mark(run, piece.severity, piece.odd)
    whole = runs or [add_run(paragraph, "—", lang)]
    for finding in gravest_first(commented(findings, lang)):
        add_comment(document, [r for r, p in zip(runs, cut, strict=True) if finding in p.findings] or whole, finding)


def _mark(run: Any, severity: str, is_odd: bool) -> None:
    """Underlined in the colour of the severity; the odd version's words are bold on a ground as well."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    run.underline, run.bold = True, is_odd or None
    run.font.color.rgb = RGBColor.from_string(INK[severity])
    if is_odd:
        ground: Any = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", FILL[severity])):
            ground.set(qn(f"w:{name}"), value)
        run._r.rPr.insert_element_before(ground, "w:lang")

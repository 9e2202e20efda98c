"""DOCX and XLSX: comments at the words, text as text, the same bytes always."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from tests.support import readout, rows
from toolkit.model import Comparison, Finding
from toolkit.reports import docx, xlsx
from toolkit.reports._canvas import Canvas


def word(comparison: Comparison, findings: tuple[Finding, ...] | None):  # type: ignore[no-untyped-def]
    return Document(io.BytesIO(docx.render(comparison, findings, Canvas(signature="readout · test"))))


def book(comparison: Comparison, findings: tuple[Finding, ...] | None):  # type: ignore[no-untyped-def]
    return load_workbook(io.BytesIO(xlsx.render(comparison, findings, Canvas())), rich_text=True)


def commented(document) -> list[tuple[str, str]]:  # type: ignore[no-untyped-def]
    """Words under each comment, and its lines."""
    found = []
    for comment in document.comments:
        inside, text = False, ""
        for element in document.element.body.iter():
            if element.get(qn("w:id")) == str(comment.comment_id):
                inside = element.tag == qn("w:commentRangeStart") or (inside and element.tag != qn("w:commentRangeEnd"))
            elif inside and element.tag == qn("w:t"):
                text += element.text or ""
        found.append((text, comment.text))
    return found


def test_docx_comments_stand_at_the_words_of_the_odd_version(
    comparison: Comparison, findings: tuple[Finding, ...]
) -> None:
    document = word(comparison, findings)
    assert [words for words, _ in commented(document)] == ["18,7 миллиард доллар", "талқылады", "—"]
    assert commented(document)[0][1].split("\n")[:3] == [
        "error · number",
        "kk says 18.7 billion, the others 18.2 billion",
        "→ 18,2 миллиард доллар",
    ]
    assert [c.author for c in document.comments] == ["readout"] * 3


def test_docx_shows_the_versions_side_by_side(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    summary, table = word(comparison, findings).tables
    assert len(summary.rows) == 1 + len(findings)
    assert [cell.text for cell in table.rows[0].cells] == [
        "row",
        "English (en)",
        "Kazakh (kk)",
        "Russian (ru)",
        "Chinese (zh)",
    ]
    assert table.rows[2].cells[1].text == "The parties agreed & left <early>."
    assert "unsure" in table.rows[3].cells[0].text
    (only,) = word(comparison, None).tables
    assert len(only.rows) == 1 + len(comparison.rows)


def test_xlsx_comments_stand_in_the_cell_of_the_odd_version(
    comparison: Comparison, findings: tuple[Finding, ...]
) -> None:
    made = book(comparison, findings)
    assert made.sheetnames == ["Summary", "Rows", "Findings"]
    notes = {cell.coordinate: cell.comment.text for line in made["Rows"] for cell in line if cell.comment}
    assert {place: text.split("\n")[0] for place, text in notes.items()} == {
        "D2": "error · number",
        "D3": "warning · speech-act",
        "F4": "info · omission",
    }
    (marked,) = [block for block in made["Rows"]["D2"].value if not isinstance(block, str)]
    assert marked.text == "18,7 миллиард доллар"
    assert str(made["Rows"]["D2"].value) == "Сауда 18,7 миллиард долларға жетті."
    assert made["Rows"]["G4"].value == "unsure which sentences belong together"
    assert [line[2].value for line in made["Findings"].iter_rows(min_row=2)] == ["number", "speech-act", "omission"]
    assert made["Findings"].auto_filter.ref == "A1:M4"


def test_xlsx_of_rows_alone_is_one_sheet(comparison: Comparison) -> None:
    made = book(comparison, None)
    assert made.sheetnames == ["Rows"]
    assert made["Rows"].max_row == 1 + len(comparison.rows)


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "=1+1", "+1", "@x", "\x0b", "x" * 40000], ids=ascii)
def test_xlsx_text_is_never_a_formula(text: str, findings: tuple[Finding, ...]) -> None:
    made = readout(en=text, kk="Бір.")
    comparison = Comparison(made, rows(made), {})
    finding = replace(findings[0], spans=(), message=text, suggestion=text, values={"en": text})
    for told in (None, (finding,)):
        for sheet in book(comparison, told):
            assert [cell.coordinate for line in sheet for cell in line if cell.data_type == "f"] == []
    assert docx.render(comparison, (finding,), Canvas())


@pytest.mark.parametrize("report", [docx, xlsx], ids=["docx", "xlsx"])
def test_nothing_tells_the_hour(report, comparison: Comparison, findings: tuple[Finding, ...]) -> None:  # type: ignore[no-untyped-def]
    with zipfile.ZipFile(io.BytesIO(report.render(comparison, findings, Canvas()))) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
        assert core.count("2000-01-01T00:00:00Z") == 2
        assert "w:date=" not in "".join(
            archive.read(name).decode() for name in archive.namelist() if "comments" in name
        )

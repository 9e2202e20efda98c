"""What every report promises, whatever its form."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path
from xml.etree import ElementTree

import pytest

from toolkit.model import Comparison, Finding
from toolkit.plugins import names
from toolkit.reports._canvas import Canvas

REPORTS = names("toolkit.reports")
TEXTS = [name for name in REPORTS if name not in ("docx", "xlsx")]


def render(
    name: str, comparison: Comparison, findings: tuple[Finding, ...] | None, canvas: Canvas | None = None
) -> str:
    text = import_module(f"toolkit.reports.{name}").render(comparison, findings, canvas or Canvas())
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize("name", REPORTS)
def test_same_in_same_out(name: str, comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    report = import_module(f"toolkit.reports.{name}")
    assert report.render(comparison, findings, Canvas()) == report.render(comparison, findings, Canvas())


@pytest.mark.parametrize("name", TEXTS)
def test_no_findings_is_no_error(name: str, comparison: Comparison) -> None:
    text = render(name, comparison, ())
    assert text == "" or text.endswith("\n") or name == "html"


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in ("tsv", "tmx", "xliff")])
def test_every_message_is_told(name: str, comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    text = re.sub(r"\s+", " ", render(name, comparison, findings))
    assert "18.7 billion, the others 18.2 billion" in text
    assert "zh lacks it" in text


def test_terminal(comparison: Comparison, findings: tuple[Finding, ...], golden) -> None:  # type: ignore[no-untyped-def]
    here = Path(__file__).parent / "golden"
    golden(here / "stacked.txt", render("terminal", comparison, findings, Canvas(100, signature="readout · test")))
    golden(here / "columns.txt", render("terminal", comparison, findings, Canvas(160)))
    golden(here / "rows.txt", render("terminal", comparison, None, Canvas(100)))


def test_terminal_without_colour_has_no_escape(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    assert "\x1b" not in render("terminal", comparison, findings)
    assert "\x1b[" in render("terminal", comparison, findings, Canvas(colour=True))


def test_json_is_the_contract(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    data = json.loads(render("json", comparison, findings))
    assert data["schema"] == "readout-check/1"
    assert [d["lang"] for d in data["documents"]] == ["en", "kk", "ru", "zh"]
    for document in data["documents"]:
        for sentence in document["sentences"]:
            assert document["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    assert set(data["findings"][0]) >= {
        "id",
        "check",
        "severity",
        "row",
        "odd",
        "values",
        "spans",
        "message",
        "suggestion",
    }
    assert json.loads(render("json", comparison, None))["schema"] == "readout-align/1"


def test_tsv_has_a_line_a_row(comparison: Comparison) -> None:
    lines = render("tsv", comparison, None).splitlines()
    assert lines[0] == "row\tscore\ten\tkk\tru\tzh\tnote"
    assert len(lines) == 1 + len(comparison.rows)


def test_html_escapes_foreign_text_and_loads_nothing(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    text = render("html", comparison, findings)
    assert "&lt;early&gt;" in text
    assert "<early>" not in text
    assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text
    assert not re.search(r"""(?:src|href)=["'](?!#)""", text)


def test_sarif_points_at_lines_and_columns(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    results = json.loads(render("sarif", comparison, findings))["runs"][0]["results"]
    region = results[0]["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (1, 7)
    assert region["snippet"]["text"] == "18,7 миллиард доллар"


@pytest.mark.parametrize("name", ["junit", "tmx", "xliff"])
def test_xml_parses(name: str, comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    ElementTree.fromstring(render(name, comparison, findings))


def test_tmx_carries_all_languages(comparison: Comparison) -> None:
    units = ElementTree.fromstring(render("tmx", comparison, None)).findall("body/tu")
    languages = [
        [variant.attrib["{http://www.w3.org/XML/1998/namespace}lang"] for variant in unit.findall("tuv")]
        for unit in units
    ]
    assert languages == [["en", "kk", "ru", "zh"], ["en", "kk", "ru", "zh"], ["en", "kk", "ru"]]


def test_github_escapes_its_separators(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    lines = render("github", comparison, findings).splitlines()
    assert lines[0].startswith("::error file=kk.txt,line=1,endLine=1,col=7,endColumn=27,title=number [kk]::")
    assert lines[1].endswith("100 %25")

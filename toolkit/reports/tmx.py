"""TMX 1.4b, for translation memories: one unit a row, in all languages that have it (LISA OSCAR, 2005)."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from toolkit import __version__
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._xml import clean, document

DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The rows as translation units; findings, where there are any, become notes."""
    langs = comparison.readout.langs
    tmx = ElementTree.Element("tmx", version="1.4")
    ElementTree.SubElement(
        tmx,
        "header",
        {
            "creationtool": "readout",
            "creationtoolversion": __version__,
            "segtype": "sentence",
            "o-tmf": "readout-align/1",
            "adminlang": "en",
            "srclang": langs[0],
            "datatype": "plaintext",
        },
    )
    body = ElementTree.SubElement(tmx, "body")
    for row in comparison.rows:
        if sum(map(bool, row.sentences.values())) > 1:
            body.append(_unit(comparison, row, [f for f in findings or () if f.row == row.index]))
    return document(tmx, DOCTYPE)


def _unit(comparison: Comparison, row: Row, findings: Sequence[Finding]) -> ElementTree.Element:
    unit = ElementTree.Element("tu", tuid=f"{clean(comparison.readout.name)}-{row.index}")
    for finding in findings:
        ElementTree.SubElement(unit, "note").text = clean(f"{finding.severity}: {finding.message}")
    ElementTree.SubElement(unit, "prop", type="x-score").text = f"{row.score:.2f}"
    for lang in comparison.readout.langs:
        if sentences := comparison.sentences(row, lang):
            variant = ElementTree.SubElement(unit, "tuv", {_LANG: lang})
            text = table(Profile, lang).joiner.join(sentence.text for sentence in sentences)
            ElementTree.SubElement(variant, "seg").text = clean(text)
    return unit

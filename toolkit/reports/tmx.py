"""TMX 1.4b, for translation memories: one unit a row, in all languages that have it (LISA OSCAR, 2005).

With a pair on the canvas: that pair only, one unit a finest piece, so that a merge in a third version coarsens nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from toolkit import __version__
from toolkit.model import Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, joined
from toolkit.reports._segments import segments
from toolkit.xml_text import clean, document

DOCTYPE = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n'
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The rows as translation units; findings, where there are any, become notes."""
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
            "srclang": (canvas.pair or comparison.readout.langs)[0],
            "datatype": "plaintext",
        },
    )
    body = ElementTree.SubElement(tmx, "body")
    for row in comparison.rows:
        here = [finding for finding in findings or () if finding.row == row.index]
        for name, texts in _variants(comparison, row, canvas.pair):
            body.append(_unit(f"{clean(comparison.readout.name)}-{name}", texts, row, here))
    return document(tmx, DOCTYPE)


def _variants(
    comparison: Comparison, row: Row, pair: tuple[str, str] | None
) -> Iterator[tuple[str, Sequence[tuple[str, str]]]]:
    """Each unit of a row: its name, and language and text of each variant; what one language alone has is none."""
    if pair is None:
        texts = [(lang, joined(comparison, row, lang)) for lang in comparison.readout.langs if row.sentences.get(lang)]
        if len(texts) > 1:
            yield str(row.index), texts
        return
    both = [(own, other) for own, other in segments(comparison, row, *pair) if own and other]
    for number, (own, other) in enumerate(both, 1):
        name = f"{row.index}.{number}" if len(both) > 1 else str(row.index)
        yield name, ((pair[0], own), (pair[1], other))


def _unit(name: str, texts: Sequence[tuple[str, str]], row: Row, findings: Sequence[Finding]) -> ElementTree.Element:
    unit = ElementTree.Element("tu", tuid=name)
    for finding in findings:
        ElementTree.SubElement(unit, "note").text = clean(f"{finding.severity}: {finding.message}")
    if row.is_unsure:
        ElementTree.SubElement(unit, "note").text = UNSURE_NOTE
    ElementTree.SubElement(unit, "prop", type="x-score").text = f"{row.score:.2f}"
    for lang, text in texts:
        variant = ElementTree.SubElement(unit, "tuv", {_LANG: lang})
        ElementTree.SubElement(variant, "seg").text = clean(text)
    return unit

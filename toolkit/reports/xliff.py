"""XLIFF 2.1, for translation tools: one pair of languages, one unit a piece of a row (OASIS, 2018).

XLIFF allows one source and one target language a document: without a pair on the canvas the first two by tag are taken.
What only the target has is a unit with an empty source, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from toolkit.model import Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE
from toolkit.reports._segments import segments
from toolkit.xml_text import clean, document

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The rows of two languages as units; a row of several pieces is a group; findings become notes."""
    source, target = canvas.pair or comparison.readout.langs[:2]
    root = ElementTree.Element("xliff", {"xmlns": NAMESPACE, "version": "2.1", "srcLang": source, "trgLang": target})
    file = ElementTree.SubElement(root, "file", id="f1", original=clean(comparison.readout.documents[source].path))
    for row in comparison.rows:
        here = [finding for finding in findings or () if finding.row == row.index]
        texts = segments(comparison, row, source, target)
        if len(texts) == 1:
            file.append(_unit(f"u{row.index}", texts[0], _notes(row, here)))
        elif texts:
            group = ElementTree.SubElement(file, "group", id=f"g{row.index}")
            group.extend(_notes(row, here))
            group.extend(_unit(f"u{row.index}.{n}", pair) for n, pair in enumerate(texts, 1))
    return document(root)


def _unit(name: str, texts: tuple[str, str], notes: Sequence[ElementTree.Element] = ()) -> ElementTree.Element:
    unit = ElementTree.Element("unit", id=name)
    unit.extend(notes)
    segment = ElementTree.SubElement(unit, "segment", state="translated" if all(texts) else "initial")
    ElementTree.SubElement(segment, "source").text = clean(texts[0])
    if texts[1]:
        ElementTree.SubElement(segment, "target").text = clean(texts[1])
    return unit


def _notes(row: Row, findings: Sequence[Finding]) -> list[ElementTree.Element]:
    """The element with the row's notes; none where there is nothing to say."""
    told: list[tuple[str, str]] = [(finding.severity, finding.message) for finding in findings]
    told += [("alignment", UNSURE_NOTE)] if row.is_unsure else []
    if not told:
        return []
    notes = ElementTree.Element("notes")
    for category, text in told:
        ElementTree.SubElement(notes, "note", category=category).text = clean(text)
    return [notes]

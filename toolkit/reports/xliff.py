"""XLIFF 2.1, for translation tools: one file a pair of languages, one unit a row (OASIS, 2018).

XLIFF allows one source and one target language a document: of more than two versions the first two by tag are taken;
`--format tmx` carries them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._xml import clean, document

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The rows of the first two languages as units; findings become notes."""
    source, target = comparison.readout.langs[:2]
    root = ElementTree.Element("xliff", {"xmlns": NAMESPACE, "version": "2.1", "srcLang": source, "trgLang": target})
    file = ElementTree.SubElement(root, "file", id="f1", original=clean(comparison.readout.documents[source].path))
    for row in comparison.rows:
        if row.sentences.get(source):
            here = [finding for finding in findings or () if finding.row == row.index]
            file.append(_unit(comparison, row, source, target, here))
    return document(root)


def _unit(
    comparison: Comparison, row: Row, source: str, target: str, findings: Sequence[Finding]
) -> ElementTree.Element:
    unit = ElementTree.Element("unit", id=f"u{row.index}")
    if findings:
        notes = ElementTree.SubElement(unit, "notes")
        for finding in findings:
            note = ElementTree.SubElement(notes, "note", category=finding.severity)
            note.text = clean(finding.message)
    segment = ElementTree.SubElement(unit, "segment")
    for element, lang in (("source", source), ("target", target)):
        sentences = comparison.sentences(row, lang)
        if sentences:
            text = table(Profile, lang).joiner.join(sentence.text for sentence in sentences)
            ElementTree.SubElement(segment, element).text = clean(text)
    return unit

"""XLIFF 2.1, for translation tools: a unit a sentence, with its origin and findings as notes (OASIS, 2018)."""

from __future__ import annotations

from xml.etree import ElementTree

from toolkit.model import Sentence
from toolkit.translation.draft import Draft, Drafted
from toolkit.translation.forms import about
from toolkit.xml_text import clean, document

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"


def render(draft: Draft) -> str:
    """Sentences of one paragraph are a group; what is nothing but the source's words has no target."""
    attributes = {"xmlns": NAMESPACE, "version": "2.1", "srcLang": draft.source.lang, "trgLang": draft.target}
    root = ElementTree.Element("xliff", attributes)
    file = ElementTree.SubElement(root, "file", id="f1", original=clean(draft.source.path))
    for number, paragraph in enumerate(draft.paragraphs(), 1):
        group = ElementTree.SubElement(file, "group", id=f"p{number}")
        for sentence, drafted in paragraph:
            told = [finding.message for finding in draft.findings if finding.row == sentence.index]
            group.append(_unit(sentence, drafted, told))
    return document(root)


def _unit(sentence: Sentence, drafted: Drafted, told: list[str]) -> ElementTree.Element:
    unit = ElementTree.Element("unit", id=f"u{sentence.index + 1}")
    notes = ElementTree.SubElement(unit, "notes")
    ElementTree.SubElement(notes, "note", category="origin").text = clean(about(drafted))
    for message in told:
        ElementTree.SubElement(notes, "note", category="finding").text = clean(message)
    # a draft is never final: the person who reads it says so
    state = "translated" if drafted.origin == "exact" else "initial"
    segment = ElementTree.SubElement(unit, "segment", state=state)
    ElementTree.SubElement(segment, "source").text = clean(sentence.text)
    if drafted.origin != "none":
        ElementTree.SubElement(segment, "target").text = clean(drafted.marked)
    return unit

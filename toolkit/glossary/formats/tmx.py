"""TMX 1.4: one unit a concept with its preferred terms, for translation memories that know no glossary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.errors import InputError
from toolkit.glossary.formats import Imported, _carrying, _ids, _xml, bounded
from toolkit.glossary.model import Concept, Term
from toolkit.glossary.records import checked

SUFFIXES: tuple[str, ...] = (".tmx",)


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a TMX file: each unit is one, its first wording in a language the preferred one."""
    if _xml.local(_xml.root(data, origin)) != "tmx":
        raise InputError(origin, 1, "not TMX", "export it as TMX, or name the format")
    ids = _ids.Ids()
    concepts = []
    for number, unit in enumerate(_xml.elements(data, origin, ("tu",)), 1):
        bounded(number, origin, unit.sourceline or 0)
        terms: list[Term] = []
        for variant in (child for child in unit if _xml.local(child) == "tuv"):
            lang = _ids.language(variant.get(_xml.XML_LANG) or variant.get("lang") or "")
            words = next((_xml.text(child) for child in variant if _xml.local(child) == "seg"), "")
            if words:
                first = not any(term.lang == lang for term in terms)
                term = Term(lang, words, "preferred" if first else "admitted")
                notes = [_xml.text(child) for child in variant if _xml.local(child) == "note"]
                terms.append(checked(_carrying.to_term(term, notes), f"term '{words}'", origin, unit.sourceline or 0))
        if terms:
            notes = [_xml.text(child) for child in unit if _xml.local(child) == "note"]
            made = Concept(ids.give(unit.get("tuid") or "", terms, number), tuple(terms))
            concepts.append(_carrying.to_concept(made, notes))
    if not concepts:
        raise InputError(origin, 0, "no unit in this file", "check that it has <tu> with <tuv>")
    return Imported(tuple(concepts))


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The file's bytes."""
    from lxml import etree

    top = etree.Element("tmx", version="1.4")
    etree.SubElement(
        top, "header", creationtool="readout", creationtoolversion="1", segtype="phrase", datatype="plaintext",
        adminlang="en", srclang="*all*", **{"o-tmf": "readout-glossary"},
    )  # fmt: skip
    body = etree.SubElement(top, "body")
    for concept in concepts:
        terms = _carried(concept)
        if not terms:
            continue
        unit = etree.SubElement(body, "tu", tuid=concept.id)
        for note in _carrying.of_concept(concept):
            etree.SubElement(unit, "note").text = _xml.clean(note)
        for term in terms:
            variant = etree.SubElement(unit, "tuv", {_xml.XML_LANG: term.lang})
            for note in _carrying.of_term(term, ("status",)):
                etree.SubElement(variant, "note").text = _xml.clean(note)
            etree.SubElement(variant, "seg").text = _xml.clean(term.text)
    data: bytes = etree.tostring(top, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def _carried(concept: Concept) -> list[Term]:
    """One term a language: the preferred one."""
    langs = dict.fromkeys(term.lang for term in concept.terms)
    return [term for lang in langs if (term := concept.preferred(lang)) is not None and term.lang == lang]


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Terms that are not preferred have no place in a translation memory."""
    left = sum(len(concept.terms) - len(_carried(concept)) for concept in concepts)
    return (
        (f"TMX carries preferred terms only: {left} admitted, deprecated and forbidden ones left out",) if left else ()
    )

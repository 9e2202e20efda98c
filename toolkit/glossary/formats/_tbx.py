"""TBX of every kind, read and written: ISO 30042:2019 (TBX-Core, TBX-Basic; DCA and DCT style) and the form of 2008.

One table says where TBX-Basic has a place for a field of ours; what it has no place for, and everything in TBX-Core,
goes into notes (`_carrying`). Sources: ISO 30042:2019 and the module definitions of TBX-Basic.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from toolkit.errors import InputError
from toolkit.glossary.formats import Imported, _carrying, _ids, _xml, bounded
from toolkit.glossary.model import Concept, Evidence, Status, Term
from toolkit.glossary.records import checked

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
MIN = "http://www.tbxinfo.net/ns/min"
BASIC = "http://www.tbxinfo.net/ns/basic"

#: Module of each data category of TBX-Basic that we use.
MODULES = {
    "administrativeStatus": MIN, "customerSubset": MIN, "partOfSpeech": MIN, "subjectField": MIN,
    "context": BASIC, "crossReference": BASIC, "definition": BASIC, "source": BASIC, "termType": BASIC,
}  # fmt: skip

STATUSES: Mapping[Status, str] = {
    "preferred": "preferredTerm-admn-sts",
    "admitted": "admittedTerm-admn-sts",
    "deprecated": "deprecatedTerm-admn-sts",
    "superseded": "supersededTerm-admn-sts",
    "forbidden": "deprecatedTerm-admn-sts",  # TBX knows no stronger word; a note says the rest
}
#: What other tools write where we read a status.
READ_STATUSES: Mapping[str, Status] = {
    **{value: status for status, value in STATUSES.items() if status != "forbidden"},
    "preferredTerm": "preferred", "admittedTerm": "admitted", "deprecatedTerm": "deprecated",
    "supersededTerm": "superseded", "preferred": "preferred", "admitted": "admitted", "deprecated": "deprecated",
    "notRecommended": "deprecated", "superseded": "superseded", "obsolete": "superseded", "forbidden": "forbidden",
    "standardizedTerm-admn-sts": "preferred", "legalTerm-admn-sts": "preferred", "regulatedTerm-admn-sts": "preferred",
}  # fmt: skip
PARTS = ("noun", "verb", "adjective", "adverb", "other")


@dataclass(frozen=True, slots=True)
class Variant:
    """One kind of TBX."""

    type: str  #: "TBX-Basic", "TBX-Core"
    style: str  #: "dca", "dct", or "" for the form of 2008
    root: str = "tbx"
    header: str = "tbxHeader"
    entry: str = "conceptEntry"
    section: str = "langSec"
    term: str = "termSec"

    @property
    def has_categories(self) -> bool:
        """Whether it knows more than terms and notes."""
        return self.type != "TBX-Core"


BASIC_DCA = Variant("TBX-Basic", "dca")
BASIC_DCT = Variant("TBX-Basic", "dct")
CORE_DCA = Variant("TBX-Core", "dca")
CORE_DCT = Variant("TBX-Core", "dct")
OLD = Variant("TBX-Basic", "", "martif", "martifHeader", "termEntry", "langSet", "tig")


def write(concepts: Sequence[Concept], title: str, variant: Variant) -> bytes:
    """A TBX file."""
    from lxml import etree

    spaces = {None: NAMESPACE} if variant.style else None
    if variant.style == "dct" and variant.has_categories:
        spaces = {None: NAMESPACE, "min": MIN, "basic": BASIC}  # type: ignore[dict-item]
    attributes = {"type": variant.type, **({"style": variant.style} if variant.style else {}), _xml.XML_LANG: "en"}
    top = etree.Element(_name(variant, variant.root), attributes, nsmap=spaces)
    description = etree.SubElement(etree.SubElement(top, _name(variant, variant.header)), _name(variant, "fileDesc"))
    etree.SubElement(etree.SubElement(description, _name(variant, "titleStmt")), _name(variant, "title")).text = title
    source = etree.SubElement(description, _name(variant, "sourceDesc"))
    etree.SubElement(source, _name(variant, "p")).text = "exported by readout glossary export"
    body = etree.SubElement(etree.SubElement(top, _name(variant, "text")), _name(variant, "body"))
    writer = _Writer(variant, {concept.id for concept in concepts})
    for concept in concepts:
        writer.concept(body, concept)
    doctype = '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">' if variant is OLD else None
    data: bytes = etree.tostring(top, xml_declaration=True, encoding="UTF-8", pretty_print=True, doctype=doctype)
    return data


def _name(variant: Variant, name: str) -> str:
    return f"{{{NAMESPACE}}}{name}" if variant.style else name


def xml_id(name: str) -> str:
    """An id that XML allows: it may not begin with a digit."""
    return f"_{name}" if name[:1].isdigit() else name


class _Writer:
    """Writes concepts in one variant."""

    def __init__(self, variant: Variant, ids: set[str]) -> None:
        self.variant, self.ids = variant, ids

    def add(self, parent: Any, name: str, text: str = "", **attributes: str) -> Any:
        """A core element."""
        from lxml import etree

        element = etree.SubElement(parent, _name(self.variant, name), attributes)
        element.text = _xml.clean(text) or None
        return element

    def category(self, parent: Any, element: str, category: str, text: str, **attributes: str) -> None:
        """A data category: as an attribute of a core element (DCA, 2008) or as an element of its own (DCT)."""
        from lxml import etree

        if self.variant.style == "dct":
            made = etree.SubElement(parent, f"{{{MODULES[category]}}}{category}", attributes)
            made.text = _xml.clean(text)
        else:
            self.add(parent, element, text, type=category, **attributes)

    def concept(self, body: Any, concept: Concept) -> None:
        """One entry."""
        entry = self.add(body, self.variant.entry, id=xml_id(concept.id))
        have: tuple[str, ...] = ()
        if self.variant.has_categories:
            have = ("domain", "definition", "broader", "see", "confusable")
            if concept.domain:
                self.category(entry, "descrip", "subjectField", concept.domain)
            if concept.definition:
                group = self.add(entry, "descripGrp")
                self.category(group, "descrip", "definition", concept.definition)
            for relation in ("broader", "see", "confusable"):
                self.relation(entry, relation, getattr(concept, relation))
        for note in _carrying.of_concept(concept, have):
            self.add(entry, "note", note)
        for lang in dict.fromkeys(term.lang for term in concept.terms):
            section = self.add(entry, self.variant.section)
            section.set(_xml.XML_LANG, lang)
            for term in (term for term in concept.terms if term.lang == lang):
                self.term(section, term)

    def relation(self, entry: Any, relation: str, others: Sequence[str]) -> None:
        """References to other concepts; those that are not in the file are named in a note."""
        for other in others:
            if other in self.ids:
                self.category(entry, "ref", "crossReference", f"{relation}: {other}", target=xml_id(other))
        if outside := [other for other in others if other not in self.ids]:
            self.add(entry, "note", f"{relation}: {' '.join(outside)}")

    def term(self, section: Any, term: Term) -> None:
        """One term: term notes first, as the schema wants them."""
        place = self.add(section, self.variant.term)
        self.add(place, "term", term.text)
        have: list[str] = []
        if self.variant.has_categories:
            self.category(place, "termNote", "administrativeStatus", STATUSES[term.status])
            have = ["issuer", "source", "context", *(["status"] if term.status != "forbidden" else [])]
            if term.part in PARTS:
                self.category(place, "termNote", "partOfSpeech", term.part)
                have.append("part")
            elif term.part == "phrase":
                self.category(place, "termNote", "termType", "phrase")
                have.append("part")
            if term.issuer:
                self.category(place, "admin", "customerSubset", term.issuer)
            if term.evidence.source != "unknown":
                self.category(place, "admin", "source", term.evidence.source)
            if term.context:
                self.category(place, "descrip", "context", term.context)
        for note in _carrying.of_term(term, have):
            self.add(place, "note", note)


#: Our field for what is said of a term in one word or sentence.
FIELDS = {"partOfSpeech": "part", "customerSubset": "issuer", "context": "context"}

ENTRIES = ("conceptEntry", "termEntry")
SECTIONS = ("langSec", "langSet")
TERMS = ("termSec", "tig", "ntig")
ROOTS = ("tbx", "martif", "TBX")


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a TBX file of any kind."""
    top = _xml.local(_xml.root(data, origin))
    if top not in ROOTS:
        raise InputError(origin, 1, f"not TBX (its root is <{top}>)", "export it as TBX, or name the format")
    ids = _ids.Ids()
    concepts: list[Concept] = []
    skipped: set[str] = set()
    for number, entry in enumerate(_xml.elements(data, origin, ENTRIES), 1):
        bounded(number, origin, entry.sourceline or 0)
        concepts.append(_concept(entry, number, ids, origin, skipped))
    if not concepts:
        raise InputError(origin, 0, "no concept in this file", "check that it has <conceptEntry> or <termEntry>")
    notes = (f"not taken over: {', '.join(sorted(skipped))}",) if skipped else ()
    return Imported(tuple(concepts), notes)


def _categories(element: Any) -> list[tuple[str, str, Any]]:
    """(category, text, element) of everything that is said about an entry, a section or a term, groups opened."""
    found: list[tuple[str, str, Any]] = []
    for child in element:
        name = _xml.local(child)
        if name in (*SECTIONS, *TERMS, "term", ""):
            continue
        if name.endswith("Grp"):
            found += _categories(child)
        else:
            found.append((child.get("type") or name, _xml.text(child), child))
    return found


def _concept(entry: Any, number: int, ids: _ids.Ids, origin: Path | str, skipped: set[str]) -> Concept:
    fields: dict[str, Any] = {"broader": [], "see": [], "confusable": []}
    notes: list[str] = []
    for category, text, element in _categories(entry):
        _said_of_concept(category, text, element, fields, notes, skipped)
    terms: list[Term] = []
    for section in (child for child in entry if _xml.local(child) in SECTIONS):
        lang = _ids.language(section.get(_xml.XML_LANG) or section.get("lang") or "")
        for category, text, element in _categories(section):
            _said_of_concept(category, text, element, fields, notes, skipped)
        for place in (child for child in section if _xml.local(child) in TERMS):
            if (term := _term(place, lang, origin, skipped)) is not None:
                terms.append(term)
    wanted = (entry.get("id") or "").removeprefix("_")
    said = fields | {name: tuple(dict.fromkeys(fields[name])) for name in ("broader", "see", "confusable")}
    concept = Concept(ids.give(wanted, terms, number), tuple(terms), **said)
    return _carrying.to_concept(concept, notes)


def _said_of_concept(
    category: str, text: str, element: Any, fields: dict[str, Any], notes: list[str], skipped: set[str]
) -> None:
    if category in ("definition", "subjectField"):
        fields.setdefault("definition" if category == "definition" else "domain", text)
    elif category == "crossReference":
        relation, colon, _ = text.partition(": ")
        target = (element.get("target") or "").removeprefix("_")
        fields[relation if colon and relation in ("broader", "confusable") else "see"].append(target)
    elif category in ("note", "p"):
        notes.append(text)
    elif text:
        skipped.add(category)


def _term(place: Any, lang: str, origin: Path | str, skipped: set[str]) -> Term | None:
    words = next((_xml.text(e) for e in place.iter() if _xml.local(e) == "term"), "")
    if not words:
        skipped.add("empty term")
        return None
    said: dict[str, Any] = {"status": "admitted" if _earlier(place) else "preferred"}
    notes: list[str] = []
    for category, text, _ in _categories(place):
        if category in ("administrativeStatus", "normativeAuthorization"):
            said["status"] = READ_STATUSES.get(text, said["status"])
        elif category in FIELDS:
            said[FIELDS[category]] = text
        elif category == "termType":
            said["part"] = text if text == "phrase" else said.get("part", "")
        elif category == "source":
            said["evidence"] = Evidence(text)
        elif category == "note":
            notes.append(text)
        elif text:
            skipped.add(category)
    term = Term(lang, words, **said)
    if notes:
        term = _carrying.to_term(term, notes)
    return checked(term, f"term '{words}'", origin, place.sourceline or 0)


def _earlier(place: Any) -> bool:
    """Whether another term of the section stands before: without a status, the first is the preferred one."""
    return any(_xml.local(other) in TERMS for other in place.itersiblings(preceding=True))


def losses(concepts: Sequence[Concept], variant: Variant) -> tuple[str, ...]:
    """What the file carries as notes only, which other tools do not understand."""
    from itertools import chain

    have = ("domain", "definition", "broader", "see", "confusable", "note") if variant.has_categories else ("note",)
    concept_notes = {n.partition(":")[0] for c in concepts for n in _carrying.of_concept(replace(c, note=""), have)}
    basic = ("issuer", "source", "context", "note", "status", "part") if variant.has_categories else ("note",)
    term_notes = {
        n.partition(":")[0] for c in concepts for t in c.terms for n in _carrying.of_term(t._replace(note=""), basic)
    }
    names = sorted(set(chain(concept_notes, term_notes)))
    said = [f"{variant.type} has no field for {', '.join(names)}: written as notes"] if names else []
    if variant.has_categories and any(t.status == "forbidden" for c in concepts for t in c.terms):
        said.append("forbidden is written as deprecatedTerm-admn-sts with a note, for TBX has no stronger status")
    return tuple(said)

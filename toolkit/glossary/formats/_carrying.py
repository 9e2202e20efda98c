"""What a terminology format has no place for, carried as notes a person can read and we read back: "rung: 4".

The same words serve TBX and TMX; a user's own note that looks like one of them is written as "note: …".
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from toolkit.glossary.model import KINDS, STATUSES, Concept, Evidence, Term

CONCEPT_WORDS = ("definition", "domain", "kind", "scale", "rung", "broader", "see", "confusable", "note")
TERM_WORDS = (
    "status", "part", "issuer", "valid from", "valid until", "instead", "source", "source date", "context", "case",
    "forms", "note",
)  # fmt: skip


def of_concept(concept: Concept, have: Iterable[str] = ()) -> list[str]:
    """Notes for all fields of a concept but those that the format `have`s a place for."""
    values = {
        "definition": concept.definition,
        "domain": concept.domain,
        "kind": concept.kind if concept.kind != "term" else "",
        "scale": concept.scale,
        "rung": str(concept.rung or ""),
        "broader": " ".join(concept.broader),
        "see": " ".join(concept.see),
        "confusable": " ".join(concept.confusable),
    }
    return [f"{name}: {value}" for name, value in values.items() if value and name not in have] + _own(
        concept.note, CONCEPT_WORDS
    )


def of_term(term: Term, have: Iterable[str] = ()) -> list[str]:
    """Notes for all fields of a term but those that the format `have`s a place for."""
    values = {
        "status": term.status,
        "part": term.part,
        "issuer": term.issuer,
        "valid from": term.valid_from,
        "valid until": term.valid_until,
        "instead": term.instead,
        "source": term.evidence.source if term.evidence.source != "unknown" else "",
        "source date": term.evidence.date,
        "context": term.context,
        "case": "sensitive" if term.case_sensitive else "",
        "forms": " | ".join(term.forms),
    }
    return [f"{name}: {value}" for name, value in values.items() if value and name not in have] + _own(
        term.note, TERM_WORDS
    )


def _own(note: str, words: tuple[str, ...]) -> list[str]:
    if not note:
        return []
    return [f"note: {note}" if note.partition(":")[0] in words else note]


def _parted(notes: Iterable[str], words: tuple[str, ...]) -> tuple[dict[str, str], str]:
    """Fields among notes, and the user's own notes joined."""
    found: dict[str, str] = {}
    own: list[str] = []
    for note in notes:
        name, colon, value = note.partition(": ")
        if colon and name in words and name not in found:
            found[name] = value.strip()
        elif note:
            own.append(note)
    if "note" in found:
        own.insert(0, found.pop("note"))
    return found, " ".join(own)


def to_concept(concept: Concept, notes: Iterable[str]) -> Concept:
    """The concept with what its notes say."""
    found, own = _parted(notes, CONCEPT_WORDS)
    fields: dict[str, Any] = {name: found[name] for name in ("definition", "domain", "scale") if name in found}
    for name in ("broader", "see", "confusable"):
        if name in found:  # beside those that the format could point at
            fields[name] = tuple(dict.fromkeys((*getattr(concept, name), *found[name].split())))
    if found.get("kind") in KINDS:
        fields["kind"] = found["kind"]
    if found.get("rung", "").isdecimal():
        fields["rung"] = int(found["rung"])
    return replace(concept, note=own or concept.note, **fields)


def to_term(term: Term, notes: Iterable[str]) -> Term:
    """The term with what its notes say."""
    found, own = _parted(notes, TERM_WORDS)
    names = {"part": "part", "issuer": "issuer", "valid from": "valid_from", "valid until": "valid_until"}
    names |= {"instead": "instead", "context": "context"}
    fields: dict[str, Any] = {field: found[name] for name, field in names.items() if name in found}
    if found.get("status") in STATUSES:
        fields["status"] = found["status"]
    if "source" in found or "source date" in found:
        source = found.get("source", term.evidence.source)
        fields["evidence"] = Evidence(source, found.get("source date", term.evidence.date))
    if found.get("case") == "sensitive":
        fields["case_sensitive"] = True
    if "forms" in found:
        fields["forms"] = tuple(form.strip() for form in found["forms"].split("|") if form.strip())
    return term._replace(note=own or term.note, **fields)

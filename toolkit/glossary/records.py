"""Concepts as plain JSON values and back: what `list --format json` prints and `add -` reads (readout-glossary/1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.glossary.model import KINDS, STATUSES, UNKNOWN, Concept, Evidence, Term

SCHEMA = "readout-glossary/1"

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")  #: lower-case Latin letters, digits, single hyphens
LANG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?\Z")
DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")

CONCEPT_KEYS = (
    "id", "definition", "domain", "kind", "note", "broader", "see", "confusable", "scale", "rung", "file", "terms",
)  # fmt: skip
TERM_KEYS = (
    "lang", "text", "status", "part", "issuer", "valid_from", "valid_until", "instead", "evidence", "context", "note",
    "case_sensitive", "forms",
)  # fmt: skip


def of_term(term: Term) -> dict[str, Any]:
    """A term as JSON: language, wording and status always, the rest where it says something."""
    fields = {
        "lang": term.lang,
        "text": term.text,
        "status": term.status,
        "part": term.part,
        "issuer": term.issuer,
        "valid_from": term.valid_from,
        "valid_until": term.valid_until,
        "instead": term.instead,
        "evidence": {"source": term.evidence.source, "date": term.evidence.date},
        "context": term.context,
        "note": term.note,
        "case_sensitive": term.case_sensitive,
        "forms": list(term.forms),
    }
    always = ("lang", "text", "status", "evidence")
    return {name: value for name, value in fields.items() if name in always or value not in ("", False, [])}


def of_concept(concept: Concept) -> dict[str, Any]:
    """A concept as JSON: id, definition and terms always, the rest where it says something."""
    fields = {
        "id": concept.id,
        "definition": concept.definition,
        "domain": concept.domain,
        "kind": concept.kind,
        "note": concept.note,
        "broader": list(concept.broader),
        "see": list(concept.see),
        "confusable": list(concept.confusable),
        "scale": concept.scale,
        "rung": concept.rung,
        "file": Path(concept.origin).name,
        "terms": [of_term(term) for term in concept.terms],
    }
    always = ("id", "definition", "domain", "kind", "terms")
    return {name: value for name, value in fields.items() if name in always or value not in ("", 0, [])}


def of_glossary(concepts: Iterable[Concept]) -> dict[str, Any]:
    """`readout-glossary/1`."""
    return {"schema": SCHEMA, "concepts": [of_concept(concept) for concept in concepts]}


def to_concepts(value: Any, origin: Path | str = "") -> tuple[Concept, ...]:
    """Concepts of `{"concepts": [...]}`, of a list, or of one concept; anything else raises `InputError`."""
    if isinstance(value, Mapping) and "concepts" in value:
        value = value["concepts"]
    listed = value if isinstance(value, list) else [value]
    return tuple(to_concept(item, origin, n) for n, item in enumerate(listed, 1))


def to_concept(value: Any, origin: Path | str = "", number: int = 1) -> Concept:
    """One concept; `number` is its place in the input, named in errors."""
    what = f"concept {number}"
    fields = _mapping(value, CONCEPT_KEYS, what, origin)
    name = _text(fields, "id", what, origin)
    if not ID.match(name):
        raise InputError(
            origin, 0, f"{what}: id '{name}' is not usable", "use lower-case Latin letters, digits, hyphens"
        )
    kind = _text(fields, "kind", name, origin) or "term"
    if kind not in KINDS:
        raise unknown("kind", kind, KINDS, origin)
    rung = fields.get("rung", 0)
    if not isinstance(rung, int) or isinstance(rung, bool) or rung < 0:
        raise InputError(origin, 0, f"{name}: rung {rung!r} is not a number", "give a whole number from 1")
    listed = fields.get("terms", [])
    if not isinstance(listed, list):
        raise InputError(origin, 0, f"{name}: 'terms' is not a list", 'write [{"lang": "en", "text": "…"}]')
    return Concept(
        id=name,
        terms=tuple(to_term(term, f"{name}, term {n}", origin) for n, term in enumerate(listed, 1)),
        definition=_text(fields, "definition", name, origin),
        domain=_text(fields, "domain", name, origin),
        kind=kind,
        note=_text(fields, "note", name, origin),
        broader=_texts(fields, "broader", name, origin),
        see=_texts(fields, "see", name, origin),
        confusable=_texts(fields, "confusable", name, origin),
        scale=_text(fields, "scale", name, origin),
        rung=rung,
    )


def to_term(value: Any, what: str = "term", origin: Path | str = "") -> Term:
    """One term, checked."""
    fields = _mapping(value, TERM_KEYS, what, origin)
    given = fields.get("evidence") or {}
    if isinstance(given, str):
        given = {"source": given}
    evidence = _mapping(given, ("source", "date"), f"{what}: evidence", origin)
    term = Term(
        lang=_text(fields, "lang", what, origin),
        text=_text(fields, "text", what, origin),
        status=_text(fields, "status", what, origin) or "preferred",  # type: ignore[arg-type]
        part=_text(fields, "part", what, origin),
        issuer=_text(fields, "issuer", what, origin),
        valid_from=_text(fields, "valid_from", what, origin),
        valid_until=_text(fields, "valid_until", what, origin),
        instead=_text(fields, "instead", what, origin),
        evidence=Evidence(
            _text(evidence, "source", what, origin) or UNKNOWN.source, _text(evidence, "date", what, origin)
        ),
        context=_text(fields, "context", what, origin),
        note=_text(fields, "note", what, origin),
        case_sensitive=fields.get("case_sensitive") is True,
        forms=_texts(fields, "forms", what, origin),
    )
    checked(term, what, origin)
    return term


def checked(term: Term, what: str = "term", origin: Path | str = "", line: int = 0) -> Term:
    """The term itself, or `InputError` where its language, wording, status or dates cannot be."""
    if not LANG.match(term.lang):
        raise InputError(
            origin, line, f"{what}: '{term.lang}' is not a language tag", "write en, kk, ru, zh, kk-Latn, zh-Hant …"
        )
    if not term.text:
        raise InputError(origin, line, f"{what}: the wording is empty", "give its text, or leave the term out")
    if term.status not in STATUSES:
        raise unknown("status", term.status, STATUSES, origin, line)
    for date in (term.valid_from, term.valid_until, term.evidence.date):
        if date and not DATE.match(date):
            raise InputError(origin, line, f"{what}: '{date}' is not a date", "write 2014, 2014-05 or 2014-05-31")
    return term


def _mapping(value: Any, keys: tuple[str, ...], what: str, origin: Path | str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise InputError(origin, 0, f"{what} is not an object", 'write {"id": "…", "terms": [{"lang": …, "text": …}]}')
    for key in value:
        if key not in keys:
            raise unknown(f"field of {what}", str(key), keys, origin)
    return value


def _text(fields: Mapping[str, Any], key: str, what: str, origin: Path | str) -> str:
    value = fields.get(key, "")
    if value is None:
        return ""
    if not isinstance(value, str):
        raise InputError(origin, 0, f"{what}: '{key}' is not a text", "put it in quotation marks")
    return " ".join(value.split())


def _texts(fields: Mapping[str, Any], key: str, what: str, origin: Path | str) -> tuple[str, ...]:
    value = fields.get(key) or []
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise InputError(origin, 0, f"{what}: '{key}' is not a list of texts", 'write ["…", "…"]')
    return tuple(" ".join(item.split()) for item in value)

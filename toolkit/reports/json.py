"""The JSON contract: `readout-check/1`, and `readout-align/1` where only rows were asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from toolkit.model import Comparison, Document, Event, Finding, Row
from toolkit.reports._canvas import Canvas


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """One JSON object, UTF-8 with the characters as they are, ended by a newline."""
    return _indented(as_data(comparison, findings), "\n") + "\n"


def _indented(value: Any, margin: str) -> str:
    """As `json.dumps(value, ensure_ascii=False, indent=1)`, which takes three times as long over a readout."""
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int:  # not True
        return str(value)
    if not value or not isinstance(value, dict | list | tuple):
        return json.dumps(value)
    inner = margin + " "
    if isinstance(value, dict):
        items = [f"{encode_basestring(key)}: {_indented(each, inner)}" for key, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(items)}{margin}}}"
    if isinstance(value, tuple):
        return _places(value, margin)
    return f"[{inner}{f',{inner}'.join([_indented(each, inner) for each in value])}{margin}]"


@lru_cache(maxsize=1 << 13)  # the sentences of a row stand in the beads of all its pairs, and in other readouts
def _places(numbers: tuple[Any, ...], margin: str) -> str:
    """Places of sentences, as they are nested in rows and beads."""
    inner = margin + " "
    items = [str(each) if isinstance(each, int) else _places(each, inner) for each in numbers]
    return f"[{inner}{f',{inner}'.join(items)}{margin}]" if items else "[]"


def as_data(comparison: Comparison, findings: Sequence[Finding] | None) -> dict[str, Any]:
    """The same as plain dictionaries, lists and, for places of sentences, tuples."""
    data: dict[str, Any] = {
        "schema": "readout-align/1" if findings is None else "readout-check/1",
        "name": comparison.readout.name,
        "documents": [_document(document) for document in comparison.readout.documents.values()],
        "rows": [_row(row) for row in comparison.rows],
    }
    if event := _event(comparison.readout.event):
        data["event"] = event
    if findings is not None:
        data["findings"] = [_finding(finding) for finding in findings]
    return data


def _event(event: Event) -> dict[str, str]:
    """What is known of the event."""
    known = {"title": event.title, "date": event.date.isoformat() if event.date else "", "place": event.place}
    return {name: value for name, value in (known | {"issuer": event.issuer}).items() if value}


def _document(document: Document) -> dict[str, Any]:
    sentences = [
        {"index": s.index, "start": s.start, "end": s.end, "text": s.text, "paragraph": s.paragraph}
        | ({"place": s.place} if s.place else {})
        for s in document.sentences
    ]
    known = {"lang": document.lang, "path": document.path, "text": document.text, "sentences": sentences}
    return known | ({"notes": list(document.notes)} if document.notes else {})


def _row(row: Row) -> dict[str, Any]:
    known: dict[str, Any] = {"index": row.index, "sentences": dict(row.sentences), "score": round(row.score, 4)}
    known["beads"] = dict(row.beads)
    return known | ({"unsure": True} if row.is_unsure else {})


def _finding(finding: Finding) -> dict[str, Any]:
    spans = [{"lang": s.lang, "start": s.start, "end": s.end, "text": s.text} for s in finding.spans]
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity,
        "row": finding.row,
        "odd": list(finding.odd),
        "values": dict(finding.values),
        "spans": spans,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "confidence": round(finding.confidence, 3),
        "reason": finding.reason,
    }

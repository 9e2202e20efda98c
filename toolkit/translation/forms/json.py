"""JSON, `readout-draft/1`: every sentence with its pieces, where it comes from and how sure it is."""

from __future__ import annotations

import json
from typing import Any

from toolkit.model import Finding
from toolkit.translation.draft import Draft, Drafted


def render(draft: Draft) -> str:
    """One object; offsets count code points in the source sentence."""
    sentences = [
        {"index": sentence.index, "paragraph": sentence.paragraph, "source": sentence.text, **_drafted(drafted)}
        for sentence, drafted in zip(draft.source.sentences, draft.sentences, strict=True)
    ]
    known = {
        "schema": "readout-draft/1",
        "path": draft.source.path,
        "from": draft.source.lang,
        "to": draft.target,
        "covered": round(draft.covered, 3),
        "signature": draft.signature,
        "sentences": sentences,
        "findings": [_finding(finding) for finding in draft.findings],
    }
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def _drafted(drafted: Drafted) -> dict[str, Any]:
    unit = drafted.unit
    return {
        "text": drafted.text,
        "origin": drafted.origin,
        "confidence": round(drafted.confidence, 2),
        "covered": round(drafted.covered, 3),
        "match": {
            "score": drafted.likeness,
            "origin": unit.origin,
            "place": unit.place,
            "date": unit.date,
            "changed": [list(pair) for pair in drafted.changed],
        }
        if unit
        else None,
        "pieces": [
            {"start": p.start, "end": p.end, "text": p.text, "origin": p.origin}
            | ({"concept": p.concept} if p.concept else {})
            for p in drafted.pieces
        ],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity,
        "sentence": finding.row,
        "values": dict(finding.values),
        "message": finding.message,
        "suggestion": finding.suggestion,
    }

"""SARIF 2.1.0, for code-scanning pages and pipelines (OASIS, 2020).

Columns count Unicode code points, which the run declares; a finding's other versions are its related locations.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from toolkit import __version__
from toolkit.model import Comparison, Finding, Span
from toolkit.reports._canvas import Canvas
from toolkit.reports._lines import Lines
from toolkit.reports._pieces import told

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """One run with one result a finding; the odd version's words are its location."""
    findings = findings or ()
    lines = {lang: Lines(document.text) for lang, document in comparison.readout.documents.items()}
    rules = sorted({finding.check for finding in findings})
    run = {
        "tool": {
            "driver": {
                "name": "readout",
                "version": __version__,
                "informationUri": "https://pypi.org/project/readout-toolkit/",
                "rules": [{"id": rule, "name": rule} for rule in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, comparison, lines, rules) for finding in findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, comparison: Comparison, lines: dict[str, Lines], rules: list[str]) -> dict[str, Any]:
    spans = sorted(finding.spans, key=lambda span: span.lang not in finding.odd)
    places = [_location(span, comparison, lines) for span in spans]
    result: dict[str, Any] = {
        "ruleId": finding.check,
        "ruleIndex": rules.index(finding.check),
        "level": LEVELS[finding.severity],
        "message": {"text": told(comparison, finding)},
        "locations": places[:1],
        "partialFingerprints": {"readout/v1": finding.id},
        "properties": {"row": finding.row, "odd": list(finding.odd), "confidence": round(finding.confidence, 3)}
        | ({"unsureRow": True} if comparison.rows[finding.row].is_unsure else {}),
    }
    if places[1:]:
        result["relatedLocations"] = [place | {"id": n} for n, place in enumerate(places[1:], 1)]
    return result


def _location(span: Span, comparison: Comparison, lines: dict[str, Lines]) -> dict[str, Any]:
    (first, column), (last, end) = lines[span.lang].place(span.start), lines[span.lang].place(span.end)
    region = {"startLine": first, "startColumn": column, "endLine": last, "endColumn": end}
    if span.text:
        region["snippet"] = {"text": span.text}  # type: ignore[assignment]
    uri = comparison.readout.documents[span.lang].path.replace("\\", "/")
    return {
        "physicalLocation": {"artifactLocation": {"uri": _escaped(uri)}, "region": region},
        "message": {"text": f"{span.lang}: {span.text}" if span.text else f"{span.lang}: absent here"},
    }


def _escaped(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/:")

"""Workflow commands of a hosted pipeline: annotations at the diverging words of plain-text versions."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.model import Comparison, Finding
from toolkit.reports._canvas import Canvas
from toolkit.reports._lines import Lines
from toolkit.reports._pieces import told

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """One line a finding, at the odd version's words."""
    lines = {lang: Lines(document.text) for lang, document in comparison.readout.documents.items()}
    return "".join(_annotation(finding, comparison, lines) for finding in findings or ())


def _annotation(finding: Finding, comparison: Comparison, lines: dict[str, Lines]) -> str:
    span = min(finding.spans, key=lambda span: span.lang not in finding.odd)
    (line, column), (last, end) = lines[span.lang].place(span.start), lines[span.lang].place(span.end)
    place = f"file={_property(comparison.readout.documents[span.lang].path)},line={line},endLine={last}"
    if line == last:  # columns are only understood within one line
        place += f",col={column},endColumn={end}"
    title = _property(f"{finding.check} [{' '.join(finding.odd)}]")
    return f"::{COMMANDS[finding.severity]} {place},title={title}::{_data(told(comparison, finding))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")

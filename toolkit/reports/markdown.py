"""Markdown, for a merge request or a message: the findings as a table, then each with its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from toolkit.model import SEVERITIES, Comparison, Finding
from toolkit.reports._canvas import Canvas

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The findings, gravest first; with rows only, the rows as a table."""
    title = comparison.readout.event.title or comparison.readout.name
    parts = [f"# {_plain(title)}", ""]
    parts += _rows(comparison) if findings is None else _findings(findings)
    if canvas.signature:
        parts += ["", f"<sub>{_plain(canvas.signature)}</sub>"]
    return "\n".join(parts) + "\n"


def _rows(comparison: Comparison) -> list[str]:
    langs = comparison.readout.langs
    table = ["| " + " | ".join(["row", *langs]) + " |", "|---" * (len(langs) + 1) + "|"]
    for row in comparison.rows:
        cells = [" ".join(s.text for s in comparison.sentences(row, lang)) for lang in langs]
        table.append("| " + " | ".join([str(row.index + 1), *map(_plain, cells)]) + " |")
    return table


def _findings(findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return ["The versions agree."]
    counts = Counter(finding.severity for finding in findings)
    parts = [", ".join(f"{counts[s]} {s}" for s in SEVERITIES if counts[s]), ""]
    parts += ["| row | severity | check | odd | what |", "|---|---|---|---|---|"]
    for finding in sorted(findings, key=lambda f: SEVERITIES.index(f.severity)):
        told = _plain(finding.message) + (f" → *{_plain(finding.suggestion)}*" if finding.suggestion else "")
        parts.append(f"| {finding.row + 1} | {finding.severity} | {finding.check} | {' '.join(finding.odd)} | {told} |")
    return parts


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))

"""Markdown, for a merge request or a message: the findings as a table, then each with its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.model import Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, counted, gravest_first, joined

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#])")


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The findings, gravest first; with rows only, the rows as a table."""
    title = comparison.readout.event.title or comparison.readout.name
    parts = [f"# {_plain(title)}", ""]
    parts += _rows(comparison) if findings is None else _findings(comparison, findings)
    if canvas.signature:
        parts += ["", f"<sub>{_plain(canvas.signature)}</sub>"]
    return "\n".join(parts) + "\n"


def _rows(comparison: Comparison) -> list[str]:
    langs = comparison.readout.langs
    table = ["| " + " | ".join(["row", *langs]) + " |", "|---" * (len(langs) + 1) + "|"]
    for row in comparison.rows:
        cells = [joined(comparison, row, lang) for lang in langs]
        table.append("| " + " | ".join([_number(row), *map(_plain, cells)]) + " |")
    return table


def _number(row: Row) -> str:
    return f"{row.index + 1} ({UNSURE_NOTE})" if row.is_unsure else str(row.index + 1)


def _findings(comparison: Comparison, findings: Sequence[Finding]) -> list[str]:
    if not findings:
        return ["The versions agree."]
    parts = [counted(findings), ""]
    parts += ["| row | severity | check | odd | what |", "|---|---|---|---|---|"]
    for finding in gravest_first(findings):
        told = _plain(finding.message) + (f" → *{_plain(finding.suggestion)}*" if finding.suggestion else "")
        number = _number(comparison.rows[finding.row])
        parts.append(f"| {number} | {finding.severity} | {finding.check} | {' '.join(finding.odd)} | {told} |")
    return parts


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))

"""HTML: one file that opens offline and prints well, the versions side by side, each finding beside its words.

Everything in it is escaped by the template engine, no script comes from outside, and a content security policy forbids
any request: the texts compared are foreign matter.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import Piece, gravest_first, is_unsure, pieces

PARTS = Path(__file__).parent / "_html"


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as the template shows it."""

    row: Row
    unsure: bool
    cells: dict[str, tuple[Piece, ...]]
    findings: tuple[Finding, ...]
    worst: str  #: gravest severity of its findings, or ""


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The report as one HTML document."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(PARTS), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = (PARTS / "report.css").read_text("utf-8"), (PARTS / "report.js").read_text("utf-8")
    found = tuple(findings or ())
    langs = comparison.readout.langs
    return environment.get_template("report.html.j2").render(
        name=comparison.readout.event.title or comparison.readout.name,
        event=comparison.readout.event,
        langs={lang: table(Profile, lang) for lang in langs},
        documents=comparison.readout.documents,
        rows=[_view(comparison, row, [f for f in found if f.row == row.index]) for row in comparison.rows],
        findings=found,
        checked=findings is not None,
        severities=[(severity, sum(f.severity == severity for f in found)) for severity in SEVERITIES],
        checks=sorted(Counter(finding.check for finding in found).items()),
        signature=canvas.signature,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()


def _view(comparison: Comparison, row: Row, findings: list[Finding]) -> RowView:
    cells = {lang: pieces(comparison, row, lang, findings) for lang in comparison.readout.langs}
    ordered = gravest_first(findings)
    return RowView(row, is_unsure(row), cells, ordered, ordered[0].severity if ordered else "")

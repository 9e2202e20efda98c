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
from itertools import pairwise
from pathlib import Path

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row, Severity
from toolkit.reports._canvas import Canvas

PARTS = Path(__file__).parent / "_html"
UNSURE = 0.5  #: rows less sure than this are marked


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, marked or not."""

    text: str
    ids: str = ""  #: ids of the findings that point at it, space-separated; empty: plain text
    severity: Severity = "info"
    odd: bool = False  #: whether a finding calls this version the odd one


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
    cells = {lang: _pieces(comparison, row, lang, findings) for lang in comparison.readout.langs}
    ordered = tuple(sorted(findings, key=lambda f: SEVERITIES.index(f.severity)))
    return RowView(row, row.score < UNSURE, cells, ordered, ordered[0].severity if ordered else "")


def _pieces(comparison: Comparison, row: Row, lang: str, findings: list[Finding]) -> tuple[Piece, ...]:
    """The row's sentences in one version, cut where marks begin and end."""
    pieces: list[Piece] = []
    text = comparison.readout.documents[lang].text
    spans = [(span, finding) for finding in findings for span in finding.spans if span.lang == lang and span.text]
    for number, sentence in enumerate(comparison.sentences(row, lang)):
        if number:
            pieces.append(Piece(table(Profile, lang).joiner))
        here = [(s, f) for s, f in spans if s.start < sentence.end and s.end > sentence.start]
        cuts = {sentence.start, sentence.end}
        for span, _ in here:
            cuts |= {max(span.start, sentence.start), min(span.end, sentence.end)}
        edges = sorted(cuts)
        for start, end in pairwise(edges):
            over = [f for s, f in here if s.start <= start and end <= s.end]
            pieces.append(_piece(text[start:end], over, lang))
    return tuple(pieces)


def _piece(text: str, over: list[Finding], lang: str) -> Piece:
    if not over:
        return Piece(text)
    worst = min(over, key=lambda f: SEVERITIES.index(f.severity)).severity
    return Piece(text, " ".join(f.id for f in over), worst, any(lang in f.odd for f in over))

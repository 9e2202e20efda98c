"""HTML: one file that opens offline and prints well, the versions side by side, each finding beside its words.

Everything in it is escaped by the template engine, no script comes from outside, and a content security policy forbids
any request: the texts compared are foreign matter.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row
from toolkit.plots.bands import picture
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, Piece, gravest_first, pieces
from toolkit.reports._ribbons import height, shapes

PARTS = Path(__file__).parent / "_html"


@dataclass(frozen=True, slots=True)
class RowView:
    """A row as the template shows it."""

    row: Row
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
    rows = _views(comparison, found)
    seen = picture(comparison, {view.row.index: view.findings[0].severity for view in rows if view.findings})
    return environment.get_template("report.html.j2").render(
        name=comparison.readout.event.title or comparison.readout.name,
        event=comparison.readout.event,
        langs={lang: table(Profile, lang) for lang in langs},
        documents=comparison.readout.documents,
        rows=rows,
        picture=seen,
        shapes=shapes(seen),
        picture_height=height(seen),
        unsure_note=UNSURE_NOTE,
        odd=sorted({lang for finding in found for lang in finding.odd}),
        suggested=_suggested,
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


def _views(comparison: Comparison, findings: Sequence[Finding]) -> list[RowView]:
    """The rows as the template shows them; words are marked in every row that a finding points into."""
    own: dict[int, list[Finding]] = {}
    pointing: dict[int, list[Finding]] = {}
    where = {(lang, i): row.index for row in comparison.rows for lang, found in row.sentences.items() for i in found}
    for finding in findings:
        own.setdefault(finding.row, []).append(finding)
        touched = {finding.row}
        for span in finding.spans:
            sentences = comparison.readout.documents[span.lang].sentences
            at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
            if span.text and (row := where.get((span.lang, max(at, 0)))) is not None:
                touched.add(row)
        for row in touched:
            pointing.setdefault(row, []).append(finding)
    return [_view(comparison, row, own.get(row.index, []), pointing.get(row.index, [])) for row in comparison.rows]


def _view(comparison: Comparison, row: Row, findings: list[Finding], marked: list[Finding]) -> RowView:
    cells = {lang: pieces(comparison, row, lang, marked) for lang in comparison.readout.langs}
    ordered = gravest_first(findings)
    return RowView(row, cells, ordered, ordered[0].severity if ordered else "")


def _suggested(finding: Finding) -> str:
    """Language of the suggestion, "" for that of the page: it is the odd version's, or advice in English."""
    is_english = all(letter.isascii() for letter in finding.suggestion or "" if letter.isalpha())
    return finding.odd[0] if len(finding.odd) == 1 and not is_english else ""

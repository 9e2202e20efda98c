"""For the eye: each row where the versions part, its sentences side by side, the diverging words marked.

Where the width allows, the versions stand in columns, else one below the other. On a terminal the words are coloured;
in a file or a pipe they stand in ⟦ ⟧.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.box import SIMPLE_HEAD
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row, Span
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, counted, is_unsure

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
SIGNS = {"error": "✗", "warning": "!", "info": "·"}
COLUMN = 34  #: columns of text below which versions are put one below the other
CHECK = 12  #: columns for the name of a check


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The report as text, with ANSI colours where the canvas has them."""
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=canvas.width,
        force_terminal=canvas.colour,
        no_color=not canvas.colour,
        color_system="standard" if canvas.colour else None,
        highlight=False,
        legacy_windows=False,
    )
    for part in _parts(comparison, findings, canvas):
        console.print(part)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _parts(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> Iterator[RenderableType]:
    yield _heading(comparison)
    for document in comparison.readout.documents.values():
        for note in document.notes:
            yield Text(f"{document.path}: {note}", style="dim")
    if findings is None:
        for row in comparison.rows:
            yield _row_heading(row)
            yield _versions(comparison, row, (), canvas)
    else:
        for index, group in groupby(findings, key=lambda finding: finding.row):
            row, here = comparison.rows[index], list(group)
            yield _row_heading(row)
            yield _versions(comparison, row, here, canvas)
            for finding in sorted(here, key=lambda f: SEVERITIES.index(f.severity)):
                yield Padding(_told(finding), (0, 0, 0, 2))
        yield ""
        yield _summary(comparison, findings)
    if canvas.signature:
        yield Text(canvas.signature, style="dim")


def _heading(comparison: Comparison) -> Text:
    event = comparison.readout.event
    title = event.title or comparison.readout.name
    when = ", ".join(part for part in (event.place, event.date.isoformat() if event.date else "") if part)
    heading = Text(title, style="bold")
    return heading.append(f"  {when}", style="dim") if when else heading


def _row_heading(row: Row) -> Text:
    heading = Text(f"\nRow {row.index + 1}", style="bold")
    if is_unsure(row):
        heading.append(f"  {UNSURE_NOTE}; findings are only hints", style="magenta")
    return heading


def _versions(comparison: Comparison, row: Row, findings: Sequence[Finding], canvas: Canvas) -> RenderableType:
    langs = comparison.readout.langs
    texts = {lang: _marked(comparison, row, lang, findings, canvas) for lang in langs}
    if canvas.width >= COLUMN * len(langs):
        columns = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False)
        for lang in langs:
            columns.add_column(table(Profile, lang).name, ratio=1, overflow="fold")
        columns.add_row(*texts.values())
        return columns
    stacked = Table.grid(padding=(0, 1))
    stacked.add_column(no_wrap=True, style="dim")
    stacked.add_column(overflow="fold")
    for lang, text in texts.items():
        stacked.add_row(f"  {lang}", text)
    return stacked


def _marked(comparison: Comparison, row: Row, lang: str, findings: Sequence[Finding], canvas: Canvas) -> Text:
    """The row's sentences in one version, with the words that findings point at marked."""
    text = Text()
    joiner = table(Profile, lang).joiner
    spans = [(span, finding) for finding in findings for span in finding.spans if span.lang == lang]
    for number, sentence in enumerate(comparison.sentences(row, lang)):
        text.append(joiner if number else "")
        at = sentence.start
        inside = [(span, finding) for span, finding in spans if sentence.start <= span.start < sentence.end]
        for start, end, style in _stretches(inside, sentence.end):
            text.append(comparison.readout.documents[lang].text[at:start])
            words = comparison.readout.documents[lang].text[start:end]
            text.append(words if canvas.colour else f"⟦{words}⟧", style=style)
            at = end
        text.append(comparison.readout.documents[lang].text[at : sentence.end])
    return text if text.plain else Text("—", style="dim")


def _stretches(marked: Iterable[tuple[Span, Finding]], limit: int) -> list[tuple[int, int, str]]:
    """Start, end and style of each marked stretch; overlapping ones become one with the gravest style."""
    stretches: list[tuple[int, int, str]] = []
    for span, finding in sorted(marked, key=lambda m: (m[0].start, SEVERITIES.index(m[1].severity), -m[0].end)):
        style = (
            f"reverse {STYLES[finding.severity]}"
            if span.lang in finding.odd
            else f"underline {STYLES[finding.severity]}"
        )
        if stretches and span.start < stretches[-1][1]:
            start, end, before = stretches.pop()
            stretches.append((start, min(max(end, span.end), limit), before))
        else:
            stretches.append((span.start, min(span.end, limit), style))
    return stretches


def _told(finding: Finding) -> RenderableType:
    line = Table.grid(padding=(0, 1))
    line.add_column(no_wrap=True, width=len("✗ warning"))
    line.add_column(no_wrap=True, width=CHECK)
    line.add_column(overflow="fold")
    words = Text.assemble(f"[{' '.join(finding.odd)}] " if finding.odd else "", finding.message)
    words.append(f"  {finding.id}", style="dim")
    if finding.suggestion:
        words.append(f"\n→ {finding.suggestion}", style="green")
    style = STYLES[finding.severity]
    line.add_row(Text(f"{SIGNS[finding.severity]} {finding.severity}", style), Text(finding.check, "bold"), words)
    return line


def _summary(comparison: Comparison, findings: Sequence[Finding]) -> Text:
    said = counted(findings)
    rows = f"{len(comparison.rows)} rows in {' '.join(comparison.readout.langs)}"
    if not said:
        return Text(f"{rows}: nothing diverges", style="bold green")
    return Text(f"{rows}: {said}", style="bold")

"""For the eye: each row where the versions part, its sentences side by side, the diverging words marked.

Where the width allows, the versions stand in columns, else one below the other. On a terminal the words are coloured;
in a file or a pipe they stand in ⟦ ⟧.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row, Span
from toolkit.reports._canvas import Canvas
from toolkit.reports._pieces import UNSURE_NOTE, counted
from toolkit.reports._wrapping import Piece, drawn, padded, wrapped

STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}
SIGNS = {"error": "✗", "warning": "!", "info": "·"}
COLUMN = 34  #: columns of text below which versions are put one below the other
CHECK = 12  #: columns for the name of a check
SEVERITY = len("✗ warning")  #: columns for a severity


def render(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str:
    """The report as text, with ANSI colours where the canvas has them."""
    return "\n".join(_lines(comparison, findings, canvas)) + "\n"


def _lines(comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> Iterator[str]:
    yield from _whole(_heading(comparison), canvas)
    for document in comparison.readout.documents.values():
        for note in document.notes:
            yield from _whole([(f"{document.path}: {note}", "dim")], canvas)
    if findings is None:
        for row in comparison.rows:
            yield from _whole(_row_heading(row, ()), canvas)
            yield from _versions(comparison, row, (), canvas)
    else:
        for index, group in groupby(findings, key=lambda finding: finding.row):
            row, here = comparison.rows[index], list(group)
            yield from _whole(_row_heading(row, here), canvas)
            yield from _versions(comparison, row, here, canvas)
            for finding in sorted(here, key=lambda f: SEVERITIES.index(f.severity)):
                yield from _told(finding, canvas)
        yield ""
        yield from _whole(_summary(comparison, findings), canvas)
    if canvas.signature:
        yield from _whole([(canvas.signature, "dim")], canvas)


def _whole(pieces: Sequence[Piece], canvas: Canvas) -> Iterator[str]:
    """Words over the whole width."""
    for line in wrapped(pieces, canvas.width):
        yield drawn(line, canvas.colour)


def _beside(first: Sequence[Piece], taken: int, pieces: Sequence[Piece], canvas: Canvas) -> Iterator[str]:
    """Words beside what stands before their first line and takes so many columns."""
    before = first
    for line in wrapped(pieces, canvas.width - taken):
        yield drawn([*before, *line], canvas.colour)
        before = [(" " * taken, "")]


def _heading(comparison: Comparison) -> list[Piece]:
    event = comparison.readout.event
    title = event.title or comparison.readout.name
    when = ", ".join(part for part in (event.place, event.date.isoformat() if event.date else "") if part)
    return [(title, "bold"), (f"  {when}" if when else "", "bold dim")]


def _row_heading(row: Row, findings: Sequence[Finding]) -> list[Piece]:
    hints = "; findings are only hints" if all(finding.severity == "info" for finding in findings) else ""
    unsure = f"  {UNSURE_NOTE}{hints}" if row.is_unsure else ""
    return [(f"\nRow {row.index + 1}", "bold"), (unsure, "bold magenta")]


def _versions(comparison: Comparison, row: Row, findings: Sequence[Finding], canvas: Canvas) -> Iterator[str]:
    langs = comparison.readout.langs
    texts = {lang: _marked(comparison, row, lang, findings, canvas) for lang in langs}
    if canvas.width >= COLUMN * len(langs):
        yield from _columns(texts, canvas)
        return
    widest = max(map(len, langs)) + 2
    for lang, text in texts.items():
        label = padded((f"  {lang}", "dim"), widest)
        yield from _beside([label, (" ", "")], widest + 1, text, canvas)


def _columns(texts: Mapping[str, Sequence[Piece]], canvas: Canvas) -> list[str]:
    """The versions side by side."""
    import io

    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    columns = Table(box=SIMPLE_HEAD, expand=True, pad_edge=False, show_edge=False)
    for lang in texts:
        columns.add_column(table(Profile, lang).name, ratio=1, overflow="fold")
    columns.add_row(*(Text.assemble(*pieces) for pieces in texts.values()))
    stream = io.StringIO()
    Console(
        file=stream,
        width=canvas.width,
        force_terminal=canvas.colour,
        no_color=not canvas.colour,
        color_system="standard" if canvas.colour else None,
        highlight=False,
        legacy_windows=False,
    ).print(columns)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def _marked(comparison: Comparison, row: Row, lang: str, findings: Sequence[Finding], canvas: Canvas) -> list[Piece]:
    """The row's sentences in one version, with the words that findings point at marked."""
    text: list[Piece] = []
    joiner = table(Profile, lang).joiner
    spans = [(span, finding) for finding in findings for span in finding.spans if span.lang == lang]
    for number, sentence in enumerate(comparison.sentences(row, lang)):
        text.append((joiner if number else "", ""))
        at = sentence.start
        inside = [(span, finding) for span, finding in spans if sentence.start <= span.start < sentence.end]
        for start, end, style in _stretches(inside, sentence.end):
            text.append((comparison.readout.documents[lang].text[at:start], ""))
            words = comparison.readout.documents[lang].text[start:end]
            text.append((words if canvas.colour else f"⟦{words}⟧", style))
            at = end
        text.append((comparison.readout.documents[lang].text[at : sentence.end], ""))
    return text if any(words for words, _ in text) else [("—", "dim")]


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


def _told(finding: Finding, canvas: Canvas) -> Iterator[str]:
    style = STYLES[finding.severity]
    first = [
        ("  ", ""),
        padded((f"{SIGNS[finding.severity]} {finding.severity}", style), SEVERITY),
        (" ", ""),
        padded((finding.check, "bold"), CHECK),
        (" ", ""),
    ]
    words = [
        (f"[{' '.join(finding.odd)}] " if finding.odd else "", ""),
        (finding.message, ""),
        (f"  {finding.id}", "dim"),
    ]
    if finding.suggestion:
        words.append((f"\n→ {finding.suggestion}", "green"))
    return _beside(first, SEVERITY + CHECK + 4, words, canvas)


def _summary(comparison: Comparison, findings: Sequence[Finding]) -> list[Piece]:
    said = counted(findings)
    rows = f"{len(comparison.rows)} rows in {' '.join(comparison.readout.langs)}"
    if not said:
        return [(f"{rows}: nothing diverges", "bold green")]
    return [(f"{rows}: {said}", "bold")]

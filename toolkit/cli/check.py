"""`readout check`: rows and findings."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _deliver, _options
from toolkit.model import SEVERITIES, Comparison, Finding
from toolkit.reports import forms

FORMATS = forms()


@click.command(name="check")
@_options.versions
@_options.encoder
@click.option("--only", metavar="NAMES", help="Run these checks only (comma-separated).")
@click.option("--skip", metavar="NAMES", help="Leave these checks out (comma-separated).")
@click.option("--source", metavar="xx", help="This version is right by definition; the others are measured against it.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="Exit with 1 from this severity on.  [default: warning]")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out findings less sure than this.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    help="An earlier result (--format json): show only what is new since then.",
)
@click.option(
    "--annotate",
    type=click.Path(path_type=Path),
    is_flag=False,
    flag_value="annotated",
    metavar="[FOLDER]",
    help="Also write a copy of each Word version with comments at the diverging words.  [FOLDER: annotated]",
)
@_deliver.plot
@_deliver.pairs
@_options.output(FORMATS, "terminal")
def command(
    sources: tuple[Path, ...],
    langs: tuple[str, ...],
    segmentation: str | None,
    glossaries: tuple[Path, ...],
    encoder: str | None,
    only: str | None,
    skip: str | None,
    source: str | None,
    fail_on: str | None,
    min_confidence: float | None,
    baseline: Path | None,
    annotate: Path | None,
    plot: Path | None,
    pairs: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Show where the versions of one text part.

    Exit code 0: clean; 1: findings at or above --fail-on; 2: input that cannot be used.

    \b
    Examples:
      readout check corpus/beijing-2022
      readout check talks.en.txt talks.kk.txt --only number,date --format json
      readout check talks.en.docx talks.kk.docx --annotate
      readout check corpus/beijing-2022 --format html --output report.html
    """
    from toolkit import acceptance
    from toolkit.api import check, read

    chosen = _options.settings(
        only=_options.names(only),
        skip=_options.names(skip),
        source=source,
        fail_on=fail_on,
        min_confidence=min_confidence,
        segmentation=segmentation,
        glossaries=glossaries,
        encoder=encoder,
    )
    readout = read(sources, _options.languages(langs), chosen)
    if form != "terminal":  # which shows the notes itself
        _options.tell(readout)
    checked = check(readout, chosen)
    old = acceptance.baseline(baseline) if baseline else set()
    findings = tuple(finding for finding in checked.findings if finding.id not in old)
    _deliver.deliver(checked.comparison, findings, form, output, pairs, checked.signature)
    if plot:
        _deliver.draw(checked.comparison, findings, plot)
    if annotate:
        _annotate(checked.comparison, findings, annotate)
    for finding in checked.accepted:
        click.echo(f"accepted before: {finding.check} [{' '.join(finding.odd)}] {finding.message}", err=True)
    if any(finding.severity in chosen.gravest for finding in findings):
        sys.exit(1)


def _annotate(comparison: Comparison, findings: tuple[Finding, ...], folder: Path) -> None:
    from toolkit.annotation import annotate

    written, notes = annotate(comparison, findings, Path(folder))
    for note in notes:
        click.echo(note, err=True)
    for path in written:
        click.echo(f"written: {path}", err=True)

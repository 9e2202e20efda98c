"""`readout check`: rows and findings."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.model import SEVERITIES
from toolkit.plugins import names

FORMATS = names("toolkit.reports")


@click.command(name="check")
@_options.versions
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
@_options.output(FORMATS, "terminal")
def command(
    sources: tuple[Path, ...],
    langs: tuple[str, ...],
    segmentation: str | None,
    glossaries: tuple[Path, ...],
    only: str | None,
    skip: str | None,
    source: str | None,
    fail_on: str | None,
    min_confidence: float | None,
    baseline: Path | None,
    form: str,
    output: Path | None,
) -> None:
    """Show where the versions of one text part.

    Exit code 0: clean; 1: findings at or above --fail-on; 2: input that cannot be used.

    \b
    Examples:
      readout check corpus/beijing-2022
      readout check talks.en.txt talks.kk.txt --only number,date --format json
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
    )
    readout = read(sources, _options.languages(langs), chosen)
    if form != "terminal":  # which shows the notes itself
        _options.tell(readout)
    checked = check(readout, chosen)
    old = acceptance.baseline(baseline) if baseline else set()
    findings = tuple(finding for finding in checked.findings if finding.id not in old)
    canvas = _options.canvas(output, checked.signature)
    _options.emit(_options.report(form).render(checked.comparison, findings, canvas), output)
    for finding in checked.accepted:
        click.echo(f"accepted before: {finding.check} [{' '.join(finding.odd)}] {finding.message}", err=True)
    if any(finding.severity in chosen.gravest for finding in findings):
        sys.exit(1)

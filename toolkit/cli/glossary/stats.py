"""`readout glossary stats`: count concepts and terms: by language, status, evidence, domain, scale."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared


@click.command(name="stats")
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(glossaries: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Count concepts and terms: by language, status, evidence, domain, scale.

    \b
    Example:
      readout glossary stats
    """
    from toolkit.glossary import display
    from toolkit.glossary.coverage import coverage

    counts = coverage(tuple(shared.read(glossaries).concepts.values()))
    shared.emit(form, output, lambda: counts, lambda style: display.counted(counts, style))

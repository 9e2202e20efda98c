"""`readout corpus show`."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="show")
@click.argument("event")
@where
@_options.output(("text", "json", "tsv"), "text")
def command(event: str, corpus: Path, form: str, output: Path | None) -> None:
    """Show a readout's rows side by side.

    \b
    Example:
      readout corpus show beijing-2022
    """
    from toolkit.corpus.keeping import shown

    _options.emit(shown(corpus, event, form, _options.settings()), output)

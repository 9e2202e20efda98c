"""`readout corpus`: a folder of readouts, kept, counted, verified; one file a command, loaded when it is called."""

from __future__ import annotations

import click

from toolkit.cli import Commands


@click.group(name="corpus", cls=Commands, package=__name__)
def command() -> None:
    """Keep a corpus: a folder of readouts to search, to count in, and to learn from.

    CORPUS is ./corpus unless --corpus names another folder; the output of `readout batch` serves too.

    \b
    Examples:
      readout corpus list
      readout corpus drift trade-turnover --plot drift.svg
    """

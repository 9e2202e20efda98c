"""`readout model`: translation models of the user's own; one file a command, loaded when it is called."""

from __future__ import annotations

import click

from toolkit.cli import Commands


@click.group(name="model", cls=Commands, package=__name__)
def command() -> None:
    """Make a translation model of your own: a small one, trained on what was translated.

    \b
    Example:
      readout model train --memory memory.sqlite --output office-model
    """

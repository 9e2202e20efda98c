"""`readout memory`: what was translated, found again; one file a command, loaded when it is called."""

from __future__ import annotations

import click

from toolkit.cli import Commands


@click.group(name="memory", cls=Commands, package=__name__)
def command() -> None:
    """Reuse what was translated: a memory of sentences in several languages, in one file.

    The memory is ./memory.sqlite unless --memory names another file.

    \b
    Examples:
      readout memory import corpus agency.tmx
      readout memory search "Trade reached 21.5 billion dollars." --from en --to kk
    """

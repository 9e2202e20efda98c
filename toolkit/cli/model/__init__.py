"""`readout model`: translation models of the user's own; one file a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from toolkit.cli import Commands
from toolkit.plugins import names


class Subcommands(Commands):
    """Finds each command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules beside this one."""
        return list(names(__name__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module named so."""
        if cmd_name not in names(__name__):
            return None
        found: click.Command = import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return found


@click.group(name="model", cls=Subcommands)
def command() -> None:
    """Make a translation model of your own: a small one, trained on what was translated.

    \b
    Example:
      readout model train --memory memory.sqlite --output office-model
    """

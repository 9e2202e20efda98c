"""`readout corpus`: a folder of readouts, kept, counted, verified; one file a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from toolkit.cli import Commands
from toolkit.plugins import names


class Subcommands(Commands):
    """Finds each command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules beside this one."""
        return [*names(__name__)]  # `list` is a module here once `readout corpus list` was asked for

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module named so."""
        if cmd_name not in names(__name__):
            return None
        found: click.Command = import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return found


@click.group(name="corpus", cls=Subcommands)
def command() -> None:
    """Keep a corpus: a folder of readouts to search, to count in, and to learn from.

    CORPUS is ./corpus unless --corpus names another folder; the output of `readout batch` serves too.

    \b
    Examples:
      readout corpus list
      readout corpus drift trade-turnover --plot drift.svg
    """

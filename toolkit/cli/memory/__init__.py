"""`readout memory`: what was translated, found again; one file a command, loaded when it is called."""

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


@click.group(name="memory", cls=Subcommands)
def command() -> None:
    """Reuse what was translated: a memory of sentences in several languages, in one file.

    The memory is ./memory.sqlite unless --memory names another file.

    \b
    Examples:
      readout memory import corpus agency.tmx
      readout memory search "Trade reached 21.5 billion dollars." --from en --to kk
    """

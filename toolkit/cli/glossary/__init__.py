"""`readout glossary`: the agreed terms, listed, kept and applied; one file a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from toolkit.cli import Commands
from toolkit.plugins import names


class Subcommands(Commands):
    """Finds each command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the modules beside this one."""
        return [*names(__name__)]  # `list` is a command here

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The `command` of the module named so."""
        if cmd_name not in names(__name__):
            return None
        found: click.Command = import_module(f"{__name__}.{cmd_name.replace('-', '_')}").command
        return found


@click.group(name="glossary", cls=Subcommands)
def command() -> None:
    """Keep the agreed terms: what to call a thing in each language, and what not to call it.

    The commands read the shipped glossary, or the files and folders named with --glossary (or under `glossaries` in
    readout.toml), later ones over earlier ones; those that write change the last one named.

    \b
    Examples:
      readout glossary list --scale partnership
      readout glossary show state-visit
      readout glossary check "Бұл мемлекеттік визит" --lang kk
    """

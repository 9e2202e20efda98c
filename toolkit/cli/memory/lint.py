"""`readout memory lint`."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.memory._shared import where


@click.command(name="lint")
@where
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write here, not to standard output."
)
def command(path: Path, output: Path | None) -> None:
    """Show units that stand there twice, and texts with two translations. Exit code 1 where there are any.

    \b
    Example:
      readout memory lint
    """
    from toolkit.translation.memory import Memory
    from toolkit.translation.upkeep import lint

    with closing(Memory(path)) as memory:
        found = list(lint(memory))
    _options.emit("".join(f"{line}\n" for line in found), output)
    if found:
        sys.exit(1)
    _options.say("no unit stands there twice, no text has two translations")

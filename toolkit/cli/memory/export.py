"""`readout memory export`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.memory._shared import where


@click.command(name="export")
@where
@click.option(
    "--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write here, not to standard output."
)
def command(path: Path, output: Path | None) -> None:
    """Write all units as TMX 1.4, which every translation tool reads.

    \b
    Example:
      readout memory export -o memory.tmx
    """
    from toolkit.translation.memory import Memory
    from toolkit.translation.upkeep import tmx

    with closing(Memory(path)) as memory:
        _options.emit_all(tmx(memory), output)

"""What the commands share."""

from __future__ import annotations

from pathlib import Path

import click

where = click.option(
    "--memory",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("memory.sqlite"),
    show_default=True,
    help="The memory's file.",
)

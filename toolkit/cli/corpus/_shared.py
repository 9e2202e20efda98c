"""What the commands share."""

from __future__ import annotations

from pathlib import Path

import click

where = click.option(
    "--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True, help="The corpus's folder."
)

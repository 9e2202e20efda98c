"""`readout accept`: let a divergence stand, with who, when and why."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from toolkit.cli import _options


@click.command(name="accept")
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("ids", nargs=-1, required=True, metavar="ID …")
@click.option("--why", required=True, help="The reason, for those who come after.")
@click.option(
    "--who", envvar=["READOUT_USER", "USER", "USERNAME"], default="unknown", help="Your name.", show_default=True
)
def command(folder: Path, ids: tuple[str, ...], why: str, who: str) -> None:
    """Let divergences of a readout stand; they stay quiet until the words change.

    The ids are those of `readout check`; their beginning is enough. The record is FOLDER/accepted.jsonl.

    \b
    Example:
      readout accept corpus/beijing-2022 3f9a --why "China publishes its own trade statistics"
    """
    from toolkit import acceptance
    from toolkit.api import check

    findings = check(folder, _options.settings()).findings
    today = datetime.date.today().isoformat()
    for accepted in acceptance.add(folder, findings, ids, who, today, why):
        click.echo(f"accepted {accepted.id} ({accepted.check}): {accepted.message}", err=True)

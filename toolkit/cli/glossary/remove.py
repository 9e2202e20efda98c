"""`readout glossary remove`: a concept, taken out."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import ids as _ids


@click.command(name="remove")
@click.argument("name", metavar="ID", shell_complete=_ids)
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared.glossaries
@shared.writing
def command(name: str, yes: bool, glossaries: tuple[Path, ...], dry_run: bool, form: str) -> None:
    """Take a concept out, and every relation to it. Where it was ever used, `deprecate` serves better.

    \b
    Example:
      readout glossary remove action-plan --dry-run
    """
    from toolkit.glossary import operations

    if not (yes or dry_run) and shared.interactive():
        click.confirm(f"Remove {name}?", abort=True, err=True)
    shared.write(operations.remove(name), glossaries, dry_run, form)

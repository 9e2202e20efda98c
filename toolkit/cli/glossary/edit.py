"""`readout glossary edit`: a concept, changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import ids as _ids


@click.command(name="edit")
@click.argument("name", metavar="ID", shell_complete=_ids)
@shared.concept_fields
@click.option("--remove-term", "gone", multiple=True, metavar="LANG=TEXT", help="Take this wording out.")
@shared.glossaries
@shared.writing
def command(
    name: str, gone: tuple[str, ...], glossaries: tuple[Path, ...], dry_run: bool, form: str, **given: Any
) -> None:
    """Change a concept: only what is given changes. Without any option, on a terminal, it opens in your editor.

    \b
    Examples:
      readout glossary edit state-visit --term kk:forbidden="мемлекеттік визит"
      readout glossary edit road-map --note "Not a map of roads" --dry-run
      readout glossary edit joint-statement --remove-term zh=共同声明
    """
    from toolkit.glossary import operations

    change = operations.Edit(shared.fields(given), shared.terms(given), tuple(map(operations.wording, gone)))
    if not (change.fields or change.terms or change.gone):
        shared.edit_by_hand(name, glossaries, dry_run, form)
        return
    shared.write(operations.edit(name, change), glossaries, dry_run, form)

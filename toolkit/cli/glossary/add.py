"""`readout glossary add`: new concepts, from options, questions or JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from toolkit.cli.glossary import _shared as shared


@click.command(name="add")
@click.argument("name", metavar="ID | -", default="")
@shared.concept_fields
@click.option("--file", default="", metavar="NAME.yaml", help="File of the folder to put it into.")
@click.option("--replace", "replacing", is_flag=True, help="Write over concepts that exist.")
@shared.glossaries
@shared.writing
def command(
    name: str, file: str, replacing: bool, glossaries: tuple[Path, ...], dry_run: bool, form: str, **given: Any
) -> None:
    """Add a concept; with -, concepts from JSON on standard input (as `list` and `mine` print them).

    On a terminal, what is not given is asked for.

    \b
    Examples:
      readout glossary add private-visit --domain visit --term en="private visit" --term ru="частный визит" \\
          --term kk="жеке сапар" --term zh=私人访问 --evidence "Protocol handbook" --evidence-date 2024
      readout glossary mine corpus --format json | readout glossary add - --glossary mine.yaml
    """
    from toolkit.glossary import operations

    if name == "-":
        concepts = shared.concepts_from_stdin()
    else:
        name, given = shared.asked_for(name, given)
        concepts = (shared.concept(name, given),)
    shared.write(operations.add(concepts, file, replacing), glossaries, dry_run, form)

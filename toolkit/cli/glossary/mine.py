"""`readout glossary mine`: term candidates from aligned texts."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared


@click.command(name="mine")
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER | MEMORY.tmx …", type=click.Path(path_type=Path))
@click.option("--pivot", default="en", show_default=True, metavar="xx", help="The language whose terms lead.")
@click.option(
    "--min", "least", default=2, show_default=True, type=click.IntRange(2), help="In how many rows a term must stand."
)
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="How many candidates to show.")
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(
    sources: tuple[Path, ...],
    pivot: str,
    least: int,
    limit: int,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Find term candidates in aligned texts (readout folders, folders of readouts, TMX), with their counterparts.

    What the glossary has is left out; terms come in their dictionary forms where these are sure.
    Pick from the JSON and pipe it into `add -`.

    \b
    Examples:
      readout glossary mine corpus
      readout glossary mine memory.tmx --pivot ru --format json > candidates.json
    """
    from toolkit.glossary import display, mining

    glossary = shared.read(glossaries)
    rows = shared.aligned_rows(sources, glossaries)
    found = mining.mine(rows, glossary, pivot, least, limit)
    shared.emit(form, output, lambda: mining.report(found), lambda style: display.candidates(found, style))

"""`readout glossary import`: bring concepts in from CSV, TSV, XLSX, TBX, TMX, JSON or YAML."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.glossary import _shared as shared


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--from", "form_in", metavar="FORMAT", default="", help="csv tsv xlsx tbx tmx json yaml …; else the name tells."
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column is: id, definition, kk, ru:forbidden, -.",
)
@click.option(
    "--existing",
    type=click.Choice(("merge", "replace", "skip", "refuse")),
    default="merge",
    show_default=True,
    help="What to do with ids that exist.",
)
@click.option("--file", default="", metavar="NAME.yaml", help="File of the folder to put new concepts into.")
@shared.glossaries
@shared.writing
def command(
    files: tuple[Path, ...],
    form_in: str,
    pairs: tuple[str, ...],
    existing: str,
    file: str,
    glossaries: tuple[Path, ...],
    dry_run: bool,
    form: str,
) -> None:
    """Bring concepts in from CSV, TSV, XLSX, TBX, TMX, JSON or YAML.

    \b
    Examples:
      readout glossary import terms.csv --glossary mine.yaml
      readout glossary import list.xlsx --map "Термин=ru" --map "Аудармасы=kk" --map "№=-" -g mine.yaml --dry-run
      readout glossary import iate.tbx -g mine.yaml --existing skip
    """
    from toolkit.glossary import exchange

    columns = exchange.mapping(pairs)
    for path in files:
        found = exchange.read(path, form_in, columns)
        for note in found.notes:
            click.echo(f"{path}: {note}", err=True)
        counts = exchange.Counts()
        shared.write(
            exchange.bring_in(found.concepts, counts, existing, file), glossaries, dry_run, form, quiet=not dry_run
        )
        click.echo(
            f"{path}: {counts.added} added, {counts.changed} changed, {counts.same} the same, {counts.skipped} skipped",
            err=True,
        )

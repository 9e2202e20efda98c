"""`readout glossary export`: write the glossary to TARGET in another format; says what the format cannot carry."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli.glossary import _shared as shared


@click.command(name="export")
@click.argument("target", default="-")
@click.option(
    "--to",
    "form_out",
    metavar="FORMAT",
    default="",
    help="csv tsv xlsx tbx tbx-dct tbx-core tbx-2008 tmx json yaml; else the name tells.",
)
@click.option("--domain", default="", help="Only this domain.")
@click.option("--scale", default="", help="Only this scale.")
@click.option("--title", default="Glossary", show_default=True, help="Title inside the file.")
@shared.glossaries
def command(target: str, form_out: str, domain: str, scale: str, title: str, glossaries: tuple[Path, ...]) -> None:
    """Write the glossary to TARGET in another format; says what the format cannot carry.

    \b
    Examples:
      readout glossary export terms.tbx
      readout glossary export terms.xlsx --domain visit
      readout glossary export - --to tbx-dct > terms.tbx
    """
    from toolkit import atomic
    from toolkit.glossary import formats, selection

    path = Path(target)
    chosen = formats.get(form_out or ("csv" if target == "-" else formats.by_suffix(path)))
    wanted = selection.Filter(domain=domain, scale=scale)
    concepts = selection.select(shared.read(glossaries).concepts.values(), wanted)
    for loss in chosen.losses(concepts):
        click.echo(loss, err=True)
    data = chosen.write(concepts, title)
    if target == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    atomic.write(path, data)
    click.echo(f"wrote {len(concepts)} concepts to {path}", err=True)

"""`readout glossary usage`: show where terms occur in texts, in any inflected form; folders are searched through."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import STATUSES
from toolkit.cli.glossary._shared import ids as _ids


@click.command(name="usage")
@click.argument("files", nargs=-1, required=True, metavar="FILE | FOLDER …", type=click.Path(path_type=Path))
@click.option("--lang", "langs", multiple=True, metavar="FILE=xx", help="Language of a file whose name does not say.")
@click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only terms of this status.")
@click.option("--concept", "ids", multiple=True, metavar="ID", shell_complete=_ids, help="Only this concept.")
@click.option(
    "--issuer", default="", metavar="CC", help="Whose texts they are: statuses of this issuer count (KZ, CN …)."
)
@shared.dated
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(
    files: tuple[Path, ...],
    langs: tuple[str, ...],
    statuses: tuple[str, ...],
    ids: tuple[str, ...],
    issuer: str,
    date: str,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Show where terms occur in texts, in any inflected form; folders are searched through.

    \b
    Examples:
      readout glossary usage corpus --status forbidden
      readout glossary usage talks.kk.txt --concept state-visit --format json
    """
    from toolkit.glossary import display
    from toolkit.glossary import usage as using

    found = [
        use
        for use in using.uses(shared.read(glossaries), using.documents(files, shared.paths(langs)), issuer, date)
        if (not statuses or use.status in statuses) and (not ids or use.match.concept.id in ids)
    ]
    shared.emit(form, output, lambda: using.report(found), lambda style: display.used(found, style))

"""`readout glossary list`: list concepts, all or those that have WORDS in their id, definition or terms."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import STATUSES


@click.command(name="list")
@click.argument("words", default="")
@click.option("--domain", default="", help="Only this domain.")
@click.option("--kind", type=click.Choice(("term", "person", "place", "organisation")), help="Only this kind.")
@click.option("--scale", default="", help="Only this scale, the lowest rung first.")
@click.option("--lang", default="", metavar="xx", help="Only concepts with a term in this language.")
@click.option("--missing", default="", metavar="xx", help="Only concepts without a preferred term in this language.")
@click.option("--status", type=click.Choice(STATUSES), help="Only concepts with a term of this status.")
@click.option("--issuer", default="", metavar="CC", help="Only concepts with a term of this issuer (KZ, CN …).")
@click.option("--no-evidence", is_flag=True, help="Only concepts with a term whose evidence is unknown.")
@shared.glossaries
@_options.output(("text", "json", "ids"), "text")
def command(
    words: str,
    kind: str | None,
    status: str | None,
    no_evidence: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
    **asked: str,
) -> None:
    """List concepts, all or those that have WORDS in their id, definition or terms.

    \b
    Examples:
      readout glossary list серіктестік
      readout glossary list --missing zh --format ids
      readout glossary list --format json > glossary.json
    """
    from toolkit.glossary import display, records, selection

    wanted = selection.Filter(words, kind=kind or "", status=status or "", unproven=no_evidence, **asked)
    found = selection.select(shared.read(glossaries).concepts.values(), wanted)
    if form == "ids":
        _options.emit("".join(f"{concept.id}\n" for concept in found), output)
    else:
        shared.emit(form, output, lambda: records.of_glossary(found), lambda style: display.listed(found, style))

"""`readout glossary deprecate`: end a wording (TEXT) of a concept, or the concept with all its wordings."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import ids as _ids


@click.command(name="deprecate")
@click.argument("name", metavar="ID", shell_complete=_ids)
@click.argument("text", default="")
@click.option("--lang", default="", metavar="xx", help="Language of TEXT, where two have the same wording.")
@click.option(
    "--superseded-by", "by", default="", metavar="TEXT|ID", help="The wording (or concept) that takes its place."
)
@click.option("--forbid", is_flag=True, help="Mark as forbidden, not only as deprecated.")
@click.option("--until", default="", metavar="DATE", help="Its last day, as exact as known.")
@click.option("--why", default="", help="A note.")
@shared.glossaries
@shared.writing
def command(
    name: str,
    text: str,
    lang: str,
    by: str,
    forbid: bool,
    until: str,
    why: str,
    glossaries: tuple[Path, ...],
    dry_run: bool,
    form: str,
) -> None:
    """End a wording (TEXT) of a concept, or the concept with all its wordings.

    \b
    Examples:
      readout glossary deprecate belt-and-road-initiative "BRI"
      readout glossary deprecate organization-of-turkic-states "Turkic Council" --until 2021-11-12 \\
          --superseded-by "Organization of Turkic States"
      readout glossary deprecate eurasian-economic-community --superseded-by eurasian-economic-union
    """
    from toolkit.glossary import operations

    plan = operations.deprecate(name, lang, text, by, "forbidden" if forbid else "", until, why)
    shared.write(plan, glossaries, dry_run, form)

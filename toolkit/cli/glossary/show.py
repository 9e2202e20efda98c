"""`readout glossary show`: show all that is known of concepts."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import ids as _ids


@click.command(name="show")
@click.argument("ids", nargs=-1, required=True, metavar="ID …", shell_complete=_ids)
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(ids: tuple[str, ...], glossaries: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Show all that is known of concepts.

    \b
    Example:
      readout glossary show one-china-policy one-china-principle
    """
    from toolkit.glossary import display, records
    from toolkit.glossary.changes import unknown_concept

    known = shared.read(glossaries).concepts
    for name in ids:
        if name not in known:
            raise unknown_concept(name, dict(known))
    found = [known[name] for name in ids]
    shared.emit(
        form, output, lambda: records.of_glossary(found), lambda s: "\n".join(display.shown(c, s) for c in found)
    )

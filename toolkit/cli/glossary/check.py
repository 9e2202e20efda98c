"""`readout glossary check`: wordings to avoid in a text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import STATUSES


@click.command(name="check")
@click.argument("text", default="-")
@click.option("--lang", default="", metavar="xx", help="Language of the text; without it the text itself tells.")
@click.option("--issuer", default="", metavar="CC", help="Whose text it is (KZ, CN …).")
@shared.dated
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(
    text: str, lang: str, issuer: str, date: str, glossaries: tuple[Path, ...], form: str, output: Path | None
) -> None:
    """Check a TEXT (a sentence, a file, or - for standard input) for wordings to avoid. Exit code 1: there are some.

    \b
    Examples:
      readout glossary check "The leaders discussed the Belt and Road strategy."
      pbpaste | readout glossary check - --lang kk
    """
    from toolkit.glossary import display
    from toolkit.glossary import usage as using

    documents = shared.text_or_file(text, lang)
    found = [use for use in using.uses(shared.read(glossaries), documents, issuer, date) if use.status in STATUSES[2:]]
    shared.emit(
        form, output, lambda: using.report(found), lambda style: display.used(found, style) or "nothing to avoid\n"
    )
    if found:
        sys.exit(1)

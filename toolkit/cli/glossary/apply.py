"""`readout glossary apply`: wordings to avoid, replaced in a text."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared


@click.command(name="apply")
@click.argument("text", default="-")
@click.option(
    "--lang", default="", metavar="xx", help="Language of the text; without it the file's name or the text tells."
)
@click.option("--issuer", default="", metavar="CC", help="Whose text it is (KZ, CN …).")
@click.option("--mark", is_flag=True, help="Show each place as [[old → new]], replace nothing.")
@click.option("--in-place", is_flag=True, help="Write the new text over the file.")
@shared.dated
@shared.glossaries
@_options.output(("text", "json"), "text")
def command(
    text: str,
    lang: str,
    issuer: str,
    date: str,
    mark: bool,
    in_place: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Replace wordings to avoid in a TEXT (a sentence, a plain-text file, or -), keeping the case ending.

    The new text goes to standard output, each change to standard error. Exit code 1: something is left to be decided by
    hand.

    \b
    Examples:
      readout glossary apply "«Бір белдеу, бір жол» стратегиясының" --lang kk
      readout glossary apply talks.ru.txt --mark
      readout glossary apply talks.ru.txt --in-place --issuer KZ
    """
    from toolkit import atomic
    from toolkit.glossary import applying, display

    glossary = shared.read(glossaries)
    document = shared.plain_text(text, lang)
    found = applying.changes(glossary, document, issuer, date)
    done = applying.applied(document.text, found, mark)
    click.echo(display.replacements(document.text, found, shared.styled()), nl=False, err=True)
    if in_place and not mark:
        if not Path(text).is_file():
            raise click.UsageError("--in-place wants a file.")
        atomic.write(Path(text), done)
    else:
        shared.emit(
            form,
            output,
            lambda: applying.report(document, found),
            lambda style: done + "\n" * (text != "-" and not Path(text).is_file()),
        )
    if any(not change.new for change in found):
        sys.exit(1)

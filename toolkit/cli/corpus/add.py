"""`readout corpus add`."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="add")
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER | FILE FILE …", type=click.Path(path_type=Path))
@where
@click.option("--name", default="", help="What the readout shall be called.  [default: its own name]")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="Its date, where no event.toml tells.")
@click.option("--lang", "langs", multiple=True, metavar="FILE=xx", help="Language of a file whose name does not say.")
def command(sources: tuple[Path, ...], corpus: Path, name: str, date: object, langs: tuple[str, ...]) -> None:
    """Copy a readout into the corpus.

    \b
    Example:
      readout corpus add talks.en.txt talks.kk.txt --name astana-2026-05 --date 2026-05-22
    """
    from toolkit.corpus.keeping import add

    day = f"{date:%Y-%m-%d}" if date else ""
    folder = add(corpus, sources, _options.languages(langs), name, day)
    click.echo(f"added {folder}", err=True)

"""`readout corpus subwords`."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options


@click.command(name="subwords")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("corpus"))
@click.option("--lang", "langs", multiple=True, required=True, metavar="xx", help="Its versions; may be repeated.")
@click.option("--size", type=click.IntRange(min=8), default=4000, show_default=True, help="Pieces, at most.")
@click.option("--output", "-o", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The model.")
def command(folder: Path, langs: tuple[str, ...], size: int, output: Path) -> None:
    """Train a sentencepiece model on the versions of a corpus.

    The same texts give the same file, byte for byte.

    \b
    Example:
      readout corpus subwords corpus --lang kk --size 2000 -o kk.model
    """
    from toolkit import atomic
    from toolkit.corpus.subwords import train
    from toolkit.documents.naming import tag

    model = train(folder, [tag(lang) for lang in langs], size, _options.settings(), _options.say)
    atomic.write(output, model.content)
    fewer = f", for the text has no more than {model.pieces}" if model.pieces < size else ""
    _options.say(f"{output}: {model.pieces} pieces from {model.sentences} sentences{fewer}")

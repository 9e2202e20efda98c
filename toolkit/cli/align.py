"""`readout align`: rows only."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _deliver, _options

FORMATS = ("terminal", "json", "tsv", "html", "markdown", "tmx", "xliff", "xlsx", "docx")


@click.command(name="align")
@_options.versions
@_options.encoder
@click.option(
    "--fix",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Sentences that belong together (+ en:3 kk:3,4) or do not (- en:7 ru:8), one statement a line; kept.",
)
@_deliver.plot
@_deliver.pairs
@_options.output(FORMATS, "terminal")
def command(
    sources: tuple[Path, ...],
    langs: tuple[str, ...],
    segmentation: str | None,
    glossaries: tuple[Path, ...],
    encoder: str | None,
    fix: Path | None,
    plot: Path | None,
    pairs: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Align the sentences of all versions at once.

    What --fix says is kept as alignment.fix in the readout's folder; align, check and batch keep to it.

    \b
    Examples:
      readout align corpus/beijing-2022
      readout align en.txt kk.txt ru.txt zh.txt --segmentation lines --format tsv
      readout align corpus/beijing-2022 --format xliff --pair all --output talks.xlf
      readout align corpus/beijing-2022 --plot rows.svg
      readout align corpus/beijing-2022 --fix mine.txt
    """
    from toolkit.alignment import constraints
    from toolkit.api import align, read
    from toolkit.model import Comparison

    chosen = _options.settings(segmentation=segmentation, glossaries=glossaries, encoder=encoder)
    readout = read(sources, _options.languages(langs), chosen)
    if form != "terminal":  # which shows the notes itself
        _options.tell(readout)
    if fix:
        kept = constraints.keep(constraints.read(fix, readout), fix, readout)
        _options.say(f"kept: {kept}")
    alignment = align(readout, chosen)
    comparison = Comparison(alignment.readout, alignment.rows, {})
    if plot:
        _deliver.draw(comparison, (), plot)
    _deliver.deliver(comparison, None, form, output, pairs)

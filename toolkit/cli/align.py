"""`readout align`: rows only."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _deliver, _options

FORMATS = ("terminal", "json", "tsv", "html", "markdown", "tmx", "xliff", "xlsx", "docx")


@click.command(name="align")
@_options.versions
@_deliver.plot
@_deliver.pairs
@_options.output(FORMATS, "terminal")
def command(
    sources: tuple[Path, ...],
    langs: tuple[str, ...],
    segmentation: str | None,
    glossaries: tuple[Path, ...],
    plot: Path | None,
    pairs: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Align the sentences of all versions at once.

    \b
    Examples:
      readout align corpus/beijing-2022
      readout align en.txt kk.txt ru.txt zh.txt --segmentation lines --format tsv
      readout align corpus/beijing-2022 --format xliff --pair all --output talks.xlf
      readout align corpus/beijing-2022 --plot rows.svg
    """
    from toolkit.api import align, read
    from toolkit.model import Comparison

    chosen = _options.settings(segmentation=segmentation, glossaries=glossaries)
    readout = read(sources, _options.languages(langs), chosen)
    if form != "terminal":  # which shows the notes itself
        _options.tell(readout)
    alignment = align(readout, chosen)
    comparison = Comparison(alignment.readout, alignment.rows, {})
    if plot:
        _deliver.draw(comparison, (), plot)
    _deliver.deliver(comparison, None, form, output, pairs)

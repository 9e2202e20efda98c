"""`readout corpus drift`."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="drift")
@click.argument("term")
@where
@click.option("--lang", "langs", multiple=True, metavar="xx", help="The version that TERM is written in.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="Draw it: .svg or .png (extra plots).")
@click.option("--index", "place", type=click.Path(path_type=Path, dir_okay=False), help="Keep the index here.")
@_options.output(("text", "json", "tsv"), "text")
def command(
    term: str,
    corpus: Path,
    langs: tuple[str, ...],
    plot: Path | None,
    place: Path | None,
    form: str,
    output: Path | None,
) -> None:
    """Show how a term was rendered year by year and partner by partner, and when that changed.

    TERM is a concept's id, one of its terms, or any phrase.

    \b
    Examples:
      readout corpus drift trade-turnover
      readout corpus drift "renewable energy" --plot drift.svg
    """
    from toolkit import atomic
    from toolkit.corpus import drift, opening
    from toolkit.glossary import load

    settings = _options.settings()
    with opening.opened(corpus, settings, place, False, _options.say) as index:
        found = drift.drift(index, load(settings.glossaries), term, langs)
    if plot is not None:
        from toolkit.corpus.drift_plot import drawn

        atomic.write(plot, drawn(found, plot))
    written = {"json": drift.as_json, "tsv": drift.as_tsv, "text": drift.as_text}[form]
    _options.emit(written(found), output)

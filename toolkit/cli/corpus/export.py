"""`readout corpus export`."""

from __future__ import annotations

from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="export")
@click.argument("out", type=click.Path(path_type=Path, file_okay=False))
@where
@click.option("--form", "forms", default="tsv", show_default=True, help="tsv, tmx, moses, parquet, overview.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, help="Leave out rows less sure than this.")
@click.option("--clean", is_flag=True, help="Leave out rows with an error.")
@click.option("--max-ratio", type=click.FloatRange(1), help="moses: leave out pairs of too different lengths.")
@click.option("--once", is_flag=True, help="moses: give each pair once.")
def command(
    out: Path, corpus: Path, forms: str, min_score: float, clean: bool, max_ratio: float | None, once: bool
) -> None:
    """Write the corpus into files for other tools: translation memory, parallel corpus, tables.

    \b
    Example:
      readout corpus export memory --form tmx,moses --min-score 0.8 --clean
    """
    from toolkit.batch.export import Filters
    from toolkit.corpus.exporting import export

    filters = Filters(min_score, clean, max_ratio or 0.0, once)
    for name in export(corpus, out, _options.names(forms), filters, _options.settings()):
        click.echo(str(out / name), err=True)

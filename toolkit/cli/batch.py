"""`readout batch`: a whole archive."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.errors import InputError
from toolkit.plugins import names

FORMS = tuple(sorted({"json", "html", *names("toolkit.reports")} - {"terminal"}))
STATUS = "status"


@click.command(name="batch")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE …", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the results.")
@click.option("--form", "forms", default="json", show_default=True, help="Reports for each readout (comma-separated).")
@click.option("--export", "exports", help="Files of the whole (comma-separated).  [default: parquet, where installed]")
@click.option("--engine", default="local", show_default=True, help="What carries it out: local, ray, inline.")
@click.option("--workers", "-j", type=click.IntRange(1), help="Processes at once.  [default: one a core]")
@click.option("--force", is_flag=True, help="Do everything again.")
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.option("--cache", type=click.Path(path_type=Path, file_okay=False), help="A cache that several batches share.")
@click.option("--shard", metavar="K/N", default="1/1", help="Do part K of N, for machines that share nothing.")
@click.option("--no-pairing", is_flag=True, help="Put files together by folder and name only, not by what they say.")
@click.option("--min-score", type=click.FloatRange(0, 1), default=0.0, help="Exported memories: leave out unsure rows.")
@click.option("--clean", is_flag=True, help="Exported memories: leave out rows with an error.")
@click.option("--max-ratio", type=click.FloatRange(1), help="Moses: leave out pairs of too different lengths.")
@click.option("--once", is_flag=True, help="Moses: give each pair once.")
@click.option(
    "--glossary", "glossaries", multiple=True, type=click.Path(path_type=Path), help="Instead of the shipped."
)
@click.option("--only", metavar="NAMES", help="Run these checks only (comma-separated).")
@click.option("--skip", metavar="NAMES", help="Leave these checks out (comma-separated).")
@click.option("--source-lang", "source", metavar="xx", help="This version is right by definition.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out findings less sure than this.")
@click.option("--segmentation", type=click.Choice(_options.SEGMENTATIONS), help="How texts are cut into sentences.")
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
def command(
    sources: tuple[Path, ...],
    out: Path | None,
    forms: str,
    exports: str | None,
    engine: str,
    workers: int | None,
    force: bool,
    dry_run: bool,
    cache: Path | None,
    shard: str,
    no_pairing: bool,
    min_score: float,
    clean: bool,
    max_ratio: float | None,
    once: bool,
    glossaries: tuple[Path, ...],
    only: str | None,
    skip: str | None,
    source: str | None,
    min_confidence: float | None,
    segmentation: str | None,
    quiet: bool,
) -> None:
    """Align and check many readouts; killed and started again, it does the rest.

    SOURCE is a folder tree, a manifest (.csv, .jsonl: event, lang, path, date, title), files, or a quoted pattern.
    Each readout gets OUT/EVENT/check.json; the whole gets OUT/summary.json, OUT/*.parquet and OUT/failures.jsonl,
    which can be given as SOURCE again.

    Exit code 0: all done; 1: some readouts failed; 2: input that cannot be used.

    \b
    Examples:
      readout batch corpus --out results --form json,html --export parquet,tmx,overview
      readout batch "archive/**/*.docx" --out results --workers 8
      readout batch status results
    """
    from toolkit.batch import export, progress
    from toolkit.batch.run import Options, batch

    if str(sources[0]) == STATUS and not sources[0].exists():
        return _status(sources[1] if len(sources) > 1 else out)
    if out is None:
        raise InputError("", 0, "no --out", "name the folder for the results: --out results")
    wanted = _options.names(exports)
    if exports is None:
        wanted = () if (extra := export.missing("parquet")) else ("parquet",)
        if extra:
            click.echo(f"no Parquet tables: pip install 'readout-toolkit[{extra}]' for them", err=True)
    chosen = _options.settings(
        only=_options.names(only),
        skip=_options.names(skip),
        source=source,
        min_confidence=min_confidence,
        segmentation=segmentation,
        glossaries=glossaries,
    )
    options = Options(
        out=out,
        settings=chosen,
        forms=_forms(forms),
        exports=wanted,
        filters=export.Filters(min_score, clean, max_ratio or 0.0, once),
        engine=engine,
        workers=workers or cores(),
        force=force,
        cache=cache,
        shard=_part(shard),
        pair=not no_pairing,
    )
    if dry_run:
        from toolkit.batch.status import forecast

        click.echo(forecast(sources, options), nl=False)
        return None
    bars = progress.Bars(out, sys.stderr, quiet)
    try:
        tally = batch(sources, options, bars)
    except KeyboardInterrupt:
        bars.stop()
        click.echo("stopped; start the same command again to go on", err=True)
        sys.exit(130)
    finally:
        bars.stop()
    if not quiet:
        from toolkit.batch.status import told

        click.echo(told(tally, out), err=True, nl=False)
    if tally.failures:
        sys.exit(1)
    return None


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _status(out: Path | None) -> None:
    from toolkit.batch.status import status

    if out is None:
        raise InputError("", 0, "no folder named", "say: readout batch status FOLDER")
    click.echo(status(out), nl=False)


def _forms(text: str) -> tuple[str, ...]:
    from toolkit.errors import unknown

    for name in _options.names(text):
        if name not in FORMS:
            raise unknown("report", name, FORMS)
    return _options.names(text)


def _part(text: str) -> tuple[int, int]:
    part, slash, parts = text.partition("/")
    if not slash or not part.isdigit() or not parts.isdigit() or not 1 <= int(part) <= int(parts):
        raise InputError("", 0, f"--shard '{text}' is not K/N", "write it as --shard 1/10")
    return int(part), int(parts)

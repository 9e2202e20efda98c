"""`readout batch`: a whole archive."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from toolkit.cli import _options
from toolkit.errors import InputError
from toolkit.plugins import names
from toolkit.settings import Settings

if TYPE_CHECKING:
    from toolkit.batch.export import Filters

FORMS = tuple(sorted({"json", "html", *names("toolkit.reports")} - {"terminal"}))
STATUS = "status"


def _filters(min_score: float, clean: bool, max_ratio: float | None, once: bool) -> Filters:
    from toolkit.batch.export import Filters

    return Filters(min_score, clean, max_ratio or 0.0, once)


def _checking(glossaries: tuple[Path, ...], only: str | None, skip: str | None, **more: Any) -> Settings:
    return _options.settings(glossaries=glossaries, only=_options.names(only), skip=_options.names(skip), **more)


@click.command(name="batch")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE …", type=click.Path(path_type=Path))
@click.option("--out", metavar="FOLDER|URL", help="Where the results go: a folder, or an address that fsspec opens.")
@click.option("--form", "forms", default="json", show_default=True, help="Reports for each readout (comma-separated).")
@click.option("--export", "exports", help="Files of the whole (comma-separated).  [default: parquet, where installed]")
@click.option("--engine", default="local", show_default=True, help="What carries it out: local, ray, inline.")
@click.option("--workers", "-j", type=click.IntRange(1), help="Processes at once.  [default: one a core]")
@click.option("--force", is_flag=True, help="Do everything again.")
@click.option("--dry-run", is_flag=True, help="Say what would be done; write nothing.")
@click.option("--cache", metavar="FOLDER|URL", help="A cache that several batches share.")
@click.option(
    "--state",
    type=click.Path(path_type=Path, file_okay=False),
    help="Local folder for journal, lock and log, where --out is a URL.  [default: OUT/.batch]",
)
@click.option("--shard", metavar="K/N", default="1/1", help="Do part K of N, for machines that share nothing.")
@click.option("--no-pairing", is_flag=True, help="Put files together by folder and name only, not by what they say.")
@_options.packed(
    "filters",
    _filters,
    click.option(
        "--min-score", type=click.FloatRange(0, 1), default=0.0, help="Exported memories: leave out unsure rows."
    ),
    click.option("--clean", is_flag=True, help="Exported memories: leave out rows with an error."),
    click.option("--max-ratio", type=click.FloatRange(1), help="Moses: leave out pairs of too different lengths."),
    click.option("--once", is_flag=True, help="Moses: give each pair once."),
)
@_options.packed(
    "settings",
    _checking,
    click.option(
        "--glossary", "glossaries", multiple=True, type=click.Path(path_type=Path), help="Instead of the shipped."
    ),
    click.option("--only", metavar="NAMES", help="Run these checks only (comma-separated)."),
    click.option("--skip", metavar="NAMES", help="Leave these checks out (comma-separated)."),
    click.option("--source-lang", "source", metavar="xx", help="This version is right by definition."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out findings less sure than this."),
    click.option("--segmentation", type=click.Choice(_options.SEGMENTATIONS), help="How texts are cut into sentences."),
)
@click.option("--quiet", "-q", is_flag=True, help="No progress and no summary.")
def command(
    sources: tuple[Path, ...],
    out: str | None,
    forms: str,
    exports: str | None,
    workers: int | None,
    dry_run: bool,
    shard: str,
    no_pairing: bool,
    quiet: bool,
    **more: Any,
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
      readout batch archive --out s3://results/2026 --state state      (with s3fs; journal and lock stay in state)
      readout batch status results
    """
    from toolkit.batch import export, progress
    from toolkit.batch.run import Options, batch

    if str(sources[0]) == STATUS and not sources[0].exists():
        return _status(sources[1] if len(sources) > 1 else more["state"] or out)
    if out is None:
        raise InputError("", 0, "no --out", "name the folder for the results: --out results")
    wanted = _options.names(exports)
    if exports is None:
        wanted = () if (extra := export.missing("parquet")) else ("parquet",)
        if extra:
            click.echo(f"no Parquet tables: pip install 'readout-toolkit[{extra}]' for them", err=True)
    options = Options(
        out=out,
        forms=_forms(forms),
        exports=wanted,
        workers=workers or cores(),
        shard=_part(shard),
        pair=not no_pairing,
        **more,  # engine, force, cache, state, filters, settings
    )
    if dry_run:
        from toolkit.batch.status import forecast

        click.echo(forecast(sources, options), nl=False)
        return None
    bars = progress.Bars(options.home, sys.stderr, quiet)
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


def _status(out: str | Path | None) -> None:
    from toolkit.batch.status import status

    if out is None:
        raise InputError("", 0, "no folder named", "say: readout batch status FOLDER")
    click.echo(status(Path(out)), nl=False)


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

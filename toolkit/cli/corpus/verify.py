"""`readout corpus verify`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="verify")
@where
@click.option("--langs", help="Versions that each readout must have.  [default: those that most have]")
def command(corpus: Path, langs: str | None) -> None:
    """Say what is wrong: unreadable files, missing versions, gold rows that do not fit, doubles.

    Exit code 0: nothing; 1: something.

    \b
    Example:
      readout corpus verify --langs en,kk,ru,zh
    """
    from toolkit.corpus.keeping import verify

    wrong = list(verify(corpus, _options.settings(), _options.names(langs)))
    for line in wrong:
        click.echo(line)
    if wrong:
        sys.exit(1)
    click.echo("all well", err=True)

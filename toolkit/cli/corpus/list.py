"""`readout corpus list`."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="list")
@where
@_options.output(("text", "json"), "text")
def command(corpus: Path, form: str, output: Path | None) -> None:
    """List the readouts with date, versions and size.

    \b
    Example:
      readout corpus list --corpus corpus
    """
    from toolkit.corpus.keeping import lines

    found = list(lines(corpus, _options.settings()))
    if form == "json":
        data = {"schema": "readout-corpus/1", "readouts": [asdict(line) for line in found]}
        return _options.emit(json.dumps(data, ensure_ascii=False, indent=1) + "\n", output)
    width = max((len(line.event) for line in found), default=0)
    rows = [
        f"{line.event:<{width}}  {line.date or '-':<10}  {' '.join(line.sentences)}  "
        f"{max(line.sentences.values(), default=0):>4} sentences  {line.title}"
        for line in found
    ]
    return _options.emit("\n".join(rows) + "\n", output)

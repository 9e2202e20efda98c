"""`readout corpus stats`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.corpus._shared import where


@click.command(name="stats")
@where
@_options.output(("text", "json"), "text")
def command(corpus: Path, form: str, output: Path | None) -> None:
    """Count readouts by year and partner, sentences and words by language.

    \b
    Example:
      readout corpus stats
    """
    from toolkit.corpus.keeping import stats

    found = stats(corpus, _options.settings())
    if form == "json":
        return _options.emit(json.dumps(found, ensure_ascii=False, indent=1) + "\n", output)
    lines = [f"{found['readouts']} readouts"]
    for name in ("years", "partners", "versions", "sentences", "words"):
        lines.append(f"{name:<10}" + ", ".join(f"{key}: {value}" for key, value in found[name].items()))
    return _options.emit("\n".join(lines) + "\n", output)

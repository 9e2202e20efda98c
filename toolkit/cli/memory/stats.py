"""`readout memory stats`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.memory._shared import where


@click.command(name="stats")
@where
@_options.output(("text", "json"), "text")
def command(path: Path, form: str, output: Path | None) -> None:
    """Count units by language, pair of languages and year.

    \b
    Example:
      readout memory stats
    """
    from toolkit.translation.memory import Memory
    from toolkit.translation.upkeep import stats

    with closing(Memory(path)) as memory:
        found = stats(memory)
    if form == "json":
        return _options.emit(json.dumps(found, ensure_ascii=False, indent=1) + "\n", output)
    origins = _options.counted(found["origins"], "readout or file", "readouts and files")
    lines = [f"{_options.counted(found['units'], 'unit')} from {origins}"]
    for name in ("languages", "pairs", "years"):
        lines.append(f"{name:<10}" + ", ".join(f"{key}: {value}" for key, value in found[name].items()))
    return _options.emit("\n".join(lines) + "\n", output)

"""`readout glossary diff`: two glossaries, concept by concept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared


@click.command(name="diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@_options.output(("text", "json"), "text")
def command(old: Path, new: Path, form: str, output: Path | None) -> None:
    """Compare two glossaries concept by concept. Exit code 1: they differ. 'shipped' names the shipped one.

    \b
    Example:
      readout glossary diff shipped mine.yaml
    """
    from dataclasses import asdict

    from toolkit.glossary import comparing, display

    found = list(comparing.differences(shared.read((old,)).concepts, shared.read((new,)).concepts))
    shared.emit(
        form, output,
        lambda: {"schema": "readout-glossary-diff/1", "differences": [asdict(one) for one in found]},
        lambda style: display.differences(found, style),
    )  # fmt: skip
    if found:
        sys.exit(1)

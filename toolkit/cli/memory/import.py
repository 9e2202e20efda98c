"""`readout memory import`."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.memory._shared import where


@click.command(name="import")
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER | FILE …", type=click.Path(path_type=Path))
@where
def command(sources: tuple[Path, ...], path: Path) -> None:
    """Add a corpus, the output of `readout batch`, or TMX, XLIFF, PO or table files.

    What was imported before from the same readout or file is replaced. Units that cannot be used are named and left
    out; a file that cannot be read changes nothing.

    \b
    Examples:
      readout memory import corpus
      readout memory import agency.tmx old.xlf --memory office.sqlite
    """
    from toolkit.translation.memory import Memory
    from toolkit.translation.units import units

    settings = _options.settings()
    is_new, total = not path.exists(), 0
    try:
        with closing(Memory(path, is_new=True)) as memory:
            for source in sources:
                total += (count := memory.add(units(source, settings, _options.say)))
                _options.say(f"{source}: {_options.counted(count, 'unit')} into {path}")
    finally:
        if is_new and not total:
            path.unlink(missing_ok=True)  # an empty memory would look like one that knows nothing

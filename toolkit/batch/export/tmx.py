"""tmx: all rows in one memory.tmx (TMX 1.4b), written as it grows."""

from __future__ import annotations

from pathlib import Path

from toolkit.batch.export import Filters
from toolkit.batch.result import Result
from toolkit.translation import tmx
from toolkit.translation.units import Unit


class Writer:
    """One unit a row, in all languages that have it."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        self._filters = filters
        self._file = (folder / "memory.tmx").open("w", encoding="utf-8", newline="\n")
        self._file.write(tmx.HEAD)

    def add(self, result: Result) -> None:
        """Take the next readout."""
        for row in result.rows():
            if len(row.texts) > 1 and self._filters.takes(row):
                unit = Unit(result.event, f"row {row.index + 1}", result.date, row.score, row.texts)
                self._file.write(tmx.unit(unit))

    def close(self) -> None:
        """Finish the file."""
        self._file.write(tmx.TAIL)
        self._file.close()

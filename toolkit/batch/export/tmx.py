"""tmx: all rows in one memory.tmx (TMX 1.4b), written as it grows."""

from __future__ import annotations

from pathlib import Path

from toolkit.batch.export import Filters
from toolkit.batch.result import Result
from toolkit.translation import tmx


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
                self._file.write(tmx.unit(f"{result.event}-{row.index}", result.date, row.score, row.texts))

    def close(self) -> None:
        """Finish the file."""
        self._file.write(tmx.TAIL)
        self._file.close()

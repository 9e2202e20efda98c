"""tsv: all rows in one corpus.tsv: event, date, row, score, then a column a language."""

from __future__ import annotations

from pathlib import Path

from toolkit.batch.export import Filters
from toolkit.batch.result import Result


class Writer:
    """One line a row."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        self._langs, self._filters = langs, filters
        self._file = (folder / "corpus.tsv").open("w", encoding="utf-8", newline="\n")
        self._file.write("\t".join(("event", "date", "row", "score", *langs)) + "\n")

    def add(self, result: Result) -> None:
        """Take the next readout."""
        for row in result.rows():
            if self._filters.takes(row):
                cells = [result.event, result.date, str(row.index), f"{row.score:.2f}"]
                cells += [row.texts.get(lang, "") for lang in self._langs]
                self._file.write("\t".join(cells) + "\n")

    def close(self) -> None:
        """Finish the file."""
        self._file.close()

"""parquet: rows.parquet, facts.parquet and findings.parquet, for DuckDB, pandas, Polars and Spark.

Rows are wide, a column a language; facts and findings are long. They join on `event` and `row`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from toolkit.batch.export import Filters
from toolkit.batch.result import Result

EXTRA, MODULE = "batch", "pyarrow"
GROUP = 20_000  #: rows in a row group; what is held in memory at once


class Writer:
    """Three tables that grow together."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        import pyarrow as pa

        text, number = pa.string(), pa.int32()
        self._langs = langs
        self._rows = _Table(
            folder / "rows.parquet",
            {"event": text, "date": text, "issuer": text, "partners": pa.list_(text), "title": text, "row": number}
            | {"score": pa.float32(), "findings": number}
            | dict.fromkeys(langs, text),
        )
        self._facts = _Table(
            folder / "facts.parquet",
            {"event": text, "date": text, "lang": text, "row": number, "sentence": number, "kind": text, "value": text}
            | {"shown": text, "start": number, "end": number, "text": text, "wording": text},
        )
        self._findings = _Table(
            folder / "findings.parquet",
            {"event": text, "date": text, "row": number, "id": text, "check": text, "severity": text}
            | {"odd": pa.list_(text), "values": pa.map_(text, text), "message": text, "suggestion": text}
            | {"confidence": pa.float32(), "reason": text}
            | {"spans": pa.list_(pa.struct({"lang": text, "start": number, "end": number, "text": text}))},
        )

    def add(self, result: Result) -> None:
        """Take the next readout."""
        event, date = result.event, result.date or None
        partners = list(result.partners)
        for row in result.rows():
            known = (event, date, result.issuer, partners, result.title, row.index, row.score, len(row.findings))
            self._rows.add((*known, *map(row.texts.get, self._langs)))
        for fact in result.facts:
            self._facts.add((event, date, *fact))
        for finding in result.check["findings"]:
            said = finding | {"event": event, "date": date, "values": sorted(finding["values"].items())}
            self._findings.add([said[name] for name in self._findings.names])

    def close(self) -> None:
        """Finish the files."""
        for table in (self._rows, self._facts, self._findings):
            table.close()


class _Table:
    """One Parquet file, a row group at a time."""

    def __init__(self, path: Path, columns: Mapping[str, Any]) -> None:
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._schema = pa.schema(list(columns.items()))
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self.names = tuple(columns)
        self._waiting: list[Sequence[Any]] = []

    def add(self, row: Sequence[Any]) -> None:
        """Take a row's cells, in order of the columns."""
        self._waiting.append(row)
        if len(self._waiting) >= GROUP:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        columns = list(zip(*self._waiting, strict=True)) or [()] * len(self.names)
        arrays = [pa.array(column, type=kind) for column, kind in zip(columns, self._schema.types, strict=True)]
        self._file.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._waiting = []

    def close(self) -> None:
        """Finish the file."""
        self._write()
        self._file.close()

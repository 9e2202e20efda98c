"""parquet: rows.parquet, facts.parquet and findings.parquet, for DuckDB, pandas, Polars and Spark.

Rows are wide, a column a language; facts and findings are long. They join on `event` and `row`.
"""

from __future__ import annotations

from collections.abc import Mapping
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
            {"event": text, "date": text, "lang": text, "row": number, "sentence": number, "kind": text}
            | {"value": text, "shown": text, "start": number, "end": number, "text": text},
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
        event = {"event": result.event, "date": result.date or None}
        whose = {"issuer": result.issuer, "partners": list(result.partners), "title": result.title}
        for row in result.rows():
            counted = {"row": row.index, "score": row.score, "findings": len(row.findings)}
            self._rows.add(event | whose | counted | {lang: row.texts.get(lang) for lang in self._langs})
        names = ("lang", "row", "sentence", "kind", "value", "shown", "start", "end", "text")
        for fact in result.facts:
            self._facts.add(event | dict(zip(names, fact, strict=True)))
        for finding in result.check["findings"]:
            self._findings.add(event | finding | {"values": sorted(finding["values"].items())})

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
        self._waiting: list[dict[str, Any]] = []

    def add(self, row: dict[str, Any]) -> None:
        self._waiting.append(row)
        if len(self._waiting) >= GROUP:
            self._write()

    def _write(self) -> None:
        import pyarrow as pa

        self._file.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
        self._waiting = []

    def close(self) -> None:
        self._write()
        self._file.close()

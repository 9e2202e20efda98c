"""A manifest: one line a version, with the columns event, lang, path and, if known, date and title.

CSV, TSV or JSON Lines. Paths are relative to the manifest. What a batch wrote to failures.jsonl is one.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from toolkit.batch.model import Failure, File, Job
from toolkit.documents import naming
from toolkit.documents.encoding import decode
from toolkit.errors import InputError

COLUMNS = ("event", "lang", "path", "date", "title")
NEEDED = ("event", "path")


def read(path: Path) -> tuple[list[Job], list[Failure]]:
    """Jobs that a manifest names, and what is wrong with single lines of it.

    A file that is no manifest raises `InputError`.
    """
    return parse(decode(path.read_bytes(), path), path)


def parse(text: str, origin: Path) -> tuple[list[Job], list[Failure]]:
    """Jobs in the text of a manifest; `origin` tells its form by its suffix."""
    jobs: dict[str, Job] = {}
    failures: dict[str, Failure] = {}
    lines = _objects(text, origin) if origin.suffix.lower() in (".jsonl", ".ndjson") else _table(text, origin)
    for number, values in lines:
        event = values.get("event", "")
        try:
            job = _job(values, number, origin)
            jobs[event] = _joined(jobs[event], job, number, origin) if event in jobs else job
        except InputError as error:
            failures.setdefault(event, Failure(event, str(error.path), error.line, error.problem, error.remedy))
    return [job for event, job in jobs.items() if event not in failures], list(failures.values())


def _table(text: str, origin: Path) -> Iterator[tuple[int, dict[str, str]]]:
    head = text.partition("\n")[0]
    delimiter = max("\t;,", key=head.count)
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter, strict=True)
    names = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    reader.fieldnames = names
    if missing := [name for name in NEEDED if name not in names]:
        raise InputError(
            origin, 1, f"no column {' and no column '.join(missing)}", f"begin it with {','.join(COLUMNS)}"
        )
    try:
        for row in reader:
            yield reader.line_num, {name: (row.get(name) or "").strip() for name in COLUMNS}
    except csv.Error as error:
        raise InputError(origin, reader.line_num, f"not a table ({error})", "mend the line or remove it") from error


def _objects(text: str, origin: Path) -> Iterator[tuple[int, dict[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            values: Any = json.loads(line)
            yield number, {name: str(values.get(name) or "") for name in COLUMNS}
        except (ValueError, AttributeError) as error:
            raise InputError(origin, number, f"not a JSON object ({error})", "mend the line or remove it") from error


def _job(values: dict[str, str], number: int, origin: Path) -> Job:
    if empty := [name for name in NEEDED if not values[name]]:
        raise InputError(origin, number, f"{empty[0]} is empty", "fill it in or remove the line")
    path = origin.parent / values["path"]
    try:
        lang = naming.tag(values["lang"]) if values["lang"] else naming.language(path)
    except InputError as error:
        raise InputError(origin, number, error.problem, error.remedy) from error
    if values["date"]:
        try:
            datetime.date.fromisoformat(values["date"])
        except ValueError as error:
            raise InputError(origin, number, f"'{values['date']}' is no date", "write it as 2024-05-24") from error
    return Job(values["event"], (File(path, lang, values["path"]),), values["date"], values["title"])


def _joined(old: Job, new: Job, number: int, origin: Path) -> Job:
    file = new.files[0]
    for other in old.files:
        if other.lang and other.lang == file.lang:
            raise InputError(origin, number, f"a second version in {file.lang}: {other.shown} is one", "leave one out")
    merged = tuple(sorted((*old.files, file), key=lambda file: (file.lang, file.shown)))
    return Job(old.event, merged, old.date or new.date, old.title or new.title)

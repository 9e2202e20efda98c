"""The cache: one compressed file a result, named by the key of all it was made of.

A shared folder serves many machines: files are written at one stroke and never changed by anybody who would write
something else. A damaged file, or one from another version, counts as absent.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from toolkit import atomic
from toolkit.errors import InputError

FORM = 2  #: raise when entries change shape
LEVEL = 1  #: of compression; more costs time and saves little


def path(folder: Path, key: str) -> Path:
    """Where the result of that key lies."""
    return folder / key[:2] / f"{key}.z"


def get(folder: Path, key: str) -> dict[str, Any] | None:
    """The result of that key, or None."""
    try:
        entry: Any = json.loads(zlib.decompress(path(folder, key).read_bytes()))
    except (OSError, zlib.error, ValueError):
        return None
    return entry if isinstance(entry, dict) and entry.get("form") == FORM else None


def put(folder: Path, key: str, entry: Mapping[str, Any]) -> None:
    """Keep a result; a disk that cannot take it raises `InputError`.

    Nobody waits for the disk: an entry that a power cut has damaged fails its checksum, and is made again.
    """
    data = json.dumps({"form": FORM, **entry}, ensure_ascii=False, separators=(",", ":"))
    target = path(folder, key)
    temporary = target.with_name(f".{key}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(zlib.compress(data.encode("utf-8", "surrogatepass"), LEVEL))
        temporary.replace(target)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        remedy = atomic.REMEDIES.get(error.errno or 0, "start the same command again")
        raise InputError(target, 0, f"cannot be written ({error.strerror})", remedy) from error


def sweep(folder: Path) -> None:
    """Remove what killed writers left; nobody else may be writing."""
    for left in folder.glob("??/.*.tmp"):
        left.unlink(missing_ok=True)


def glossary(folder: Path, digest: str) -> dict[str, str] | None:
    """Hash of each concept of a glossary seen before, or None."""
    try:
        known: dict[str, str] = json.loads((folder / "glossaries" / f"{digest}.json").read_bytes())
    except (OSError, ValueError):
        return None
    return known


def put_glossary(folder: Path, digest: str, concepts: Mapping[str, str]) -> None:
    """Remember a glossary, so that a later one can be told apart concept by concept."""
    file = folder / "glossaries" / f"{digest}.json"
    if not file.exists():
        atomic.write(file, json.dumps(concepts))

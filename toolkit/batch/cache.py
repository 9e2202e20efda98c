"""The cache: one compressed file a result, named by the key of all it was made of.

A shared folder serves many machines: files are written at one stroke and never changed by anybody who would write
something else. A damaged file, or one from another version, counts as absent.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any

from toolkit.batch.store import Store

FORM = 2  #: raise when entries change shape
LEVEL = 1  #: of compression; more costs time and saves little


def name(key: str) -> str:
    """Where the result of that key lies."""
    return f"{key[:2]}/{key}.z"


def get(store: Store, key: str) -> dict[str, Any] | None:
    """The result of that key, or None."""
    data = store.read(name(key))
    try:
        entry: Any = None if data is None else json.loads(zlib.decompress(data))
    except (zlib.error, ValueError):
        return None
    return entry if isinstance(entry, dict) and entry.get("form") == FORM else None


def put(store: Store, key: str, entry: Mapping[str, Any]) -> None:
    """Keep a result; a place that cannot take it raises `InputError`.

    Nobody waits for the disk: an entry that a power cut has damaged fails its checksum, and is made again.
    """
    data = json.dumps({"form": FORM, **entry}, ensure_ascii=False, separators=(",", ":"))
    store.write(name(key), zlib.compress(data.encode("utf-8", "surrogatepass"), LEVEL), lasting=False)


def glossary(store: Store, digest: str) -> dict[str, str] | None:
    """Hash of each concept of a glossary seen before, or None."""
    data = store.read(f"glossaries/{digest}.json")
    try:
        known: dict[str, str] | None = None if data is None else json.loads(data)
    except ValueError:
        return None
    return known


def put_glossary(store: Store, digest: str, concepts: Mapping[str, str]) -> None:
    """Remember a glossary, so that a later one can be told apart concept by concept."""
    file = f"glossaries/{digest}.json"
    if store.read(file) is None:
        store.write(file, json.dumps(concepts).encode())

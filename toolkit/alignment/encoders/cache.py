"""Vectors kept on disk, by the model's and the text's check sum: a text is encoded once."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import numpy as np

from toolkit.alignment.encoders import Encoder, Vectors


def encoded(encoder: Encoder, texts: list[str], folder: Path | None = None) -> Vectors:
    """Vectors of `texts` from the cache in `folder` (the user's by default), the missing ones encoded and kept.

    A cache that cannot be written is done without.
    """
    wanted = {hashlib.sha256(text.encode("utf-8")).digest(): text for text in texts}
    store = _open(folder)
    known = _read(store, encoder.key, list(wanted)) if store else {}
    missing = [key for key in wanted if key not in known]
    if missing:
        new = encoder.encode([wanted[key] for key in missing])
        known |= dict(zip(missing, new, strict=True))
        if store:
            rows = [(encoder.key, key, known[key].astype(np.float16).tobytes()) for key in missing]
            try:
                with store:
                    store.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)", rows)
            except sqlite3.Error:
                pass  # full or locked: the vectors are at hand all the same
    if store:
        store.close()
    # As kept, so that a second run gives the same bytes as the first.
    return np.array([known[hashlib.sha256(text.encode("utf-8")).digest()] for text in texts], np.float16).astype(
        np.float32
    )


def _open(folder: Path | None) -> sqlite3.Connection | None:
    if folder is None:
        from platformdirs import user_cache_path

        folder = user_cache_path("readout-toolkit")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        store = sqlite3.connect(folder / "vectors.sqlite", timeout=10)
        store.execute(
            "CREATE TABLE IF NOT EXISTS vectors (model TEXT, text BLOB, vector BLOB, PRIMARY KEY (model, text))"
        )
    except (OSError, sqlite3.Error):
        return None
    return store


def _read(store: sqlite3.Connection, model: str, keys: list[bytes]) -> dict[bytes, Vectors]:
    found: dict[bytes, Vectors] = {}
    for start in range(0, len(keys), 500):
        part = keys[start : start + 500]
        marks = ",".join("?" * len(part))
        query = f"SELECT text, vector FROM vectors WHERE model = ? AND text IN ({marks})"
        for key, vector in store.execute(query, (model, *part)):
            found[key] = np.frombuffer(vector, dtype=np.float16).astype(np.float32)
    return found

"""What was computed once and may be forgotten: small JSON files in the user's cache folder.

A cache entry is named by the hash of all that it was made of, so it is never stale; a damaged one counts as absent.
Nothing here may fail a command: a folder that cannot be written is a cache that stays empty.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

KEPT = 16  #: entries of one kind; the least recently written go first


def folder() -> Path:
    """The cache folder: READOUT_CACHE_DIR, or the user's own."""
    if own := os.environ.get("READOUT_CACHE_DIR"):
        return Path(own)
    if sys.platform.startswith("linux"):  # what platformdirs answers, without its 30 ms of import
        home = os.environ.get("XDG_CACHE_HOME", "").strip()
        return Path(home if home else Path("~/.cache").expanduser()) / "readout-toolkit"
    import platformdirs

    return Path(platformdirs.user_cache_dir("readout-toolkit"))


def get(kind: str, key: str) -> Any:
    """What was put under `key`, or None."""
    try:
        return json.loads((folder() / f"{kind}-{key}.json").read_bytes())
    except (OSError, ValueError, RecursionError, RuntimeError):
        return None


def put(kind: str, key: str, value: Any) -> None:
    """Keep `value`, which JSON can carry, under `key`."""
    with suppress(OSError, RuntimeError):  # RuntimeError: the user has no home
        where = folder()
        where.mkdir(parents=True, exist_ok=True)
        file = where / f"{kind}-{key}.json"
        temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
        try:
            temporary.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
        _prune(where, kind)


def _prune(where: Path, kind: str) -> None:
    entries = sorted(where.glob(f"{kind}-*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in entries[KEPT:]:
        old.unlink(missing_ok=True)

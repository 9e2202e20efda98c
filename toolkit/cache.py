"""What was computed once and may be forgotten: small text files in the user's cache folder.

An entry is named by the hash of all that it was made of, so it is never stale, and begins with the hash of its text: a
damaged one counts as absent, and who reads one need not doubt its form.
Nothing here may fail a command: a folder that cannot be written is a cache that stays empty.
"""

from __future__ import annotations

import hashlib
import os
import sys
from contextlib import suppress
from pathlib import Path

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


def get(kind: str, key: str) -> str | None:
    """The text that was put under `key`, or None."""
    try:
        seal, _, data = (folder() / f"{kind}-{key}.txt").read_bytes().partition(b"\n")
    except (OSError, RuntimeError):  # RuntimeError: the user has no home
        return None
    return data.decode() if seal == _seal(data) else None


def put(kind: str, key: str, text: str) -> None:
    """Keep `text` under `key`."""
    with suppress(OSError, RuntimeError):
        where = folder()
        where.mkdir(parents=True, exist_ok=True)
        file = where / f"{kind}-{key}.txt"
        temporary = file.with_name(f".{file.name}.{os.getpid()}.tmp")
        data = text.encode()
        try:
            temporary.write_bytes(_seal(data) + b"\n" + data)
            temporary.replace(file)
        finally:
            temporary.unlink(missing_ok=True)
        _prune(where, kind)


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).hexdigest().encode()


def _prune(where: Path, kind: str) -> None:
    entries = sorted(where.glob(f"{kind}-*.txt"), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in entries[KEPT:]:
        old.unlink(missing_ok=True)

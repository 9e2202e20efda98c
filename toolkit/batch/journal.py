"""The journal: one line for each thing done, appended, checksummed and flushed, so that a killed batch knows its place.

A line is a checksum, a blank and a JSON object. A line torn by a crash fails its checksum: it and all after it count as
never written, and the work they tell of is done again (from the cache, mostly).
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from toolkit import atomic
from toolkit.errors import InputError

Record = dict[str, Any]
Records = dict[str, Record]

NAME = "journal.jsonl"
FLUSHED = 0.5  #: seconds that a line may wait for the disk; what a crash loses of it is in the cache
ROOM = 3  #: a journal of more lines than this times its live ones is written afresh


class Journal:
    """What has been done in one output folder: the last record of each event and of each export."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self.events, self.exports, lines, sound = _replayed(self._path)
        self._shorten(lines, sound)
        try:
            self._stream = self._path.open("ab")
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self._flushed = time.monotonic()

    def _shorten(self, lines: int, sound: int) -> None:
        """Cut off a torn end; write the journal afresh where most of it is history."""
        live = [*self.events.values(), *self.exports.values()]
        if lines > ROOM * len(live) + 100:
            atomic.write(self._path, b"".join(map(line, live)))
        elif self._path.exists() and self._path.stat().st_size > sound:
            with self._path.open("r+b") as stream:
                stream.truncate(sound)

    def add(self, record: Mapping[str, Any]) -> None:
        """Append one record; it reaches the disk at once or within `FLUSHED` seconds."""
        _take(dict(record), self.events, self.exports)
        try:
            self._stream.write(line(record))
            if time.monotonic() - self._flushed > FLUSHED:
                self.flush()
        except OSError as error:
            raise _unwritable(self._path, error) from error

    def flush(self) -> None:
        """Bring all records to the disk."""
        try:
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError as error:
            raise _unwritable(self._path, error) from error
        self._flushed = time.monotonic()

    def close(self) -> None:
        """Flush and close."""
        try:
            self.flush()
        finally:
            with suppress(OSError):  # a full disk has been told of
                self._stream.close()


def line(record: Mapping[str, Any]) -> bytes:
    """A record as a line of the journal."""
    body = json.dumps(record, ensure_ascii=True, separators=(",", ":")).encode()
    return b"%08x %s\n" % (zlib.crc32(body), body)


def parse(text: bytes) -> Record | None:
    """The record in a line; None where the line is not whole."""
    checksum, _, body = text.rstrip(b"\n").partition(b" ")
    if not text.endswith(b"\n") or checksum != b"%08x" % zlib.crc32(body):
        return None
    record: Record = json.loads(body)
    return record


def read(folder: Path) -> tuple[Records, Records]:
    """Last records of events and of exports, for looking only: nothing is changed."""
    events, exports, _, _ = _replayed(folder / NAME)
    return events, exports


def _replayed(path: Path) -> tuple[Records, Records, int, int]:
    """Last records of all sound lines; how many these are, and how many bytes."""
    events: Records = {}
    exports: Records = {}
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return events, exports, 0, 0
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check its rights") from error
    lines = at = 0
    for text in data.splitlines(keepends=True):
        record = parse(text)
        if record is None:
            break
        _take(record, events, exports)
        lines, at = lines + 1, at + len(text)
    return events, exports, lines, at


def _take(record: Record, events: Records, exports: Records) -> None:
    if record["do"] == "export":
        exports[record["form"]] = record
    elif record["do"] == "removed":
        events.pop(record["event"], None)
    else:
        events[record["event"]] = record


def _unwritable(path: Path, error: OSError) -> InputError:
    remedy = "free some space and start the same command again: it goes on from here"
    return InputError(path, 0, f"cannot be written ({error.strerror})", remedy)

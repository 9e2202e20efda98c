"""One batch at a time into one place: a lock where there are locks, a note that is renewed where there are none.

An address of fsspec can neither be locked nor written to on condition, so a batch leaves a note there that says who
writes, and renews it as long as it runs. A note that nobody renewed any more is a killed batch's. Two batches that
start at the same moment may both see no note: the one whose note is overwritten stops when it wants to renew it.
"""

from __future__ import annotations

import json
import os
import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from toolkit import atomic
from toolkit.batch.model import STATE
from toolkit.batch.store import Folder, Store
from toolkit.errors import InputError

NOTE = ".batch-writer.json"
TOKEN = "writer"  #: file of a state folder: by what it knows its own note, also after it was killed
RENEWED = 60.0  #: seconds after which a note is written again
STALE = 900.0  #: seconds after which it counts as left behind: no readout and no clock is that far behind


@contextmanager
def alone(out: Store, state: Path) -> Iterator[Note | None]:
    """Be the only batch with that state folder and into that place; a second one gets `InputError`.

    Where a note stands for a lock, it is given, to be renewed.
    """
    with locked(state):
        if isinstance(out, Folder):
            if (own := out.root / STATE).resolve() == state.resolve():
                yield None
                return
            with locked(own):
                yield None
            return
        note = Note(out, state)
        try:
            note.write()
            yield note
        finally:
            note.remove()


@contextmanager
def locked(state: Path) -> Iterator[None]:
    """Hold the lock of a state folder."""
    from filelock import FileLock, Timeout

    out = state.parent if state.name == STATE else state
    try:
        state.mkdir(parents=True, exist_ok=True)
        lock = FileLock(state / "lock", timeout=0)
        lock.acquire()
    except Timeout as error:
        problem = "another batch is writing into this folder"
        raise InputError(out, 0, problem, "wait for it to end, or name another folder with --out") from error
    except OSError as error:
        raise InputError(out, 0, f"cannot be written ({error.strerror})", "name another folder with --out") from error
    try:
        yield
    finally:
        lock.release()


class Note:
    """Who writes to an address."""

    def __init__(self, out: Store, state: Path) -> None:
        self._out, self._state = out, state
        path = state / TOKEN
        if not path.is_file():
            atomic.write(path, uuid4().hex)
        self._token = path.read_text("utf-8")
        self._written = 0.0
        self._is_ours = False

    def renew(self) -> None:
        """Write the note again, if it is time; that of another batch raises `InputError`."""
        if time.monotonic() - self._written > RENEWED:
            self.write()

    def write(self) -> None:
        """Write the note; that of another batch raises `InputError`."""
        self._is_ours = False
        if (other := self._found()) and other["token"] != self._token and time.time() - other["time"] < STALE:
            remedy = "wait for it to end; if it was killed, start it again with its own --state, "
            remedy += f"or wait {STALE / 60:.0f} minutes"
            raise InputError(
                self._out.shown("").rstrip("/"), 0, f"another batch is writing there ({other['who']})", remedy
            )
        who = f"process {os.getpid()} on {platform.node()}, state in {self._state}"
        told = {"token": self._token, "who": who, "time": round(time.time())}
        self._out.write(NOTE, json.dumps(told, ensure_ascii=False).encode())
        self._written, self._is_ours = time.monotonic(), True

    def remove(self) -> None:
        """Take the note away, if it is this batch's."""
        if self._is_ours and (found := self._found()) and found["token"] == self._token:
            self._out.clear("", [NOTE])

    def _found(self) -> dict[str, Any] | None:
        """The note that is there; one that is no note counts as none."""
        try:
            found: dict[str, Any] = json.loads(self._out.read(NOTE) or b"{}")
            return found if {"token", "who", "time"} <= found.keys() and float(found["time"]) else None
        except (ValueError, TypeError, AttributeError):
            return None

"""Writes that lose nothing: a file is the old one or the new one, never half of either.

`write` replaces a file at one stroke (temporary file beside it, flushed to the disk, renamed). `locked` lets one
process at a time change the files of a folder; the lock falls with the process, however it ends. `update` is both:
read, change, write, with nobody in between.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

from toolkit.errors import InputError

LOCK = ".readout.lock"  #: name of the lock file in a folder
PATIENCE = 60.0  #: seconds to wait for somebody else's lock

REMEDIES = {
    errno.ENOSPC: "free some space; the file is as it was",
    errno.EDQUOT: "free some space; the file is as it was",
    errno.EROFS: "copy it to a place that may be written",
    errno.EACCES: "check the rights of the folder",
    errno.EPERM: "check the rights of the folder",
}


def write(path: Path, content: str | bytes) -> None:
    """Replace `path` by `content` at one stroke; a failure raises `InputError` and leaves the file as it was."""
    data = content.encode("utf-8") if isinstance(content, str) else content
    target = path.resolve()  # a link stays a link
    mode = _mode(target, path)
    temporary = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
        _flush(target.parent)
    except OSError as error:
        if temporary is not None:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        remedy = REMEDIES.get(error.errno or 0, "the file is as it was")
        raise InputError(path, 0, f"cannot be written ({error.strerror})", remedy) from error


def _mode(target: Path, path: Path) -> int:
    """Rights of the file to come: those of the old one; a read-only one may not be replaced."""
    try:
        mode = target.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise InputError(path, 0, "the file is read-only", "give yourself the right to write, or name another file")
    return mode


def _flush(folder: Path) -> None:
    """Make the rename itself last, where the system can."""
    with suppress(OSError):  # Windows does not open folders
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of the folder that `path` lies in (or is), waiting for others up to `patience` seconds."""
    from filelock import FileLock, Timeout

    folder = path.resolve() if path.is_dir() else path.resolve().parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / LOCK, timeout=patience)
        lock.acquire()
    except Timeout as error:
        problem = f"another command has held the folder for {patience:.0f} s"
        raise InputError(folder, 0, problem, "wait for it to end, then try again") from error
    except OSError as error:
        remedy = REMEDIES.get(error.errno or 0, "check the rights of the folder")
        raise InputError(folder, 0, f"cannot be locked for writing ({error.strerror})", remedy) from error
    try:
        _sweep(folder)
        yield
    finally:
        lock.release()


def _sweep(folder: Path) -> None:
    """Remove what a killed writer left; whoever holds the lock knows that nobody is writing."""
    for left in folder.glob(".*.tmp"):
        with suppress(OSError):
            left.unlink()


def update(path: Path, change: Callable[[str], str]) -> tuple[str, str]:
    """Apply `change` to a file's text (empty where there is none) under lock; text before and after.

    The file is written only where the text changes.
    """
    with locked(path):
        try:
            before = path.read_text(encoding="utf-8")
        except FileNotFoundError:
            before = ""
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(
                path, 0, f"cannot be read ({error})", "check the rights and the encoding (UTF-8)"
            ) from error
        after = change(before)
        if after != before:
            write(path, after)
        return before, after

"""Where outputs and cache lie: a folder, or whatever fsspec reaches (s3://, gs://, az://, memory:// …).

All that writes or reads results passes through here; names are paths inside the place, with slashes. A write is whole
or not at all: a folder gets a temporary file and a rename, an object store gets whole objects, other systems of fsspec
a transaction. Appending and locking they cannot do: journal, lock and log stay in a local folder.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from toolkit import atomic
from toolkit.errors import InputError

URL = re.compile(r"[a-z][a-z0-9+.-]+(?:::|://)", re.IGNORECASE)  #: two letters at least: C: is a drive


class Unwritable(InputError):
    """A place that takes nothing at all: no readout can be finished."""


class Store(Protocol):
    """A place for files."""

    def shown(self, name: str) -> str:
        """The file as a user would name it."""
        ...

    def read(self, name: str) -> bytes | None:
        """Its bytes; None where there is no such file."""
        ...

    def write(self, name: str, data: bytes, lasting: bool = True) -> None:
        """Put a file in its place at one stroke; `lasting`: the disk has it before this returns."""
        ...

    def take(self, name: str, file: Path) -> None:
        """Move a local file to its place at one stroke."""
        ...

    def clear(self, folder: str, names: Iterable[str]) -> None:
        """Remove files of a folder, those that are there, and the folder where nothing is left in it."""
        ...

    def sweep(self, pattern: str) -> None:
        """Remove what killed writers left half written in the folders that fit; nobody else may be writing there."""
        ...


@cache
def opened(place: str) -> Store:
    """The store at a folder's path or a URL; one that fsspec cannot open raises `InputError`."""
    if place.lower().startswith("file://"):  # renames are safer than what fsspec does to local files
        return Folder(Path(unquote(urlsplit(place).path)))
    return Remote(place) if is_url(place) else Folder(Path(place))


def is_url(place: str | Path) -> bool:
    """Whether a place is given by its address, not as a folder."""
    return URL.match(str(place)) is not None


def absolute(place: str | Path) -> str:
    """The place so that it means the same wherever a worker stands."""
    return str(place) if is_url(place) else str(Path(place).absolute())


class Folder:
    """A local folder, or one that several machines share."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def shown(self, name: str) -> str:
        """As `Store.shown`."""
        return str(self.root / name)

    def read(self, name: str) -> bytes | None:
        """As `Store.read`; a file that cannot be read counts as absent."""
        try:
            return (self.root / name).read_bytes()
        except OSError:
            return None

    def write(self, name: str, data: bytes, lasting: bool = True) -> None:
        """As `Store.write`; a failure raises `InputError`."""
        target = self.root / name
        if lasting:
            atomic.write(target, data)
            return
        temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(data)
            temporary.replace(target)
        except OSError as error:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            remedy = atomic.REMEDIES.get(error.errno or 0, "start the same command again")
            raise InputError(target, 0, f"cannot be written ({error.strerror})", remedy) from error

    def take(self, name: str, file: Path) -> None:
        """As `Store.take`."""
        target = self.root / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())
        try:
            file.replace(target)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            # it grew on another disk
            shutil.copyfile(file, temporary := target.with_name(f".{target.name}.{os.getpid()}.tmp"))
            temporary.replace(target)
            file.unlink()

    def clear(self, folder: str, names: Iterable[str]) -> None:
        """As `Store.clear`."""
        home = self.root / folder
        for name in names:
            (home / name).unlink(missing_ok=True)
        if folder and home.is_dir() and not any(home.iterdir()):
            home.rmdir()

    def sweep(self, pattern: str) -> None:
        """As `Store.sweep`."""
        for left in self.root.glob(f"{pattern}/.*.tmp"):
            left.unlink(missing_ok=True)


class Remote:
    """A place that fsspec reaches."""

    def __init__(self, url: str) -> None:
        self._url = url.rstrip("/")
        try:
            import fsspec
        except ModuleNotFoundError as error:
            raise InputError(url, 0, "a URL needs fsspec", "pip install 'readout-toolkit[batch]'") from error
        try:
            self._files, self._root = fsspec.core.url_to_fs(self._url)
        except (ImportError, ValueError) as error:
            remedy = "install what it names, or give a folder"
            raise InputError(url, 0, f"fsspec cannot open it ({error})", remedy) from error

    def shown(self, name: str) -> str:
        """As `Store.shown`."""
        return f"{self._url}/{name}"

    def read(self, name: str) -> bytes | None:
        """As `Store.read`; a place that does not answer raises `Unwritable`."""
        try:
            data: bytes = self._files.cat_file(self._path(name))
        except FileNotFoundError:
            return None
        except OSError as error:
            raise self._lost(name, "read", error) from error
        return data

    def write(self, name: str, data: bytes, lasting: bool = True) -> None:
        """As `Store.write`; a failure raises `Unwritable`."""
        with self._growing(name) as stream:
            stream.write(data)

    def take(self, name: str, file: Path) -> None:
        """As `Store.take`."""
        with file.open("rb") as source, self._growing(name) as stream:
            shutil.copyfileobj(source, stream)
        file.unlink()

    def clear(self, folder: str, names: Iterable[str]) -> None:
        """As `Store.clear`."""
        home = f"{folder}/" if folder else ""
        for name in names:
            with suppress(FileNotFoundError):
                self._files.rm_file(self._path(home + name))
        if folder:
            with suppress(OSError, NotImplementedError):  # not empty, or a store that knows no folders
                self._files.rmdir(self._path(folder))

    def sweep(self, pattern: str) -> None:
        """Nothing to do: what is not committed cannot be seen."""

    @contextmanager
    def _growing(self, name: str) -> Iterator[Any]:
        path = self._path(name)
        try:
            self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
            with self._files.transaction, self._files.open(path, "wb") as stream:
                yield stream
        except OSError as error:
            raise self._lost(name, "written", error) from error

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _lost(self, name: str, done: str, error: OSError) -> Unwritable:
        return Unwritable(
            self.shown(name), 0, f"cannot be {done} ({error})", "see that it can be reached, and start again"
        )

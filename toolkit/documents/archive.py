"""Office files are zip archives: their parts, read with limits, and a word on what the file is where it is none."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

from toolkit.documents.signature import refuse_other
from toolkit.errors import InputError

LARGEST = 32 * 2**20  #: bytes of one part; 300 pages have about four million
RATIO = 300  #: no text packs so well
SMALL = 2**20  #: bytes; below this the ratio tells nothing
PARTS = 5000


class Archive:
    """The parts of an office file by name."""

    def __init__(self, path: Path, kind: str) -> None:
        """Open `path`; what is no archive, or one too large to be text, raises `InputError` naming `kind`."""
        self.path, self.kind = path, kind
        refuse_other(path, b"PK", kind)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise self.broken(str(error)) from error
        if len(self._zip.infolist()) > PARTS:
            raise InputError(path, 0, f"more than {PARTS} parts in one {kind}", "save the text alone in a new file")
        self.names = frozenset(self._zip.namelist())

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def read(self, name: str) -> bytes:
        """One part; a part that is missing, damaged, locked or too large raises `InputError`."""
        try:
            info = self._zip.getinfo(name)
        except KeyError as error:
            raise InputError(
                self.path,
                0,
                f"no {self.kind}: it lacks {name}",
                "open it in the program it comes from and save it anew",
            ) from error
        if info.flag_bits & 1:
            raise locked(self.path)
        if info.file_size > LARGEST or (info.file_size > SMALL and info.file_size > RATIO * info.compress_size):
            raise self._bomb(name)
        try:
            with self._zip.open(info) as part:
                data = part.read(LARGEST + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
            raise self.broken(str(error) or "it ends too early") from error
        if len(data) > LARGEST:
            raise self._bomb(name)
        return data

    def _bomb(self, name: str) -> InputError:
        return InputError(
            self.path, 0, f"{name} in it unpacks to more than a text can be", "save the text alone in a new file"
        )

    def broken(self, why: str) -> InputError:
        """The error for a damaged file."""
        why = why[:1].lower() + why[1:]
        return InputError(self.path, 0, f"a damaged {self.kind} ({why})", "fetch or save it again")


def locked(path: Path) -> InputError:
    """The error for a file behind a password."""
    return InputError(path, 0, "the file is locked with a password", "save a copy without one")

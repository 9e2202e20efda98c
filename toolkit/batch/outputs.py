"""Files of the whole batch, written as they grow and put in their place at one stroke."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.atomic import REMEDIES
from toolkit.errors import InputError

GROWING = "growing"  #: folder for what is not whole yet


@contextmanager
def growing(state: Path) -> Iterator[Path]:
    """An empty folder to write into; what a killed batch left there is gone."""
    folder = state / GROWING
    shutil.rmtree(folder, ignore_errors=True)
    try:
        folder.mkdir(parents=True)
        yield folder
    except OSError as error:
        remedy = REMEDIES.get(error.errno or errno.EIO, "start the same command again")
        raise InputError(folder, 0, f"cannot be written ({error.strerror or error})", remedy) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def put(folder: Path, out: Path) -> None:
    """Move every file of `folder` to its place in `out`, each at one stroke."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        target = out / file.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())
        file.replace(target)


def sweep(folder: Path) -> None:
    """Remove what a killed writer left half written in a readout's folder."""
    for left in folder.glob(".*.tmp"):
        left.unlink(missing_ok=True)

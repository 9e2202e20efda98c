"""Files of the whole batch, written as they grow and put in their place at one stroke."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.atomic import REMEDIES
from toolkit.batch.store import Store
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


def put(folder: Path, store: Store) -> None:
    """Move every file of `folder` to its place in the store, each at one stroke."""
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        store.take(file.relative_to(folder).as_posix(), file)

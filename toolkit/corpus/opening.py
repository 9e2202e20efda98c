"""The index of a corpus opened and brought up to date: what every question begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from toolkit.corpus import entries
from toolkit.corpus.index import Index, place
from toolkit.settings import Settings

MANY = 200  #: readouts to index from which progress is told
EVERY = 100  #: of so many


@contextmanager
def opened(
    corpus: Path, settings: Settings, where: Path | None, as_is: bool, tell: Callable[[str], None]
) -> Iterator[Index]:
    """The corpus's index; readouts whose files changed are read again first, unless it shall be used `as_is`."""
    index = Index(where or place(corpus))
    try:
        if not as_is:
            refreshed = index.refresh(entries.found(corpus), settings, _progress(tell))
            for failure in refreshed.failures:
                tell(failure)
        yield index
    finally:
        index.close()


def _progress(tell: Callable[[str], None]) -> Callable[[int, int], None]:
    def told(done: int, of: int) -> None:
        if of >= MANY and done % EVERY == 0:
            tell(f"indexing: {done} of {of} readouts")

    return told

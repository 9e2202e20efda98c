"""What a format's module must give, and which one reads a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import InputError
from toolkit.model import Document
from toolkit.plugins import plugins

#: `read(path, lang, segmentation)` gives the versions in a file: one for most formats, several for XLIFF and TMX.
#: `lang` is what the file's name or --lang says, None where neither does; `segmentation` is "auto" or "lines".
#: Where the file itself pairs its sentences, paired ones have the same `Sentence.place`.
Read = Callable[[Path, str | None, str], Sequence[Document]]

WITH_PICTURES = 100 * 2**20  #: bytes that a format takes whose files hold more than text


class Reader(NamedTuple):
    """One format."""

    suffixes: tuple[str, ...]  #: lower-case, with the dot
    read: Read  #: a file that cannot be used raises `InputError`
    largest: int = 16 * 2**20  #: bytes; memory stays bounded, and no official text is so long
    pairs: bool = False  #: whether a file may pair the sentences of several versions


def suffixes() -> tuple[str, ...]:
    """File name endings that some reader takes, sorted."""
    return tuple(sorted(_readers()))


def reader(path: Path) -> Reader:
    """The reader for `path` by its suffix; none raises `InputError` naming the known suffixes."""
    known = _readers()
    if path.suffix.lower() not in known:
        raise InputError(
            path,
            0,
            f"no reader for '{path.suffix}' files" if path.suffix else "the file name has no suffix",
            f"known: {', '.join(sorted(known))}; save the text as .txt",
        )
    return known[path.suffix.lower()]


@cache
def _readers() -> dict[str, Reader]:
    found: dict[str, Reader] = plugins("toolkit.documents.readers", "READER", "readout.readers")
    return {suffix: one for one in found.values() for suffix in one.suffixes}

"""Glossaries in other people's formats, one a file; an entry point of the group `readout.glossary-formats` adds one.

A format is a module with `SUFFIXES`, `read(data, origin, mapping) -> Imported`, `write(concepts, title) -> bytes` and
`losses(concepts) -> tuple[str, ...]`: what it cannot carry, in words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from toolkit.errors import InputError, unknown
from toolkit.glossary.model import Concept
from toolkit.plugins import names, outside

LARGEST = 128_000_000  #: bytes of one file
MOST = 100_000  #: concepts of one file


@dataclass(frozen=True, slots=True)
class Imported:
    """Concepts read from a file, and what the user must be told about it."""

    concepts: tuple[Concept, ...]
    notes: tuple[str, ...] = ()


class Format(Protocol):
    """What a module of this package offers."""

    SUFFIXES: tuple[str, ...]

    def read(self, data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
        """Concepts of a file's bytes; a file that cannot be used raises `InputError`."""

    def write(self, concepts: Sequence[Concept], title: str) -> bytes:
        """A file with the concepts."""

    def losses(self, concepts: Sequence[Concept]) -> tuple[str, ...]:
        """What the file cannot carry of them."""


def known() -> tuple[str, ...]:
    """Names of the formats, sorted."""
    return tuple(sorted({*names(__name__), *outside("readout.glossary-formats")}))


def get(name: str) -> Format:
    """The format of that name; an unknown one raises `InputError`."""
    if name in outside("readout.glossary-formats"):
        format_: Format = outside("readout.glossary-formats")[name].load()
        return format_
    if name not in names(__name__):
        raise unknown("format", name, known())
    module: Format = import_module(f"{__name__}.{name.replace('-', '_')}")
    return module


def by_suffix(path: Path) -> str:
    """The format that a file's name tells; a name that tells none raises `InputError`."""
    found = {suffix: name for name in reversed(known()) for suffix in get(name).SUFFIXES}
    if path.suffix.lower() not in found:
        remedy = f"say --format {'|'.join(known())}"
        raise InputError(path, 0, f"'{path.suffix}' tells no format", remedy)
    return found[path.suffix.lower()]


def content(path: Path) -> bytes:
    """A file's bytes, within bounds."""
    try:
        if path.stat().st_size > LARGEST:
            raise InputError(path, 0, f"larger than {LARGEST // 10**6} MB", "split it by domain")
        return path.read_bytes()
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the name and the rights") from error


def bounded(count: int, origin: Path | str, line: int = 0) -> None:
    """Raise `InputError` if a file has more concepts than a glossary can want."""
    if count > MOST:
        raise InputError(origin, line, f"more than {MOST:,} concepts", "split the file by domain")

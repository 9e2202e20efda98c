"""YAML: a glossary file of our own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from toolkit.errors import InputError
from toolkit.glossary.formats import Imported
from toolkit.glossary.layout import block, scalar
from toolkit.glossary.model import Concept
from toolkit.glossary.parsing import SCHEMA, parse

SUFFIXES: tuple[str, ...] = (".yaml", ".yml")


def read(data: bytes, origin: Path | str, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a glossary file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(origin, data[: error.start].count(b"\n") + 1, "not UTF-8", "save it as UTF-8") from error
    return Imported(parse(text, origin).concepts)


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The file's bytes, concepts in alphabetical order."""
    head = f"schema: {SCHEMA}\ntitle: {scalar(title)}\nconcepts:\n"
    return (head + "".join(block(c) for c in sorted(concepts, key=lambda c: c.id))).encode("utf-8")


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """Nothing is lost."""
    return ()

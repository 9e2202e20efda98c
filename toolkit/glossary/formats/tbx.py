"""TBX-Basic of ISO 30042:2019, DCA style: what most tools read."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.glossary.formats import _tbx
from toolkit.glossary.model import Concept

SUFFIXES: tuple[str, ...] = (".tbx",)

read = _tbx.read


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The file's bytes."""
    return _tbx.write(concepts, title, _tbx.BASIC_DCA)


def losses(concepts: Sequence[Concept]) -> tuple[str, ...]:
    """What stands in notes only."""
    return _tbx.losses(concepts, _tbx.BASIC_DCA)

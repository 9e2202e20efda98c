"""Stretches of a text: whatever has a start and an end, as a span, a word, a hit or a piece has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class Stretch(Protocol):
    """Characters from `start` up to `end`."""

    @property
    def start(self) -> int:
        """Offset of the first."""

    @property
    def end(self) -> int:
        """One past the last."""


def meets(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches of one text share a character."""
    return one.start < other.end and other.start < one.end


def meets_any(one: Stretch, others: Iterable[Stretch]) -> bool:
    """Whether a stretch shares a character with any of some others."""
    return any(meets(one, other) for other in others)

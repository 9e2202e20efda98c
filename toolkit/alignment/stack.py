"""Pairs of versions laid one upon the other, so that one array operation serves them all.

Short versions, which are held against each other whole, cost more in calls of numpy than in arithmetic: they are worked
out together, each padded to the size of the largest. A long pair has windows of its own and is a stack of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeVar

import numpy as np

from toolkit.alignment.band import Band
from toolkit.alignment.clues import Flags, Floats, Ints

Key = TypeVar("Key")
Reader = Callable[[int, int], Floats]  #: (down, right) -> a matrix as seen from each cell, so much further on


class Stack(NamedTuple):
    """Bands of pairs that are held against each other whole, or of one pair that is not.

    Arrays are [pair, sentence of the first version, place in its window], or [pair, sentence].
    """

    bands: tuple[Band, ...]

    @property
    def rows(self) -> int:
        """Sentences of the longest first version."""
        return max(band.rows for band in self.bands)

    @property
    def width(self) -> int:
        """The widest window."""
        return max(band.width for band in self.bands)

    @property
    def sizes(self) -> tuple[Ints, Ints]:
        """Sentences of either version of each pair, as columns that broadcast over its cells."""
        return (
            np.array([band.rows for band in self.bands])[:, None, None],
            np.array([band.columns for band in self.bands])[:, None, None],
        )

    def base(self, rows: int) -> Ints:
        """First sentence of the window of each of `rows` sentences, whatever the pair: 0 where all is held to all."""
        band = self.bands[0]
        return np.zeros(rows, dtype=np.int64) if band.is_whole else band.base[:rows]

    def place(self, rows: int) -> Ints:
        """The sentence of the second version in each cell [sentence, place], whatever the pair."""
        return self.base(rows)[:, None] + np.arange(self.width)

    def laid(self, arrays: Sequence[Floats], more: int = 0, empty: float = 0.0) -> Floats:
        """One array of a matrix each pair, all with `more` rows than the first versions have sentences."""
        out = np.full((len(arrays), self.rows + more, self.width), empty)
        for layer, array in zip(out, arrays, strict=True):
            layer[: array.shape[0], : array.shape[1]] = array
        return out

    def down(self, values: Sequence[Floats], longest: int, empty: float = 0.0) -> Callable[[int], Floats]:
        """Values of the first versions' sentences as seen from each cell, up to `longest` sentences further on."""
        held = _lined(values, self.rows + longest, empty)
        return lambda down: held[:, down : down + self.rows, None]

    def across(
        self, values: Sequence[Floats], longest: int, empty: float = 0.0, more: int = 0
    ) -> Callable[[int], Floats]:
        """The same for the second versions' sentences."""
        if self.is_whole:
            held = _lined(values, self.width + longest, empty)
            return lambda right: held[:, None, right : right + self.width]
        held, place = _lined(values, len(values[0]) + self.width + longest, empty), self.place(self.rows + more)
        return lambda right: held[:, place + right]

    @property
    def is_whole(self) -> bool:
        """Whether every sentence is held against every other."""
        return self.bands[0].is_whole

    def outside(self, down: int, right: int) -> Flags:
        """Cells from which a step of so many sentences would leave the text."""
        rows, columns = self.sizes
        return (np.arange(self.rows)[:, None] + down > rows) | (self.place(self.rows) + right > columns)

    def reader(self, matrix: Floats, down: int, right: int, empty: float = 0.0) -> Reader:
        """`matrix` as seen from each of its cells, up to `down` and `right` sentences further on."""
        pairs, rows, width = matrix.shape
        if not self.is_whole:
            return lambda x, y: self.bands[0].shifted(matrix[0], x, y, empty)[None]
        held = np.full((pairs, rows + down, width + right), empty)
        held[:, :rows, :width] = matrix
        return lambda x, y: held[:, x : x + rows, y : y + width]

    def parts(self, array: Floats) -> list[Floats]:
        """The array of each pair without what it was padded with: views."""
        more = array.shape[1] - self.rows
        return [layer[: band.rows + more, : band.width] for layer, band in zip(array, self.bands, strict=True)]


def _lined(values: Sequence[Floats], length: int, empty: float) -> Floats:
    out = np.full((len(values), length), empty)
    for line, value in zip(out, values, strict=True):
        line[: len(value)] = value
    return out


def groups(bands: Mapping[Key, Band]) -> Iterator[list[Key]]:
    """Which pairs can be stacked: those held against each other whole; every other stands alone."""
    if whole := [key for key, band in bands.items() if band.is_whole]:
        yield whole
    yield from ([key] for key, band in bands.items() if not band.is_whole)

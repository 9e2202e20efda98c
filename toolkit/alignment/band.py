"""Which sentences of two versions are held against each other at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from toolkit.alignment.clues import Floats, Ints, Tokens

FULL = 96  #: versions of up to so many sentences are held against each other whole
WIDTH = 64  #: window of longer ones: sentences of the second version tried for one of the first
LEEWAY = 32  #: and what it holds at least beyond a stretch that stands in the second version alone


@dataclass(frozen=True, slots=True)
class Band:
    """For sentence i of the first version, sentences base[i] to base[i] + width - 1 of the second."""

    base: Ints  #: never falls; one more than sentences
    width: int
    rows: int
    columns: int
    is_whole: bool  #: whether all sentences are tried for all: every base is 0

    def shifted(self, matrix: Floats, down: int, right: int, empty: float = 0.0) -> Floats:
        """The matrix (sentence, place in its window) read at i + down, j + right, for every i and j of the band."""
        if self.is_whole:  # plain slices do
            out = np.full_like(matrix, empty)
            height, width = matrix.shape[0] - down, matrix.shape[1] - right
            if height > 0 and width > 0:
                out[:height, :width] = matrix[down:, right:]
            return out
        rows = np.arange(matrix.shape[0])
        return self.read(matrix, rows + down, self.base[rows][:, None] + np.arange(self.width) + right, empty)

    def read(self, matrix: Floats, rows: Ints, columns: Ints, empty: float) -> Floats:
        """The matrix read at sentences `rows` of the first version and, a row of them each, `columns` of the second."""
        held = np.minimum(rows, matrix.shape[0] - 1)
        place = columns - self.base[held][:, None]
        inside = (place >= 0) & (place < self.width) & (rows < matrix.shape[0])[:, None]
        return np.where(inside, matrix[held[:, None], np.clip(place, 0, self.width - 1)], empty)

    def windows(self) -> tuple[Ints, Ints]:
        """First sentence of the second version and one past the last, for each of the first."""
        return self.base[: self.rows], np.minimum(self.base[: self.rows] + self.width, self.columns)

    def turned(self) -> tuple[Ints, Ints]:
        """First sentence of the first version and one past the last, for each of the second."""
        place = np.arange(self.columns)
        base = self.base[: self.rows]
        return np.searchsorted(base + self.width, place, "right"), np.searchsorted(base, place, "right")


def band(one: Tokens, other: Tokens) -> Band:
    """The band of two versions: everything for short ones, else a window around a path of rare shared keys.

    The path is the longest chain, rising in both versions, of keys that each version says once or twice
    (patience sorting, as in Bram Cohen's patience diff): O(n log n).
    """
    rows, columns = one.size, other.size
    if max(rows, columns) <= FULL:
        return Band(np.zeros(rows + 1, dtype=np.int64), columns + 1, rows, columns, True)
    x, y = _chain(*_anchors(one, other))
    x, y = np.concatenate([[0], x, [rows]]), np.concatenate([[0], y, [columns]])
    middle = np.interp(np.arange(rows + 1), x, y)
    # Where one version goes on alone for long, the window must reach across.
    width = min(max(WIDTH, 2 * int(np.ceil(np.diff(middle).max())) + LEEWAY), columns + 1)
    base = np.clip(np.round(middle).astype(np.int64) - width // 2, 0, columns + 1 - width)
    return Band(np.maximum.accumulate(base), width, rows, columns, False)


def _anchors(one: Tokens, other: Tokens, most: int = 2) -> tuple[Ints, Ints]:
    rare = (one.frequency > 0) & (one.frequency <= most) & (other.frequency > 0) & (other.frequency <= most)
    left, right = (t.places[rare[t.places // t.size]] for t in (one, other))
    keys = right // other.size
    low, high = (np.searchsorted(keys, left // one.size, side) for side in ("left", "right"))
    count = high - low
    pick = np.repeat(low - np.cumsum(count) + count, count) + np.arange(count.sum())
    pairs, weight = np.unique(
        np.repeat(left % one.size, count) * other.size + right[pick] % other.size, return_counts=True
    )
    strong = weight >= min(3, weight.max(initial=1))
    pairs, weight = pairs[strong], weight[strong]
    return pairs // other.size, pairs % other.size


def _chain(x: Ints, y: Ints) -> tuple[Ints, Ints]:
    """The longest subsequence of points, given by rising x, that rises in y too."""
    order = np.lexsort((-y, x))
    x, y = x[order], y[order]
    tails: list[int] = []
    ends: list[int] = []
    before = np.full(len(y), -1, dtype=np.int64)
    for place, value in enumerate(y.tolist()):
        at = int(np.searchsorted(ends, value)) if ends else 0
        before[place] = tails[at - 1] if at else -1
        if at == len(ends):
            ends.append(value)
            tails.append(place)
        else:
            ends[at], tails[at] = value, place
    chain = []
    place = tails[-1] if tails else -1
    while place >= 0:
        chain.append(place)
        place = int(before[place])
    keep = np.array(chain[::-1], dtype=np.int64)
    return x[keep], y[keep]

"""Which sentences of two versions are held against each other at all.

Short versions are held against each other whole. Long ones coarse to fine: blocks of sentences by the keys that they
share, then single sentences that share the most of what is rare near the path of blocks, then a window around those.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

import numpy as np

from toolkit.alignment.clues import Floats, Hits, Ints, Tokens, hits

FULL = 96  #: versions of up to so many sentences are held against each other whole
WIDTH = 56  #: window of longer ones: sentences of the second version tried for one of the first
LEEWAY = 32  #: and what it holds at least beyond a stretch that stands in the second version alone
BLOCKS = 256  #: blocks that a long version is parted into at most
BLOCK = 24  #: sentences of a block at least


class Band(NamedTuple):
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
        near = np.minimum(np.maximum(place, 0), self.width - 1)  # np.clip would take longer on small arrays
        return np.where(inside, matrix[held[:, None], near], empty)

    def block(self, matrix: Floats, i: int, m: int, j: int, n: int) -> Floats:
        """The matrix read at the m sentences of the first version from i and the n of the second from j; 0 outside."""
        if self.is_whole:
            return matrix[i : i + m, j : j + n]
        return self.read(matrix, np.arange(i, i + m), np.broadcast_to(np.arange(j, j + n), (m, n)), 0.0)

    def windows(self) -> tuple[Ints, Ints]:
        """First sentence of the second version and one past the last, for each of the first."""
        return self.base[: self.rows], np.minimum(self.base[: self.rows] + self.width, self.columns)

    def turned(self) -> tuple[Ints, Ints]:
        """First sentence of the first version and one past the last, for each of the second."""
        place = np.arange(self.columns)
        base = self.base[: self.rows]
        return np.searchsorted(base + self.width, place, "right"), np.searchsorted(base, place, "right")


def everything(rows: int, columns: int) -> Band:
    """All sentences of two versions held against each other."""
    return Band(np.zeros(rows + 1, dtype=np.int64), columns + 1, rows, columns, True)


def band(one: Tokens, other: Tokens, sources: int) -> Band:
    """The band of two versions. Time and memory grow linearly beyond a constant for the blocks."""
    rows, columns = one.size, other.size
    if max(rows, columns) <= FULL:
        return everything(rows, columns)
    x, y = _anchors(hits(one, other, *_coarse(one, other), sources, common=0.1), columns)
    x, y = np.concatenate([[0], x, [rows]]), np.concatenate([[0], y, [columns]])
    middle = np.interp(np.arange(rows + 1), x, y)
    # Where one version goes on alone for long, the window must reach across.
    width = min(max(WIDTH, 2 * int(np.ceil(np.diff(middle).max())) + LEEWAY), columns + 1)
    base = np.clip(np.round(middle).astype(np.int64) - width // 2, 0, columns + 1 - width)
    return Band(np.maximum.accumulate(base), width, rows, columns, False)


def _coarse(one: Tokens, other: Tokens) -> tuple[Ints, Ints]:
    """For each sentence of the first version, where in the second to look for it: the path of blocks, one wider."""
    size = max(BLOCK, -(-max(one.size, other.size) // BLOCKS))
    left, right = _blocks(one, size), _blocks(other, size)
    said = (left > 0).sum(axis=0), (right > 0).sum(axis=0)
    use = (said[0] > 0) & (said[1] > 0) & (said[0] <= 0.2 * len(left) + 1) & (said[1] <= 0.2 * len(right) + 1)
    weight = np.log(len(left) / said[0][use]) + np.log(len(right) / said[1][use])
    shared = ((left[:, use] * weight) @ right[:, use].T).astype(np.float64)
    path = _path(shared / (np.sqrt(np.outer(shared.sum(axis=1) + 1.0, shared.sum(axis=0) + 1.0))))
    low = np.full(len(left), len(right))
    high = np.zeros(len(left), dtype=np.int64)
    for i, j in path:
        low[i], high[i] = min(low[i], j), max(high[i], j)
    block = np.arange(one.size) // size
    return np.maximum(low[block] - 1, 0) * size, np.minimum((high[block] + 2) * size, other.size)


def _blocks(tokens: Tokens, size: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    out = np.zeros((-(-tokens.size // size), len(tokens.frequency)), dtype=np.float32)
    out[tokens.places % tokens.size // size, tokens.places // tokens.size] = 1.0
    return out


def _path(shared: Floats) -> list[tuple[int, int]]:
    """The way from the first blocks to the last that meets most of what is shared."""
    rows, columns = shared.shape
    best = np.full((rows + 1, columns + 1), -np.inf)
    best[0, 0] = 0.0
    for i in range(rows):
        reach = np.maximum(best[i, :-1], best[i, 1:]) + shared[i]
        for j in range(columns):
            best[i + 1, j + 1] = max(reach[j], best[i + 1, j] + shared[i, j] / 2)
    path = [(rows - 1, columns - 1)]
    while path[-1] != (0, 0):
        i, j = path[-1]
        before = [(i - 1, j - 1), (i - 1, j), (i, j - 1)]
        path.append(max((p for p in before if min(p) >= 0), key=lambda p: best[p[0] + 1, p[1] + 1]))
    return path


def _anchors(found: Hits, columns: int) -> tuple[Ints, Ints]:
    """Sentences that clearly share more with each other than with any neighbour, in a chain that rises in both."""
    cells, cell = np.unique(found.here * columns + found.there, return_inverse=True)
    weight = np.asarray(np.bincount(cell, found.rarity), dtype=np.float64)
    x, y = cells // columns, cells % columns
    good = _clearest(x, weight) & _clearest(y, weight)
    return _chain(x[good], y[good])


def _clearest(
    group: Ints, weight: Floats, least: float = 8.0, lead: float = 1.5
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Whether a cell has the most weight of its group, and by far."""
    order = np.lexsort((-weight, group))
    first = np.ones(len(order), dtype=bool)
    first[1:] = group[order][1:] != group[order][:-1]
    following = np.zeros(len(order))
    following[:-1] = np.where(first[1:], 0.0, weight[order][1:])
    clear = np.zeros(len(order), dtype=bool)
    clear[order] = first & (weight[order] >= np.maximum(least, lead * following))
    return clear


def _chain(x: Ints, y: Ints) -> tuple[Ints, Ints]:
    """The longest subsequence of points, given by rising x, that rises in y too (patience sorting): O(n log n)."""
    tails: list[int] = []
    ends: list[int] = []
    before = np.full(len(y), -1, dtype=np.int64)
    for place, value in enumerate(y.tolist()):
        at = bisect_left(ends, value)
        before[place] = tails[at - 1] if at else -1
        ends[at : at + 1], tails[at : at + 1] = [value], [place]
    chain = []
    place = tails[-1] if tails else -1
    while place >= 0:
        chain.append(place)
        place = int(before[place])
    keep = np.array(chain[::-1], dtype=np.int64)
    return x[keep], y[keep]

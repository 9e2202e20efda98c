"""The best way through a pair: for every point between sentences, the best score up to it and from it on.

A dynamic programme over beads (Gale and Church 1993) within a band: O(n * width) for n sentences; forwards and
backwards, so that each bead's loss against the best path is known (its max-marginal).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from toolkit.alignment.beads import LONGEST, Beads, Kind, Shape
from toolkit.alignment.clues import Floats


@dataclass(frozen=True, slots=True)
class Paths:
    """Best scores from the start to each point and from each point to the end."""

    beads: Beads
    forward: Floats  #: [i, j - base[i]]
    backward: Floats
    best: float

    def loss(self, shape: Shape) -> Floats:
        """How much the best path through each bead of `shape` falls short of the best of all, 0 or more."""
        scores = self.beads.best[shape]
        m, n = shape
        after = self.beads.band.shifted(self.backward, m, n, -np.inf)
        return np.asarray(self.best - (self.forward[: len(scores)] + scores + after[: len(scores)]))


def paths(beads: Beads) -> Paths:
    """Best scores forwards and backwards over all points of the band."""
    near = beads.band
    rows, width, columns, base = near.rows, near.width, near.columns, near.base
    steps = list(beads.best.items())
    pad = width + LONGEST
    alone = np.concatenate([[0.0], np.cumsum(beads.right)])
    place = base[:, None] + np.arange(width)
    outside = place > columns
    offset = alone[np.minimum(place, columns)]

    forward = np.full((rows + 1, width), -np.inf)
    pushed = np.full(
        (rows + 1, width + 2 * pad), -np.inf
    )  # what beads from earlier rows bring, with room on both sides
    for i in range(rows + 1):
        line = pushed[i, pad : pad + width]
        if i == 0:
            line[0] = 0.0
        line[outside[i]] = -np.inf
        # Sentences of the second version standing alone: a running maximum once their scores are taken off.
        line = np.maximum.accumulate(line - offset[i]) + offset[i]
        line[outside[i]] = -np.inf
        forward[i] = line
        if i == rows:
            break
        for (m, n), score in steps:
            if i + m <= rows:
                at = pad + n - min(int(base[i + m] - base[i]), pad + n)
                into = pushed[i + m, at : at + width]
                np.maximum(into, line + score[i], out=into)
        at = pad - min(int(base[i + 1] - base[i]), pad)
        into = pushed[i + 1, at : at + width]
        np.maximum(into, line + beads.left[i], out=into)

    backward = np.full((rows + 1, width), -np.inf)
    padded = np.full((rows + 1, width + 2 * pad), -np.inf)
    for i in range(rows, -1, -1):
        line = np.full(width, -np.inf)
        if i == rows:
            end = columns - int(base[i])
            if 0 <= end < width:
                line[end] = 0.0
        else:
            at = pad - min(int(base[i + 1] - base[i]), pad)
            np.maximum(line, padded[i + 1, at : at + width] + beads.left[i], out=line)
            for (m, n), score in steps:
                if i + m <= rows:
                    at = pad + n - min(int(base[i + m] - base[i]), pad + n)
                    np.maximum(line, padded[i + m, at : at + width] + score[i], out=line)
        line[outside[i]] = -np.inf
        line = np.maximum.accumulate((line + offset[i])[::-1])[::-1] - offset[i]
        line[outside[i]] = -np.inf
        backward[i] = padded[i, pad : pad + width] = line
    return Paths(beads, forward, backward, float(backward[0, 0]))


def best_path(found: Paths) -> Iterator[tuple[int, int, Shape, Kind | None]]:
    """The steps of the best path: where each starts, its shape, and its kind; None for a sentence standing alone."""
    beads, near = found.beads, found.beads.band
    i = j = 0
    while i < near.rows or j < near.columns:
        k = j - int(near.base[i])
        options: list[tuple[float, Shape]] = []
        if i < near.rows:
            options.append((beads.left[i] + _onwards(found, i + 1, j), (1, 0)))
            for (m, n), score in beads.best.items():
                if i + m <= near.rows and j + n <= near.columns:
                    options.append((float(score[i, k]) + _onwards(found, i + m, j + n), (m, n)))
        if j < near.columns:
            options.append((beads.right[j] + _onwards(found, i, j + 1), (0, 1)))
        shape = max(options, key=lambda option: option[0])[1]
        yield i, j, shape, beads.kind(i, j, shape) if shape in beads.best else None
        i, j = i + shape[0], j + shape[1]


def _onwards(found: Paths, i: int, j: int) -> float:
    k = j - int(found.beads.band.base[i])
    return float(found.backward[i, k]) if 0 <= k < found.beads.band.width else -np.inf

"""The best way through a pair: for every point between sentences, the best score up to it and from it on.

A dynamic programme over beads (Gale and Church 1993) within a band: O(n * width) for n sentences; forwards and
backwards, so that each bead's loss against the best path is known (its max-marginal).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.alignment.beads import LONGEST, Beads, Shape
from toolkit.alignment.clues import Flags, Floats
from toolkit.alignment.stack import Stack


class Paths(NamedTuple):
    """Best scores from the start to each point and from each point to the end."""

    beads: Beads
    forward: Floats  #: [i, j - base[i]]
    backward: Floats
    best: float


def stacked(found: Sequence[Paths]) -> tuple[Stack, Floats, Floats, Floats]:
    """Paths of pairs that fit in one stack: forward, backward, and the best score as a column."""
    stack = Stack(tuple(paths.beads.band for paths in found))
    forward = stack.laid([paths.forward for paths in found], 1, -np.inf)
    backward = stack.laid([paths.backward for paths in found], 1, -np.inf)
    return stack, forward, backward, np.array([paths.best for paths in found])[:, None, None]


def losses(found: Sequence[Paths]) -> Iterator[tuple[Shape, Floats]]:
    """By shape, how much the best path through each bead falls short of the best of all, 0 or more."""
    stack, forward, backward, best = stacked(found)
    after = stack.reader(backward, LONGEST, LONGEST, -np.inf)
    for m, n in found[0].beads.best:
        scores = stack.laid([paths.beads.best[m, n] for paths in found], 0, -np.inf)
        yield (m, n), best - (forward[:, :-1] + scores + after(m, n)[:, :-1])


def skipped(found: Sequence[Paths]) -> tuple[Floats, Floats]:
    """The same for each sentence standing alone: of the first version [pair, i, k], of the second [pair, point, k]."""
    stack, forward, backward, best = stacked(found)
    after = stack.reader(backward, 1, 1, -np.inf)
    left = stack.down([paths.beads.left for paths in found], 0, -np.inf)(0)
    right = stack.across([paths.beads.right for paths in found], 0, -np.inf, 1)(0)
    return best - (forward[:, :-1] + left + after(1, 0)[:, :-1]), best - (forward + right + after(0, 1))


def paths(beads: Sequence[Beads]) -> list[Paths]:
    """Best scores forwards and backwards over all points of the band of each pair; all must fit in one `Stack`."""
    stack = Stack(tuple(each.band for each in beads))
    shapes: list[Shape] = [(1, 0), *beads[0].best]
    width = stack.width
    left = stack.down([each.left for each in beads], 0, -np.inf)(0)
    scores = [np.broadcast_to(left, (len(beads), stack.rows, width))]
    scores += [stack.laid([each.best[shape] for each in beads], 0, -np.inf) for shape in shapes[1:]]
    steps = np.stack(scores, axis=2)  # [pair, i, step, k]
    place = stack.place(stack.rows + 1)
    outside = place > stack.sizes[1]
    alone = [np.concatenate([[0.0], np.cumsum(each.right)]) for each in beads]
    offset = np.stack([sums[np.minimum(place, len(sums) - 1)] for sums in alone])
    forward = _forward(stack, shapes, steps, outside, offset)
    backward = _backward(stack, shapes, steps, outside, offset)
    return [
        Paths(each, one, other, float(other[0, 0]))
        for each, one, other in zip(beads, stack.parts(forward), stack.parts(backward), strict=True)
    ]


def _forward(stack: Stack, shapes: Sequence[Shape], steps: Floats, outside: Flags, offset: Floats) -> Floats:
    """Best score from the start to each point."""
    pairs, rows, count, width = steps.shape
    out = np.full((pairs, rows + 1, width), -np.inf)
    pad = width + LONGEST
    # what each step brings from the rows above, kept for as many rows as a step is long, with room on both sides
    brought = np.full((pairs, LONGEST + 1, count, width + 2 * pad), -np.inf)
    flat = brought.reshape(pairs, -1)
    m, n = (np.array(sizes)[:, None] for sizes in zip(*shapes, strict=True))
    base = stack.base(rows + 1)
    line = np.full((pairs, width), -np.inf)
    line[:, 0] = 0.0
    for i in range(rows + 1):
        if i:
            above = np.maximum(i - m, 0)
            shift = np.minimum(base[i] - base[above], pad) - n + pad
            cells = ((above % (LONGEST + 1)) * count + np.arange(count)[:, None]) * (width + 2 * pad) + shift
            brought[:, i % (LONGEST + 1)] = -np.inf
            came = flat.take(cells + np.arange(width), axis=1)
            came[:, m[:, 0] > i] = -np.inf
            line = came.max(axis=1)
        line[outside[:, i]] = -np.inf
        # Sentences of the second version standing alone: a running maximum once their scores are taken off.
        line = np.maximum.accumulate(line - offset[:, i], axis=1) + offset[:, i]
        line[outside[:, i]] = -np.inf
        out[:, i] = line
        if i < rows:
            brought[:, i % (LONGEST + 1), :, pad : pad + width] = line[:, None] + steps[:, i]
    return out


def _backward(stack: Stack, shapes: Sequence[Shape], steps: Floats, outside: Flags, offset: Floats) -> Floats:
    """Best score from each point to the end."""
    pairs, rows, _, width = steps.shape
    pad = width + LONGEST
    reached = np.full((pairs, rows + 1 + LONGEST, width + 2 * pad), -np.inf)
    flat = reached.reshape(pairs, -1)
    m, n = (np.array(sizes)[:, None] for sizes in zip(*shapes, strict=True))
    base = np.concatenate([stack.base(rows + 1), np.full(LONGEST, stack.base(rows + 1)[-1])])
    ends, columns = (sizes[:, 0, 0] for sizes in stack.sizes)
    for i in range(rows, -1, -1):
        line = np.full((pairs, width), -np.inf)
        if i < rows:
            shift = n + pad - np.minimum(base[i + m] - base[i], pad + n)
            cells = (i + m) * (width + 2 * pad) + shift
            line = (flat.take(cells + np.arange(width), axis=1) + steps[:, i]).max(axis=1)
        for number in np.flatnonzero(ends == i):
            line[number] = -np.inf
            if 0 <= columns[number] - base[i] < width:
                line[number, columns[number] - base[i]] = 0.0
        line[outside[:, i]] = -np.inf
        line = np.maximum.accumulate((line + offset[:, i])[:, ::-1], axis=1)[:, ::-1] - offset[:, i]
        line[outside[:, i]] = -np.inf
        reached[:, i, pad : pad + width] = line
    return reached[:, : rows + 1, pad : pad + width]

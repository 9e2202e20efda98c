"""What it costs a pair of versions that some sentences of each stand together: its loss against its best path.

The search over all versions asks for steps from few points, nearly all of them close to the pair's best path. Those
points are worked out beforehand, of all pairs that fit in one stack at once; any other one when it is asked for.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping, Sequence
from functools import reduce

import numpy as np

from toolkit.alignment.beads import LONGEST, Shape
from toolkit.alignment.clues import Floats, Ints
from toolkit.alignment.paths import Paths, stacked
from toolkit.alignment.patterns import Fitter
from toolkit.alignment.stack import Stack, groups

Versions = tuple[int, int]
Costs = list[list[float]]  #: of the step that takes m and n sentences, as [m][n]
NOWHERE: Costs = [[np.inf] * (LONGEST + 1)] * (LONGEST + 1)


class Ledger:
    """What row steps cost one pair."""

    def __init__(self, paths: Paths, most: float, points: tuple[Ints, Ints], costs: Floats) -> None:
        self.paths = paths
        self.most = most  #: what the pair may lose in a step
        self.fitter = Fitter(paths.beads)
        self._costs = costs  # of each of the points, [point, m, n]
        self._place = dict(zip(zip(*(each.tolist() for each in points), strict=True), itertools.count()))
        self._asked: dict[tuple[int, int], Costs] = {}

    def costs(self, i: int, j: int) -> Costs:
        """Losses of the pair when the m sentences from i and the n from j stand together, as [m][n]."""
        found = self._asked.get((i, j))
        if found is None:
            found = self._asked[i, j] = self._looked_up(i, j)
        return found

    def _looked_up(self, i: int, j: int) -> Costs:
        place = self._place.get((i, j))
        if place is not None:
            costs: Costs = self._costs[place].tolist()
            return costs
        near = self.paths.beads.band
        if not 0 <= j - near.base.item(i) < near.width:
            return NOWHERE
        one: Costs = point_costs([self.paths], np.array([0]), np.array([i]), np.array([j]))[0].tolist()
        return one

    def onwards(self, i: int, j: int) -> float:
        """Best score from a point to the end."""
        near = self.paths.beads.band
        k = j - near.base.item(i)
        return self.paths.backward.item(i, k) if 0 <= k < near.width else -np.inf


def ledgers(found: Mapping[Versions, Paths], most: float) -> dict[Versions, Ledger]:
    """The ledger of each pair; no step is to be tried in which a pair loses more than `most` nats."""
    out: dict[Versions, Ledger] = {}
    for group in groups({pair: paths.beads.band for pair, paths in found.items()}):
        own = [found[pair] for pair in group]
        stack, forward, backward, best = stacked(own)
        number, i, k = np.nonzero(best - (forward + backward) <= most)
        j = k + stack.base(stack.rows + 1)[i]
        costs = point_costs(own, number, i, j)
        for n, pair in enumerate(group):
            here = number == n
            out[pair] = Ledger(found[pair], most, (i[here], j[here]), costs[here])
    return out


def point_costs(found: Sequence[Paths], number: Ints, i: Ints, j: Ints) -> Floats:
    """Costs [point, m, n] of all steps from some points, each of the pair `number`: a small path search for all of them
    at once, by the rule that something is linked where both sides have sentences.
    """
    seen = _reader(Stack(tuple(paths.beads.band for paths in found)), number, i, j)
    left = _along([paths.beads.left for paths in found], number, i)
    right = _along([paths.beads.right for paths in found], number, j)
    onwards = seen([paths.backward for paths in found])
    shapes = list(found[0].beads.best)
    steps = [(shape, seen([paths.beads.best[shape] for paths in found])) for shape in shapes]
    linked: dict[Shape, Floats] = {}  # best score with and without a bead
    alone: dict[Shape, Floats] = {(0, 0): np.zeros(len(i))}
    costs = np.full((len(i), LONGEST + 1, LONGEST + 1), np.inf)
    arrived: dict[Shape, list[Floats]] = {}
    for m, n in itertools.product(range(LONGEST + 1), repeat=2):
        if m or n:
            alone[m, n] = alone[m - 1, n] + left(m - 1) if m else alone[m, n - 1] + right(n - 1)
        options = arrived.pop((m, n), [])
        if m and (m - 1, n) in linked:
            options.append(linked[m - 1, n] + left(m - 1))
        if n and (m, n - 1) in linked:
            options.append(linked[m, n - 1] + right(n - 1))
        if options:
            linked[m, n] = reduce(np.maximum, options)
        total = linked.get((m, n), alone[m, n])
        most = np.maximum(total, alone[m, n]) if (m, n) in linked else total
        for (x, y), score in steps:
            if m + x <= LONGEST and n + y <= LONGEST:
                arrived.setdefault((m + x, n + y), []).append(most + score(m, n))
        after = onwards(m, n)
        costs[:, m, n] = onwards(0, 0) - np.where(after > -np.inf, after + total, -np.inf)
    return costs


Seen = Callable[[int, int], Floats]  #: (down, right) -> what stands so many sentences further on from each point


def _reader(stack: Stack, number: Ints, i: Ints, j: Ints) -> Callable[[Sequence[Floats]], Seen]:
    """How to read matrices at the points and further on; minus infinity outside the window."""
    rows, width = stack.rows + 1, stack.width
    base = stack.base(rows)
    cells: dict[Shape, Ints] = {}
    for m, n in itertools.product(range(LONGEST + 1), repeat=2):
        row = np.minimum(i + m, rows - 1)
        k = j + n - base[row]
        inside = (i + m < rows) & (k >= 0) & (k < width)
        cells[m, n] = np.where(inside, (number * rows + row) * width + k, -1)

    def seen(matrices: Sequence[Floats]) -> Seen:
        flat = np.append(stack.laid(matrices, 1, -np.inf), -np.inf)  # what is outside reads the last
        return lambda m, n: flat[cells[m, n]]

    return seen


def _along(values: Sequence[Floats], number: Ints, at: Ints) -> Callable[[int], Floats]:
    """Values of sentences at the points and further on; minus infinity beyond the end."""
    size = max(map(len, values)) + LONGEST + 1
    held = np.full((len(values), size), -np.inf)
    for line, value in zip(held, values, strict=True):
        line[: len(value)] = value
    flat, first = held.reshape(-1), number * size + at
    return lambda further: flat[first + further]

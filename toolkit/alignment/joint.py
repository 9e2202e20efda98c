"""All versions at once: the rows that cost the pairs of versions least, taken together.

Each pair alone has a best path; together they may contradict each other. A row step takes some sentences of every
version; it costs each pair what the pair's best path through that step loses against its best path at all. The cheapest
sequence of steps is found by A*, the pairs' own losses being an exact lower bound of what is to come (Ikeda and Imai
1994, after Carrillo and Lipman). Rows on which all pairs agree with a margin split the text into short stretches first,
so the search, exponential in the number of versions at worst, runs over a few sentences at a time: linear in the text's
length.
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from toolkit.alignment.beads import LONGEST, Shape
from toolkit.alignment.clues import Floats
from toolkit.alignment.paths import Paths, best_path

Point = tuple[int, ...]  #: for each version, the sentences before it

SURE = 4.0  #: margin, in nats, with which each pair must prefer a row for it to split the text
WIDE = (9.0, 25.0)  #: what one pair may lose in a step, first try and second
PATIENCE = 400  #: points looked at in one stretch before the furthest is settled for


@dataclass(frozen=True, slots=True)
class Block:
    """Some sentences of every version that stand apart from all others."""

    start: Point
    shape: Point
    cost: float  #: what it costs the pairs together


@dataclass(slots=True)
class Ledger:
    """What steps of one pair cost."""

    paths: Paths
    scores: Mapping[Shape, Floats]
    known: dict[tuple[int, int, int, int], float] = field(default_factory=dict)

    def cost(self, i: int, j: int, m: int, n: int) -> float:
        """Loss of the pair when sentences i to i+m-1 and j to j+n-1 stand together."""
        key = (i, j, m, n)
        value = self.known.get(key)
        if value is None:
            after = self.onwards(i + m, j + n)
            value = np.inf if after == -np.inf else self.onwards(i, j) - after - self.value(i, j, m, n)
            self.known[key] = value
        return value

    def onwards(self, i: int, j: int) -> float:
        """Best score from a point to the end."""
        near = self.paths.beads.band
        k = j - near.base.item(i)
        return self.paths.backward.item(i, k) if 0 <= k < near.width else -np.inf

    def value(self, i: int, j: int, m: int, n: int) -> float:
        """Best score of a path through the step that links something if both sides have anything."""
        if not m or not n:
            beads = self.paths.beads
            return float(beads.left[i : i + m].sum() + beads.right[j : j + n].sum())
        if m == n == 1:
            return self.step(i, j, 1, 1)
        return max(score for score, _ in self.ways(i, j, m, n))

    def step(self, i: int, j: int, m: int, n: int) -> float:
        """Score of one bead."""
        near = self.paths.beads.band
        k = j - near.base.item(i)
        score = self.scores.get((m, n))
        return score.item(i, k) if score is not None and 0 <= k < near.width else -np.inf

    def ways(self, i: int, j: int, m: int, n: int) -> Iterator[tuple[float, tuple[tuple[int, int, int, int], ...]]]:
        """Scores of the ways to cut a step into beads, with the beads."""
        beads = self.paths.beads
        best: dict[tuple[int, int], tuple[float, tuple[tuple[int, int, int, int], ...]]] = {}
        for x, y in itertools.product(range(m, -1, -1), range(n, -1, -1)):
            rest_m, rest_n = m - x, n - y
            if not rest_m or not rest_n:
                alone = beads.left[i + x : i + m].sum() + beads.right[j + y : j + n].sum()
                best[x, y] = (float(alone), ())
                continue
            options = [
                (beads.left.item(i + x) + best[x + 1, y][0], best[x + 1, y][1]),
                (beads.right.item(j + y) + best[x, y + 1][0], best[x, y + 1][1]),
            ]
            for a, b in self.scores:
                if a <= rest_m and b <= rest_n:
                    score, links = best[x + a, y + b]
                    options.append((self.step(i + x, j + y, a, b) + score, ((i + x, j + y, a, b), *links)))
            if (x, y) == (0, 0):
                yield from ((score, links) for score, links in options if links)
                return
            best[x, y] = max(options, key=lambda option: option[0])


def blocks(found: Mapping[tuple[int, int], Paths], sizes: Sequence[int]) -> list[Block]:
    """The cheapest sequence of row steps through all versions, `found` giving the paths of each pair of them."""
    ledgers = {pair: Ledger(paths, paths.beads.best) for pair, paths in found.items()}
    out: list[Block] = []
    at: Point = (0,) * len(sizes)
    for row in [*_sure(found, sizes), tuple(sizes)]:
        if row != at:
            out.extend(_search(ledgers, at, row))
        if row != tuple(sizes):
            out.append(Block(row, (1,) * len(sizes), 0.0))
        at = tuple(place + 1 for place in row)
    return out


def _sure(found: Mapping[tuple[int, int], Paths], sizes: Sequence[int]) -> list[Point]:
    """Rows of one sentence each on which all pairs agree with a margin."""
    match = {pair: _matched(paths) for pair, paths in found.items()}
    rows: list[Point] = []
    for i in range(sizes[0]):
        row = [i]
        for other in range(1, len(sizes)):
            row.append(match[0, other].get(i, -1))
        if -1 in row:
            continue
        if all(match[a, b].get(row[a], -1) == row[b] for a, b in match if a) and (
            not rows or all(x > y for x, y in zip(row, rows[-1], strict=True))
        ):
            rows.append(tuple(row))
    return rows


def _matched(paths: Paths) -> dict[int, int]:
    """Sentences of the first version that surely match one of the second."""
    sure = margins(paths)
    return {i: j for i, j, shape, _ in best_path(paths) if shape == (1, 1) and sure[i] >= SURE}


def margins(paths: Paths) -> Floats:
    """For each sentence of the first version, by how much its best bead is better than any other way to use it."""
    near = paths.beads.band
    rows = near.rows
    if not rows:
        return np.zeros(0)
    least = np.full(rows, np.inf)
    second = np.full(rows, np.inf)

    def enter(values: Floats, at: int) -> None:
        here = slice(at, rows)
        value = values[: rows - at]
        second[here] = np.minimum(second[here], np.maximum(least[here], value))
        least[here] = np.minimum(least[here], value)

    for shape in paths.beads.best:
        loss = paths.loss(shape)
        if shape == (1, 1) and near.width > 1:
            two = np.partition(loss, 1, axis=1)[:, :2]
            enter(two[:, 0], 0)
            enter(two[:, 1], 0)
            continue
        lowest = loss.min(axis=1)
        for x in range(shape[0]):
            enter(lowest, x)
    skipped = paths.best - (
        paths.forward[:-1] + paths.beads.left[:, None] + near.shifted(paths.backward, 1, 0, -np.inf)[:-1]
    )
    enter(skipped.min(axis=1), 0)
    return np.where(np.isfinite(second), second, 99.0) - np.where(np.isfinite(least), least, 0.0)


def _search(ledgers: Mapping[tuple[int, int], Ledger], start: Point, goal: Point) -> list[Block]:
    """A* from `start` to `goal`."""
    if all(b - a <= 1 for a, b in zip(start, goal, strict=True)) and sum(goal) - sum(start) == 1:
        return [Block(start, tuple(b - a for a, b in zip(start, goal, strict=True)), 0.0)]
    queue: list[tuple[float, int, Point, Point | None, float]] = [(0.0, 0, start, None, 0.0)]
    settled: dict[Point, tuple[Point | None, float]] = {}
    reached: dict[Point, float] = {start: 0.0}
    furthest = start
    while queue:
        total, _, point, before, cost = heapq.heappop(queue)
        if point in settled:
            continue
        settled[point] = (before, cost)
        if sum(point) > sum(furthest):
            furthest = point
        if point == goal:
            break
        if len(settled) > PATIENCE and furthest != start:
            return _back(settled, furthest) + _search(ledgers, furthest, goal)
        for shape, step in _moves(ledgers, point, goal):
            after = tuple(x + n for x, n in zip(point, shape, strict=True))
            if after not in settled and total + step < reached.get(after, np.inf):
                reached[after] = total + step
                heapq.heappush(queue, (total + step, -sum(after), after, point, step))
    return _back(settled, goal)


def _back(settled: Mapping[Point, tuple[Point | None, float]], point: Point) -> list[Block]:
    out: list[Block] = []
    while (entry := settled[point])[0] is not None:
        before, cost = entry
        assert before is not None
        out.append(Block(before, tuple(b - a for a, b in zip(before, point, strict=True)), cost))
        point = before
    return out[::-1]


def _moves(ledgers: Mapping[tuple[int, int], Ledger], point: Point, goal: Point) -> list[tuple[Point, float]]:
    """Row steps from `point` that no pair objects to much; failing all, one sentence alone."""
    for most in WIDE:
        moves = list(_wider(ledgers, point, goal, (), 0.0, most))
        if moves:
            return moves
    alone = []
    for version in range(len(point)):
        if point[version] < goal[version]:
            shape = tuple(int(other == version) for other in range(len(point)))
            alone.append((shape, 50.0))
    return alone


def _wider(
    ledgers: Mapping[tuple[int, int], Ledger], point: Point, goal: Point, shape: Point, cost: float, most: float
) -> Iterator[tuple[Point, float]]:
    version = len(shape)
    if version == len(point):
        if any(shape):
            yield shape, cost
        return
    for n in range(min(LONGEST, goal[version] - point[version]) + 1):
        total = cost
        for other, m in enumerate(shape):
            if m or n:
                step = ledgers[other, version].cost(point[other], point[version], m, n)
                if step > most:
                    break
                total += step
        else:
            yield from _wider(ledgers, point, goal, (*shape, n), total, most)

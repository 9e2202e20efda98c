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
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from toolkit.alignment.beads import LONGEST
from toolkit.alignment.ledger import Ledger
from toolkit.alignment.margins import Margins, matched
from toolkit.alignment.patterns import Pattern, best_pattern

Versions = tuple[int, int]
Point = tuple[int, ...]  #: for each version, the sentences before it

MOST = 9.0  #: what one pair may lose in a step, in nats
STRAINED = 40.0  #: the same where people have settled something, which goes against what pairs find
FORCED = 60.0  #: what a sentence alone counts where pairs would lose more
PATIENCE = 400  #: points looked at in one stretch before the furthest is settled for


class Block(NamedTuple):
    """Some sentences of every version that stand apart from all others."""

    start: Point
    shape: Point
    patterns: tuple[Pattern, ...]  #: what its sentences have to do with each other
    cost: float  #: what it costs the pairs together
    #: of a sentence tried in other places too, what the next best loses
    doubt: Mapping[tuple[int, int], float] = MappingProxyType({})


def blocks(sure: Mapping[Versions, Margins], accounts: Mapping[Versions, Ledger], sizes: Sequence[int]) -> list[Block]:
    """The cheapest sequence of row steps through all versions; `sure` and `accounts` are of each pair of them."""
    out: list[Block] = []
    at: Point = (0,) * len(sizes)
    for row in [*_sure(sure, sizes), tuple(sizes)]:
        if row != at:
            out.extend(_search(accounts, at, row))
        if row != tuple(sizes):
            out.append(Block(row, (1,) * len(sizes), ((1,),) * len(sizes), 0.0))
        at = tuple(place + 1 for place in row)
    return out


def _sure(known: Mapping[Versions, Margins], sizes: Sequence[int]) -> list[Point]:
    """Rows of one sentence each on which all pairs agree with a margin."""
    match = {pair: matched(margin) for pair, margin in known.items()}
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


def _search(ledgers: Mapping[Versions, Ledger], start: Point, goal: Point) -> list[Block]:
    """A* from `start` to `goal`. A step enters the queue with what it costs at least; its patterns, which say what it
    costs indeed, are looked for only when its turn comes.
    """
    queue: list[tuple[float, int, int, Point, Block | None, Block | None]] = [(0.0, 0, 0, start, None, None)]
    settled: dict[Point, Block | None] = {}
    reached: dict[Point, float] = {start: 0.0}
    furthest, ticket = start, 0
    while queue:
        total, _, _, point, block, hopeful = heapq.heappop(queue)
        if point in settled:
            continue
        if hopeful is not None:
            block = _fitted(ledgers, hopeful)
            total += block.cost - hopeful.cost
            if total < reached.get(point, np.inf):
                reached[point] = total
                ticket += 1
                heapq.heappush(queue, (total, -sum(point), ticket, point, block, None))
            continue
        settled[point] = block
        if sum(point) > sum(furthest):
            furthest = point
        if point == goal:
            break
        if len(settled) > PATIENCE and furthest != start:
            return _back(settled, furthest) + _search(ledgers, furthest, goal)
        for shape, step in _moves(ledgers, point, goal):
            after = tuple(x + n for x, n in zip(point, shape, strict=True))
            if after not in settled and total + step < reached.get(after, np.inf):
                ticket += 1
                heapq.heappush(queue, (total + step, -sum(after), ticket, after, None, Block(point, shape, (), step)))
    return _back(settled, goal)


def _fitted(ledgers: Mapping[Versions, Ledger], block: Block) -> Block:
    """The block with its best patterns and what they cost."""
    if max(block.shape) == 1:
        chosen: tuple[Pattern, ...] = tuple((1,) * n for n in block.shape)
        return block._replace(patterns=chosen, cost=block.cost)
    after = tuple(x + n for x, n in zip(block.start, block.shape, strict=True))
    lost = sum(
        ledger.onwards(block.start[a], block.start[b]) - ledger.onwards(after[a], after[b])
        for (a, b), ledger in ledgers.items()
    )
    fitters = {pair: ledger.fitter for pair, ledger in ledgers.items()}
    worth, chosen = best_pattern(fitters, block.start, block.shape, lost - block.cost)
    return block._replace(patterns=chosen, cost=lost - worth)


def _back(settled: Mapping[Point, Block | None], point: Point) -> list[Block]:
    out: list[Block] = []
    while (block := settled[point]) is not None:
        out.append(block)
        point = block.start
    return out[::-1]


def _moves(ledgers: Mapping[Versions, Ledger], point: Point, goal: Point) -> list[tuple[Point, float]]:
    """Row steps from `point` that no pair objects to much, and each sentence alone, so that there always is a way."""
    moves = dict(_wider(ledgers, point, goal, (), 0.0))
    for version in range(len(point)):
        if point[version] < goal[version]:
            moves.setdefault(tuple(int(other == version) for other in range(len(point))), FORCED)
    return list(moves.items())


def _wider(
    ledgers: Mapping[Versions, Ledger], point: Point, goal: Point, shape: Point, cost: float
) -> Iterator[tuple[Point, float]]:
    version = len(shape)
    if version == len(point):
        if sum(n > 0 for n in shape) > 1 or sum(shape) == 1:
            yield shape, cost
        return
    for n in range(min(LONGEST, goal[version] - point[version]) + 1):
        total = cost
        for other, m in enumerate(shape):
            if m or n:
                ledger = ledgers[other, version]
                step = ledger.costs(point[other], point[version])[m][n]
                if step > ledger.most:
                    break
                total += step
        else:
            yield from _wider(ledgers, point, goal, (*shape, n), total)

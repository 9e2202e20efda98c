"""What the sentences of a block may have to do with each other, told for all versions at once.

A block is laid out in columns, the smallest things said in it: a sentence covers one column, two when it merges them,
and a version may lack a column or tell them in another order. Two sentences hang together when they share a column, so
whatever the pattern, the pairs of versions cannot contradict each other.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

import numpy as np

from toolkit.alignment.beads import Beads, Link

Columns = tuple[int, ...]
Pattern = tuple[Columns, ...]  #: of one version: for each sentence, the columns that it covers
Versions = tuple[int, int]
COLUMNS = 4  #: columns of a block at most
FREE = 3  #: columns that may be told in any order


@cache
def patterns(columns: int, sentences: int) -> tuple[Pattern, ...]:
    """What so many sentences may cover of so many columns."""
    if columns == 1:
        return (((0,),) * sentences,)
    if columns > FREE:  # told in order, without gaps: all other layouts would be too many
        spans = [tuple(range(a, b)) for a, b in itertools.combinations(range(columns + 1), 2)]
        return tuple(
            choice
            for choice in itertools.product(spans, repeat=sentences)
            if all(one[-1] < other[0] for one, other in itertools.pairwise(choice))
        )
    subsets = [s for n in range(1, columns + 1) for s in itertools.combinations(range(columns), n)]
    disjoint = [
        choice
        for choice in itertools.product(subsets, repeat=sentences)
        if len({column for subset in choice for column in subset}) == sum(map(len, choice))
    ]
    if columns == 2 and sentences == 3:  # a column told in two sentences beside a column told in one
        disjoint += [((0,), (0,), (1,)), ((0,), (1,), (1,))]
    return tuple(disjoint)


Group = tuple[list[int], list[int], list[int]]  #: sentences of the one and of the other version, columns


@lru_cache(1 << 16)
def program(one: Pattern, other: Pattern) -> tuple[tuple[Link, ...], Columns, Columns, int]:
    """What two versions' patterns come to: beads, sentences standing alone on either side, tangles of beads."""
    home: dict[int, Group] = {}
    for side, pattern in enumerate((one, other)):
        for place, columns in enumerate(pattern):
            group = home.get(columns[0]) or ([], [], [])
            for column in columns:
                found = home.get(column)
                if found is None:
                    group[2].append(column)
                    home[column] = group
                elif found is not group:
                    for mine, theirs in zip(group, found, strict=True):
                        mine.extend(theirs)
                    home.update(dict.fromkeys(found[2], group))
            group[side].append(place)
    links: list[Link] = []
    for place, columns in enumerate(one):
        xs, ys, _ = home[columns[0]]
        if ys and min(xs) == place:
            links.append((tuple(sorted(xs)), tuple(sorted(ys))))
    alone = tuple(place for place, columns in enumerate(one) if not home[columns[0]][1])
    left_over = tuple(place for place, columns in enumerate(other) if not home[columns[0]][0])
    in_order = all(_follow(p, q) for p, q in itertools.pairwise(links))
    pairs = () if in_order else itertools.combinations(links, 2)
    tangles = sum(not _follow(p, q) and not _follow(q, p) for p, q in pairs)
    return tuple(links), alone, left_over, tangles


def _follow(one: Link, other: Link) -> bool:
    """Whether all of `other` comes after all of `one`, in both versions."""
    return one[0][-1] < other[0][0] and one[1][-1] < other[1][0]


class Fitter:
    """What patterns are worth to one pair of versions."""

    def __init__(self, beads: Beads) -> None:
        self._beads = beads
        self._known: dict[tuple[int, int, Pattern, Pattern], float] = {}
        self._scores: dict[tuple[int, int], dict[Link, float]] = {}  # patterns share most of their beads
        self._rare: dict[Link, float] = {}
        self._common: dict[tuple[int, int], float] = {}

    def value(self, i: int, j: int, one: Pattern, other: Pattern) -> float:
        """Score of the beads and lone sentences of two patterns laid at sentences i and j."""
        key = (i, j, one, other)
        value = self._known.get(key)
        if value is None:
            links, left, right, tangles = program(one, other)
            beads = self._beads
            value = tangles * beads.tangle
            for x in left:
                value += beads.left.item(i + x)
            for y in right:
                value += beads.right.item(j + y)
            scores = self._scores.setdefault((i, j), {})
            for link in links:
                score = scores.get(link)
                if score is None:
                    score = scores[link] = self._bead(i, j, link)
                value += score
            self._known[key] = value
        return value

    def forget(self) -> None:
        """Let go of what was asked: another stretch of the texts asks for other places, and in long ones it adds up."""
        for kept in (self._known, self._scores, self._rare, self._common):
            kept.clear()
        self._beads.others.forget()

    def common(self, i: int, j: int) -> float:
        """What two sentences have in common, in nats."""
        value = self._common.get((i, j))
        if value is None:
            value = self._common[i, j] = self._beads.others.common(i, j)
        return value

    def _bead(self, i: int, j: int, link: Link) -> float:
        """Score of one bead."""
        one, other = link
        beads = self._beads
        m, n = len(one), len(other)
        is_close = one[-1] - one[0] < m and other[-1] - other[0] < n
        if is_close and (m, n) in beads.plain:
            k = j + other[0] - beads.band.base.item(i + one[0])
            return beads.plain[m, n].item(i + one[0], k) if 0 <= k < beads.band.width else -np.inf
        place = tuple(i + x for x in one), tuple(j + y for y in other)
        value = self._rare.get(place)
        if value is None:
            value = self._rare[place] = beads.others.score(*place)
        return value


def best_pattern(
    fitters: Mapping[Versions, Fitter], start: Sequence[int], shape: Sequence[int], most: float
) -> tuple[float, tuple[Pattern, ...]]:
    """The patterns of a block worth most to all pairs together, and that worth; `most` is what it cannot exceed.

    Fewer columns are tried first, more only where they leave something to gain; never more than some version has
    sentences, for versions that all merge, and all differently, are rarer than chance likeness. Branch and bound,
    version by version.
    """
    best: tuple[float, tuple[Pattern, ...]] = (-np.inf, ())
    largest = max(shape)
    for columns in range(1, largest + 1 if largest <= COLUMNS else 2):
        worth, chosen = _search(fitters, start, shape, columns, best[0])
        if chosen:
            best = (worth, chosen)
        if best[0] >= most - 1e-6:
            break
    return best


def _search(
    fitters: Mapping[Versions, Fitter], start: Sequence[int], shape: Sequence[int], columns: int, least: float
) -> tuple[float, tuple[Pattern, ...]]:
    best: tuple[float, tuple[Pattern, ...]] = (least, ())
    options = [patterns(columns, n) if n else ((),) for n in shape]
    if not all(options):
        return best
    ceiling: dict[Versions, float] = {
        (a, b): max(fitters[a, b].value(start[a], start[b], p, q) for p in options[a] for q in options[b])
        for a, b in fitters
    }
    left_over = [sum(value for (_, b), value in ceiling.items() if b > version) for version in range(len(shape))]

    def extend(chosen: tuple[Pattern, ...], worth: float) -> None:
        """Try patterns for the next version, the best first, while they can still beat `best`."""
        nonlocal best
        version = len(chosen)
        if version == len(shape):
            best = max(best, (worth, chosen), key=lambda choice: choice[0])
            return
        scored = []
        for pattern in options[version]:
            total = worth
            for other, fixed in enumerate(chosen):
                total += fitters[other, version].value(start[other], start[version], fixed, pattern)
            scored.append((total, pattern))
        for total, pattern in sorted(scored, reverse=True):
            if total + left_over[version] <= best[0]:
                break
            extend((*chosen, pattern), total)

    extend((), 0.0)
    return best

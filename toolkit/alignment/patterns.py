"""What the sentences of a block may have to do with each other, told for all versions at once.

A block is laid out in columns, the smallest things said in it: a sentence covers one column, two when it merges them,
and a version may lack a column or tell them in another order. Two sentences hang together when they share a column, so
whatever the pattern, the pairs of versions cannot contradict each other.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache, reduce
from operator import or_

import numpy as np

from toolkit.alignment.beads import PLAIN, Beads, Link
from toolkit.alignment.clues import Floats, Ints

Cover = int  #: the columns that a sentence covers, a bit each
Pattern = tuple[Cover, ...]  #: of one version, sentence by sentence
Nodes = tuple[int, int]  #: sentences of the one and of the other version, a bit each
Versions = tuple[int, int]
Table = tuple[list[list[float]], float]  #: values by pattern of the one and of the other version, and the highest
FREE = 3  #: columns that may be told in any order


def bits(mask: int) -> Iterator[int]:
    """The bits of a mask, each as a mask of its own, the lowest first."""
    while mask:
        lowest = mask & -mask
        yield lowest
        mask ^= lowest


@cache
def places(mask: int) -> tuple[int, ...]:
    """Which bits are set."""
    return tuple(bit.bit_length() - 1 for bit in bits(mask))


@cache
def patterns(columns: int, sentences: int) -> tuple[Pattern, ...]:
    """What so many sentences may cover of so many columns."""
    if not sentences:
        return ((),)
    if columns == 1:
        return ((1,) * sentences,)
    if columns > FREE:  # told in order, without gaps: all other layouts would be too many
        spans = [(1 << b) - (1 << a) for a, b in itertools.combinations(range(columns + 1), 2)]
        return tuple(
            choice
            for choice in itertools.product(spans, repeat=sentences)
            if all(one < other & -other for one, other in itertools.pairwise(choice))
        )
    disjoint = [
        choice
        for choice in itertools.product(range(1, 1 << columns), repeat=sentences)
        if all(not one & other for one, other in itertools.combinations(choice, 2))
    ]
    if columns == 2 and sentences == 3:  # a column told in two sentences beside a column told in one
        disjoint += [(1, 1, 2), (1, 2, 2)]
    return tuple(disjoint)


@lru_cache(1 << 16)
def program(one: Pattern, other: Pattern) -> tuple[tuple[Nodes, ...], int]:
    """What two versions' patterns come to: sentences that hang together, or stand alone, and tangles of beads."""
    merged: list[Cover] = []  # columns that hang together because some sentence covers them all
    for cover in (*one, *other):
        if cover & (cover - 1):
            held = [columns for columns in merged if columns & cover]
            merged = [columns for columns in merged if not columns & cover] + [reduce(or_, held, cover)]
    mine, theirs = _told(one, merged), _told(other, merged)
    links = [(xs, theirs[columns]) for columns, xs in mine.items() if columns in theirs]
    alone = [(x, 0) for columns, xs in mine.items() if columns not in theirs for x in bits(xs)]
    alone += [(0, y) for columns, ys in theirs.items() if columns not in mine for y in bits(ys)]
    # beads all of which follow one another are not tangled; most are
    pairs = () if all(map(_follow, links, links[1:])) else itertools.combinations(links, 2)
    tangles = sum(not _follow(p, q) and not _follow(q, p) for p, q in pairs)
    return (*links, *alone), tangles


@cache
def _plan(columns: int, m: int, n: int) -> tuple[tuple[Nodes, ...], Ints, Floats]:
    """How to reckon the values of all patterns of so many columns at once: what is scored, what of that each two
    patterns come to [pattern, pattern, place], one past the last where there is no more, and their tangles.
    """
    programs = [[program(one, other) for other in patterns(columns, n)] for one in patterns(columns, m)]
    nodes = tuple(dict.fromkeys(each for row in programs for together, _ in row for each in together))
    place = {each: k for k, each in enumerate(nodes)}
    longest = max(len(together) for row in programs for together, _ in row)
    index = [
        [[*map(place.__getitem__, together), *[len(nodes)] * (longest - len(together))] for together, _ in row]
        for row in programs
    ]
    tangles = np.array([[tangled for _, tangled in row] for row in programs], dtype=np.float64)
    return nodes, np.array(index, dtype=np.int64).reshape(*tangles.shape, longest), tangles


def _told(pattern: Pattern, merged: Sequence[Cover]) -> dict[Cover, int]:
    """By columns that hang together, the sentences that tell them, a bit each."""
    told: dict[Cover, int] = {}
    sentence = 1
    for cover in pattern:
        for columns in merged:
            if columns & cover:
                cover = columns
                break
        told[cover] = told.get(cover, 0) | sentence
        sentence <<= 1
    return told


def _follow(one: Nodes, other: Nodes) -> bool:
    """Whether all of `other` comes after all of `one`, in both versions."""
    return one[0] < other[0] & -other[0] and one[1] < other[1] & -other[1]


class Fitter:
    """What patterns are worth to one pair of versions."""

    def __init__(self, beads: Beads) -> None:
        self._beads = beads
        self._tables: dict[tuple[int, int, int, int, int], Table] = {}
        self._scores: dict[tuple[int, int, Nodes], float] = {}  # patterns share most of their beads
        self._rare: dict[Link, float] = {}

    def value(self, i: int, j: int, one: Pattern, other: Pattern) -> float:
        """Score of the beads and lone sentences of two patterns laid at sentences i and j."""
        together, tangles = program(one, other)
        return tangles * self._beads.tangle + sum([self._scored(i, j, nodes) for nodes in together])

    def table(self, i: int, j: int, columns: int, m: int, n: int) -> Table:
        """Values of all patterns of so many columns that the m sentences from i and the n from j may have."""
        key = (i, j, columns, m, n)
        found = self._tables.get(key)
        if found is None:
            nodes, index, tangles = _plan(columns, m, n)
            scores = np.array([*(self._scored(i, j, each) for each in nodes), 0.0])
            values = scores[index].sum(axis=2) + tangles * self._beads.tangle
            found = self._tables[key] = values.tolist(), float(values.max())
        return found

    def forget(self) -> None:
        """Let go of what was asked: another stretch of the texts asks for other places, and in long ones it adds up."""
        for kept in (self._tables, self._scores, self._rare):
            kept.clear()
        self._beads.others.forget()

    def _scored(self, i: int, j: int, nodes: Nodes) -> float:
        key = (i, j, nodes)
        score = self._scores.get(key)
        if score is None:
            score = self._scores[key] = self._score(i, j, nodes)
        return score

    def _score(self, i: int, j: int, nodes: Nodes) -> float:
        """Score of one bead, or of a sentence alone."""
        one, other = places(nodes[0]), places(nodes[1])
        beads = self._beads
        if not other:
            return beads.left.item(i + one[0])
        if not one:
            return beads.right.item(j + other[0])
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
    # as one bead only where every pair has a shape for it: larger ones are not worth the asking
    is_bead = all((m, n) in PLAIN for m, n in itertools.combinations(filter(None, shape), 2))
    for columns in range(1 if is_bead else 2, largest + 1):
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
    options = [patterns(columns, n) for n in shape]
    if not all(options):
        return best
    tables = {
        (a, b): fitter.table(start[a], start[b], columns, shape[a], shape[b]) for (a, b), fitter in fitters.items()
    }
    left_over = [sum(most for (_, b), (_, most) in tables.items() if b > version) for version in range(len(shape))]

    def extend(chosen: tuple[int, ...], worth: float) -> None:
        """Try patterns for the next version, the best first, while they can still beat `best`."""
        nonlocal best
        version = len(chosen)
        if version == len(shape):
            if worth > best[0]:
                best = worth, tuple(patterns[place] for patterns, place in zip(options, chosen, strict=True))
            return
        known = [tables[other, version][0][fixed] for other, fixed in enumerate(chosen)]
        totals = [sum(column, worth) for column in zip(*known, strict=True)] or [worth] * len(options[version])
        for total, place in sorted(zip(totals, range(len(totals)), strict=True), reverse=True):
            if total + left_over[version] <= best[0]:
                break
            extend((*chosen, place), total)

    extend((), 0.0)
    return best

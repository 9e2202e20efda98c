"""How likely sentences of two versions belong together: the score of every bead near the diagonal.

A bead's score is a sum of weighted features whose weights are fitted (scripts/fit_alignment.py): for each source,
tokens met again on the other side (how many, how rare) and tokens missed; lengths; the bead's shape. Tokens are looked
up in the union of a bead's sentences, so a merge is held against what it merges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from toolkit.alignment.band import Band
from toolkit.alignment.clues import Floats, Ints
from toolkit.alignment.meeting import Pair, Weights, met, missed

Shape = tuple[int, int]
Link = tuple[tuple[int, ...], tuple[int, ...]]  #: sentences of the first version and what they match in the second


class Kind(NamedTuple):
    """A step that the path may take: some sentences of either version, and which of them match."""

    name: str  #: names its weight, "bead:crossed"
    shape: Shape  #: sentences taken of each version
    links: tuple[Link, ...]  #: counted from the step's start; sentences in no link stand alone

    @property
    def is_plain(self) -> bool:
        """Whether all that it takes is one bead."""
        return len(self.links) == 1 and (len(self.links[0][0]), len(self.links[0][1])) == self.shape


def _whole(m: int, n: int) -> Kind:
    return Kind(f"bead:{min(m, n)}-{max(m, n)}", (m, n), ((tuple(range(m)), tuple(range(n))),))


def _both_ways(name: str, shape: Shape, *links: Link) -> tuple[Kind, Kind]:
    return Kind(name, shape, links), Kind(name, (shape[1], shape[0]), tuple((b, a) for a, b in links))


#: The steps of the path, sentences standing alone apart.
KINDS: tuple[Kind, ...] = (
    *(_whole(m, n) for m, n in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))),
    Kind("bead:crossed", (2, 2), (((0,), (1,)), ((1,), (0,)))),
    # one sentence holds two that something else parts
    *_both_ways("bead:gap", (1, 3), ((0,), (0, 2))),
    *_both_ways("bead:nested", (2, 3), ((0,), (0, 2)), ((1,), (1,))),
    *_both_ways("bead:nested", (2, 3), ((1,), (0, 2)), ((0,), (1,))),
    *_both_ways("bead:parted", (2, 3), ((0,), (2,)), ((1,), (0,))),
)
LINKS: tuple[Link, ...] = tuple(
    dict.fromkeys((tuple(x - a[0] for x in a), tuple(y - b[0] for y in b)) for kind in KINDS for a, b in kind.links)
)
PLAIN = tuple(kind.shape for kind in KINDS if kind.is_plain)
LONGEST = 4
LENGTH_BOUNDS = (0.0, 0.2, 0.4, 0.8)  #: logarithms of ratios of lengths where the cost of unequal length may bend

NO_MORE: Mapping[Link, Floats] = MappingProxyType({})
NOTHING: Mapping[tuple[int, int], bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Beads:
    """Scores of all steps of a pair: array [i, j - base[i]] for the step that starts at sentences i and j."""

    band: Band
    kinds: Mapping[Kind, Floats]  #: minus infinity where there is no such step
    best: Mapping[Shape, Floats]  #: of the best kind of each shape
    plain: Mapping[Shape, Floats]  #: of the steps that are one bead
    gaps: tuple[Floats, Floats]  #: score of one sentence holding j and j + 2, and of i and i + 2 being held by one
    tangle: float  #: what it costs that two beads cross, or one lies within the other
    left: Floats  #: score of each sentence of the first version standing alone
    right: Floats  #: and of the second

    def kind(self, i: int, j: int, shape: Shape) -> Kind:
        """The best kind of a step."""
        k = j - self.band.base.item(i)
        return max((kind for kind in self.kinds if kind.shape == shape), key=lambda kind: self.kinds[kind].item(i, k))


#: What people have settled of a pair: (sentence of the first version, of the second) -> whether they belong together.
Settled = Mapping[tuple[int, int], bool]
SETTLED = 60.0  #: what a settled pair of sentences adds to a bead or takes from it, in nats: more than any evidence


def beads(pair: Pair, weights: Weights, settled: Settled = NOTHING, more: Mapping[Link, Floats] = NO_MORE) -> Beads:
    """Scores of all steps; linear in `weights`, absent ones count as 0. `more` is other evidence, by what it links."""
    near = pair.band
    place = near.base[: near.rows, None] + np.arange(near.width)
    links = _links(pair, place, weights)
    for link, gain in more.items():
        links[link] += gain
    for (i, j), together in settled.items():
        _settle(near, links, i, j, SETTLED if together else -SETTLED)
    left, right = (_alone(lengths, weights) for lengths in pair.lengths)
    rest = np.concatenate([right, np.zeros(near.width + LONGEST)])
    kinds: dict[Kind, Floats] = {}
    best: dict[Shape, Floats] = {}
    for kind in KINDS:
        m, n = kind.shape
        total = np.full((near.rows, near.width), weights.get(kind.name, 0.0))
        for one, other in kind.links:
            relative = (tuple(x - one[0] for x in one), tuple(y - other[0] for y in other))
            total += near.shifted(links[relative], one[0], other[0], -np.inf)
        for x in set(range(m)) - {x for one, _ in kind.links for x in one}:
            total += np.concatenate([left[x:], np.zeros(x)])[:, None]
        for y in set(range(n)) - {y for _, other in kind.links for y in other}:
            total += rest[place + y]
        total[(np.arange(near.rows)[:, None] + m > near.rows) | (place + n > near.columns)] = -np.inf
        kinds[kind] = total
        best[kind.shape] = np.maximum(best[kind.shape], total) if kind.shape in best else total
    cost = weights.get("bead:gap", 0.0)
    gaps = (links[(0,), (0, 2)] + cost, links[(0, 2), (0,)] + cost)
    plain = {kind.shape: score for kind, score in kinds.items() if kind.is_plain}
    tangle = weights.get("bead:crossed", 0.0) - 2 * weights.get("bead:1-1", 0.0)
    return Beads(near, kinds, best, plain, gaps, tangle, left, right)


def _settle(near: Band, links: Mapping[Link, Floats], i: int, j: int, value: float) -> None:
    """Add `value` to every bead that links sentences i and j."""
    for (one, other), score in links.items():
        for x in one:
            for y in other:
                row = i - x
                column = j - y - int(near.base[max(row, 0)])
                if row >= 0 and 0 <= column < near.width:
                    score[row, column] += value


def singles(pair: Pair, weights: Weights) -> Floats:
    """What two sentences gain by being one bead, over both standing alone and for crossing others."""
    near = pair.band
    place = near.base[: near.rows, None] + np.arange(near.width)
    left, right = (_alone(lengths, weights) for lengths in pair.lengths)
    rest = np.concatenate([right, np.zeros(near.width)])
    apart = left[:, None] + rest[place]
    single = weights.get("bead:1-1", 0.0)
    tangle = weights.get("bead:crossed", 0.0) - 2 * single
    gain: Floats = _links(pair, place, weights, [((0,), (0,))])[(0,), (0,)] + single + tangle - apart
    return gain


def _links(pair: Pair, place: Ints, weights: Weights, wanted: Iterable[Link] = LINKS) -> dict[Link, Floats]:
    """Scores of all that may match, sentences counted from the cell's own, whatever the shape costs."""
    near = pair.band
    found = [met(pair, side, LONGEST, weights) for side in (0, 1)]
    lacking = [missed(pair, side, weights) for side in (0, 1)]
    pad = np.zeros(near.width + LONGEST)
    columns = (np.concatenate([lacking[1], pad]), np.concatenate([pair.lengths[1], pad]))
    links: dict[Link, Floats] = {}
    for one, other in wanted:
        total = sum((_sum(lacking[0], one)[:, None], _sum(columns[0], other)[place]), np.zeros(place.shape))
        for x in one:
            total += near.shifted(found[0][other], x, 0)
        for y in other:
            total += near.shifted(found[1][one], 0, y)
        total += _length(_sum(pair.lengths[0], one)[:, None], _sum(columns[1], other)[place], weights)
        links[one, other] = total
    return links


def _sum(values: Floats, places: tuple[int, ...]) -> Floats:
    """For each place, the sum of the values at `places` counted from it; none beyond the end."""
    total = np.zeros(len(values))
    for x in places:
        total[: max(0, len(values) - x)] += values[x:]  # a text may be shorter than the longest bead
    return total


def _length(one: Floats, other: Floats, weights: Weights) -> Floats:
    off = np.log((one + 8.0) / (other + 8.0))
    normal = (one - other) / np.sqrt(one + other + 1.0)
    total: Floats = weights.get("length:normal", 0.0) * np.minimum(np.abs(normal), 8.0)
    for bound in LENGTH_BOUNDS:
        total = total + weights.get(f"length:{bound}", 0.0) * np.clip(np.abs(off) - bound, 0.0, 1.5)
    return total


def _alone(lengths: Floats, weights: Weights) -> Floats:
    ordered = np.sort(lengths)  # not np.median: it imports numpy.ma, 14 ms of a start
    usual = float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2 if len(ordered) else 1.0
    out: Floats = weights.get("bead:0-1", 0.0) + weights.get("alone:length", 0.0) * np.log(
        (lengths + 8.0) / (usual + 8.0)
    )
    return out

"""How likely sentences of two versions belong together: the score of every bead near the diagonal.

A bead's score is a sum of weighted features whose weights are fitted (scripts/fit_alignment.py): for each source,
tokens met again on the other side (how many, how rare) and tokens missed; lengths; the bead's shape. Tokens are looked
up in the union of a bead's sentences, so a merge is held against what it merges.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from toolkit.alignment.band import Band
from toolkit.alignment.clues import Floats
from toolkit.alignment.links import LENGTH_BOUNDS, LEVELLED, Links
from toolkit.alignment.meeting import Pair, Weights, met, missed
from toolkit.alignment.stack import Stack

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

NO_MORE: Mapping[Link, Floats] = MappingProxyType({})
NOTHING: Mapping[tuple[int, int], bool] = MappingProxyType({})


class Beads(NamedTuple):
    """Scores of all steps of a pair: array [i, j - base[i]] for the step that starts at sentences i and j."""

    band: Band
    kinds: Mapping[Kind, Floats]  #: minus infinity where there is no such step
    best: Mapping[Shape, Floats]  #: of the best kind of each shape
    plain: Mapping[Shape, Floats]  #: of the steps that are one bead
    tangle: float  #: what it costs that two beads cross, or one lies within the other
    left: Floats  #: score of each sentence of the first version standing alone
    right: Floats  #: and of the second
    others: Links  #: scores of beads whose sentences are not neighbours

    def kind(self, i: int, j: int, shape: Shape) -> Kind:
        """The best kind of a step."""
        k = j - self.band.base.item(i)
        return max((kind for kind in self.kinds if kind.shape == shape), key=lambda kind: self.kinds[kind].item(i, k))


#: What people have settled of a pair: (sentence of the first version, of the second) -> whether they belong together.
Settled = Mapping[tuple[int, int], bool]
SETTLED = 60.0  #: what a settled pair of sentences adds to a bead or takes from it, in nats: more than any evidence


def beads(
    pairs: Sequence[Pair],
    weights: Weights,
    settled: Sequence[Settled] = (),
    more: Sequence[Mapping[Link, Floats]] = (),
) -> list[Beads]:
    """Scores of all steps of each of `pairs`, which must fit in one `Stack`; linear in `weights`, absent ones count 0.

    `more` is other evidence of each pair, by what it links.
    """
    stack = Stack(tuple(pair.band for pair in pairs))
    evidence = [_evidence(stack, pairs, side, weights) for side in (0, 1)]
    links = _links(stack, pairs, evidence, weights)
    singly_met = [stack.parts(side.met[0,]) for side in evidence]
    for number, gains in enumerate(more):
        for link, gain in gains.items():
            stack.parts(links[link])[number] += gain
    wanted: list[dict[tuple[int, int], float]] = [{} for _ in pairs]
    for number, known in enumerate(settled):
        own = {link: stack.parts(score)[number] for link, score in links.items()} if known else {}
        for (i, j), together in known.items():
            wanted[number][i, j] = SETTLED if together else -SETTLED
            _settle(pairs[number].band, own, i, j, wanted[number][i, j])
    alone = [[_alone(lengths, weights) for lengths in pair.lengths] for pair in pairs]
    kinds = _kinds(stack, links, [left for left, _ in alone], [right for _, right in alone], weights)
    parts = {kind: stack.parts(score) for kind, score in kinds.items()}
    best: dict[Shape, Floats] = {}
    for kind, score in kinds.items():
        best[kind.shape] = np.maximum(best[kind.shape], score) if kind.shape in best else score
    bests = {shape: stack.parts(score) for shape, score in best.items()}
    singly = [gains.get(((0,), (0,))) for gains in more] or [None for _ in pairs]
    tangle = weights.get("bead:crossed", 0.0) - 2 * weights.get("bead:1-1", 0.0)
    return [
        Beads(
            pair.band,
            {kind: scores[number] for kind, scores in parts.items()},
            {shape: scores[number] for shape, scores in bests.items()},
            {kind.shape: scores[number] for kind, scores in parts.items() if kind.is_plain},
            tangle,
            alone[number][0],
            alone[number][1],
            Links(
                pair,
                weights,
                (singly_met[0][number], singly_met[1][number]),
                (evidence[0].lacking[number], evidence[1].lacking[number]),
                wanted[number],
                singly[number],
            ),
        )
        for number, pair in enumerate(pairs)
    ]


def _kinds(
    stack: Stack,
    links: Mapping[Link, Floats],
    left: Sequence[Floats],
    right: Sequence[Floats],
    weights: Weights,
) -> dict[Kind, Floats]:
    """The score of every kind of step: what it links and what it leaves alone."""
    alone = stack.down(left, LONGEST), stack.across(right, LONGEST)
    seen = {link: stack.reader(score, LONGEST, LONGEST, -np.inf) for link, score in links.items()}
    kinds: dict[Kind, Floats] = {}
    for kind in KINDS:
        m, n = kind.shape
        total = np.full((len(left), stack.rows, stack.width), weights.get(kind.name, 0.0))
        for one, other in kind.links:
            relative = (tuple(x - one[0] for x in one), tuple(y - other[0] for y in other))
            total += seen[relative](one[0], other[0])
        for x in set(range(m)) - {x for one, _ in kind.links for x in one}:
            total += alone[0](x)
        for y in set(range(n)) - {y for _, other in kind.links for y in other}:
            total += alone[1](y)
        total[stack.outside(m, n)] = -np.inf
        kinds[kind] = total
    return kinds


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
    stack = Stack((near,))
    left, right = (_alone(lengths, weights) for lengths in pair.lengths)
    apart = left[:, None] + stack.across([right], 0)(0)[0]
    single = weights.get("bead:1-1", 0.0)
    tangle = weights.get("bead:crossed", 0.0) - 2 * single
    evidence = [_evidence(stack, [pair], side, weights, 1) for side in (0, 1)]
    gain: Floats = _links(stack, [pair], evidence, weights, [((0,), (0,))])[(0,), (0,)][0] + single + tangle - apart
    return gain


class Evidence(NamedTuple):
    """What the tokens of one side of some pairs come to."""

    met: Mapping[tuple[int, ...], Floats]  #: by sentences of the other side looked up together
    lacking: Sequence[Floats]  #: of each pair, what the tokens of each sentence cost as long as they are not met


def _evidence(stack: Stack, pairs: Sequence[Pair], side: int, weights: Weights, longest: int = LONGEST) -> Evidence:
    return Evidence(met(stack, pairs, side, longest, weights), [missed(pair, side, weights) for pair in pairs])


def _links(
    stack: Stack,
    pairs: Sequence[Pair],
    evidence: Sequence[Evidence],
    weights: Weights,
    wanted: Iterable[Link] = LINKS,
) -> dict[Link, Floats]:
    """Scores of all that may match, sentences counted from the cell's own, whatever the shape costs."""
    seen = [{key: stack.reader(gain, LONGEST, LONGEST) for key, gain in side.met.items()} for side in evidence]
    lacking = [side.lacking for side in evidence]
    lengths = [[pair.lengths[side] for pair in pairs] for side in (0, 1)]
    down = [stack.down(values[0], LONGEST) for values in (lacking, lengths)]
    across = [stack.across(values[1], LONGEST) for values in (lacking, lengths)]
    links: dict[Link, Floats] = {}
    for one, other in wanted:
        total = _sum(down[0], one) + _sum(across[0], other)
        for x in one:
            total = total + seen[0][other](x, 0)
        for y in other:
            total = total + seen[1][one](0, y)
        links[one, other] = total + _length(_sum(down[1], one), _sum(across[1], other), weights)
    return links


def _sum(seen: Callable[[int], Floats], places: tuple[int, ...]) -> Floats:
    """The sum of what stands at `places` counted from each cell."""
    return reduce(np.add, map(seen, places))


def _length(one: Floats, other: Floats, weights: Weights) -> Floats:
    off = np.abs(np.log((one + LEVELLED) / (other + LEVELLED)))
    normal = np.abs((one - other) / np.sqrt(one + other + 1.0))
    total: Floats = weights.get("length:normal", 0.0) * np.minimum(normal, 8.0)
    for bound in LENGTH_BOUNDS:
        if weight := weights.get(f"length:{bound}", 0.0):  # np.clip would take four times as long on small arrays
            total += weight * np.minimum(np.maximum(off - bound, 0.0), 1.5)
    return total


def _alone(lengths: Floats, weights: Weights) -> Floats:
    ordered = np.sort(lengths)  # not np.median: it imports numpy.ma, 14 ms of a start
    usual = float(ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]) / 2 if len(ordered) else 1.0
    out: Floats = weights.get("bead:0-1", 0.0) + weights.get("alone:length", 0.0) * np.log(
        (lengths + 8.0) / (usual + 8.0)
    )
    return out

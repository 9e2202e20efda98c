"""How sure a row is: the probability that exactly these sentences belong together.

A row is as sure as the pairs of versions are: by how much each would lose if a sentence of the row were used in any
other way, and what the row costs them where they disagree. A logistic model of these, fitted on texts with known rows
(scripts/fit_alignment.py), gives a probability that holds what it says.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.alignment.clues import Floats, Ints
from toolkit.alignment.joint import Block
from toolkit.alignment.paths import Paths, losses, skipped
from toolkit.alignment.stack import Stack, groups

Node = tuple[int, int]  #: version, sentence
Versions = tuple[int, int]
CAP = 12.0  #: a margin beyond this, in nats, is no surer

FEATURES = (
    "one", "doubt", "doubt-small", "least", "least-small", "mean", "mean-small", "cost", "cost-root",
    "merged", "tangled", "missing", "lone", "crowd", "moved", "moved-gain",
)  # fmt: skip


class Margins(NamedTuple):
    """For each sentence of two versions, by how much its best use beats the next best, to that pair."""

    left: Floats
    right: Floats


def margins(found: Mapping[Versions, Paths]) -> dict[Versions, Margins]:
    """Margins of all sentences of each pair: O(n * width), and a sort of the few beads that come near the best."""
    out: dict[Versions, Margins] = {}
    for group in groups({versions: paths.beads.band for versions, paths in found.items()}):
        out |= zip(group, _margins([found[versions] for versions in group]), strict=True)
    return out


def _margins(found: Sequence[Paths]) -> Iterator[Margins]:
    """Margins of pairs that fit in one stack."""
    stack = Stack(tuple(paths.beads.band for paths in found))
    rows, columns = (int(sizes.max()) for sizes in stack.sizes)
    base = stack.base(rows)
    left: list[tuple[Ints, Floats]] = []
    right: list[tuple[Ints, Floats]] = []
    for (m, n), loss in losses(found):
        pair, i, k = np.nonzero(loss < CAP)
        value, j = loss[pair, i, k], k + base[i]
        left += [(pair * rows + i + x, value) for x in range(m)]
        right += [(pair * columns + j + y, value) for y in range(n)]
    one, other = skipped(found)
    left.append((np.arange(len(found) * rows), one.min(axis=2, initial=np.inf).reshape(-1)))
    lowest = np.full((len(found), columns + stack.width + 1), np.inf)
    for line, loss in zip(lowest, other, strict=True):
        np.minimum.at(line, stack.place(rows + 1), loss)
    right.append((np.arange(len(found) * columns), lowest[:, :columns].reshape(-1)))
    sides = _margin(left, len(found) * rows), _margin(right, len(found) * columns)
    for number, band in enumerate(stack.bands):
        yield Margins(sides[0][number * rows :][: band.rows], sides[1][number * columns :][: band.columns])


def _margin(entries: Sequence[tuple[Ints, Floats]], size: int) -> Floats:
    """The second least value less the least of each place."""
    place, value = (np.concatenate(parts) for parts in zip(*entries, strict=True))
    order = np.lexsort((value, place))
    place, value = place[order], value[order]
    start = np.searchsorted(place, np.arange(size))
    end = np.searchsorted(place, np.arange(size), "right")
    out = np.full(size, CAP)
    two = end - start > 1
    out[two] = np.minimum(value[start[two] + 1] - value[start[two]], CAP)
    return out


def least(known: Mapping[Versions, Margins], versions: int) -> list[Floats]:
    """For each version, of each sentence the least margin that any pair gives it."""
    return [
        np.minimum.reduce(
            [side[version] for pair, margin in known.items() for side in [_sides(pair, margin)] if version in side]
        )
        for version in range(versions)
    ]


def _sides(pair: Versions, margin: Margins) -> dict[int, Floats]:
    return {pair[0]: margin.left, pair[1]: margin.right}


def describe(nodes: Sequence[Node], block: Block, known: Mapping[Versions, Margins]) -> list[float]:
    """What a row's probability is reckoned from, in the order of FEATURES."""
    versions = sorted({version for version, _ in nodes})
    found = [
        side[place]
        for version, place in nodes
        for pair, margin in known.items()
        if version in pair
        for side in [_sides(pair, margin)[version]]
    ]
    least, mean = float(min(found)), float(sum(found) / len(found))
    count = len(block.shape)
    doubt = min((block.doubt.get(node, CAP) for node in nodes), default=CAP)
    return [
        1.0,
        min(doubt, CAP),
        min(doubt, 3.0),
        least,
        min(least, 2.0),
        mean,
        min(mean, 4.0),
        min(block.cost, CAP),
        math.sqrt(min(max(block.cost, 0.0), CAP)),
        float(len(nodes) > len(versions)),
        float(max(block.shape) > 1 and len(nodes) < sum(block.shape)),
        float(1 < len(versions) < count),
        float(len(versions) == 1),
        float(max(0, len(nodes) - count)),
        0.0,
        0.0,
    ]


def moved(gain: float) -> list[float]:
    """The same for a row put together from parts that stand apart, which gained so much by it."""
    return [*[0.0] * (len(FEATURES) - 2), 1.0, min(gain, CAP)]


def probability(features: Sequence[float], weights: Sequence[float]) -> float:
    """The logistic model's answer, 0.01 to 0.99."""
    total = sum(x * w for x, w in zip(features, weights, strict=True))
    return min(max(1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0))), 0.01), 0.99)

"""The score of any bead, wherever its sentences stand: what the arrays of toolkit.alignment.beads leave out.

Those hold the beads whose sentences are neighbours, for all places at once. A merge of sentences that others have
swapped, or parted by a third, is rare and is asked for one at a time.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np

from toolkit.alignment.clues import Floats
from toolkit.alignment.meeting import Pair, Weights, values

Sentences = tuple[int, ...]
LARGEST = (2, 3)  #: the largest shape that has a weight
BEYOND = -1.5  #: what each sentence more costs
LEVELLED = 8.0  #: characters added to lengths, so that short ones may differ
LENGTH_BOUNDS = (0.0, 0.2, 0.4, 0.8)  #: logarithms of ratios of lengths where the cost of unequal length may bend
Hit = tuple[int, float, float]  #: token, what its being met is worth, and how much of that hangs on rarity


class Links:
    """Scores of the beads of a pair, asked for one by one."""

    def __init__(
        self,
        pair: Pair,
        weights: Weights,
        gains: tuple[Floats, Floats],
        lacking: tuple[Floats, Floats],
        settled: Mapping[tuple[int, int], float],
        more: Floats | None,
    ) -> None:
        self._pair, self._weights, self._settled, self._more = pair, weights, settled, more
        self._gains = gains  # of either version's tokens met in one sentence of the other, in the cells of the band
        self._lacking = lacking  # what the tokens of each sentence cost as long as they are not met
        self._hits: dict[tuple[int, int], dict[int, list[Hit]]] = {}

    def score(self, one: Sentences, other: Sentences) -> float:
        """What the sentences gain by being one bead."""
        m, n = sorted((len(one), len(other)))
        lengths = [sum([self._pair.lengths[side].item(x) for x in part]) for side, part in enumerate((one, other))]
        total = shape(m, n, self._weights) + self._length(*lengths)
        total += self._met(0, one, other) + self._met(1, other, one)
        total += sum([self._lacking[0].item(x) for x in one]) + sum([self._lacking[1].item(y) for y in other])
        if self._settled:
            total += sum(self._settled.get((x, y), 0.0) for x in one for y in other)
        if self._more is not None:
            total += sum(self._cell(self._more, x, y) for x in one for y in other) / (len(one) * len(other))
        return total

    def forget(self) -> None:
        """Let go of what sentences were found to have in common."""
        self._hits.clear()

    def common(self, i: int, m: int, j: int, n: int) -> Floats:
        """What each of the m sentences from i and each of the n from j say in common, in nats over nothing at all."""
        one, other = (self._pair.band.block(gains, i, m, j, n) for gains in self._gains)
        return one + other

    def _cell(self, matrix: Floats, x: int, y: int) -> float:
        near = self._pair.band
        place = y - near.base.item(x)
        return matrix.item(x, place) if 0 <= place < near.width else 0.0

    @cached_property
    def _values(self) -> Sequence[tuple[Floats, Floats]]:
        return [values(self._pair, side, self._weights) for side in (0, 1)]

    @cached_property
    def _bounds(self) -> Sequence[list[int]]:
        """Where the hits of each sentence begin, by side."""
        sizes = [tokens.size + 1 for tokens in self._pair.tokens]
        found = [hits.here for hits in self._pair.hits]
        return [np.searchsorted(here, np.arange(size)).tolist() for here, size in zip(found, sizes, strict=True)]

    def _said(self, side: int, sentence: int) -> dict[int, list[Hit]]:
        """By sentence of the other version, what a sentence has in common with it."""
        known = self._hits.get((side, sentence))
        if known is None:
            found = self._pair.hits[side]
            first, last = self._bounds[side][sentence : sentence + 2]
            worth, slope = self._values[side]
            parts = (array[first:last].tolist() for array in (found.there, found.token, worth, slope))
            known = self._hits[side, sentence] = {}
            for there, *hit in zip(*parts, strict=True):
                known.setdefault(there, []).append((hit[0], hit[1], hit[2]))
        return known

    def _met(self, side: int, sentences: Sentences, others: Sentences) -> float:
        """Each token counts once, by the best place where it is met; twice the text, twice the chance."""
        if len(others) == 1:
            y, gains = others[0], self._gains[side]
            return sum([self._cell(gains, y, x) if side else self._cell(gains, x, y) for x in sentences])
        total = 0.0
        chance = math.log(len(others))
        for sentence in sentences:
            said = self._said(side, sentence)
            best: dict[int, float] = {}
            for other in others:
                for token, value, slope in said.get(other, ()):
                    worth = value - chance * slope
                    if worth > best.get(token, -math.inf):
                        best[token] = worth
            total += sum(best.values())
        return total

    def _length(self, one: float, other: float) -> float:
        off = abs(math.log((one + LEVELLED) / (other + LEVELLED)))
        normal = abs(one - other) / math.sqrt(one + other + 1.0)
        total = self._weights.get("length:normal", 0.0) * min(normal, 8.0)
        for bound in LENGTH_BOUNDS:
            total += self._weights.get(f"length:{bound}", 0.0) * min(max(off - bound, 0.0), 1.5)
        return total


def shape(m: int, n: int, weights: Weights) -> float:
    """What a bead of m and n sentences, m <= n, is worth for its shape alone; rarer ones cost more by the sentence."""
    known = weights.get(f"bead:{m}-{n}")
    if known is not None:
        return known
    return weights.get("bead:{}-{}".format(*LARGEST), 0.0) + BEYOND * max(m + n - sum(LARGEST), 0)

"""How a few sentences of every version hang together, changed a sentence at a time as long as all pairs gain by it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise
from operator import or_

from toolkit.alignment.clues import Floats
from toolkit.alignment.joint import Block, Point
from toolkit.alignment.ledger import Ledger
from toolkit.alignment.margins import CAP
from toolkit.alignment.patterns import Cover, Pattern, bits

Node = tuple[int, int]  #: version, place in the stretch
Versions = tuple[int, int]
SWEEPS = 6  #: times that the sentences of a stretch are tried, at most
CHOICES = 3  #: columns tried for a sentence
LEAST = 2.5  #: nats of common vocabulary for a column to be tried
SURE = 8.0  #: margin, in nats, that a sentence has in every pair for it to stay where it is
CROWD = 4  #: columns of one sentence at most
RARE = 5.0  #: by how much a pair may like a rare layout better than its own best path, in nats
SOME = 1e-6  #: a gain below this is none


@dataclass(slots=True)
class Layout:
    """A stretch of blocks under change."""

    stretch: Sequence[Block]
    ledgers: Mapping[Versions, Ledger]
    sure: Sequence[Floats]
    start: Point = field(init=False)
    patterns: list[Pattern] = field(init=False)  #: of each version
    worth: dict[Versions, float] = field(init=False)  #: of the patterns to each pair
    best: dict[Versions, float] = field(init=False)  #: the same, at best, by the pair's own paths
    common: dict[Versions, list[list[float]]] = field(init=False)  #: what sentences say alike, in nats
    doubt: dict[Node, float] = field(default_factory=dict)  #: what the next best place of a sentence loses

    def __post_init__(self) -> None:
        self.start = self.stretch[0].start
        patterns: list[list[Cover]] = [[] for _ in self.start]
        base = 0
        for block in self.stretch:
            for version, pattern in enumerate(block.patterns):
                patterns[version] += [cover << base for cover in pattern]
            base += _columns(block.patterns).bit_length()
        self.patterns = [tuple(pattern) for pattern in patterns]
        self.common = self._common()

    @property
    def is_liked(self) -> bool:
        """Whether each pair has its best path as it is."""
        return sum(block.cost for block in self.stretch) <= SOME

    def misplaced(self) -> bool:
        """Whether some sentence says more of another column than of its own."""
        return any(
            self._is_open(version, place) and self._strays(version, place, self._likely(version, place))
            for version, pattern in enumerate(self.patterns)
            for place in range(len(pattern))
        )

    def _is_open(self, version: int, place: int) -> bool:
        return self.sure[version].item(self.start[version] + place) <= SURE

    def _strays(self, version: int, place: int, likely: Sequence[Cover]) -> bool:
        return bool(likely) and not likely[0] & self.patterns[version][place]

    def climb(self) -> None:
        """Change what gains by it until nothing does."""
        after = [at + sum(block.shape[version] for block in self.stretch) for version, at in enumerate(self.start)]
        self.best = {
            (a, b): ledger.onwards(self.start[a], self.start[b]) - ledger.onwards(after[a], after[b])
            for (a, b), ledger in self.ledgers.items()
        }
        self.worth = {pair: self._value(pair, self.patterns) for pair in self.ledgers}
        touched = 0 if self.is_liked else -1  # columns changed in the last sweep; at first all, or what strays alone
        for _ in range(SWEEPS):
            self._part()
            touched = self._sweep(touched)
            if not touched:
                break

    def blocks(self) -> Iterator[Block]:
        """The stretch as blocks that have nothing to do with each other: its own, where none were joined."""
        ends = [
            [sum(block.shape[version] for block in self.stretch[:k]) for version in range(len(self.start))]
            for k in range(len(self.stretch) + 1)
        ]
        cuts = [end for end in ends if not self._before(end) & self._after(end)]
        for low, high in pairwise(cuts):
            yield self._block(low, high)

    def _before(self, end: Sequence[int]) -> Cover:
        return _columns([pattern[:place] for pattern, place in zip(self.patterns, end, strict=True)])

    def _after(self, end: Sequence[int]) -> Cover:
        return _columns([pattern[place:] for pattern, place in zip(self.patterns, end, strict=True)])

    def _block(self, low: Sequence[int], high: Sequence[int]) -> Block:
        start, after = (
            tuple(at + place for at, place in zip(self.start, places, strict=True)) for places in (low, high)
        )
        patterns = tuple(pattern[a:b] for pattern, a, b in zip(self.patterns, low, high, strict=True))
        cost = 0.0
        for (a, b), ledger in self.ledgers.items():
            cost += ledger.onwards(start[a], start[b]) - ledger.onwards(after[a], after[b])
            cost -= ledger.fitter.value(start[a], start[b], patterns[a], patterns[b])
        doubt = {
            (version, self.start[version] + place): loss
            for (version, place), loss in self.doubt.items()
            if low[version] <= place < high[version]
        }
        return Block(start, tuple(b - a for a, b in zip(low, high, strict=True)), patterns, cost, doubt)

    def _value(self, pair: Versions, patterns: Sequence[Pattern]) -> float:
        a, b = pair
        return self.ledgers[pair].fitter.value(self.start[a], self.start[b], patterns[a], patterns[b])

    def _gain(self, version: int, pattern: Pattern, least: float) -> float:
        """What all pairs gain by another pattern of one version; minus infinity as soon as `least` is out of reach."""
        changed = [*self.patterns]
        changed[version] = pattern
        own = [pair for pair in self.worth if version in pair]
        gain, hope = 0.0, sum([self.best[pair] - self.worth[pair] + RARE for pair in own])
        for pair in own:
            hope -= self.best[pair] - self.worth[pair] + RARE
            gain += self._value(pair, changed) - self.worth[pair]
            if gain + hope < least:
                return -math.inf
        return gain

    def _part(self) -> None:
        """Give each sentence of a column told in several a column of its own, which changes no bead."""
        for column in bits(_columns(self.patterns)):
            told = [[cover for cover in pattern if cover & column] for pattern in self.patterns]
            most = max(range(len(told)), key=lambda version: len(told[version]))
            if len(told[most]) < 2 or any(cover != column for cover in told[most]):
                continue
            fresh = self._fresh()
            own = (column, *(fresh << n for n in range(len(told[most]) - 1)))
            for version, pattern in enumerate(self.patterns):
                turn = iter(own)
                self.patterns[version] = tuple(
                    cover if not cover & column else next(turn) if version == most else cover | sum(own)
                    for cover in pattern
                )

    def _fresh(self) -> Cover:
        return 1 << _columns(self.patterns).bit_length()

    def _sweep(self, touched: Cover) -> Cover:
        """Try sentences in other columns and take the best; the columns that have changed."""
        changed = 0
        for version, sentences in enumerate(self.patterns):
            for place in range(len(sentences)):
                if not self._is_open(version, place):
                    continue
                likely = self._likely(version, place)
                near = touched & reduce(or_, likely, self.patterns[version][place])
                if near or (not touched and self._strays(version, place, likely)):
                    changed |= self._try(version, place, likely)
        return changed

    def _try(self, version: int, place: int, likely: Sequence[Cover]) -> Cover:
        """Take the best place of a sentence; the columns that this changes."""
        before = self.patterns[version]
        gain, best, doubt = 0.0, before, CAP
        for other in self._others(version, place, likely):
            found = self._gain(version, other, -doubt)
            if found < -SOME:
                doubt = min(doubt, -found)
            elif found > gain + SOME:
                gain, best = found, other
        self.doubt[version, place] = doubt
        if best is before:
            return 0
        self.patterns[version] = best
        self.worth.update({pair: self._value(pair, self.patterns) for pair in self.worth if version in pair})
        return reduce(or_, [one | two for one, two in zip(before, best, strict=True) if one != two])

    def _others(self, version: int, place: int, likely: Sequence[Cover]) -> Iterator[Pattern]:
        """Patterns of a version that differ in what one sentence covers."""
        pattern = self.patterns[version]
        cover = pattern[place]
        own, is_merge = [*bits(cover)], cover & (cover - 1)
        covers = [cover ^ dropped for dropped in own if is_merge]
        for column in likely:
            if not column & cover:
                if len(own) < CROWD:
                    covers.append(cover | column)
                covers += [cover ^ dropped | column for dropped in own]
            if is_merge:
                covers.append(column)
        covers.append(self._fresh())
        for other in dict.fromkeys(covers):
            if other != cover:
                yield (*pattern[:place], other, *pattern[place + 1 :])
        for far in range(place + 1, len(pattern)):  # two that cover the same share it out
            if pattern[far] == cover and 1 < len(own) < CROWD:
                for one in own:
                    yield (*pattern[:place], one, *pattern[place + 1 : far], cover ^ one, *pattern[far + 1 :])

    def _likely(self, version: int, place: int) -> list[Cover]:
        """Columns whose sentences in other versions have the most in common with one sentence."""
        said: dict[Cover, float] = {}
        for other, pattern in enumerate(self.patterns):
            if other == version:
                continue
            for gain, cover in zip(self.common[version, other][place], pattern, strict=True):
                if gain > 0:
                    shared = gain / cover.bit_count()
                    for column in bits(cover):
                        said[column] = said.get(column, 0.0) + shared
        return sorted((c for c in said if said[c] > LEAST), key=lambda c: (-said[c], c))[:CHOICES]

    def _common(self) -> dict[Versions, list[list[float]]]:
        """For each two versions, either way round, what each two of their sentences say in common."""
        found: dict[Versions, list[list[float]]] = {}
        for (a, b), ledger in self.ledgers.items():
            sizes = len(self.patterns[a]), len(self.patterns[b])
            table = ledger.paths.beads.others.common(self.start[a], sizes[0], self.start[b], sizes[1])
            found[a, b], found[b, a] = table.tolist(), table.T.tolist()
        return found


def _columns(patterns: Sequence[Pattern]) -> Cover:
    """All that is covered."""
    return reduce(or_, [cover for pattern in patterns for cover in pattern], 0)

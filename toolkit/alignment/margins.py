"""How sure a pair of versions is of each sentence: by how much its best use beats the next best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.alignment.clues import Floats, Ints
from toolkit.alignment.paths import Paths, losses, skipped
from toolkit.alignment.stack import Stack, groups

Versions = tuple[int, int]
CAP = 12.0  #: a margin beyond this, in nats, is no surer
SURE = 4.0  #: margin, in nats, with which a pair must prefer a bead for it to be taken as given
NONE = 1e-6  #: a loss below this is none


class Margins(NamedTuple):
    """For each sentence of two versions, by how much its best use beats the next best, to that pair."""

    left: Floats
    right: Floats
    single: Ints  #: of each sentence of the first version, the one of the second that it surely matches alone; or -1


def margins(found: Mapping[Versions, Paths]) -> dict[Versions, Margins]:
    """Margins of all sentences of each pair: O(n * width), and a sort of the few beads that come near the best."""
    out: dict[Versions, Margins] = {}
    for group in groups({versions: paths.beads.band for versions, paths in found.items()}):
        out |= zip(group, _margins([found[versions] for versions in group]), strict=True)
    return out


def matched(margin: Margins) -> dict[int, int]:
    """The sentences of the first version that surely match one of the second, and that."""
    return {i: j for i, j in enumerate(margin.single.tolist()) if j >= 0}


def least(known: Mapping[Versions, Margins], versions: int) -> list[Floats]:
    """For each version, of each sentence the least margin that any pair gives it."""
    return [
        np.minimum.reduce([margin[pair.index(version)] for pair, margin in known.items() if version in pair])
        for version in range(versions)
    ]


def _margins(found: Sequence[Paths]) -> Iterator[Margins]:
    """Margins of pairs that fit in one stack."""
    stack = Stack(tuple(paths.beads.band for paths in found))
    rows, columns = (int(sizes.max()) for sizes in stack.sizes)
    base = stack.base(rows)
    left: list[tuple[Ints, Floats]] = []
    right: list[tuple[Ints, Floats]] = []
    single = np.full((len(found), rows), -1)
    for (m, n), loss in losses(found):
        pair, i, k = np.nonzero(loss < CAP)
        value, j = loss[pair, i, k], k + base[i]
        left += [(pair * rows + i + x, value) for x in range(m)]
        right += [(pair * columns + j + y, value) for y in range(n)]
        if (m, n) == (1, 1):
            is_best = value < NONE
            single[pair[is_best], i[is_best]] = j[is_best]
    one, other = skipped(found)
    left.append((np.arange(len(found) * rows), one.min(axis=2, initial=np.inf).reshape(-1)))
    lowest = np.full((len(found), columns + stack.width + 1), np.inf)
    for line, loss in zip(lowest, other, strict=True):
        np.minimum.at(line, stack.place(rows + 1), loss)
    right.append((np.arange(len(found) * columns), lowest[:, :columns].reshape(-1)))
    sides = _margin(left, len(found) * rows), _margin(right, len(found) * columns)
    for number, band in enumerate(stack.bands):
        mine = sides[0][number * rows :][: band.rows]
        theirs = sides[1][number * columns :][: band.columns]
        yield Margins(mine, theirs, np.where(mine >= SURE, single[number, : band.rows], -1))


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

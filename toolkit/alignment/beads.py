"""How likely sentences of two versions belong together: the score of every bead near the diagonal.

A bead's score is a sum of weighted features whose weights are fitted (scripts/fit_alignment.py): for each source,
tokens met again on the other side (how many, how rare) and tokens missed; lengths; the bead's shape. Tokens are looked
up in the union of a bead's sentences, so a merge is held against what it merges.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from toolkit.alignment.band import Band, band
from toolkit.alignment.clues import Floats, Hits, Ints, Tokens, hits

Shape = tuple[int, int]

#: Shapes that the path is made of, sentences missing on one side apart.
SHAPES: tuple[Shape, ...] = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
LONGEST = 4

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Beads:
    """Scores of all beads of a pair: array [i, j - base[i]] for the bead that starts at sentences i and j."""

    band: Band
    score: Mapping[Shape, Floats]  #: minus infinity where there is no such bead
    crossed: Floats  #: two sentences each, the first meaning the second
    left: Floats  #: score of each sentence of the first version standing alone
    right: Floats  #: and of the second


@dataclass(frozen=True, slots=True)
class Pair:
    """What is known of a pair of versions before weights are put on it."""

    band: Band
    tokens: tuple[Tokens, Tokens]
    hits: tuple[Hits, Hits]  #: of the first version's tokens in the second, and of the second's in the first
    lengths: tuple[Floats, Floats]  #: of each sentence, in comparable units
    sources: Sequence[str]


def pair(tokens: tuple[Tokens, Tokens], lengths: tuple[Floats, Floats], sources: Sequence[str]) -> Pair:
    """The evidence of two versions; lengths are brought to one measure by what the text itself shows."""
    one, other = tokens
    near = band(one, other)
    there = hits(one, other, *near.windows(), len(sources))
    back = hits(other, one, *near.turned(), len(sources))
    return Pair(near, tokens, (there, back), _measured(*lengths), sources)


def _measured(left: Floats, right: Floats, trust: float = 5.0) -> tuple[Floats, Floats]:
    """Lengths with the second scaled to the first: by the totals, held to 1:1 by `trust` sentences' worth of text."""
    held = trust * float(np.mean(left)) if len(left) else 1.0
    ratio = (float(left.sum()) + held) / (float(right.sum()) + held)
    return left, right * ratio


def beads(pair: Pair, weights: Weights) -> Beads:
    """Scores of all beads; linear in `weights`, absent ones count as 0."""
    near = pair.band
    met = [_met(pair, side, weights) for side in (0, 1)]
    missed = [_missed(tokens, pair.sources, weights) for tokens in pair.tokens]
    scores: dict[Shape, Floats] = {}
    height, width = near.rows, near.width
    place = near.base[:height, None] + np.arange(width)
    column = np.concatenate([missed[1], np.zeros(width + LONGEST)])
    for m, n in SHAPES:
        total = np.zeros((height, width))
        for x in range(m):
            total += near.shifted(met[0][n], x, 0)
        for y in range(n):
            total += near.shifted(met[1][m], 0, y)
        total += _window_sum(missed[0], m)[:height, None]
        total += _window_sum(column, n)[place]
        total += _length(pair, m, n, place, weights)
        total += weights.get(f"bead:{min(m, n)}-{max(m, n)}", 0.0)
        total[(np.arange(height)[:, None] + m > height) | (place + n > near.columns)] = -np.inf
        scores[m, n] = total
    single = scores[1, 1]
    crossed = near.shifted(single, 0, 1, -np.inf) + near.shifted(single, 1, 0, -np.inf)
    crossed += weights.get("bead:crossed", 0.0)
    left, right = (_alone(lengths, weights) for lengths in pair.lengths)
    return Beads(near, scores, crossed, left, right)


def _met(pair: Pair, side: int, weights: Weights) -> dict[int, Floats]:
    """By number of sentences looked up together: what the tokens of a sentence gain by being met there."""
    found, tokens = pair.hits[side], pair.tokens[side]
    rarity, count, missed = (
        np.array([weights.get(f"{source}:{part}", 0.0) for source in pair.sources])
        for part in ("rarity", "met", "missed")
    )
    slope = rarity[found.source]
    value = slope * found.rarity + count[found.source] - missed[tokens.source[found.token]]
    near = pair.band
    row, column = (found.here, found.there) if side == 0 else (found.there, found.here)
    cell = row * near.width + column - near.base[row]
    size = near.rows * near.width
    down, right = (0, 1) if side == 0 else (1, 0)

    def filed(cells: Ints, values: Floats) -> Floats:
        return np.asarray(np.bincount(cells, values, size), dtype=np.float64).reshape(near.rows, near.width)

    gain, steep = filed(cell, value), filed(cell, slope)
    # A token met in two neighbours counts once: both are added, one is taken off again.
    again = np.flatnonzero((found.token[1:] == found.token[:-1]) & (found.there[1:] == found.there[:-1] + 1))
    twice_gain, twice_steep = filed(cell[again], value[again + 1]), filed(cell[again], slope[again + 1])
    out = {1: gain}
    union_gain, union_steep = gain, steep
    for n in range(2, LONGEST + 1):
        step = (down * (n - 1), right * (n - 1))
        before = (down * (n - 2), right * (n - 2))
        union_gain = union_gain + near.shifted(gain, *step) - near.shifted(twice_gain, *before)
        union_steep = union_steep + near.shifted(steep, *step) - near.shifted(twice_steep, *before)
        out[n] = union_gain - np.log(n) * union_steep  # twice the text: twice the chance of meeting by chance
    return out


def _missed(tokens: Tokens, sources: Sequence[str], weights: Weights) -> Floats:
    cost = np.array([weights.get(f"{source}:missed", 0.0) for source in sources])
    return np.asarray(np.bincount(tokens.sentence, cost[tokens.source], tokens.size), dtype=np.float64)


def _window_sum(values: Floats, n: int) -> Floats:
    sums = np.concatenate([[0.0], np.cumsum(values), np.full(n, np.nan)])
    sums[np.isnan(sums)] = np.sum(values)
    out: Floats = sums[n : n + len(values)] - sums[: len(values)]
    return out


def _length(pair: Pair, m: int, n: int, place: Ints, weights: Weights) -> Floats:
    left, right = pair.lengths
    one = _window_sum(left, m)[: pair.band.rows, None]
    other = _window_sum(np.concatenate([right, np.zeros(pair.band.width + LONGEST)]), n)[place]
    off = np.log((one + 8.0) / (other + 8.0))
    normal = (one - other) / np.sqrt(one + other + 1.0)
    total: Floats = (
        weights.get("length:ratio", 0.0) * np.minimum(np.abs(off), 2.0)
        + weights.get("length:square", 0.0) * np.minimum(off**2, 4.0)
        + weights.get("length:normal", 0.0) * np.minimum(np.abs(normal), 8.0)
    )
    return total


def _alone(lengths: Floats, weights: Weights) -> Floats:
    usual = float(np.median(lengths)) if len(lengths) else 1.0
    out: Floats = weights.get("bead:0-1", 0.0) + weights.get("alone:length", 0.0) * np.log(
        (lengths + 8.0) / (usual + 8.0)
    )
    return out

"""What two versions have in common: tokens of the one met again in the other, by sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.alignment.band import Band, band, everything
from toolkit.alignment.clues import Floats, Hits, Ints, Tokens, hits
from toolkit.alignment.stack import Stack

Weights = Mapping[str, float]


class Pair(NamedTuple):
    """What is known of a pair of versions before weights are put on it."""

    band: Band
    tokens: tuple[Tokens, Tokens]
    hits: tuple[Hits, Hits]  #: of the first version's tokens in the second, and of the second's in the first
    lengths: tuple[Floats, Floats]  #: of each sentence, in comparable units
    sources: Sequence[str]


def pair(
    tokens: tuple[Tokens, Tokens], lengths: tuple[Floats, Floats], sources: Sequence[str], whole: bool = False
) -> Pair:
    """The evidence of two versions; lengths are brought to one measure by what the text itself shows.

    `whole` holds every sentence against every other, however many.
    """
    one, other = tokens
    near = everything(one.size, other.size) if whole else band(one, other, len(sources))
    there = hits(one, other, *near.windows(), len(sources))
    back = hits(other, one, *near.turned(), len(sources))
    return Pair(near, tokens, (there, back), _measured(*lengths), sources)


def _measured(left: Floats, right: Floats, trust: float = 5.0) -> tuple[Floats, Floats]:
    """Lengths with the second scaled to the first: by the totals, held to 1:1 by `trust` sentences' worth of text."""
    held = trust * float(np.mean(left)) if len(left) else 1.0
    ratio = (float(left.sum()) + held) / (float(right.sum()) + held)
    return left, right * ratio


def met(
    stack: Stack, pairs: Sequence[Pair], side: int, longest: int, weights: Weights
) -> dict[tuple[int, ...], Floats]:
    """By sentences looked up together: what the tokens of a sentence gain by being met in any of them."""
    cells, token, there, value, slope = _filed(stack, pairs, side, weights)
    shape = (len(pairs), stack.rows, stack.width)
    down, right = (0, 1) if side == 0 else (1, 0)

    def filed(entries: Ints | slice, at: Ints | slice) -> list[Floats]:
        sums = (np.bincount(cells[at], values[entries], math.prod(shape)) for values in (value, slope))
        return [np.asarray(total, dtype=np.float64).reshape(shape) for total in sums]

    def again(after: int, step: int) -> list[Floats]:
        """What is counted twice: tokens met in two places `step` apart, `after` - 1 places in between."""
        same = (token[after:] == token[:-after]) & (there[after:] == there[:-after] + step)
        places = np.flatnonzero(same)
        return filed(places + after, places)

    def moved(arrays: list[Floats]) -> Callable[[int], list[Floats]]:
        seen = [stack.reader(array, down * longest, right * longest) for array in arrays]
        return lambda by: [read(down * by, right * by) for read in seen]

    gain = filed(slice(None), slice(None))
    if longest == 1:
        return {(0,): gain[0]}
    apart, thrice = again(1, 2), again(2, 2)
    gains, twice, aparts = moved(gain), moved(again(1, 1)), moved(apart)
    out: dict[tuple[int, ...], Floats] = {(0,): gain[0]}
    union = gain
    for n in range(2, longest + 1):
        parts = [union, gains(n - 1), twice(n - 2)]
        if n > 2:
            parts.append(aparts(n - 3))
        union = [u + g - sum(minus) for u, g, *minus in zip(*parts, strict=True)]
        out[tuple(range(n))] = union[0] - np.log(n) * union[1]  # twice the text, twice the chance
    gapped = [g + far - a - t for g, far, a, t in zip(gain, gains(2), apart, thrice, strict=True)]
    out[0, 2] = gapped[0] - np.log(2) * gapped[1]
    return out


def _filed(stack: Stack, pairs: Sequence[Pair], side: int, weights: Weights) -> tuple[Ints, Ints, Ints, Floats, Floats]:
    """Of each hit of all pairs: its cell, token and sentence there, what it is worth over a miss, and how much of that
    hangs on how rare it is.
    """
    parts = []
    tokens = 0
    for number, pair in enumerate(pairs):
        found, own = pair.hits[side], pair.tokens[side]
        row, column = (found.here, found.there) if side == 0 else (found.there, found.here)
        cells = (number * stack.rows + row) * stack.width + column - pair.band.base[row]
        value, slope = values(pair, side, weights)
        parts.append((cells, found.token + tokens, found.there, value, slope))
        tokens += len(own.sentence)
    cells, token, there, value, slope = (np.concatenate(arrays) for arrays in zip(*parts, strict=True))
    return cells, token, there, value, slope


def values(pair: Pair, side: int, weights: Weights) -> tuple[Floats, Floats]:
    """What each hit is worth over a miss, and how much of that hangs on how rare it is."""
    rarity, count, lacking = (_by_source(pair, part, weights) for part in ("rarity", "met", "missed"))
    found = pair.hits[side]
    slope = rarity[found.source]
    return slope * found.rarity + count[found.source] - lacking[pair.tokens[side].source[found.token]], slope


def _by_source(pair: Pair, part: str, weights: Weights) -> Floats:
    return np.array([weights.get(f"{source}:{part}", 0.0) for source in pair.sources])


def missed(pair: Pair, side: int, weights: Weights) -> Floats:
    """What the tokens of a sentence cost as long as they are not met."""
    tokens = pair.tokens[side]
    costs, absent = (_by_source(pair, part, weights) for part in ("missed", "absent"))
    cost = np.where(pair.hits[side].known, costs[tokens.source], absent[tokens.source])
    return np.asarray(np.bincount(tokens.sentence, cost, tokens.size), dtype=np.float64)

"""What two versions have in common: tokens of the one met again in the other, by sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from toolkit.alignment.band import Band, band, everything
from toolkit.alignment.clues import Floats, Hits, Ints, Tokens, hits

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Pair:
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


def _values(pair: Pair, side: int, weights: Weights) -> tuple[Floats, Floats]:
    """What each hit is worth over a miss, and how much of it hangs on how rare it is."""
    found, tokens = pair.hits[side], pair.tokens[side]
    rarity, count, lacking = (
        np.array([weights.get(f"{source}:{part}", 0.0) for source in pair.sources])
        for part in ("rarity", "met", "missed")
    )
    slope = rarity[found.source]
    return slope * found.rarity + count[found.source] - lacking[tokens.source[found.token]], slope


def met(pair: Pair, side: int, longest: int, weights: Weights) -> dict[tuple[int, ...], Floats]:
    """By sentences looked up together: what the tokens of a sentence gain by being met in any of them."""
    found = pair.hits[side]
    value, slope = _values(pair, side, weights)
    near = pair.band
    row, column = (found.here, found.there) if side == 0 else (found.there, found.here)
    cell = row * near.width + column - near.base[row]
    down, right = (0, 1) if side == 0 else (1, 0)

    def filed(entries: Ints | slice, cells: Ints | slice) -> list[Floats]:
        size = near.rows * near.width
        sums = (np.bincount(cell[cells], values[entries], size) for values in (value, slope))
        return [np.asarray(total, dtype=np.float64).reshape(near.rows, near.width) for total in sums]

    def again(after: int, step: int) -> list[Floats]:
        """What is counted twice: tokens met in two places `step` apart, `after` - 1 places in between."""
        same = (found.token[after:] == found.token[:-after]) & (found.there[after:] == found.there[:-after] + step)
        places = np.flatnonzero(same)
        return filed(places + after, places)

    def moved(arrays: list[Floats], by: int) -> list[Floats]:
        return [near.shifted(array, down * by, right * by) for array in arrays] if by else arrays

    gain = filed(slice(None), slice(None))
    twice, apart, thrice = again(1, 1), again(1, 2), again(2, 2)
    out: dict[tuple[int, ...], Floats] = {(0,): gain[0]}
    union = gain
    for n in range(2, longest + 1):
        parts = [union, moved(gain, n - 1), moved(twice, n - 2)]
        if n > 2:
            parts.append(moved(apart, n - 3))
        union = [u + g - sum(minus) for u, g, *minus in zip(*parts, strict=True)]
        out[tuple(range(n))] = union[0] - np.log(n) * union[1]  # twice the text, twice the chance
    gapped = [g + far - a - t for g, far, a, t in zip(gain, moved(gain, 2), apart, thrice, strict=True)]
    out[0, 2] = gapped[0] - np.log(2) * gapped[1]
    return out


def missed(pair: Pair, side: int, weights: Weights) -> Floats:
    """What the tokens of a sentence cost as long as they are not met."""
    tokens = pair.tokens[side]
    costs, absent = (
        np.array([weights.get(f"{source}:{part}", 0.0) for source in pair.sources]) for part in ("missed", "absent")
    )
    cost = np.where(pair.hits[side].known, costs[tokens.source], absent[tokens.source])
    return np.asarray(np.bincount(tokens.sentence, cost, tokens.size), dtype=np.float64)

"""Sentences and paragraphs told in another place: rows that the path, which only goes forward, leaves in parts.

The versions of an incomplete row are held against those of every other incomplete row that lacks them; what clearly
belongs together becomes one row, crossing the rest. Quadratic in the incomplete rows only, and those are few.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from itertools import combinations, product

import numpy as np

from toolkit.alignment.beads import singles
from toolkit.alignment.clues import Floats, Ints, Tokens, distinct
from toolkit.alignment.gather import Matter
from toolkit.alignment.meeting import Weights, pair
from toolkit.alignment.rows import Links, Piece

MOST = 1500  #: sentences of incomplete rows in one version beyond which nothing is looked for: not one text
LEAST = 5.0  #: nats by which two parts must gain from being one row, for each pair of versions that they join
Joint = tuple[float, int, int]  #: gain, row, row


def reunited(pieces: Sequence[Piece], matter: Matter, weights: Weights) -> list[tuple[Piece, float]]:
    """Rows with their parts joined, and what each gained by it: 0 for rows that stay as they were."""
    parts = {
        place: dict(piece[0])
        for place, piece in enumerate(pieces)
        if len({version for version, _ in piece[0]}) == len(piece[0]) < len(matter.langs)
    }
    gains = _gains(parts, matter, weights)
    joined: dict[int, tuple[dict[int, int], float]] = {place: (part, 0.0) for place, part in parts.items()}
    home = {place: place for place in parts}
    queue = [(-gain, one, other) for (one, other), gain in gains.items() if gain > 0]
    heapq.heapify(queue)
    while queue:
        gain, one, other = heapq.heappop(queue)
        one, other = home[one], home[other]
        if one == other or joined[one][0].keys() & joined[other][0].keys():
            continue
        if joined[one][1] or joined[other][1]:
            continue
        joined[one] = ({**joined[one][0], **joined.pop(other)[0]}, -gain)
        home[other] = one
    out: list[tuple[Piece, float]] = []
    for place, piece in enumerate(pieces):
        if place in parts and home[place] != place:
            continue
        if place in parts and joined[place][1]:
            nodes = tuple(sorted(joined[place][0].items()))
            links: Links = {(a[0], b[0]): (((a[1],), (b[1],)),) for a, b in combinations(nodes, 2)}
            out.append(((nodes, links), joined[place][1]))
        else:
            out.append((piece, 0.0))
    return out


def _gains(parts: Mapping[int, Mapping[int, int]], matter: Matter, weights: Weights) -> dict[tuple[int, int], float]:
    """What pairs of incomplete rows would gain by being one, those that some pair of versions finds likely."""
    rows = {
        version: [(place, part[version]) for place, part in parts.items() if version in part]
        for version in range(len(matter.langs))
    }
    if max(map(len, rows.values()), default=0) > MOST:
        return {}
    scores: dict[tuple[int, int], Floats] = {}
    at: dict[int, dict[int, int]] = {v: {place: k for k, (place, _) in enumerate(found)} for v, found in rows.items()}
    likely: set[tuple[int, int]] = set()
    held = {frozenset(part) for part in parts.values()}  # of parts that share a version none can be joined
    fitting = {pair for one in held for other in held if not one & other for pair in product(one, other)}
    for a, b in combinations(range(len(matter.langs)), 2):
        if (a, b) not in fitting:
            continue
        scores[a, b] = score = _scores(matter, (a, b), rows, weights)
        for x, y in zip(*np.nonzero(score > LEAST), strict=True):
            one, other = sorted((rows[a][x][0], rows[b][y][0]))
            if one != other and not parts[one].keys() & parts[other].keys():
                likely.add((one, other))
    gains = {}
    for one, other in sorted(likely):
        found = [
            scores[min(a, b), max(a, b)][at[min(a, b)][one if a < b else other], at[max(a, b)][other if a < b else one]]
            for a in parts[one]
            for b in parts[other]
        ]
        gains[one, other] = float(sum(found)) - LEAST * len(found)
    return gains


def _scores(
    matter: Matter, versions: tuple[int, int], rows: Mapping[int, Sequence[tuple[int, int]]], weights: Weights
) -> Floats:
    """What each sentence of one version would gain by meeting each of the other, over both standing alone."""
    picked = [np.array([node for _, node in rows[version]], dtype=np.int64) for version in versions]
    langs = [matter.langs[version] for version in versions]
    tokens = tuple(_only(matter.tokens[lang], nodes) for lang, nodes in zip(langs, picked, strict=True))
    lengths = tuple(matter.lengths[lang] for lang in langs)
    ratio = float(lengths[0].sum() + 1.0) / float(lengths[1].sum() + 1.0)
    known = pair((tokens[0], tokens[1]), (lengths[0][picked[0]], lengths[1][picked[1]]), matter.sources, whole=True)
    whole = [matter.tokens[lang] for lang in langs]
    rare = tuple(
        found._replace(rarity=_rarity(tokens[side], whole[1 - side])[found.token])
        for side, found in enumerate(known.hits)
    )
    lengths = (lengths[0][picked[0]], lengths[1][picked[1]] * ratio)
    known = known._replace(lengths=(lengths[0], lengths[1]), hits=(rare[0], rare[1]))
    found = singles(known, weights)
    return found[:, : len(picked[1])]


def _rarity(tokens: Tokens, whole: Tokens) -> Floats:
    """How rare what each token says is in all of the other version, not in its incomplete rows alone."""
    many = np.ones(len(tokens.sentence))
    np.maximum.at(many, tokens.clue_token, whole.frequency[tokens.clue_key])
    return np.asarray(np.log(whole.size / many), dtype=np.float64)


def _only(tokens: Tokens, nodes: Ints) -> Tokens:
    """The tokens of some sentences, these numbered anew."""
    place = np.full(tokens.size, -1, dtype=np.int64)
    place[nodes] = np.arange(len(nodes))
    keep = place[tokens.sentence] >= 0
    number = np.cumsum(keep) - 1
    clues = keep[tokens.clue_token]
    key = tokens.clue_key[clues]
    token = number[tokens.clue_token[clues]]
    sentence = place[tokens.sentence[keep]]
    places = distinct(key * len(nodes) + sentence[token])
    return Tokens(
        len(nodes),
        sentence,
        tokens.source[keep],
        token,
        key,
        tokens.clue_source[clues],
        places,
        np.bincount(places // max(len(nodes), 1), minlength=len(tokens.frequency)),
    )

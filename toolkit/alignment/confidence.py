"""How sure a row is: the probability that exactly these sentences belong together.

A row is as sure as the pairs of versions are: by how much each would lose if a sentence of the row were used in any
other way, and what the row costs them where they disagree. A logistic model of these, fitted on texts with known rows
(scripts/fit_alignment.py), gives a probability that holds what it says.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from toolkit.alignment.joint import Block
from toolkit.alignment.margins import CAP, Margins

Node = tuple[int, int]  #: version, sentence
Versions = tuple[int, int]

FEATURES = (
    "one", "doubt", "doubt-small", "least", "least-small", "mean", "mean-small", "cost", "cost-root",
    "merged", "tangled", "missing", "lone", "crowd", "moved", "moved-gain",
)  # fmt: skip


def describe(nodes: Sequence[Node], block: Block, known: Mapping[Versions, Margins]) -> list[float]:
    """What a row's probability is reckoned from, in the order of FEATURES."""
    versions = sorted({version for version, _ in nodes})
    found = [
        margin[pair.index(version)].item(place)
        for version, place in nodes
        for pair, margin in known.items()
        if version in pair
    ]
    least, mean = min(found), sum(found) / len(found)
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


def probability(features: Sequence[float], weights: Sequence[float], guess: float) -> float:
    """The logistic model's answer, `guess` to 0.99: that is how often the best is right where all speaks against it."""
    total = sum(x * w for x, w in zip(features, weights, strict=True))
    known = 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))
    return min(guess + (1.0 - guess) * known, 0.99)

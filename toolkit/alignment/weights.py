"""What scripts/fit_alignment.py has learnt, read from weights.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "weights.json"


class Fitted(NamedTuple):
    """The numbers the aligner works with."""

    sources: tuple[str, ...]  #: sources of evidence, the strongest first
    weights: Mapping[str, float]  #: of each feature of a bead
    confidence: tuple[float, ...]  #: of each feature of a row, in the order of confidence.FEATURES
    guess: float  #: how often a row is right where all of them speak against it


@cache
def load() -> Fitted:
    """The fitted numbers of this package."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    return Fitted(tuple(data["sources"]), data["weights"], tuple(data["confidence"]), data["guess"])

"""Pairs of sentences to learn from, out of a memory, and some held out."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import permutations

from toolkit.translation.units import Unit


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence and its translation."""

    source: str  #: language
    target: str  #: language
    text: str
    translation: str


def split(
    units: Iterable[Unit], langs: Sequence[str], share: float, seed: int
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """All pairs of `langs` to learn from, and those held out: about `share` of the units, whole readouts together.

    Which, the origin's name and the seed decide, so that more units do not change it. A text that is learnt from is
    never held out too.
    """
    learnt: dict[Pair, None] = {}
    held: dict[Pair, None] = {}
    for unit in units:
        apart = _number(f"{seed}/{unit.origin}") < share
        said = {lang: " ".join(unit.texts[lang].split()) for lang in langs if unit.texts.get(lang, "").strip()}
        for source, target in permutations(said, 2):
            (held if apart else learnt)[Pair(source, target, said[source], said[target])] = None
    seen = {(pair.source, pair.text) for pair in learnt}
    return tuple(learnt), tuple(pair for pair in held if (pair.source, pair.text) not in seen)


def _number(text: str) -> float:
    """A number from 0 to 1 that looks like chance and is always the same."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=6).digest(), "big") / 2**48


def sample(pairs: Sequence[Pair], size: int) -> tuple[Pair, ...]:
    """At most `size` pairs, as many of any two languages as of others, evenly from all of them."""
    by_langs: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_langs[pair.source, pair.target].append(pair)
    each = max(1, size // max(1, len(by_langs)))
    return tuple(pair for own in by_langs.values() for pair in own[:: -(-len(own) // each)])

"""name: persons, places and organisations that the translation names, in any spelling or case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.model import Fact
from toolkit.translation.sample import Measure, Sample, recall


def measure(sample: Sample) -> Measure:
    """A name that the model line gives twice need stand only once: a pronoun may take its place."""
    return recall(sample, _names, _names)


def _names(facts: Sequence[Fact]) -> Counter[str]:
    return Counter({fact.value for fact in facts if fact.kind == "name"})

"""number: quantities and dates that the translation keeps by value, however it writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.model import Fact
from toolkit.translation.sample import Measure, Sample, recall


def measure(sample: Sample) -> Measure:
    """18.2 billion USD is 18,2 млрд долларов and 182亿美元."""
    return recall(sample, _figures, _figures)


def _figures(facts: Sequence[Fact]) -> Counter[str]:
    return Counter(fact.value for fact in facts if fact.kind in ("quantity", "date"))

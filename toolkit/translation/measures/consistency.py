"""consistency: a concept that returns is called by one name throughout, unless the model varies it too."""

from __future__ import annotations

from collections import Counter, defaultdict

from toolkit.translation.sample import Measure, Sample, Stated


def measure(sample: Sample) -> Measure:
    """Uses of concepts that occur twice or more, and how many of them are by the concept's commonest name here."""
    varied = {c for _, model in sample.pairs for c, names in _names(model).items() if len(names) > 1}
    uses = [n for concept, n in _names(sample.pairs[0][0]).items() if concept not in varied and n.total() > 1]
    return Measure(sum(max(n.values()) for n in uses), sum(n.total() for n in uses))


def _names(stated: Stated) -> dict[str, Counter[str]]:
    """By concept, how often each of its terms stands."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for facts in stated:
        for fact in facts:
            if fact.kind == "term":
                found[fact.value][fact.detail["term"]] += 1
    return found

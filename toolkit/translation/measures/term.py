"""term: controlled terms, in any inflected form, that the translation renders by a term that may stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from toolkit.glossary import AVOIDED
from toolkit.model import Fact
from toolkit.translation.sample import Measure, Sample, recall


def measure(sample: Sample) -> Measure:
    """Concepts with a term in the target language; a forbidden or deprecated wording does not count as one."""
    name = f"in:{sample.lang}"

    def wanted(facts: Sequence[Fact]) -> Counter[str]:
        return Counter(fact.value for fact in facts if fact.kind == "term" and name in fact.detail)

    def held(facts: Sequence[Fact]) -> Counter[str]:
        return Counter(fact.value for fact in facts if fact.kind == "term" and fact.detail["status"] not in AVOIDED)

    return recall(sample, wanted, held)

"""A scale that is not a ladder: rungs begin at 1 and leave none out; no two concepts share one."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each gap, each rung taken twice and each place without a scale."""
    for name, concepts in glossary.scales.items():
        expected = 1
        for concept in concepts:
            if concept.rung == expected - 1 and concept.rung:
                yield problem(
                    "scale-gap", "error", concept, f"rung {concept.rung} of '{name}' is taken twice", "renumber"
                )
                continue
            if concept.rung != expected:
                message = f"scale '{name}' has no rung {expected} below {concept.rung}"
                yield problem("scale-gap", "error", concept, message, "renumber, or add the missing concept")
            expected = concept.rung + 1
    for concept in glossary.concepts.values():
        if concept.rung and not concept.scale:
            yield problem("scale-gap", "error", concept, f"rung {concept.rung} of no scale", "name the scale")

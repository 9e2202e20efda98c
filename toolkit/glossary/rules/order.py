"""Concepts out of alphabetical order in their file: two people's additions then collide in a merge."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from toolkit.glossary import Concept, Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for the first concept of a file that stands after a later one."""
    files: dict[str, list[Concept]] = {}
    for concept in glossary.concepts.values():
        files.setdefault(concept.origin, []).append(concept)
    for concepts in files.values():
        placed = sorted(concepts, key=lambda concept: concept.line)
        for before, after in pairwise(placed):
            if after.id < before.id and after.line:
                message = f"stands after {before.id}"
                yield problem("order", "warning", after, message, "keep the ids in alphabetical order", fixable=True)
                break

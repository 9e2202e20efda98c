"""A relation to a concept that does not exist, or to the concept itself; a circle of broader concepts."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each relation that leads nowhere."""
    known = glossary.concepts
    for concept in known.values():
        for relation in ("broader", "see", "confusable"):
            for other in getattr(concept, relation):
                if other == concept.id:
                    yield problem("broken-relation", "error", concept, f"{relation}: itself", "remove it")
                elif other not in known:
                    yield problem(
                        "broken-relation", "error", concept, f"{relation}: no concept '{other}'", "mend the id"
                    )
        if _circular(glossary, concept.id):
            yield problem("broken-relation", "error", concept, "it is broader than itself", "break the circle")


def _circular(glossary: Glossary, start: str) -> bool:
    seen: set[str] = set()
    ahead = list(glossary.concepts[start].broader)
    while ahead:
        name = ahead.pop()
        if name == start:
            return True
        if name not in seen and name in glossary.concepts:
            seen.add(name)
            ahead.extend(glossary.concepts[name].broader)
    return False

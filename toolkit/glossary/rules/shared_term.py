"""One wording in two concepts: a text that has it cannot be told apart."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import AVOIDED, Concept, Glossary, Term
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording that may stand in two concepts."""
    seen: dict[tuple[str, str], tuple[Concept, Term]] = {}
    for concept in glossary.concepts.values():
        for term in concept.terms:
            if term.status in AVOIDED:
                continue
            key = (term.lang, term.text.casefold())
            first, _ = seen.setdefault(key, (concept, term))
            if first.id != concept.id:
                message = f"'{term.text}' ({term.lang}) is also a term of {first.id}"
                yield problem("shared-term", "warning", concept, message, "keep it in one, or make it more exact")

"""A forbidden wording that is the right term of another concept: every correct use of the other would be flagged."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import AVOIDED, Concept, Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording that is wrong here and right there."""
    right: dict[tuple[str, str], Concept] = {}
    for concept in glossary.concepts.values():
        for term in concept.terms:
            if term.status not in AVOIDED:
                right.setdefault((term.lang, term.text.casefold()), concept)
    for concept in glossary.concepts.values():
        for term in concept.terms:
            other = right.get((term.lang, term.text.casefold()))
            if term.status == "forbidden" and not term.issuer and other and other.id != concept.id:
                message = f"'{term.text}' ({term.lang}) is forbidden here and a term of {other.id}"
                remedy = f"take it out and name {other.id} under confusable"
                yield problem("forbidden-elsewhere-right", "error", concept, message, remedy)

"""A wording that must not be used, and nothing named to use in its place."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import AVOIDED, Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each avoided wording without a way out, or whose way out is itself to be avoided."""
    for concept in glossary.concepts.values():
        over = all(term.status in AVOIDED for term in concept.terms)
        for term in concept.terms:
            if term.status not in AVOIDED:
                continue
            if not term.instead and not over and concept.preferred(term.lang, term.issuer) is None:
                message = f"'{term.text}' ({term.lang}) is {term.status}, and no term stands in its place"
                yield problem("no-way-out", "warning", concept, message, "name one under instead, or a preferred term")
            standing = concept.standing(term.lang, term.instead, term.issuer) if term.instead else None
            if standing and standing.status in AVOIDED:
                message = f"'{term.text}' ({term.lang}) gives way to '{term.instead}', which is {standing.status}"
                yield problem("no-way-out", "error", concept, message, "name another under instead")

"""Two preferred terms in one language for one issuer: the glossary does not decide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.glossary import Concept, Glossary, Term
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each second preferred term."""
    for concept in glossary.concepts.values():
        seen: dict[tuple[str, str], str] = {}
        for term in concept.terms:
            if term.status != "preferred":
                continue
            first = seen.setdefault((term.lang, term.issuer), term.text)
            if first != term.text:
                message = f"two preferred terms in {term.lang}: '{first}' and '{term.text}'"
                yield problem("two-preferred", "error", concept, message, "make one admitted", fixable=True)


def mend(concept: Concept) -> Concept:
    """Keep the first preferred term; the others become admitted."""
    seen: set[tuple[str, str]] = set()
    terms: list[Term] = []
    for term in concept.terms:
        again = term.status == "preferred" and (term.lang, term.issuer) in seen
        if term.status == "preferred":
            seen.add((term.lang, term.issuer))
        terms.append(term._replace(status="admitted") if again else term)
    return replace(concept, terms=tuple(terms))

"""One wording twice in one concept: in the same language for the same issuer, or differing in capitals only.

Matching does not look at capitals, so the second says nothing; or, if one is right and the other to be avoided, the
opposite of the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.glossary import AVOIDED, STATUSES, Concept, Glossary, Term
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording that stands twice."""
    for concept in glossary.concepts.values():
        seen: dict[tuple[str, str, str], Term] = {}
        for term in concept.terms:
            first = seen.setdefault(_key(term), term)
            if first is term:
                continue
            message = f"'{term.text}' ({term.lang}) stands twice: {first.status} and {term.status}"
            if _agree(first, term):
                yield problem("duplicate-term", "warning", concept, message, "remove one", fixable=True)
            else:
                yield problem("duplicate-term", "error", concept, message, "decide, and remove the other")


def _key(term: Term) -> tuple[str, str, str]:
    return term.lang, term.text if term.case_sensitive else term.text.casefold(), term.issuer


def _agree(one: Term, other: Term) -> bool:
    """Whether both may stand, or both may not."""
    return (one.status in AVOIDED) == (other.status in AVOIDED)


def mend(concept: Concept) -> Concept:
    """Of two that agree, keep the one of better status, the first of equals."""
    best: dict[tuple[str, str, str], Term] = {}
    for term in sorted(concept.terms, key=lambda term: STATUSES.index(term.status)):
        best.setdefault(_key(term), term)
    kept = tuple(term for term in concept.terms if best[_key(term)] is term or not _agree(best[_key(term)], term))
    return replace(concept, terms=kept) if len(kept) < len(concept.terms) else concept

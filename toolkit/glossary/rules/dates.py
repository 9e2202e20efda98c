"""Dates that contradict each other: a term that ends before it begins, evidence from the future of the term's end."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each term that is valid until before it is valid from."""
    for concept in glossary.concepts.values():
        for term in concept.terms:
            shortest = min(len(term.valid_from), len(term.valid_until))
            if shortest and term.valid_until[:shortest] < term.valid_from[:shortest]:
                message = f"'{term.text}' ({term.lang}) ends ({term.valid_until}) before it begins ({term.valid_from})"
                yield problem("dates", "error", concept, message, "mend one of the dates")

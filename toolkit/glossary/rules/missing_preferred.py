"""A language that others of the glossary have lacks its preferred term: nobody knows what to write."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import AVOIDED, Glossary
from toolkit.glossary.linting import Problem, problem
from toolkit.languages import tags


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each language without a preferred term; a concept that is over as a whole is let be."""
    for concept in glossary.concepts.values():
        if concept.terms and all(term.status in AVOIDED for term in concept.terms):
            continue
        for lang in tags():
            if concept.preferred(lang) is None:
                message, remedy = f"no preferred term in {lang}", f"add one: --term '{lang}=…'"
                yield problem("missing-preferred", "error", concept, message, remedy)

"""One wording twice in one concept: in the same language for the same issuer, or differing in capitals only.

Matching does not look at capitals, so the second says nothing, or says the opposite of the first.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.glossary.linting import Problem, problem


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording that stands twice."""
    for concept in glossary.concepts.values():
        seen: dict[tuple[str, str, str], str] = {}
        for term in concept.terms:
            key = (term.lang, term.text if term.case_sensitive else term.text.casefold(), term.issuer)
            if key not in seen:
                seen[key] = term.status
                continue
            same = seen[key] == term.status
            message = f"'{term.text}' ({term.lang}) stands twice" + ("" if same else f": {seen[key]} and {term.status}")
            yield problem("duplicate-term", "warning" if same else "error", concept, message, "remove one")

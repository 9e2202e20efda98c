"""A wrong wording that stands inside a right one: the right term would be flagged wherever it occurs.

Languages written without spaces are meant first of all; where words have edges, a shorter term inside a longer one is
told apart by its place, and the longest wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import AVOIDED, Glossary
from toolkit.glossary.linting import Problem, problem
from toolkit.languages import table, tags
from toolkit.languages.profile import Profile


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each avoided wording inside another concept's right one, where words have no edges."""
    for lang in (tag for tag in tags() if not table(Profile, tag).joiner):
        terms = [(concept, term) for concept in glossary.concepts.values() for term in concept.wordings(lang)]
        right = [(concept, term) for concept, term in terms if term.status not in AVOIDED]
        everything = "\n".join(term.text for _, term in right)  # most avoided wordings stand in none: one quick look
        for concept, term in terms:
            if term.status not in AVOIDED or term.issuer or term.text not in everything:
                continue
            for other, longer in right:
                if term.text in longer.text and term.text != longer.text:
                    message = f"'{term.text}' ({lang}, {term.status}) stands inside '{longer.text}' of {other.id}"
                    yield problem(
                        "inside-another", "info", concept, message, "the longer one wins; check that it should"
                    )

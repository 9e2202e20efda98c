"""Which concepts a list shows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from toolkit.errors import unknown
from toolkit.glossary.model import UNKNOWN, Concept, Term


@dataclass(frozen=True, slots=True)
class Filter:
    """What a concept must have to be shown; empty fields ask nothing."""

    words: str = ""  #: part of the id, the definition or a wording
    domain: str = ""
    kind: str = ""
    scale: str = ""
    lang: str = ""  #: a term in this language
    missing: str = ""  #: no preferred term in this language
    status: str = ""  #: a term of this status (in `lang`, where given)
    issuer: str = ""
    unproven: bool = False  #: a term without evidence


def select(concepts: Iterable[Concept], wanted: Filter) -> tuple[Concept, ...]:
    """Concepts that fit, in their order; on a scale, the lowest rung first."""
    everything = tuple(concepts)
    for name in ("domain", "kind", "scale"):
        value = getattr(wanted, name)
        known = {getattr(concept, name) for concept in everything} - {""}
        if value and value not in known:
            raise unknown(name, value, known)
    chosen = tuple(concept for concept in everything if fits(concept, wanted))
    return tuple(sorted(chosen, key=lambda c: (c.rung, c.id))) if wanted.scale else chosen


def fits(concept: Concept, wanted: Filter) -> bool:
    """Whether a concept is to be shown."""
    if any(
        value and value != getattr(concept, name)
        for name in ("domain", "kind", "scale")
        for value in [getattr(wanted, name)]
    ):
        return False
    if wanted.words and wanted.words.casefold() not in _all_words(concept):
        return False
    if wanted.missing and concept.preferred(wanted.missing):
        return False
    asks_terms = wanted.lang or wanted.status or wanted.issuer or wanted.unproven
    return not asks_terms or any(_term_fits(term, wanted) for term in concept.terms)


def _term_fits(term: Term, wanted: Filter) -> bool:
    return (
        wanted.lang in ("", term.lang)
        and wanted.status in ("", term.status)
        and wanted.issuer in ("", term.issuer)
        and (not wanted.unproven or term.evidence == UNKNOWN)
    )


def _all_words(concept: Concept) -> str:
    return "\n".join((concept.id, concept.definition, *(term.text for term in concept.terms))).casefold()

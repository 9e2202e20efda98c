"""What the glossary binds in a sentence: every concept found there, with all forms of the target's terms for it."""

from __future__ import annotations

from functools import lru_cache

from toolkit.glossary import AVOIDED, Concept, Glossary, Term
from toolkit.languages import table
from toolkit.languages.inflection import Inflection
from toolkit.translation.draft import Wanted


def wanted(glossary: Glossary, text: str, lang: str, target: str) -> tuple[Wanted, ...]:
    """Concepts of a sentence that the target language has a term for, in order of their place; none overlap."""
    return tuple(
        Wanted(match.concept.id, match.start, match.end, *forms)
        for match in glossary.find(text, lang)
        if (forms := _forms(match.concept, target))[0]
    )


@lru_cache(maxsize=1 << 12)
def _forms(concept: Concept, lang: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """All forms of the terms that may stand, the preferred one's first, and of those that must not."""
    terms = concept.wordings(lang)
    allowed = [term for term in terms if term.status not in AVOIDED]
    first = concept.preferred(lang)
    may = _inflected(sorted(allowed, key=lambda term: term != first), lang)
    never = _inflected([term for term in terms if term.status in AVOIDED], lang)
    return may, tuple(form for form in never if form not in may)


def _inflected(terms: list[Term], lang: str) -> tuple[str, ...]:
    inflection = table(Inflection, lang)
    made = [form for term in terms for form in (*inflection.forms(term.text), *term.forms)]
    curled = (form.replace("'", "’") for form in made)  # People's or People’s: both are right
    return tuple(dict.fromkeys((*made, *curled)))

"""Facts as clues."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from toolkit.alignment.clues import Clue, Clues
from toolkit.model import Facts


def stated(facts: Facts, kind: str, keys: Callable[[str], tuple[str, ...]] = lambda value: (value,)) -> Clues:
    """Clues for each fact of `kind`: sentences that state the same, or part of it, share a clue."""
    known = cache(keys)
    return {
        lang: [
            Clue(fact.sentence, fact.span.start, fact.span.end, key)
            for sentence in sentences
            for fact in sentence
            if fact.kind == kind
            for key in known(fact.value)
        ]
        for lang, sentences in facts.items()
    }

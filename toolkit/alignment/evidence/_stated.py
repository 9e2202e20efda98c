"""Facts as clues."""

from __future__ import annotations

from toolkit.alignment.clues import Clue, Clues
from toolkit.model import Facts


def stated(facts: Facts, kind: str) -> Clues:
    """A clue for each fact of `kind`: two sentences that state the same value share it."""
    return {
        lang: [
            Clue(fact.sentence, fact.span.start, fact.span.end, fact.value)
            for sentence in sentences
            for fact in sentence
            if fact.kind == kind
        ]
        for lang, sentences in facts.items()
    }

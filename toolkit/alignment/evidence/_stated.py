"""Facts, and what sentences say by themselves, as clues."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cache, lru_cache

from toolkit.alignment.clues import Clue, Clues, clue
from toolkit.learnt import SENTENCES
from toolkit.model import Facts, Readout


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


Said = Callable[[str, str], Sequence[tuple[int, int, Hashable]]]  #: start, end and key of each clue of a text


def by_sentence(readout: Readout, said: Said) -> Clues:
    """Clues that hang on nothing but the words of their sentence."""
    return {
        lang: [
            found
            for sentence in document.sentences
            for found in _placed(said, sentence.text, lang, sentence.index, sentence.start)
        ]
        for lang, document in readout.documents.items()
    }


@lru_cache(maxsize=SENTENCES)
def _placed(said: Said, text: str, lang: str, index: int, at: int) -> tuple[Clue, ...]:
    """The clues of a sentence that begins at `at`: what stands before an edit is placed as it was."""
    return tuple([clue((index, at + start, at + end, key)) for start, end, key in said(text, lang)])

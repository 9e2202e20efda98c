"""content: the words that carry matter, as concepts of the lexicon.

The value lists the concepts a word may mean, as numbers; words that the lexicon does not know, and words of grammar,
give no fact. Omission and addition ask which of them have a counterpart in the other versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from toolkit.facts._stated import Stated, placed
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.lexicon import Entry, find
from toolkit.model import Fact, Facts, Readout


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each content word that the lexicon knows; the words of a phrase lend it their concepts."""
    return placed("content", readout, _stated)


@lru_cache(maxsize=SENTENCES)
def _stated(text: str, lang: str) -> tuple[Stated, ...]:
    grammar = table(Morphology, lang).function_words
    entries = find(text, lang)
    stated = []
    reached = 0
    for place, (start, end, concepts) in enumerate(entries):
        if start < reached or end - start < 2 or text[start:end].lower() in grammar:
            continue
        reached = end
        if inner := _inside(entries, place):
            concepts = tuple(sorted({*concepts, *inner}))
        stated.append(Stated(start, end, " ".join(map(str, concepts))))
    return tuple(stated)


def _inside(entries: Sequence[Entry], place: int) -> set[int]:
    """The concepts of the words in a phrase."""
    end = entries[place].end
    found: set[int] = set()
    for at in range(place + 1, len(entries)):
        if entries[at].start >= end:
            break
        if entries[at].end <= end:
            found.update(entries[at].concepts)
    return found

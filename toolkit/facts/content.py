"""content: the words that carry matter, as concepts of the lexicon.

The value lists the concepts a word may mean, as numbers; words that the lexicon does not know, and words of grammar,
give no fact. Omission and addition ask which of them have a counterpart in the other versions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import Entry, find
from toolkit.model import Fact, Facts, Readout, Span


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each content word that the lexicon knows; the words of a phrase lend it their concepts."""
    for lang, document in readout.documents.items():
        grammar = table(Morphology, lang).function_words
        for sentence in document.sentences:
            reached = 0
            entries = find(sentence.text, lang)
            for place, (start, end, concepts) in enumerate(entries):
                if start < reached or end - start < 2 or (words := sentence.text[start:end]).lower() in grammar:
                    continue
                reached = end
                if inner := _inside(entries, place):
                    concepts = tuple(sorted({*concepts, *inner}))
                span = Span(lang, sentence.start + start, sentence.start + end, words)
                yield Fact("content", " ".join(map(str, concepts)), span, sentence.index)


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

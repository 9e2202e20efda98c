"""content: the words that carry matter, as concepts of the lexicon.

The value lists the concepts a word may mean, as numbers; words that the lexicon does not know, and words of grammar,
give no fact. Omission and addition ask which of them have a counterpart in the other versions.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import find
from toolkit.model import Fact, Facts, Readout, Span


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each content word that the lexicon knows; the words of a phrase lend it their concepts."""
    for lang, document in readout.documents.items():
        grammar = table(Morphology, lang).function_words
        for sentence in document.sentences:
            reached = 0
            entries = find(sentence.text, lang)
            for place, entry in enumerate(entries):
                words = sentence.text[entry.start : entry.end]
                if entry.start < reached or len(words) < 2 or words.lower() in grammar:
                    continue
                reached = entry.end
                span = Span(lang, sentence.start + entry.start, sentence.start + entry.end, words)
                meant = set(entry.concepts)
                for inner in entries[place + 1 :]:
                    if inner.start >= entry.end:
                        break
                    meant.update(inner.concepts if inner.end <= entry.end else ())
                yield Fact("content", " ".join(map(str, sorted(meant))), span, sentence.index)

"""opposite: words that have a contrary: rose, closed, export, urban, more than, every year.

The value is the axis and the side that a word takes, "change:up"; the axes are in `toolkit.languages.opposites.AXES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.opposites import Opposites
from toolkit.languages.phrases import Phrases
from toolkit.model import Fact, Facts, Readout, Span


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each word that takes a side."""
    for lang, document in readout.documents.items():
        phrases = _phrases(primary(lang))
        for sentence in document.sentences:
            for hit in phrases.find(sentence.text):
                start, end = sentence.start + hit.start, sentence.start + hit.end
                for side in hit.label.split():
                    yield Fact("opposite", side, Span(lang, start, end, document.text[start:end]), sentence.index)


@cache
def _phrases(tag: str) -> Phrases:
    opposites = table(Opposites, tag)
    return Phrases(opposites.phrases, opposites.spaced)

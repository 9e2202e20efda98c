"""speech-act: what a party does by speaking: says, stresses, agrees, promises, thanks …

The value is the act, the same in every language; its strength and field are in `toolkit.languages.speech.ACTS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.phrases import Phrases
from toolkit.languages.speech import Speech
from toolkit.model import Fact, Facts, Readout, Span


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each verb or noun of saying or promising."""
    for lang, document in readout.documents.items():
        phrases = _phrases(primary(lang))
        for sentence in document.sentences:
            for hit in phrases.find(sentence.text):
                start, end = sentence.start + hit.start, sentence.start + hit.end
                span = Span(lang, start, end, document.text[start:end])
                yield Fact("speech-act", hit.label, span, sentence.index)


@cache
def _phrases(tag: str) -> Phrases:
    speech = table(Speech, tag)
    return Phrases(speech.phrases, speech.spaced)

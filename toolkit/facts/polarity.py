"""polarity: what denies in a sentence.

The value is "no" for a denial proper (not, емес, -ма-/-ме-, не, 不) and "near" for words that stand for one in a free
translation (without, fail to, only, отсутствие, -сыз, 除了): a version that has neither affirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.phrases import Phrases
from toolkit.languages.polarity import Polarity
from toolkit.model import Fact, Facts, Readout, Span

_WORD = re.compile(r"[^\W\d_]+")


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each word that denies."""
    for lang, document in readout.documents.items():
        polarity = table(Polarity, lang)
        phrases = _phrases(primary(lang))
        for sentence in document.sentences:
            hits = [(hit.start, hit.end, hit.label) for p in phrases for hit in p.find(sentence.text)]
            hits += _by_ending(polarity.endings, "no", sentence.text)
            hits += _by_ending(polarity.near_endings, "near", sentence.text)
            for start, end, value in sorted(hits):
                span = Span(lang, sentence.start + start, sentence.start + end, sentence.text[start:end])
                yield Fact("polarity", value, span, sentence.index)


def _by_ending(pattern: re.Pattern[str] | None, value: str, text: str) -> list[tuple[int, int, str]]:
    """Lower-case words that match: a capitalised one is a name (Абай, Құнанбай)."""
    if pattern is None:
        return []
    words = _WORD.finditer(text)
    return [(m.start(), m.end(), value) for m in words if m.group().islower() and pattern.fullmatch(m.group())]


@cache
def _phrases(tag: str) -> tuple[Phrases, Phrases]:
    polarity = table(Polarity, tag)
    return (Phrases({"no": polarity.denials}, polarity.spaced), Phrases({"near": polarity.near}, polarity.spaced))

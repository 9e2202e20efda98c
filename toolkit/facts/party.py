"""party: pairs of countries in the order in which a version names them: "Kazakhstan and China", 中哈, қазақ-қытай.

The value is the pair in order, "country:KZ country:CN"; an adjective counts as its country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.names import known
from toolkit.languages.parties import Parties
from toolkit.model import Document, Fact, Facts, Readout, Sentence, Span

AFTER = ("name",)


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each pair of countries or persons that a sentence names side by side."""
    for lang, document in readout.documents.items():
        shape = table(Parties, lang)
        short = {} if shape.spaced else _short(lang, facts)
        for sentence in document.sentences:
            names = [f for f in facts[lang][sentence.index] if f.kind == "name"]
            names.sort(key=lambda fact: fact.span.start)
            yield from _pairs(document, sentence, names, shape)
            if len(short) > 1:
                yield from _short_pairs(document, sentence, short, shape)


def _pairs(document: Document, sentence: Sentence, names: Sequence[Fact], shape: Parties) -> Iterator[Fact]:
    for one, other in pairwise(names):
        if one.detail.get("kind") != other.detail.get("kind") or one.value == other.value:
            continue
        if one.detail.get("kind") not in ("country", "person"):
            continue
        between = " ".join(document.text[one.span.end : other.span.start].split())
        if between in shape.paired:
            span = Span(document.lang, one.span.start, other.span.end, document.text[one.span.start : other.span.end])
            yield Fact("party", f"{one.value} {other.value}", span, sentence.index)


def _short(lang: str, facts: Facts) -> dict[str, str]:
    """One-character names of the countries spoken of."""
    spoken = {f.value for sentences in facts.values() for found in sentences for f in found if f.kind == "name"}
    chars = {
        char: next((key for key in keys if key in spoken), "") for char, keys in known(lang).get("short", {}).items()
    }
    return {char: key for char, key in chars.items() if key and len(char) == 1}


def _short_pairs(document: Document, sentence: Sentence, chars: Mapping[str, str], shape: Parties) -> Iterator[Fact]:
    """Two countries in two characters: 中哈."""
    text, reached = sentence.text, 0
    for at in range(len(text) - 1):
        if at < reached or text[at] not in chars or text[at + 1] not in chars:
            continue
        reached = at + 2
        one, other = chars[text[at]], chars[text[at + 1]]
        if one != other and text.startswith(shape.pair_marks, at + 2):
            span = Span(document.lang, sentence.start + at, sentence.start + at + 2, text[at : at + 2])
            yield Fact("party", f"{one} {other}", span, sentence.index)

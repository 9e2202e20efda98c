"""party: pairs of countries in the order in which a version names them: "Kazakhstan and China", 中哈, қазақ-қытай.

The value is the pair in order, "country:KZ country:CN"; an adjective counts as its country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
        short = _short(lang, facts) if not shape.spaced else None
        for sentence in document.sentences:
            names = [f for f in facts[lang][sentence.index] if f.kind == "name"]
            names.sort(key=lambda fact: fact.span.start)
            yield from _pairs(document, sentence, names, shape)
            if short:
                yield from _short_pairs(document, sentence, short[0], short[1], shape)


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


def _short(lang: str, facts: Facts) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """One-character names of the countries spoken of, and the pattern of two of them: 中哈."""
    spoken = {f.value for sentences in facts.values() for found in sentences for f in found if f.kind == "name"}
    chars = {
        char: next((key for key in keys if key in spoken), "") for char, keys in known(lang).get("short", {}).items()
    }
    chars = {char: key for char, key in chars.items() if key and len(char) == 1}
    if len(chars) < 2:
        return None
    group = "".join(sorted(chars))
    return re.compile(f"([{group}])([{group}])"), chars


def _short_pairs(
    document: Document, sentence: Sentence, pattern: re.Pattern[str], chars: dict[str, str], shape: Parties
) -> Iterator[Fact]:
    for match in pattern.finditer(sentence.text):
        one, other = chars[match[1]], chars[match[2]]
        if one != other and sentence.text.startswith(shape.pair_marks, match.end()):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            span = Span(document.lang, start, end, match[0])
            yield Fact("party", f"{one} {other}", span, sentence.index)

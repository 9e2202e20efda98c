"""party: pairs of countries, persons or places in the order in which a version names them.

"Kazakhstan and China", 中哈, қазақ-қытай; of a list, each two.

The value is the pair in order, "country:KZ country:CN"; an adjective counts as its country.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.names import short as short_names
from toolkit.languages.parties import Parties
from toolkit.model import Document, Fact, Facts, Readout, Sentence, Span

AFTER = ("name",)
_PLACES = {"country", "land", "region", "city", "place", "water"}
_SIDES = {"country", "organisation"}
_COMMAS = (",", "、", ", and", ", and the", ", the")


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each pair of names of a kind that a sentence lists side by side."""
    for lang, document in readout.documents.items():
        shape = table(Parties, lang)
        short = {} if shape.spaced else _short(lang, facts)
        for sentence in document.sentences:
            names = [f for f in facts[lang][sentence.index] if f.kind == "name"]
            names.sort(key=lambda fact: fact.span.start)
            yield from _pairs(document, sentence, names, shape)
            if len(short) > 1:
                yield from _short_pairs(document, sentence, names, short, shape)


def _pairs(document: Document, sentence: Sentence, names: Sequence[Fact], shape: Parties) -> Iterator[Fact]:
    """Each two of the names that a sentence lists side by side, in their order."""
    chain: list[Fact] = []
    for name in names:
        if chain and not _listed(document.text[chain[-1].span.end : name.span.start], shape):
            chain = []
        for earlier in chain:
            if _are_alike(earlier, name) and earlier.value != name.value:
                start, end = earlier.span.start, name.span.end
                span = Span(document.lang, start, end, document.text[start:end])
                yield Fact("party", f"{earlier.value} {name.value}", span, sentence.index)
        chain.append(name)


def _are_alike(one: Fact, other: Fact) -> bool:
    """Persons, countries and places are listed among themselves; a country also beside an organisation."""
    kinds = {one.detail.get("kind", ""), other.detail.get("kind", "")}
    return len(kinds) == 1 or kinds <= _PLACES or kinds == _SIDES


def _listed(between: str, shape: Parties) -> bool:
    """Whether two names are coordinated: a word for "and", a dash or a comma, and at most a side of the compass."""
    found = " ".join(between.split())
    if found in shape.paired or found in _COMMAS:
        return True
    if not shape.spaced:
        return False
    head, _, direction = found.rpartition(" ")
    return head in shape.paired and direction[:1].isupper() and direction.isalpha()


def _short(lang: str, facts: Facts) -> dict[str, str]:
    """One-character names of the countries spoken of."""
    spoken = {f.value for sentences in facts.values() for found in sentences for f in found if f.kind == "name"}
    chars = {char: next((key for key in keys if key in spoken), "") for char, keys in short_names(lang).items()}
    return {char: key for char, key in chars.items() if key}


def _short_pairs(
    document: Document, sentence: Sentence, names: Sequence[Fact], chars: Mapping[str, str], shape: Parties
) -> Iterator[Fact]:
    """Two countries in two characters: 中哈; but not 中 and half a name in 其中哈萨克斯坦."""
    text, reached = sentence.text, 0
    for at in range(len(text) - 1):
        if at < reached or text[at] not in chars or text[at + 1] not in chars:
            continue
        reached = at + 2
        one, other = chars[text[at]], chars[text[at + 1]]
        start, end = sentence.start + at, sentence.start + at + 2
        inside = any(name.span.start < end and start < name.span.end for name in names)
        if one != other and (not inside or text.startswith(shape.pair_marks, at + 2)):
            span = Span(document.lang, start, end, text[at : at + 2])
            yield Fact("party", f"{one} {other}", span, sentence.index)

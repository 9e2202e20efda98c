"""title: ranks of persons and kinds of visit.

The value is the label of `toolkit.languages.titles`: "rank:prime-minister", "visit:state", "status:former",
"portfolio:energy". A rank beside a name tells
whose it is (detail "person").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cache, lru_cache

from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.languages.phrases import Hit, Phrases
from toolkit.languages.titles import DEPUTIES, Titles
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout, Span

AFTER = ("name",)

_LETTER = re.compile(r"[^\W\d_]+")


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each rank and each visit."""
    for lang, document in readout.documents.items():
        linking, inside = table(Names, lang).linking, table(Titles, lang).inside
        for sentence in document.sentences:
            hits, offices = _found(sentence.text, primary(lang))
            names = [fact for fact in facts[lang][sentence.index] if fact.kind == "name"] if hits else []
            names.sort(key=lambda fact: fact.span.start)
            spans = [(sentence.start + hit.start, sentence.start + hit.end) for hit in hits]
            for hit, (start, end) in zip(hits, spans, strict=True):
                person = ""
                if hit.label.startswith("rank:"):
                    person = _person(document.text, start, end, names, linking, inside)
                span = Span(lang, start, end, document.text[start:end])
                yield Fact("title", hit.label, span, sentence.index, detail={"person": person})
            for hit in offices:
                start, end = sentence.start + hit.start, sentence.start + hit.end
                yield Fact("title", hit.label, Span(lang, start, end, document.text[start:end]), sentence.index)


@lru_cache(maxsize=SENTENCES)
def _found(text: str, tag: str) -> tuple[list[Hit], list[Hit]]:
    """Ranks and visits, and what is said of offices."""
    return _phrases(tag).find(text), _offices(tag).find(text)


@cache
def _offices(tag: str) -> Phrases:
    """Portfolios, and what else is said of an office: both stand beside a rank, and a rank may be part of them."""
    titles = table(Titles, tag)
    made = {
        f"portfolio:{label}": [office.format(name) for name in names for office in titles.offices]
        for label, names in titles.portfolios.items()
    }
    made |= {f"status:{label}": list(phrases) for label, phrases in titles.statuses.items()}
    return Phrases(made, titles.spaced)


@cache
def _phrases(tag: str) -> Phrases:
    titles = table(Titles, tag)
    patterns = {f"rank:{label}": phrases for label, phrases in titles.ranks.items()}
    patterns |= {f"rank:{label}": phrases for label, phrases in _deputies(titles).items()}
    patterns |= {f"visit:{label}": phrases for label, phrases in titles.visits.items()}
    return Phrases(patterns, titles.spaced)


def _deputies(titles: Titles) -> dict[str, tuple[str, ...]]:
    """Phrases for the deputies of all ranks, made of the phrases of the ranks; known ones keep theirs too."""
    made: dict[str, tuple[str, ...]] = {}
    for rank, phrases in titles.ranks.items():
        label = DEPUTIES.get(rank, f"deputy-{rank}")
        if rank not in DEPUTIES.values() and not rank.startswith("deputy"):
            named = [deputy.format(phrase) for phrase in phrases if phrase[0] != "!" for deputy in titles.deputies]
            made[label] = (*titles.ranks.get(label, ()), *made.get(label, ()), *named)
    return made


def _person(
    text: str, start: int, end: int, names: Sequence[Fact], linking: Set[str], inside: Callable[[str], bool]
) -> str:
    """The person whose rank it is: named behind it with but its country or office between, or right before it."""
    at = end
    for name in names:
        if name.span.start < at:
            continue
        between = _LETTER.findall(text[at : name.span.start])
        if any(word not in linking and not inside(word) for word in between):
            break
        if name.detail.get("kind") == "person":
            return name.value
        at = name.span.end
    for name in names:
        if name.detail.get("kind") == "person" and 0 <= start - name.span.end <= 2:
            return name.value
    return ""

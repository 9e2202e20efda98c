"""What stands on either side of an "and": the Ministry of Energy and the Ministry of Transport.

The words are compared by the concepts of the lexicon, so that a pair turned round is found though no name is known.
Only what at least two versions write with capitals counts: common nouns are listed as it comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.checks._coverage import concepts
from toolkit.languages import table
from toolkit.languages.parties import Parties
from toolkit.learnt import SENTENCES
from toolkit.model import Comparison, Fact, Row, Sentence, Span

#: Words of matter beside the conjunction that are looked at, on either side.
REACH = 3
_STOP = re.compile(r"[,;:.!?()«»“”，。；：！？（）]")


class Pair(NamedTuple):
    """Two that a sentence coordinates."""

    left: frozenset[str]  #: concepts before the conjunction and not behind it
    right: frozenset[str]  #: those behind it
    span: Span
    capital: bool  #: whether words on both sides have a capital


def turned(comparison: Comparison, row: Row) -> Iterator[dict[str, Pair]]:
    """Coordinated pairs of a row that one version of three or more has the other way round, the odd one first."""
    present = [lang for lang, indices in row.sentences.items() if indices]
    if len(present) < 3 or not all(_coordinates(comparison, row, lang) for lang in present):
        return
    pairs = {lang: list(_pairs(comparison, row, lang)) for lang in present}
    if not all(pairs.values()):
        return
    for odd in sorted(pairs):
        others = [lang for lang in sorted(pairs) if lang != odd]
        for mine in pairs[odd]:
            theirs = {lang: _crossed(mine, pairs[lang]) for lang in others}
            found = {odd: mine} | {lang: pair for lang, pair in theirs.items() if pair}
            if len(found) == len(pairs) and sum(pair.capital for pair in found.values()) > 1:
                yield found


def _crossed(mine: Pair, theirs: Sequence[Pair]) -> Pair | None:
    """The pair of another version with the same two in the other order."""
    return next(
        (
            pair
            for pair in theirs
            if pair.left & mine.right and pair.right & mine.left
            if not (pair.left & mine.left and pair.right & mine.right)
        ),
        None,
    )


def _coordinates(comparison: Comparison, row: Row, lang: str) -> bool:
    """Whether a version of a row has an "and" at all."""
    return any(_joints(sentence.text, lang) for sentence in comparison.sentences(row, lang))


def _pairs(comparison: Comparison, row: Row, lang: str) -> Iterator[Pair]:
    for sentence in comparison.sentences(row, lang):
        joints = _joints(sentence.text, lang)
        content = [f for f in comparison.facts[lang][sentence.index] if f.kind == "content"] if joints else []
        for start, end in joints:
            if pair := _pair(sentence, content, sentence.start + start, sentence.start + end, lang):
                yield pair


@lru_cache(maxsize=SENTENCES)
def _joints(text: str, lang: str) -> tuple[tuple[int, int], ...]:
    """Where the conjunctions of a sentence stand."""
    return tuple([match.span() for match in _conjunctions(lang).finditer(text)])


def _pair(sentence: Sentence, content: Sequence[Fact], start: int, end: int, lang: str) -> Pair | None:
    before = [fact for fact in content if fact.span.end <= start][-REACH:]
    behind = [fact for fact in content if fact.span.start >= end][:REACH]
    before = [
        f for f in before if not _STOP.search(sentence.text, f.span.start - sentence.start, start - sentence.start)
    ]
    behind = [f for f in behind if not _STOP.search(sentence.text, end - sentence.start, f.span.end - sentence.start)]
    if not before or not behind:
        return None
    left, right = (frozenset[str]().union(*[concepts(fact.value) for fact in side]) for side in (before, behind))
    first, last = before[0].span.start, behind[-1].span.end
    span = Span(lang, first, last, sentence.text[first - sentence.start : last - sentence.start])
    capital = all(any(f.span.text[0].isupper() for f in side) for side in (before, behind))
    return Pair(left - right, right - left, span, capital)


@cache
def _conjunctions(lang: str) -> re.Pattern[str]:
    shape = table(Parties, lang)
    words = "|".join(sorted({word.split()[0] for word in shape.joining if word[:1].isalpha()}))
    return re.compile(rf"(?<=\s)(?:{words})(?=\s)" if shape.spaced else f"(?:{words})")

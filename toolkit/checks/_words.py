"""The words of matter of a sentence: no grammar, no figures; Han text cut into the words that the lexicon knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import Learnt
from toolkit.lexicon import find
from toolkit.model import Comparison, Sentence

COMPOUND = 4  #: Han characters from which a word is a phrase by itself: 经济特区
NEXT = 12  #: characters of grammar that may stand between the words of a phrase
_MARK = re.compile(r"[^\w\s]")


class Word(NamedTuple):
    """A content word of a sentence."""

    stem: str  #: the likeliest
    stems: tuple[str, ...]  #: all likely ones
    concepts: tuple[int, ...]  #: what it may mean, by the lexicon; empty where it is unknown
    start: int
    end: int
    joined: bool  #: whether nothing but grammar stands between it and the word before: "plan of cooperation"
    compound: bool  #: whether it is a phrase by itself


class Words(dict[tuple[str, int], list[Word]]):
    """The content words of a sentence, by language and its index, worked out when they are first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._documents = comparison.readout.documents

    def __missing__(self, place: tuple[str, int]) -> list[Word]:
        lang, index = place
        self[place] = _content(self._documents[lang].sentences[index], lang)
        return self[place]


@cache
def _matter(lang: str) -> Learnt[str, tuple[str, ...]]:
    """Likely stems by word; none of a word of grammar or a figure."""
    morphology = table(Morphology, lang)

    def stems(word: str) -> tuple[str, ...]:
        return () if word.lower() in morphology.function_words or word.isdigit() else morphology.stems(word)

    return Learnt(stems)


def _content(sentence: Sentence, lang: str) -> list[Word]:
    morphology = table(Morphology, lang)
    text = sentence.text
    entries = find(text, lang)
    concepts: dict[int, tuple[int, ...]] = {}
    for start, _, numbers in entries:
        concepts[start] = concepts.get(start, ()) + numbers
    spans = morphology.words(text)
    if han := is_han(text):  # a run of Han characters is no word: the lexicon cuts it
        listed = [(entry.start, entry.end) for entry in entries if entry.end - entry.start > 1]
        spans = _cut(text, morphology.function_words, spans, listed)
    known = _matter(lang)
    content = []
    reached, at = 0, sentence.start
    for start, end in spans:
        if not (stems := known[text[start:end]]):
            continue
        gap = text[reached:start]
        joined = gap == " " or (len(gap) < NEXT and not _MARK.search(gap))
        compound = han and end - start >= COMPOUND and is_han(stems[0])
        content.append(Word(stems[0], stems, concepts.get(start, ()), at + start, at + end, joined, compound))
        reached = end
    return content


def _cut(
    text: str, grammar: Set[str], runs: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Runs cut into the words known and, without the characters of grammar, what is left between them."""
    pieces: list[tuple[int, int]] = []
    for start, end in runs:
        at = start
        for first, last in [*known, (end, end)]:
            if at <= first and last <= end:
                pieces += _left(text, grammar, at, first)
                pieces += [(first, last)] if first < last else []
                at = last
    return pieces


def _left(text: str, grammar: Set[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for place in range(start, end + 1):
        if place == end or text[place] in grammar:
            if place - at > 1:
                yield at, place
            at = place + 1


def is_han(text: str) -> bool:
    """Whether a text has Han characters."""
    return max(text, default="") >= "\u3400" and any("\u3400" <= character <= "\u9fff" for character in text)

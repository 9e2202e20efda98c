"""The content words of a version, row by row, and the phrases of two that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES, Learnt
from toolkit.lexicon import find
from toolkit.model import Comparison, Sentence

NEXT = 12  #: characters of grammar that may stand between the words of a phrase
COMPOUND = 4  #: Han characters from which a word is a phrase by itself: 经济特区
SIZE = 2  #: content words of a set phrase
BEGINNING = 4  #: letters that two words must share, at least, to be one
_MARK = re.compile(r"[^\w\s]")


class Word(NamedTuple):
    """A content word of a sentence."""

    stem: str  #: the likeliest
    stems: tuple[str, ...]  #: all likely ones
    concepts: tuple[int, ...]  #: what it may mean, by the lexicon; empty where it is unknown
    start: int  #: offset in the sentence
    end: int
    joined: bool  #: whether nothing but grammar stands between it and the word before: "plan of cooperation"
    compound: bool  #: whether it is a phrase by itself
    keys: frozenset[str]  #: what it has in common with each word that may be the same: a stem, or a beginning


class Phrase(NamedTuple):
    """Words that stand side by side, but for grammar between them, or a compound of a script without spaces."""

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    at: int = 0  #: where its sentence begins in the document


class Said:
    """What a version says in a row: the content words of its sentences, and the phrases that they make."""

    def __init__(self, sentences: Sequence[Sentence], lang: str) -> None:
        self.words = [word for sentence in sentences for word in _content(sentence.text, lang)[0]]
        self.phrases = [found for sentence in sentences for found in _placed(sentence.text, lang, sentence.start)]
        self.pairs = [phrase for phrase in self.phrases if len(phrase.words) == SIZE]

    def near(self, phrase: Phrase) -> list[Phrase]:
        """Those of `pairs` that may share a word with a phrase, at the same place."""
        no_first, no_second = (word.keys.isdisjoint for word in phrase.words)
        return [pair for pair in self.pairs if not (no_first(pair.words[0].keys) and no_second(pair.words[1].keys))]


def said_in(comparison: Comparison, lang: str) -> list[Said]:
    """What a version says, row by row."""
    return [Said(comparison.sentences(row, lang), lang) for row in comparison.rows]


@cache
def _matter(lang: str) -> Learnt[str, tuple[str, ...]]:
    """Likely stems by word; none of a word of grammar or a figure."""
    morphology = table(Morphology, lang)

    def stems(word: str) -> tuple[str, ...]:
        return () if word.lower() in morphology.function_words or word.isdigit() else morphology.stems(word)

    return Learnt(stems)


@lru_cache(maxsize=SENTENCES)
def _placed(text: str, lang: str, at: int) -> tuple[Phrase, ...]:
    """The phrases of a sentence that begins at `at`: what stands before an edit is placed as it was."""
    return tuple([Phrase(words, stems, at) for words, stems, _ in _content(text, lang)[1]])


@lru_cache(maxsize=SENTENCES)
def _content(text: str, lang: str) -> tuple[tuple[Word, ...], tuple[Phrase, ...]]:
    """The content words of a sentence, and the phrases that they make."""
    morphology = table(Morphology, lang)
    entries = find(text, lang)
    concepts: dict[int, tuple[int, ...]] = {}
    for start, _, numbers in entries:
        concepts[start] = concepts.get(start, ()) + numbers
    spans = morphology.words(text)
    if is_han := _han(text):  # a run of Han characters is no word: the lexicon cuts it
        listed = [(entry.start, entry.end) for entry in entries if entry.end - entry.start > 1]
        spans = _cut(text, morphology.function_words, spans, listed)
    known = _matter(lang)
    words = []
    reached = 0
    for start, end in spans:
        if not (stems := known[text[start:end]]):
            continue
        gap = text[reached:start]
        joined = gap == " " or (len(gap) < NEXT and not _MARK.search(gap))
        compound = is_han and end - start >= COMPOUND and _han(stems[0])
        keys = frozenset((*stems, f"{stems[0][:BEGINNING]}*"))
        words.append(Word(stems[0], stems, concepts.get(start, ()), start, end, joined, compound, keys))
        reached = end
    last = text[words[-1].start : words[-1].end] if words else ""
    ends_in_verb = morphology.finite is not None and morphology.finite.fullmatch(last) is not None
    phrases = [phrase for phrase in _phrases(words) if not (ends_in_verb and phrase.words[-1] is words[-1])]
    return tuple(words), tuple(phrases)


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


def _han(text: str) -> bool:
    return max(text, default="") >= "\u3400" and any("\u3400" <= character <= "\u9fff" for character in text)


def one_word(one: Word, other: Word) -> bool:
    """Whether two words share a stem, or most of their letters: relations, relationship."""
    if not set(one.stems).isdisjoint(other.stems):
        return True
    if one.stem[:BEGINNING] != other.stem[:BEGINNING]:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.stem, other.stem, strict=False)))
    return shared >= max(BEGINNING, 0.6 * max(len(one.stem), len(other.stem)))


def _phrases(words: Sequence[Word]) -> Iterator[Phrase]:
    for word in words:
        if word.compound:
            yield Phrase((word,), (word.stem,))
    for one, other in pairwise(words):
        if other.joined:
            yield Phrase((one, other), (one.stem, other.stem))

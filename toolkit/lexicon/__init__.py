"""The built-in lexicon: which words of one language may stand for which of another.

It knows everyday words and those of news and official prose, as concepts that are numbered; two words that share a
number may translate each other. Inflected words are found through each language's stems, Han text by longest match.

    from toolkit.lexicon import find
    find("подписали соглашения", "ru")     # Entry(0, 9, (412,)), Entry(10, 20, (873, 1904))

It is evidence for pairing sentences, not a dictionary to translate by: a word may belong to several concepts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.languages import primary, table
from toolkit.languages.morphology import Morphology

COMPILED = Path(__file__).parent / "compiled"

Concepts = tuple[int, ...]
Pieces = tuple[tuple[int, int, Concepts], ...]  #: words with start and end, the longest first


class Entry(NamedTuple):  # not a dataclass: hundreds of thousands are made a second
    """A word or phrase of a text that the lexicon knows."""

    start: int  #: offset of its first character in the text
    end: int  #: one past its last
    concepts: Concepts  #: numbers of the concepts it may mean, ascending


def find(text: str, lang: str) -> list[Entry]:
    """The words and phrases of `text` that the lexicon knows, in order.

    A phrase comes before its first word, and the words inside a phrase are given too: another version may render
    them one by one. An unknown language raises `InputError`.
    """
    return _finder(primary(lang)).find(text)


def stem_concepts(lang: str) -> Mapping[str, Concepts]:
    """Concepts by stem (Han text: by word), phrases left out: for loops that have the stems at hand."""
    return _finder(primary(lang)).words


@cache
def _finder(lang: str) -> Finder:
    return Finder(lang)


class Finder:
    """The lexicon of one language, with what it has learnt of the words met so far."""

    def __init__(self, lang: str) -> None:
        path = COMPILED / f"{lang}.json"
        data = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {"words": {}, "phrases": {}}
        self.words: dict[str, Concepts] = {stem: tuple(numbers) for stem, numbers in data["words"].items()}
        self._phrases: dict[str, list[tuple[list[str], list[int]]]] = data["phrases"]
        self._morphology = table(Morphology, lang)
        self._known: dict[str, tuple[Concepts, tuple[tuple[list[str], list[int]], ...]]] = {}
        self._pieces: dict[str, Pieces] = {}
        self._lengths: dict[str, list[int]] = {}
        for word in self.words:
            if is_han(word):
                self._lengths.setdefault(word[0], []).append(len(word))
        for first, lengths in self._lengths.items():
            self._lengths[first] = sorted(set(lengths), reverse=True)
        self._longest_word = max(map(len, self.words), default=0)

    def find(self, text: str) -> list[Entry]:
        """The entries of `text`, as `toolkit.lexicon.find` gives them."""
        entries: list[Entry] = []
        spans = self._morphology.words(text)
        for place, (start, end) in enumerate(spans):
            word = text[start:end]
            known = self._known.get(word) or self._learn(word)
            concepts, phrases = known
            for rest, numbers in phrases:
                if last := self._end(text, spans, place, rest):
                    entries.append(Entry(start, last, tuple(numbers)))
            if concepts:
                entries.append(Entry(start, end, concepts))
            elif is_han(word):
                self._segment(word, start, entries)
        return entries

    def _learn(self, word: str) -> tuple[Concepts, tuple[tuple[list[str], list[int]], ...]]:
        stems = self._morphology.stems(word)
        numbers = {number for stem in stems for number in self.words.get(stem, ())}
        phrases = (phrase for stem in stems for phrase in self._phrases.get(stem, ()))
        known = self._known[word] = (tuple(sorted(numbers)), tuple(phrases))
        return known

    def _end(self, text: str, spans: list[tuple[int, int]], place: int, rest: list[str]) -> int:
        """Where a phrase that goes on with the stems `rest` ends; 0 if the text goes on otherwise."""
        if place + len(rest) >= len(spans):
            return 0
        for ahead, stem in enumerate(rest, place + 1):
            start, end = spans[ahead]
            if stem not in self._morphology.stems(text[start:end]):
                return 0
        return spans[place + len(rest)][1]

    def _segment(self, run: str, offset: int, entries: list[Entry]) -> None:
        """Add the words of a run of Han characters: at each place the longest and those in it, then on."""
        place = 0
        while place < len(run):
            pieces = self._longest(run, place, self._longest_word)
            for start, end, concepts in pieces:
                entries.append(Entry(offset + place + start, offset + place + end, concepts))
            place += pieces[0][1] if pieces else 1

    def _longest(self, run: str, place: int, limit: int) -> Pieces:
        """The longest word of at most `limit` characters at a place of a run, then the words in it; maybe none."""
        for length in self._lengths.get(run[place], ()):
            if length <= limit and (pieces := self._pieces_of(run[place : place + length])):
                return pieces
        return ()

    def _pieces_of(self, word: str) -> Pieces:
        """A word and, of two characters or more, the words in it, each with start and end; none if it is unknown."""
        known = self._pieces.get(word)
        if known is not None or word not in self.words:
            return known or ()
        pieces = [(0, len(word), self.words[word])]
        place = 0
        while place < len(word) - 1:
            inner = [p for p in self._longest(word, place, len(word) - 1) if p[1] - p[0] > 1]
            pieces += [(place + start, place + end, concepts) for start, end, concepts in inner]
            place += inner[0][1] if inner else 1
        self._pieces[word] = tuple(pieces)
        return self._pieces[word]


def is_han(word: str) -> bool:
    """Whether a word is written in Han characters, to judge by its first."""
    return "\u3400" <= word[0] <= "\u9fff" or "\U00020000" <= word[0] <= "\U0003ffff"

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
        self._lengths: dict[str, list[int]] = {}
        for word in self.words:
            if is_han(word):
                self._lengths.setdefault(word[0], []).append(len(word))
        for first, lengths in self._lengths.items():
            self._lengths[first] = sorted(set(lengths), reverse=True)

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
        """Add the words of a run of Han characters: at each place the longest, then on behind it."""
        place = 0
        while place < len(run):
            for length in self._lengths.get(run[place], ()):
                word = run[place : place + length]
                if concepts := self.words.get(word):
                    entries.append(Entry(offset + place, offset + place + len(word), concepts))
                    place += len(word)
                    break
            else:
                place += 1


def is_han(word: str) -> bool:
    """Whether a word is written in Han characters, to judge by its first."""
    return "\u3400" <= word[0] <= "\u9fff" or "\U00020000" <= word[0] <= "\U0003ffff"

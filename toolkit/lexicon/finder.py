"""Look-up in the compiled lexicon of one language.

A compiled file has a line a key: the key, the numbers of its concepts, and the phrases that begin with it, each as
`further stems:numbers`, parted by `;`. Only the lines that a text needs are taken apart, so that loading costs little.
A key is a stem, marked where it holds for capitalised words only: the US is not us, nor «Того» «того».
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from toolkit.languages.morphology import Morphology
from toolkit.lines import Lines

MARK = "^"  #: before a stem: for capitalised words only; twice: for acronyms only

Concepts = tuple[int, ...]
Phrases = dict[str, list[str]]  #: by the second stem, phrases as the file has them: few go on as the text does
Pieces = tuple[tuple[int, int, Concepts], ...]  #: words with start and end, the longest first


class Entry(NamedTuple):  # not a dataclass: hundreds of thousands are made a second
    """A word or phrase of a text that the lexicon knows."""

    start: int  #: offset of its first character in the text
    end: int  #: one past its last
    concepts: Concepts  #: numbers of the concepts it may mean, ascending


class Finder:
    """The lexicon of one language, with what it has learnt of the words met so far."""

    def __init__(self, compiled: bytes, morphology: Morphology) -> None:
        self._lines = Lines(compiled)
        self._morphology = morphology
        self._known: dict[str, tuple[Concepts, Phrases]] = {}
        self._pieces: dict[str, Pieces] = {}
        self._begun: dict[str, tuple[list[int], dict[str, str]]] = {}

    def find(self, text: str) -> list[Entry]:
        """The entries of `text`, as `toolkit.lexicon.find` gives them."""
        entries: list[Entry] = []
        spans = self._morphology.words(text)
        known, stems = self._known, self._morphology.stems
        last = len(spans) - 1
        for place, (start, end) in enumerate(spans):
            word = text[start:end]
            if is_han(word):
                run = stems(word)[0]  # Traditional characters made Simplified, one for one
                self._segment(run if len(run) == len(word) else word, start, entries)
                continue
            concepts, phrases = known.get(word) or self._learn(word)
            if phrases and place < last:
                ahead, behind = spans[place + 1]
                begun = [phrase for stem in stems(text[ahead:behind]) if stem in phrases for phrase in phrases[stem]]
                if begun:
                    self._add_phrases(text, spans, place, begun, entries)
            if concepts:
                entries.append(Entry(start, end, concepts))
        return entries

    @cached_property
    def stem_concepts(self) -> dict[str, Concepts]:
        """Concepts by stem, whatever its case; phrases left out."""
        numbers: dict[str, set[int]] = {}
        for key, meaning in self._lines:
            if listed := meaning.partition("\t")[0]:
                numbers.setdefault(key.lstrip(MARK), set()).update(_concepts(listed))
        return {stem: tuple(sorted(each)) for stem, each in numbers.items()}

    def _learn(self, word: str) -> tuple[Concepts, Phrases]:
        stems = self._own(self._morphology.stems(word))
        keys = (*stems, *(f"{mark}{stem}" for mark in marks(word) for stem in stems))
        numbers: set[int] = set()
        phrases: Phrases = {}
        for key in keys:
            listed, _, begun = self._lines.get(key).partition("\t")
            numbers.update(_concepts(listed))
            for phrase in begun.split(";") if begun else ():
                phrases.setdefault(phrase.partition(":")[0].partition(" ")[0], []).append(phrase)
        known = self._known[word] = (tuple(sorted(numbers)), phrases)
        return known

    def _own(self, stems: tuple[str, ...]) -> tuple[str, ...]:
        """The stems that speak for a word: a listed word that denies by its form does not mean what its stem means."""
        contrary = self._morphology.contrary
        denied = [stem for stem in stems if contrary.fullmatch(stem)] if contrary else ()
        return tuple(denied) if any(self._lines.get(stem) for stem in denied) else stems

    def _add_phrases(
        self,
        text: str,
        spans: list[tuple[int, int]],
        place: int,
        phrases: list[str],
        entries: list[Entry],
    ) -> None:
        """Add those of `phrases` that go on as the text does after the next word, the longest first; one a span."""
        ends: dict[int, set[int]] = {}
        for phrase in phrases:
            listed, _, numbers = phrase.partition(":")
            _, *further = listed.split(" ")
            last = place + 1 + len(further)
            if last < len(spans) and all(
                stem in self._morphology.stems(text[start:end])
                for stem, (start, end) in zip(further, spans[place + 2 : last + 1], strict=True)
            ):
                ends.setdefault(spans[last][1], set()).update(_concepts(numbers))
        for end in sorted(ends, reverse=True):
            entries.append(Entry(spans[place][0], end, tuple(sorted(ends[end]))))

    def _segment(self, run: str, offset: int, entries: list[Entry]) -> None:
        """Add the words of a run of Han characters: at each place the longest and those in it, then on."""
        place = 0
        while place < len(run):
            pieces = self._longest(run, place, len(run))
            for start, end, concepts in pieces:
                entries.append(Entry(offset + place + start, offset + place + end, concepts))
            place += pieces[0][1] if pieces else 1

    def _longest(self, run: str, place: int, limit: int) -> Pieces:
        """The longest word of at most `limit` characters at a place of a run, then the words in it; maybe none."""
        for length in self._beginning(run[place])[0]:
            if length <= limit and (pieces := self._pieces_of(run[place : place + length])):
                return pieces
        return ()

    def _pieces_of(self, word: str) -> Pieces:
        """A word and, of two characters or more, the words in it, each with start and end; none if it is unknown."""
        known = self._pieces.get(word)
        meanings = self._beginning(word[0])[1]
        if known is not None or word not in meanings:
            return known or ()
        pieces = [(0, len(word), _concepts(meanings[word].partition("\t")[0]))]
        place = 0
        while place < len(word) - 1:
            inner = [piece for piece in self._longest(word, place, len(word) - 1) if piece[1] - piece[0] > 1]
            pieces += [(place + start, place + end, concepts) for start, end, concepts in inner]
            place += inner[0][1] if inner else 1
        self._pieces[word] = tuple(pieces)
        return self._pieces[word]

    def _beginning(self, first: str) -> tuple[list[int], dict[str, str]]:
        """How long the words that begin with a Han character are, the longest first, and what the file says of them."""
        known = self._begun.get(first)
        if known is None:
            meanings = dict(self._lines.beginning(first)) if is_han(first) else {}
            known = self._begun[first] = (sorted(set(map(len, meanings)), reverse=True), meanings)
        return known


def marks(word: str) -> tuple[str, ...]:
    """What a word's capitals allow before its stem in a key: "" goes without saying, then for one, then for more."""
    if not word[0].isupper():
        return ()
    return (MARK, MARK * 2) if word[:2].isupper() and len(word) > 1 else (MARK,)


def is_han(word: str) -> bool:
    """Whether a word is written in Han characters, to judge by its first."""
    return "\u3400" <= word[0] <= "\u9fff" or "\U00020000" <= word[0] <= "\U0003ffff"


def _concepts(numbers: str) -> Concepts:
    return tuple(map(int, numbers.split()))

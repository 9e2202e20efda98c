"""Set phrases with free endings: the small pattern language of the tables of verbs, modals and negations.

A pattern is words with a space between them. `*` at a word's end stands for any letters ("подчерк*"), `~` for up to
three words between two others ("take ~ seriously"); `!` before a pattern keeps its words from matching
("!келіссөз*"). In a script without spaces a pattern is its characters, and `~` stands for up to eight characters.
Case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from toolkit.learnt import Learnt

_WORD = re.compile(r"[^\W_]+(?:[-’'‑][^\W_]+)*")
_GAP_WORDS = 3
_GAP_CHARACTERS = 8
_KEY = 3  #: letters by which patterns are filed; a shorter first word is filed under itself


class Hit(NamedTuple):
    """Where a pattern stands in a text."""

    start: int
    end: int
    label: str


_Entry = tuple[tuple[str, ...], str]  # the words of a pattern, and its label; a veto has none


class _Begun(NamedTuple):
    """The patterns that a word may begin, of equal beginnings the longest first."""

    alone: str | None  #: label of the pattern that is this word and no more; a veto has none; None where there is none
    seconds: tuple[str, ...]  #: how the second word of any longer pattern begins: most texts go on otherwise
    longer: tuple[tuple[str, tuple[str, ...], str], ...]  #: the same of each, its words from the second on, its label


class Phrases:
    """Patterns by label, compiled; `find` is linear in the text."""

    def __init__(self, patterns: Mapping[str, Sequence[str]], spaced: bool = True) -> None:
        self._spaced = spaced
        self._filed = _Filed(spaced)
        self._by_word, self._by_pair = Learnt(self._after), Learnt(self._beginning)
        for label, phrases in patterns.items():
            for phrase in phrases:
                bare = phrase.removeprefix("!")
                self._filed.add(bare, label if bare is phrase else "")

    def find(self, text: str) -> list[Hit]:
        """Hits in order of place, longest first, none overlapping."""
        return self._in_words(text) if self._spaced else self._in_characters(text)

    def _in_words(self, text: str) -> list[Hit]:
        words, places = _words(text)
        begun = list(map(self._by_word.__getitem__, words))
        hits: list[Hit] = []
        reached = 0
        for at, candidates in enumerate(begun) if any(begun) else ():
            if not candidates or at < reached:
                continue
            alone, seconds, longer = candidates
            end, label = (0, "") if alone is None else (at + 1, alone)
            ahead = words[at + 1] if at + 1 < len(words) else ""
            for second, rest, named in longer if ahead.startswith(seconds) else ():
                if ahead.startswith(second) and (reach := _match_words(rest, words, at + 1)) > end:
                    end, label = reach, named
            if end:
                reached = end
                if label:
                    hits.append(Hit(places[at][0], places[end - 1][1], label))
        return hits

    def _after(self, word: str) -> _Begun | None:
        """What a word may begin; of equally long patterns a veto comes first."""
        beginnings = (word[:1], word[:2], word[:_KEY])
        if self._filed.begin_none(beginnings):
            return None
        fits = [entry for key in dict.fromkeys(beginnings) for entry in self._filed[key] if _fits(entry[0][0], word)]
        fits.sort(key=_length)
        alone = next((label for parts, label in fits if len(parts) == 1), None)
        longer = [(parts[1].rstrip("*~"), parts[1:], label) for parts, label in fits if len(parts) > 1]
        return _Begun(alone, tuple({second for second, _, _ in longer}), tuple(longer)) if fits else None

    def _in_characters(self, text: str) -> list[Hit]:
        begun = list(map(self._by_pair.__getitem__, _pairs(text)))
        hits: list[Hit] = []
        reached = 0
        for at, candidates in enumerate(begun) if any(begun) else ():
            if not candidates or at < reached:
                continue
            for parts, label in candidates:
                if text.startswith(parts[0], at) and (end := _match_characters(parts, text, at)):
                    if label:
                        hits.append(Hit(at, end, label))
                    reached = end
                    break
        return hits

    def _beginning(self, pair: str) -> tuple[_Entry, ...]:
        """Patterns that may begin with two characters, the longest first, a veto before what it vetoes."""
        return tuple(entry for entry in self._filed[pair[0]] if entry[0][0][:2] in (pair, pair[0]))


class _Filed(dict[str, list[_Entry]]):
    """Patterns by how they begin, taken apart when a text first has a word that begins so: most never are."""

    def __init__(self, spaced: bool) -> None:
        super().__init__()
        self._spaced = spaced
        self._whole: dict[str, list[tuple[str, str]]] = {}
        self.begin_none = self._whole.keys().isdisjoint  #: whether no pattern begins in any of these ways

    def add(self, phrase: str, label: str) -> None:
        """File a pattern, a veto with no label."""
        first = phrase.partition(" ")[0].rstrip("*").casefold()[:_KEY] if self._spaced else phrase[:1]
        self._whole.setdefault(first, []).append((phrase, label))

    def __missing__(self, key: str) -> list[_Entry]:
        entries = [(self._parts(phrase), label) for phrase, label in self._whole.get(key, ())]
        entries.sort(key=_length)  # the longest first, a veto before what it vetoes
        self[key] = entries
        return entries

    def _parts(self, phrase: str) -> tuple[str, ...]:
        return tuple(phrase.casefold().split() if self._spaced else re.split("(~)", phrase))


def _match_words(parts: tuple[str, ...], words: Sequence[str], at: int) -> int:
    """Index one past the last word matched, or 0."""
    for number, part in enumerate(parts):
        if part == "~":
            for skipped in range(_GAP_WORDS + 1):
                if end := _match_words(parts[number + 1 :], words, at + skipped):
                    return end
            return 0
        if at >= len(words) or not _fits(part, words[at]):
            return 0
        at += 1
    return at


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part[-1] == "*" else word == part


def _length(entry: _Entry) -> tuple[int, str]:
    return -len("".join(entry[0])), entry[1]


@lru_cache(maxsize=4096)  # several tables are asked about the same sentence, one after the other
def _words(text: str) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
    """Words without case, and where each starts and ends."""
    places = tuple([match.span() for match in _WORD.finditer(text)])
    return tuple([text[start:end].casefold() for start, end in places]), places


@lru_cache(maxsize=1024)  # as with words
def _pairs(text: str) -> tuple[str, ...]:
    """Each character with the one behind it."""
    return tuple(map("".join, zip_longest(text, text[1:], fillvalue="")))


def _match_characters(parts: tuple[str, ...], text: str, at: int) -> int:
    """Offset one past the match, or 0."""
    if len(parts) == 1:
        return at + len(parts[0]) if text.startswith(parts[0], at) else 0
    head, _, *rest = parts
    if not text.startswith(head, at):
        return 0
    at += len(head)
    for skipped in range(_GAP_CHARACTERS + 1):
        if end := _match_characters(tuple(rest), text, at + skipped):
            return end
    return 0

"""Set phrases with free endings: the small pattern language of the tables of verbs, modals and negations.

A pattern is words with a space between them. `*` at a word's end stands for any letters ("подчерк*"), `~` for up to
three words between two others ("take ~ seriously"); `!` before a pattern keeps its words from matching
("!келіссөз*"). In a script without spaces a pattern is its characters, and `~` stands for up to eight characters.
Case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:[-’'‑][^\W_]+)*")
_GAP_WORDS = 3
_GAP_CHARACTERS = 8
_KEY = 3  #: letters by which patterns are filed; a shorter first word is filed under itself


@dataclass(frozen=True, slots=True)
class Hit:
    """Where a pattern stands in a text."""

    start: int
    end: int
    label: str


class Phrases:
    """Patterns by label, compiled; `find` is linear in the text."""

    def __init__(self, patterns: Mapping[str, Sequence[str]], spaced: bool = True) -> None:
        self._spaced = spaced
        self._filed: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for label, phrases in patterns.items():
            for phrase in phrases:
                self._file(phrase.removeprefix("!"), "" if phrase.startswith("!") else label)
        for entries in self._filed.values():  # the longest first, a veto before what it vetoes
            entries.sort(key=lambda entry: (-len("".join(entry[0])), entry[1]))

    def _file(self, phrase: str, label: str) -> None:
        parts = tuple(phrase.casefold().split()) if self._spaced else tuple(re.split("(~)", phrase))
        first = parts[0].rstrip("*")
        key = first[:_KEY] if self._spaced else first[:1]
        self._filed.setdefault(key, []).append((parts, label))

    def find(self, text: str) -> list[Hit]:
        """Hits in order of place, longest first, none overlapping."""
        return list(self._in_words(text) if self._spaced else self._in_characters(text))

    def _in_words(self, text: str) -> Iterator[Hit]:
        words = [(m.group().casefold(), m.start(), m.end()) for m in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            word = words[at][0]
            found = None
            for size in range(min(_KEY, len(word)), 0, -1):
                for parts, label in self._filed.get(word[:size], ()):
                    end = _match_words(parts, words, at)
                    if end and (found is None or end > found[0]):
                        found = end, label
            if found is None:
                at += 1
                continue
            if found[1]:
                yield Hit(words[at][1], words[found[0] - 1][2], found[1])
            at = found[0]

    def _in_characters(self, text: str) -> Iterator[Hit]:
        at = 0
        while at < len(text):
            for parts, label in self._filed.get(text[at], ()):
                if end := _match_characters(parts, text, at):
                    if label:
                        yield Hit(at, end, label)
                    at = end
                    break
            else:
                at += 1


def _match_words(parts: tuple[str, ...], words: Sequence[tuple[str, int, int]], at: int) -> int:
    """Index one past the last word matched, or 0."""
    for number, part in enumerate(parts):
        if part == "~":
            for skipped in range(_GAP_WORDS + 1):
                if end := _match_words(parts[number + 1 :], words, at + skipped):
                    return end
            return 0
        if at >= len(words):
            return 0
        word = words[at][0]
        if not (word.startswith(part[:-1]) if part.endswith("*") else word == part):
            return 0
        at += 1
    return at


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

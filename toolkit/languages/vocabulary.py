"""The merged vocabulary of a language that sets words apart: numerals, units and the calendar in all their forms."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.calendar import Calendar
from toolkit.languages.numerals import Numerals, Sense
from toolkit.languages.tokens import roman
from toolkit.languages.units import Units


class Phrase(NamedTuple):
    """What must follow a word to make a set phrase of it, and what that phrase means."""

    rest: tuple[str, ...]  #: the words after the first, each as in a table
    sense: Sense


class Words:
    """The merged vocabulary of a language: single words in all their forms, and phrases."""

    def __init__(self, tag: str, respelt: bool) -> None:
        numerals, units, calendar = table(Numerals, tag), table(Units, tag), table(Calendar, tag)
        self.endings = numerals.endings
        self.respelt = numerals.respelt if respelt else None  #: for a version in another script than the tables
        self.exact: dict[str, Sense] = {}
        self.stems: dict[str, list[tuple[frozenset[str], Sense]]] = {}
        for word, sense in (dict(units.words) | dict(numerals.words) | dict(calendar.words)).items():
            self._add(word, sense)
        self.first: dict[str, list[Phrase]] = {}
        self.first_stems: dict[str, list[tuple[frozenset[str], Phrase]]] = {}
        phrases = dict(units.phrases) | dict(numerals.phrases) | dict(calendar.phrases)
        for text, sense in sorted(phrases.items(), key=lambda item: -len(item[0])):
            head, *rest = text.split()
            phrase = Phrase(tuple(rest), sense)
            if head[-1] in self.endings:
                self.first_stems.setdefault(head[:-1], []).append((self.endings[head[-1]], phrase))
            else:
                self.first.setdefault(head, []).append(phrase)
        self.compounds = numerals.compounds
        self.proper = calendar.proper
        self.abbreviations = numerals.abbreviations
        self.joints = numerals.joints
        stems = [*self.stems, *self.first_stems, *self.compounds]
        self.heads = {stem[:3] for stem in stems}  #: how a word must begin to be worth cutting
        self.entries: dict[str, tuple[Sense | None, tuple[Phrase, ...]] | None] = {}

    def _add(self, word: str, sense: Sense) -> None:
        if word[-1] in self.endings:
            self.stems.setdefault(word[:-1], []).insert(0, (self.endings[word[-1]], sense))
        else:
            self.exact[word] = sense

    def known(self, raw: str) -> tuple[Sense | None, tuple[Phrase, ...]] | None:
        """Sense of a word as written and the phrases that it may begin; None where it has neither."""
        try:
            return self.entries[raw]
        except KeyError:
            if len(self.entries) > 1 << 16:
                self.entries.clear()
        word = raw.lower()
        sense, phrases = self._look_up(word)
        if self.respelt and not sense and not phrases:
            for reading in self.respelt(word):
                sense, phrases = self._look_up(reading)
                if sense or phrases:
                    break
        if sense is not None and sense[0] in "MAW" and word in self.proper and not raw[0].isupper():
            sense = None
        if sense is None and raw.isupper() and len(raw) < 7 and (number := roman(raw)):
            sense = ("L", number)
        entry = self.entries[raw] = (sense, phrases) if sense or phrases else None
        return entry

    def shortened(self, raw: str) -> bool:
        """Whether a word is an abbreviation, whose full stop ends no sentence."""
        return raw.lower() in self.abbreviations

    def _look_up(self, word: str) -> tuple[Sense | None, tuple[Phrase, ...]]:
        sense = self.exact.get(word)
        phrases = list(self.first.get(word, ()))
        promising = word[:3] in self.heads or word[:2] in self.heads or word[:1] in self.heads
        for cut in range(len(word), 0, -1) if promising else ():
            if sense is None and (stems := self.stems.get(word[:cut])):
                sense = next((found for endings, found in stems if word[cut:] in endings), None)
                if sense and sense[0] == "n" and cut < len(word):
                    sense = ("N", sense[1])
            for endings, phrase in self.first_stems.get(word[:cut], ()):
                if word[cut:] in endings:
                    phrases.append(phrase)
        if sense is None and word in self.joints:
            sense = ("&", None)
        if sense is None and self.compounds and promising:
            sense = self._compound(word)
        return sense, tuple(phrases)

    def _compound(self, word: str) -> Sense | None:
        """двухметровый: a number and a unit in one word."""
        for cut in range(min(len(word) - 2, 14), 2, -1):
            if (number := self.compounds.get(word[:cut])) is not None:
                sense, _ = self._look_up(word[cut:])
                if sense and sense[0] == "u":
                    return ("@", (Decimal(number), sense[1]))
        return None

    def matches(self, word: str, pattern: str) -> bool:
        """Whether a lower-case word is a form of a word as tables write it."""
        if self.respelt:
            return any(self._matches(reading, pattern) for reading in self.respelt(word))
        return self._matches(word, pattern)

    def _matches(self, word: str, pattern: str) -> bool:
        if pattern[-1] not in self.endings:
            return word == pattern
        stem = pattern[:-1]
        return word.startswith(stem) and word[len(stem) :] in self.endings[pattern[-1]]

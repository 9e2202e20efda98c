"""Terms of a language without spaces: an Aho-Corasick automaton over the characters of all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import ahocorasick

from toolkit.languages.forms import Forms

LEFT_OUT = frozenset(
    " \t\r\n\u3000\u00a0\u00ad\ufeff\u200b\"“”‘’„«»「」『』《》〈〉'"
)  #: what may stand between characters
GAP = "\n"  #: what a blank line leaves: no term goes on behind it


class CharacterIndex:
    """All terms of one language, ready to be searched for."""

    def __init__(self, forms: Forms, compiled: dict[str, list[int]]) -> None:
        self._forms = forms
        self._automaton = ahocorasick.Automaton()
        for key, found in compiled.items():
            self._automaton.add_word(key, (len(key), tuple(found)))
        self._automaton.make_automaton()
        self._longer = ahocorasick.Automaton()
        for word in forms.longer:
            self._longer.add_word(word, len(word))
        self._longer.make_automaton()
        self._reach = max(map(len, forms.longer), default=0)

    @staticmethod
    def compiled(forms: Forms, rows: Sequence[Sequence[str]]) -> dict[str, list[int]]:
        """What an index is made from: numbers of the terms by their characters; a row begins with a term's text."""
        numbers: dict[str, list[int]] = {}
        for number, (text, *_) in enumerate(rows):
            if key := _bare(forms.folded(text)[0])[0]:
                numbers.setdefault(key, []).append(number)
        return numbers

    def find(self, text: str) -> list[tuple[int, int, tuple[int, ...]]]:
        """Start, end and the numbers of the terms of every match."""
        if not len(self._automaton):
            return []
        bare, places = _bare(self._forms.folded(text)[0])
        longer = [(last + 1 - length, last + 1) for last, length in self._longer.iter(bare)] if self._reach else []
        longer.sort()
        found = []
        for last, (length, numbers) in self._automaton.iter(bare):
            first = last + 1 - length
            if not (_cuts_letters(bare, first) or _cuts_letters(bare, last + 1)) and not (
                longer and self._is_part(longer, first, last + 1)
            ):
                found.append((places[first], places[last] + 1, numbers))
        return found

    def _is_part(self, longer: Sequence[tuple[int, int]], start: int, end: int) -> bool:
        """Whether a longer word that means something else reaches into a match and out of it."""
        for place in range(bisect_left(longer, (start - self._reach, 0)), len(longer)):
            first, last = longer[place]
            if first >= end:
                return False
            if last > start and (first < start or last > end):
                return True
        return False


def _cuts_letters(text: str, place: int) -> bool:
    """Whether a word in Latin letters or a figure goes on over `place`."""
    pair = text[place - 1 : place + 1] if place else ""
    return len(pair) == 2 and pair.isascii() and pair.isalnum()


def _bare(text: str) -> tuple[str, Sequence[int]]:
    """A text without spaces and quotation marks, and the place of each character in it.

    A blank line is left as a gap, and a space between two words in Latin letters as itself.
    """
    if LEFT_OUT.isdisjoint(text):
        return text, range(len(text))
    letters: list[str] = []
    places: list[int] = []
    lines = 0
    space = -1
    for place, letter in enumerate(text):
        if letter in LEFT_OUT:
            lines += letter == "\n"
            if letter == "\n" and lines == 2:
                letters.append(GAP)
                places.append(place)
            space = place
            continue
        if space >= 0 and letters and _cuts_letters(letters[-1] + letter, 1):
            letters.append(" ")
            places.append(space)
        letters.append(letter)
        places.append(place)
        lines, space = 0, -1
    return "".join(letters), places

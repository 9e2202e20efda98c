"""Terms of a language without spaces: an Aho-Corasick automaton over the characters of all of them."""

from __future__ import annotations

from collections.abc import Sequence

import ahocorasick

from toolkit.languages.forms import Forms

LEFT_OUT = frozenset(
    " \t\r\n\u3000\u00a0\u00ad\ufeff\u200b\"“”‘’„«»「」『』《》〈〉'"
)  #: what may stand between characters
GAP = "\n"  #: what a blank line leaves: no term goes on behind it


class CharacterIndex:
    """All terms of one language, ready to be searched for."""

    def __init__(self, forms: Forms, texts: Sequence[str]) -> None:
        self._forms = forms
        numbers: dict[str, list[int]] = {}
        for number, text in enumerate(texts):
            if key := _bare(forms.folded(text)[0])[0]:
                numbers.setdefault(key, []).append(number)
        self._automaton = ahocorasick.Automaton()
        for key, found in numbers.items():
            self._automaton.add_word(key, (len(key), tuple(found)))
        self._automaton.make_automaton()
        self._reach = max(map(len, forms.longer), default=0)

    def find(self, text: str) -> list[tuple[int, int, tuple[int, ...]]]:
        """Start, end and the numbers of the terms of every match."""
        if not len(self._automaton):
            return []
        bare, places = _bare(self._forms.folded(text)[0])
        found = []
        for last, (length, numbers) in self._automaton.iter(bare):
            first = last + 1 - length
            if self._is_whole(bare, first, last + 1):
                found.append((places[first], places[last] + 1, numbers))
        return found

    def _is_whole(self, bare: str, start: int, end: int) -> bool:
        """Whether a match is neither part of a word in letters nor of a longer word that means something else."""
        if (start and _are_letters(bare[start - 1 : start + 1])) or _are_letters(bare[end - 1 : end + 1]):
            return False
        longer = self._forms.longer
        for first in range(max(0, start - self._reach + 1), end):
            for last in range(max(first + 2, start + 1), min(len(bare), first + self._reach) + 1):
                if (first < start or last > end) and bare[first:last] in longer:
                    return False
        return True


def _are_letters(pair: str) -> bool:
    return len(pair) == 2 and pair.isascii() and pair.isalnum()


def _bare(text: str) -> tuple[str, Sequence[int]]:
    """A text without spaces and quotation marks, a blank line left as a gap, and the place of each character in it."""
    if LEFT_OUT.isdisjoint(text):
        return text, range(len(text))
    letters: list[str] = []
    places: list[int] = []
    lines = 0
    for place, letter in enumerate(text):
        if letter not in LEFT_OUT:
            lines = 0
        elif letter == "\n":
            lines += 1
            if lines != 2:
                continue
            letter = GAP
        else:
            continue
        letters.append(letter)
        places.append(place)
    return "".join(letters), places

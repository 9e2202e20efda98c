"""A large table of which a text needs a few entries: sorted lines, each a key, a tab and what is said of it.

One split loads it, bisection finds a key: a dictionary of the same would cost several times as much to fill.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping


class Lines:
    """A table of lines "key TAB value", sorted; keys have no tab, neither has a line break."""

    def __init__(self, text: str) -> None:
        self._lines = text.rstrip("\n").split("\n")

    def get(self, key: str) -> str:
        """What is said of a key; empty where it is not there."""
        begin = f"{key}\t"
        place = bisect_left(self._lines, begin)
        is_there = place < len(self._lines) and self._lines[place].startswith(begin)
        return self._lines[place][len(begin) :] if is_there else ""

    def beginning(self, first: str) -> Iterator[tuple[str, str]]:
        """The keys that begin with a character, in order, each with what is said of it."""
        begin = bisect_left(self._lines, first)
        for place in range(begin, bisect_left(self._lines, chr(ord(first) + 1), begin)):
            key, _, value = self._lines[place].partition("\t")
            yield key, value

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for line in self._lines:
            key, tab, value = line.partition("\t")
            if tab:
                yield key, value


def written(table: Mapping[str, str]) -> str:
    """The text that `Lines` reads."""
    return "".join(f"{line}\n" for line in sorted(f"{key}\t{value}" for key, value in table.items()))

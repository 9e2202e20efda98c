"""A large table of which a text needs a few entries: sorted lines, each a key, a tab and what is said of it.

One split loads it, bisection finds a key, and only what is found is decoded: to fill a dictionary with the same would
cost several times as much.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence


class Lines:
    """A table of lines "key TAB value", sorted; keys have no tab, neither has a line break."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.rstrip(b"\n").split(b"\n")

    def get(self, key: str) -> str:
        """What is said of a key; empty where it is not there."""
        begin = f"{key}\t".encode(errors="replace")
        place = bisect_left(self._lines, begin)
        is_there = place < len(self._lines) and self._lines[place].startswith(begin)
        return self._lines[place][len(begin) :].decode() if is_there else ""

    def beginning(self, first: str) -> Iterator[tuple[str, str]]:
        """The keys that begin so, in order, each with what is said of it."""
        begin = bisect_left(self._lines, first.encode())
        end = bisect_left(self._lines, first.encode() + b"\xff", begin)  # a byte that no text has
        return _parted(self._lines[begin:end])

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return _parted(self._lines)


def _parted(lines: Sequence[bytes]) -> Iterator[tuple[str, str]]:
    for line in b"\n".join(lines).decode().split("\n"):
        key, tab, value = line.partition("\t")
        if tab:
            yield key, value


def written(table: Mapping[str, str]) -> str:
    """The text of a table, which `Lines` reads as UTF-8."""
    return "".join(f"{line}\n" for line in sorted(f"{key}\t{value}" for key, value in table.items()))

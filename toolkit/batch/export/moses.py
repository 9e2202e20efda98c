"""moses: a parallel corpus for machine translation: moses/en-kk.en and moses/en-kk.kk, line by line, for every pair.

The lines are the finest pieces of each pair, with the rows' scores beside them in moses/en-kk.scores.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import TextIO

from toolkit.batch.export import Filters
from toolkit.batch.result import Result
from toolkit.languages import table
from toolkit.languages.profile import Profile


class Writer:
    """Three files a pair of languages."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        self._filters = filters
        self._pairs = {f"{a}-{b}": _Pair(folder / "moses", a, b, filters) for a, b in combinations(langs, 2)}

    def add(self, result: Result) -> None:
        """Take the next readout."""
        for row in result.rows():
            if self._filters.takes(row):
                for pair, pieces in row.beads.items():
                    for one, other in pieces:
                        self._pairs[pair].add(one, other, row.score)

    def close(self) -> None:
        """Finish the files."""
        for pair in self._pairs.values():
            pair.close()


class _Pair:
    """One pair's files."""

    def __init__(self, folder: Path, one: str, other: str, filters: Filters) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._filters = filters
        self._density = table(Profile, one).density, table(Profile, other).density
        self._seen: set[bytes] = set()  # 8 bytes a pair: 10 million pairs in about 1 GB, so only where asked for
        self._files: Mapping[str, TextIO] = {
            suffix: (folder / f"{one}-{other}.{suffix}").open("w", encoding="utf-8", newline="\n")
            for suffix in (one, other, "scores")
        }

    def add(self, one: str, other: str, score: float) -> None:
        if not self._fits(one, other):
            return
        for file, text in zip(self._files.values(), (one, other, f"{score:.2f}"), strict=True):
            file.write(text + "\n")

    def _fits(self, one: str, other: str) -> bool:
        lengths = len(one) / self._density[0], len(other) / self._density[1]
        if self._filters.max_ratio and max(lengths) > self._filters.max_ratio * min(lengths):
            return False
        if self._filters.once:
            key = hashlib.blake2b(f"{one}\t{other}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
            if key in self._seen:
                return False
            self._seen.add(key)
        return True

    def close(self) -> None:
        for file in self._files.values():
            file.close()

"""Words that tell something by how they end: denials (бармайды, without -less), degrees (ашпақ)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.learnt import Learnt

_WORD = re.compile(r"[^\W\d_]+")


def by_form(pattern: re.Pattern[str], text: str, opening: bool = False) -> list[tuple[int, int, str]]:
    """Start, end and letters of each word that matches as a whole; with `opening`, the first one without its capital.

    A sentence's first word has a capital anyway; elsewhere a capital tells a name (Абай, Құнанбай).
    """
    words, places = _words(text)
    if opening and words and places[0][0] == 0:
        words = [words[0].lower(), *words[1:]]
    fits = list(map(_known(pattern).__getitem__, words))
    if not any(fits):
        return []
    return [(start, end, word) for (start, end), word, fit in zip(places, words, fits, strict=True) if fit]


@cache
def _known(pattern: re.Pattern[str]) -> Learnt[str, bool]:
    """Whether a word matches, by word; there are as many patterns as the tables of the languages have."""
    return Learnt(lambda word: pattern.fullmatch(word) is not None)


@lru_cache(maxsize=2048)  # the patterns of a language are asked about the same sentence, one after the other
def _words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    places = [match.span() for match in _WORD.finditer(text)]
    return [text[start:end] for start, end in places], places

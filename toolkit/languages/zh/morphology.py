"""Chinese: runs of Han characters, and words in other scripts between them; Traditional characters made Simplified."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.languages.morphology import Morphology
from toolkit.languages.zh.traditional import simplified

WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=2048)  # lexicon, evidence and checks ask for the same sentences in turn
def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each run of Han characters and of each word in another script."""
    spans = []
    for match in WORD.finditer(text):
        start, end = match.span()
        while start < end:  # re takes 8 ms to compile a class of Han characters, longer than a readout takes to cut
            kind = _is_han(text[start])
            stop = next((at for at in range(start + 1, end) if _is_han(text[at]) != kind), end)
            spans.append((start, stop))
            start = stop
    return spans


def _is_han(character: str) -> bool:
    return "㐀" <= character <= "鿿" or "豈" <= character <= "\ufaff" or "\U00020000" <= character <= "\U0003ffff"


@cache
def stems(word: str) -> tuple[str, ...]:
    """The run itself, in Simplified characters."""
    return (simplified(word.lower()),)


TABLE = Morphology(
    words=words, stems=stems, function_words=frozenset("的了和与在是及对并将为以而等也就都还又这那其之于由向从")
)

"""Chinese: runs of Han characters, and words in other scripts between them."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import Morphology

WORD = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]+|[^\W_㐀-鿿豈-﫿\U00020000-\U0003ffff]+")


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each run."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """The run itself."""
    return (word.lower(),)


TABLE = Morphology(words=words, stems=stems, function_words=frozenset("的了和与在是及对并将为以而等也"))

"""Chinese: runs of Han characters, and words in other scripts between them; Traditional characters made Simplified."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import Morphology
from toolkit.languages.zh.traditional import simplified

HAN = "㐀-鿿豈-﫿\U00020000-\U0003ffff"
WORD = re.compile(rf"[{HAN}]+|[^\W_{HAN}]+")


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each run of Han characters and of each word in another script."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """The run itself, in Simplified characters."""
    return (simplified(word.lower()),)


TABLE = Morphology(
    words=words, stems=stems, function_words=frozenset("的了和与在是及对并将为以而等也就都还又这那其之于由向从")
)

"""English: words and stems by rule."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import Morphology, listed

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
IRREGULAR = {
    "met": "meet", "held": "hold", "said": "say", "gave": "give", "given": "give", "took": "take", "taken": "take",
    "made": "make", "paid": "pay", "built": "build", "led": "lead", "sent": "send", "spoke": "speak", "was": "be",
    "is": "be", "are": "be", "were": "be", "been": "be", "has": "have", "had": "have", "did": "do", "done": "do",
    "men": "man", "women": "woman", "people": "people", "children": "child", "went": "go", "gone": "go",
}  # fmt: skip


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """Likely stems."""
    word = re.sub(r"['’]s?$", "", word.lower())
    if word in IRREGULAR:
        return (IRREGULAR[word],)
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith(("ss", "us")):
            return (word[: -len(ending)].rstrip("e") + instead, word)
    return (word.rstrip("e") or word, word)


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "a an the of in on at to for from by with and or but as is are was were be been that this these those it its "
            "he she his her they their we our you i not no has have had which who will would also than then there"
        )
    ),
)

"""Whether two bare words are one spelling: what is left of a case ending does not count, nor do ё and hyphens."""

from __future__ import annotations

_EVEN = str.maketrans({"ё": "е", "-": "", "’": "", "'": "", "‘": "", "ь": "", "ъ": ""})
_LOOSE_ENDS = "аеиоуыэюяйіәұүө"


def same_spelling(one: str, other: str) -> bool:
    """Whether two words differ in no more than case, ё, and the vowels at the end that a declension changes."""
    return _even(one) == _even(other)


def misspelt(one: str, other: str) -> bool:
    """Whether one word may be the other, wrongly written: same script, near in length, not one inside the other."""
    a, b = _even(one), _even(other)
    if a in b or b in a or (a.isascii() != b.isascii()):
        return False
    return 10 * _shared(a, b) >= 6 * max(len(a), len(b)) and a[0] == b[0]


def _shared(one: str, other: str) -> int:
    """How many letters the two share in order."""
    row = [0] * (len(other) + 1)
    for mine in one:
        before = row
        row = [0]
        for place, theirs in enumerate(other):
            row.append(before[place] + 1 if mine == theirs else max(before[place + 1], row[place]))
    return row[-1]


def _even(word: str) -> str:
    plain = word.lower().translate(_EVEN)
    return plain.rstrip(_LOOSE_ENDS) or plain

"""Whether two bare words are one spelling: what is left of a case ending does not count, nor do ё and hyphens."""

from __future__ import annotations

from toolkit.languages import table
from toolkit.languages.sounds import likeness
from toolkit.languages.transliteration import Transliteration

_EVEN = str.maketrans({"ё": "е", "-": "", "’": "", "'": "", "‘": "", "ь": "", "ъ": ""})
_LOOSE_ENDS = "аеиоуыэюяйіәұүө"


def same_spelling(one: str, other: str) -> bool:
    """Whether two words differ in no more than case, ё, and the vowels at the end that a declension changes."""
    return _even(one) == _even(other)


def misspelt(one: str, other: str, lang: str) -> bool:
    """Whether one word may be the other, wrongly written: same script, alike in sound, not one inside the other."""
    a, b = _even(one), _even(other)
    if a in b or b in a or a.isascii() != b.isascii() or a[0] != b[0]:
        return False
    shape = table(Transliteration, lang)
    return likeness(shape.sounds(one.lower()), shape.sounds(other.lower()), shape.loose) >= (
        0.8 if shape.loose else 0.7
    )


def _even(word: str) -> str:
    plain = word.lower().translate(_EVEN)
    return plain.rstrip(_LOOSE_ENDS) or plain

"""Kazakh: letters that Russian lacks, and its own small words."""

import re
from functools import cache

from toolkit.languages.foreign import Foreign
from toolkit.languages.names import words

_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_GRAMMAR = words("мен және бен пен бұл ол деп туралы арасында үшін бойынша сондай-ақ болып екі бір дейін кейін екенін")


@cache
def _evidence(word: str) -> int:
    low = word.lower()
    return 2 if _LETTERS.search(low) or low in _GRAMMAR else 0


TABLE = Foreign(script="Cyrl", neighbours=("ru",), evidence=_evidence)

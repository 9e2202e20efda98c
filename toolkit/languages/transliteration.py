"""How a name sounds: the same short alphabet for every script, so that Токаев, Tokayev and 托卡耶夫 can be compared.

Consonants b p d t g k v f z s Z(zh) S(sh) C(ch) c(ts) j(dzh) h l r m n, vowels a e i o u; glides and length are left
out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

Syllables = tuple[str, ...]


class Transliteration(NamedTuple):
    """How one language spells sounds."""

    sounds: Callable[[str], str]  #: a word in the alphabet above
    syllables: Callable[[str], Syllables]  #: of a Chinese name, in pinyin; empty for a word that is none
    loose: bool = False  #: True for a script that only comes near the sounds


@cache
def _palladius() -> dict[str, str]:
    path = Path(__file__).with_name("palladius.json")
    table: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return table


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(_palladius().values()) | {"lu", "nu", "lv", "nv", "lue", "nue"}


@cache
def pinyin(word: str) -> Syllables:
    """The pinyin syllables that a Latin word consists of, the longest first; empty if it is none."""
    return _split(re.sub(r"[’'-]", "", word.lower()).replace("ü", "u"), _pinyin(), 6)


@cache
def cyrillic_pinyin(word: str) -> Syllables:
    """The pinyin syllables that a word in Palladius' Cyrillic stands for; empty if it is none."""
    table = _palladius()
    parts = [_split(part, table.keys(), 6) for part in re.split("[ъ’-]", word.lower().replace("ё", "е"))]
    return tuple(table[part] for found in parts for part in found) if all(parts) else ()


def _split(word: str, known: object, longest: int) -> Syllables:
    """Cut a word into known parts, the longest first, going back where that fails."""
    if not word or len(word) > 18:
        return ()
    for size in range(min(longest, len(word)), 0, -1):
        if word[:size] in known:  # type: ignore[operator]
            if size == len(word):
                return (word,)
            if rest := _split(word[size:], known, longest):
                return (word[:size], *rest)
    return ()


_INITIALS = {"zh": "Z", "ch": "C", "sh": "S", "q": "C", "x": "S", "j": "j", "z": "z", "c": "c", "w": "v", "y": ""}


@cache
def syllable_sounds(syllable: str) -> str:
    """Sounds of one pinyin syllable: "xiang" is "Sian", "er" is "r"."""
    if syllable == "er":
        return "r"
    initial = next((i for i in ("zh", "ch", "sh") if syllable.startswith(i)), syllable[0])
    if initial[0] in "aeiouü":
        initial = ""
    final = syllable[len(initial) :].replace("ü", "u").replace("ng", "n")
    head = _INITIALS.get(initial, initial)
    return "u" if syllable == "wu" else head + final


_DOUBLE = re.compile(r"(.)\1+")
_STRAY = str.maketrans("ywqxJGKLMNPRTVXYQWABDEFHIOU", "ivkkjgklmnprtvkikvabdefhiou")


def once(sounds: str) -> str:
    """Sounds with the doubled ones written once; letters of another script that were left are taken as they look."""
    return _DOUBLE.sub(r"\1", sounds.translate(_STRAY))

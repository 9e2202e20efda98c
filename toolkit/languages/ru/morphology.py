"""Russian: words and stems by rule."""

from __future__ import annotations

import re
from functools import cache

from toolkit.languages.morphology import Morphology, listed

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
ENDINGS = sorted(
    listed(
        "ами ями ого его ому ему ыми ими ая яя ое ее ой ей ый ий ую юю ые ие ых их ым им ом ем ам ям ах ях ов ев "
        "ия ию ии ием иям иями иях а я о е ы и у ю ь й ет ют ит ят ал ала али ил ила или ть ся"
    ),
    key=len,
    reverse=True,
)


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of each word."""
    return [match.span() for match in WORD.finditer(text)]


@cache
def stems(word: str) -> tuple[str, ...]:
    """Likely stems."""
    word = word.lower().replace("ё", "е")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return (word[: -len(ending)], word)
    return (word,)


TABLE = Morphology(
    words=words,
    stems=stems,
    function_words=frozenset(
        listed(
            "и в во на с со к ко о об от до из у за по под при для не ни а но или что как это этот эта эти тот та те он "
            "она они его ее их мы наш вы ваш который которая которые также же бы ли был была были быть есть"
        )
    ),
)

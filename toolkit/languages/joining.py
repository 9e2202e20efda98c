"""Small words that sound by their neighbour: what must change with a word that is put in another's place."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


def _same(small: str, word: str) -> str | None:
    return small


class Joining(NamedTuple):
    """Both functions take the small word in lower case; None: not known, so better left to a translator."""

    before: Callable[[str, str], str | None] = _same  #: the word that stands before `word`: a/an, в/во
    after: Callable[[str, str], str | None] = _same  #: the word that stands after `word`: мен/бен/пен

"""English: a or an."""

from __future__ import annotations

import re

from toolkit.languages.joining import Joining

UNSURE = re.compile(r"[uUhH]|[Ee]u|[Oo]ne|[A-Z][A-Z.]|1[18]\d")  #: an umbrella, a union; an hour, a house; an SCO
VOWEL = re.compile(r"[aeioAEIO]|8|1[18]")


def _before(small: str, word: str) -> str | None:
    if small not in ("a", "an"):
        return small
    if UNSURE.match(word):
        return None
    return "an" if VOWEL.match(word) else "a"


TABLE = Joining(before=_before)

"""Kazakh: мен, бен, пен and да, де, та, те sound by the word before them."""

from __future__ import annotations

from toolkit.languages.joining import Joining
from toolkit.languages.kk.phonology import CLASS, harmonies

WITH = {"t": "пен", "z": "бен"}  #: by class of the last sound; after all others мен
TOO = {"b": "да", "f": "де"}


def _after(small: str, word: str) -> str | None:
    if small not in ("мен", "бен", "пен", "да", "де", "та", "те"):
        return small
    kind = CLASS.get(word[-1].lower())
    if kind is None:  # a figure, an abbreviation in other letters
        return None
    if small in ("мен", "бен", "пен"):
        return WITH.get(kind, "мен")
    harmony = harmonies(word.lower())
    return TOO[harmony].replace("д", "т" if kind == "t" else "д") if harmony in TOO else None


TABLE = Joining(after=_after)

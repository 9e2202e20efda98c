"""Words with a hyphen of their own: what tells it from one that a line break put in."""

from __future__ import annotations

from typing import NamedTuple


class Hyphens(NamedTuple):
    """Parts of words that a hyphen stays beside; all lower-case."""

    firsts: frozenset[str] = frozenset()  #: before a hyphen and four letters or more; no syllable of another word
    pairs: tuple[str, ...] = ()  #: whole words, or what all their forms begin with: "жай-күй"

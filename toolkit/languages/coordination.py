"""How a language lists things: what stands between two items, and what only looks like it."""

from __future__ import annotations

from typing import NamedTuple


class Coordination(NamedTuple):
    """A language's signs of an enumeration."""

    joining: tuple[str, ...]  #: words between two items: "and", "as well as", "和"; a comma may stand before them
    comma: str  #: the mark between two items
    clauses: tuple[str, ...] = ()  #: words that begin a clause or an aside behind a comma: "which", "в том числе"
    within: tuple[str, ...] = ()  #: Han: words with the characters of a joining word in them: 和平, 参与
    spaced: bool = True  #: False for a script without spaces between words

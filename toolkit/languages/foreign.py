"""What shows that a word belongs to this language and not to a neighbour of the same script."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Foreign(NamedTuple):
    """A language's script, and how its words stand out in the text of another."""

    script: str  #: ISO 15924 of its letters: "Latn", "Cyrl", "Hani"
    neighbours: tuple[str, ...]  #: languages of the same script whose words may slip in
    evidence: Callable[[str], int]  #: how surely a word is this language's: 0 no sign, 1 some, 2 plain; case counts
    native: Callable[[str], bool] = lambda word: False  #: whether a word is formed as no loan from here is
    lends: bool = False  #: whether its nouns are at home in the neighbours too, and tell nothing: кооперация in Kazakh

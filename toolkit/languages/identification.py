"""What tells a language, and its script, from the others: letters of its own and its commonest words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Signs(NamedTuple):
    """The signs of one language in one script."""

    script: str  #: ISO 15924: "Latn", "Cyrl" or "Hani"
    letters: frozenset[str]  #: lower-case letters that others in the same script lack or hardly use
    words: frozenset[str] = frozenset()  #: lower-case words that every text has; empty where no space parts words


class Identification(NamedTuple):
    """The signs of a language, by tag: "kk" and "kk-Latn"."""

    signs: Mapping[str, Signs]

"""The forms of a word: for scripts that compile vocabulary, where time does not matter and recall does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Paradigm(NamedTuple):
    """How a language's words are inflected, so far as its stems do not undo it."""

    forms: Callable[[str], tuple[str, ...]]  #: the word in lower case and its forms that may have other stems

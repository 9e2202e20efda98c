"""Words and their stems: what a vocabulary look-up needs to survive inflection.

A stem is a key, not a dictionary form: two words share a stem when a reader would call them one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple


class Morphology(NamedTuple):
    """How a language's words are found and reduced."""

    words: Callable[
        [str], list[tuple[int, int]]
    ]  #: start and end of each word in a text; Han text: of each run; cached
    stems: Callable[[str], tuple[str, ...]]  #: likely stems of one word, likeliest first, never empty; cached and fast
    function_words: frozenset[str]  #: lower-case words (or stems) that carry grammar only and no matter
    contrary: re.Pattern[str] | None = None  #: words whose form denies what their stem means: қолжетімсіз, unattainable
    finite: re.Pattern[str] | None = None  #: the last word of a sentence, where it is a verb and no part of a term


def listed(text: str) -> tuple[str, ...]:
    """The words of a literal that is a list: tables read better without commas."""
    return tuple(text.split())

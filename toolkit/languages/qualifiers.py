"""Words that narrow or load a statement: for the time being, for ever, at one's own expense, mostly, in secret.

A version that drops one, or puts one in, promises more or less than the others. The firm wordings of a qualifier say
it and nothing else; the loose ones may say it, and only keep a version from being told to lack it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: Every qualifier that is compared; a language's tables have a key for each.
QUALIFIERS: tuple[str, ...] = (
    *("passing", "lasting", "free", "own-expense", "late", "early", "unofficial", "narrow", "intergovernmental"),
    *("international", "unilateral", "mostly", "unconditional", "round-the-clock", "closed", "voluntary"),
)


class Qualifiers(NamedTuple):
    """A language's phrases (see `phrases`) by qualifier."""

    firm: Mapping[str, tuple[str, ...]]
    loose: Mapping[str, tuple[str, ...]]
    spaced: bool = True  #: False for a script without spaces between words

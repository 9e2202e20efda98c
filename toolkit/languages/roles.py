"""What a phrase does in its sentence, read off one language's syntax and written by another's.

A role is what a case or a preposition says: in Astana, в Астане, Астанада, 在阿斯塔纳 are all its "place". Only the
neighbourhood of the phrase is looked at, so a role may be wrong where the sentence is long; it is never a guess about
meaning.

    subject · object · owner (of)      receiver (to whom) · means (by) · with · attribute (before another noun)
    place (in, at) · goal (to, into) · origin (from) · until · through · between · before · after · during
    for · about · on (a subject) · within (a framework) · sphere (in the field of) · against · without
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Phrase(NamedTuple):
    """A term or a name where it stands."""

    text: str  #: of the sentence
    start: int
    end: int
    wording: str  #: its dictionary form; of a date nothing
    verbs: Mapping[int, bool] = MappingProxyType({})
    #: words of the sentence that may be verbs, by their start: whether they can be nothing else


class Use(NamedTuple):
    """A phrase with the small words that belong to its role."""

    start: int
    end: int
    role: str
    plural: bool = False
    bare: bool = False  #: a part of the phrase stands outside it, so no small word may be written


class Roles(NamedTuple):
    """How a language marks roles."""

    read: Callable[[Phrase], Use]
    write: Callable[[str, str, bool], tuple[str, str, str] | None]
    #: wording, role, whether plural: the word before it, its form, the word after it; None where there is no such form
    both: tuple[str, ...]  #: words that join two phrases of one role, the usual one first


def before(text: str, start: int, known: Iterable[str]) -> tuple[int, str] | None:
    """Start and lower-case text of the longest of the `known` words that ends just before `start`."""
    ahead = text[:start].rstrip()
    for words in sorted(known, key=len, reverse=True):
        if ahead.lower().endswith(words):
            at = len(ahead) - len(words)
            if not at or not ahead[at - 1].isalnum():
                return at, words
    return None


def after(text: str, end: int, known: Iterable[str]) -> tuple[int, str] | None:
    """End and lower-case text of the longest of the `known` words that begins just after `end`."""
    behind = text[end:]
    blank = len(behind) - len(behind.lstrip())
    for words in sorted(known, key=len, reverse=True):
        if blank and re.match(rf"{re.escape(words)}(?!\w)", behind[blank:], re.IGNORECASE):
            return end + blank + len(words), words
    return None

"""How a language writes dates, sums and marks, and how it never does, as another language would."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: Spaces before a mark, in languages that part their words with spaces.
SPACED = (r"(?<=\w) [,;](?=\s)", r"(?<=\w) \.(?=\s|$)")
#: What languages of Cyrillic letters do not write, and neighbours of Latin letters do.
CYRILLIC: Mapping[str, tuple[str, ...]] = {
    "a time": (r"\b\d[\d.:]* ?[ap]\.?m\b\.?", r"\b\d[\d.:]* ?[AP]M\b"),
    "a percentage": (r"(?<!\S)%\d+",),
    "a sum": (r"\b(?:USD|EUR|KZT|RUB|CNY|GBP|US\$) ?\d[\d.,]*",),
    "a number": (r"\bNo\.? ?\d+",),
    "quotation marks": (r"(?<!\w)‘[^‘’\n]+’(?!\w)",),
}


class Habits(NamedTuple):
    """Writing that shows another language's manner; each kind is named as a reader would name it."""

    samples: Mapping[str, str]  #: by kind, how the language itself writes it
    foreign: Mapping[str, tuple[str, ...]]  #: by kind, patterns of what it does not write; the kinds are those above

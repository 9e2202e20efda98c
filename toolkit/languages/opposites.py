"""Words that turn a statement round without denying it: rose and fell, export and import, more than and less than.

The axes are the same in every language; a language's table gives its phrases (see `phrases`) for each side of an axis,
keyed "axis:side"; a phrase that takes two sides has both as its key, with a space between.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: Every axis with its sides, and the check that speaks of it.
AXES: Mapping[str, tuple[tuple[str, ...], str]] = {
    "change": (("up", "down"), "negation"),
    "content": (("with", "without"), "negation"),
    "extent": (("none", "some"), "negation"),
    "access": (("open", "closed"), "negation"),
    "course": (("begin", "end"), "negation"),
    "force": (("in", "out"), "negation"),
    "vigour": (("more", "less"), "negation"),
    "trade": (("export", "import"), "negation"),
    "deal": (("buy", "sell"), "negation"),
    "leave": (("allow", "forbid"), "negation"),
    "prospect": (("open", "shut"), "negation"),
    "sphere": (("inner", "outer"), "negation"),
    "lasting": (("passing", "standing"), "negation"),
    "arms": (("military", "civil"), "negation"),
    "sex": (("female", "male"), "negation"),
    "manner": (("easier", "harder"), "negation"),
    "circle": (("two", "three", "many"), "number"),
    "share": (("all", "most", "half", "part"), "number"),
    "scale": (("tens", "hundreds", "thousands", "millions"), "number"),
    "bound": (("above", "below"), "number"),
    "reach": (("short", "middle", "long"), "date"),
    "rhythm": (("day", "week", "month", "quarter", "year"), "date"),
    "point": (("early", "middle", "late"), "date"),
    "daytime": (("morning", "noon", "evening"), "date"),
    "horizon": (("week", "month", "year"), "date"),
    "period": (("quarter", "half"), "date"),
    "compass": (("north", "south", "east", "west"), "name"),
}


class Opposites(NamedTuple):
    """A language's phrases for each side of each axis."""

    phrases: Mapping[str, tuple[str, ...]]  #: by "axis:side"; every key is one of AXES
    spaced: bool = True  #: False for a script without spaces between words

"""What a language says beside a date or a length of time to bound it: by 2030, from Monday, within three years."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: What a bound says of the event: it is over by then, begins then, begins later, falls inside the time, takes so long
#: (of a length of time only), or any of these.
BOUNDS: tuple[str, ...] = ("until", "from", "after", "within", "in", "any")


class Bounds(NamedTuple):
    """A language's words of bound, as patterns by the keys of BOUNDS."""

    before: Mapping[str, str]  #: what stands before a date
    after: Mapping[str, str]  #: what stands behind it
    filler: str  #: what may stand between: "the end of", "басына"
    inside: tuple[str, ...] = ("\0",)  #: endings of a length of time that say as much as "in": екі жылда

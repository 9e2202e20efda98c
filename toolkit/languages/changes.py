"""Whether a figure says how far something changed or where it ended up: fell by 30 per cent, fell to 30 per cent."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

#: What a figure of change is: the level that was reached, in a word such as "to", or in a verb such as "reached",
#: which is also said of growth; or the step.
CHANGES: tuple[str, ...] = ("level", "reached", "step")


class Changes(NamedTuple):
    """A language's words beside a figure, by the keys of CHANGES, which are tried in this order."""

    before: Mapping[str, re.Pattern[str]]  #: what ends right before a figure
    after: Mapping[str, re.Pattern[str]]  #: what begins right behind it
    growth: re.Pattern[str]  #: nouns of change: growth that reached 5 per cent is a step

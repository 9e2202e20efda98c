"""How a language writes dates, sums and marks, and how it never does, as another language would."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Habits(NamedTuple):
    """Writing that shows another language's manner; each kind is named as a reader would name it."""

    samples: Mapping[str, str]  #: by kind, how the language itself writes it
    foreign: Mapping[str, tuple[str, ...]]  #: by kind, patterns of what it does not write; the kinds are those above

"""One wording put in another's place: in the case, number and person in which the other stood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inflection:
    """How a language inflects a term as another was inflected."""

    #: (words found, the term that they are a form of, the term to stand there, the text before) -> that term in the
    #: same form; "" where it cannot be told
    like: Callable[[str, str, str, str], str]

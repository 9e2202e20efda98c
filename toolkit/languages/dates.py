"""A date written out as a language writes it, in the form that its place in the sentence asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Dates(NamedTuple):
    """`written` takes year, month and day, each 0 where it is not said, and a role (see `toolkit.languages.roles`).

    It gives the date with the small words of the role; None for a combination that it does not write.
    """

    written: Callable[[int, int, int, str], str | None]

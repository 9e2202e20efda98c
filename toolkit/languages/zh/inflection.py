"""Chinese: words have one form."""

from __future__ import annotations

from toolkit.languages.inflection import Inflection


def _like(found: str, old: str, new: str, before: str) -> str:
    return new


TABLE = Inflection(like=_like)

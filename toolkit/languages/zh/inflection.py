"""Chinese: no inflection; a wording has one form."""

from __future__ import annotations

from toolkit.languages.inflection import Inflection, Reading


def _analyse(form: str, wording: str) -> tuple[Reading, ...]:
    return ((),)


def _inflect(wording: str, reading: Reading) -> str | None:
    return wording


TABLE = Inflection(analyse=_analyse, inflect=_inflect)

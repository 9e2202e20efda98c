"""Kazakh: 2023 жылғы 15 қыркүйек, the case on the last word; 2023 жылы."""

from __future__ import annotations

from toolkit.languages.dates import Dates
from toolkit.languages.kk.calendar import TABLE as CALENDAR
from toolkit.languages.kk.inflection import TABLE as INFLECTION

CASE = {  # role -> case, word after it
    "place": ("loc", ""), "owner": ("gen", ""), "origin": ("abl", "бастап"), "until": ("dat", "дейін"),
    "after": ("abl", "кейін"), "before": ("dat", "дейін"), "object": ("acc", ""), "goal": ("dat", ""),
    "for": ("dat", ""), "on": ("loc", ""),
}  # fmt: skip
YEAR = {"": "жыл", "gen": "жылдың", "abl": "жылдан", "dat": "жылға", "acc": "жылды", "loc": "жылы"}


def _written(year: int, month: int, day: int, role: str) -> str | None:
    case, small = CASE.get(role, ("", ""))
    if not month:
        parts = [f"{year} {YEAR[case]}"] if year else []
    else:
        name = INFLECTION.inflect(CALENDAR.months[month - 1], (case,) if case else ()) or CALENDAR.months[month - 1]
        parts = [f"{year} жылғы" if year else "", str(day) if day else "", name]
    return " ".join(filter(None, (*parts, small))) if parts else None


TABLE = Dates(written=_written)

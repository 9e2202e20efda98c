"""English: 15 September 2023; on 15 September, in September, in 2023."""

from __future__ import annotations

from toolkit.languages.dates import Dates
from toolkit.languages.en.calendar import TABLE as CALENDAR

SMALL = {"owner": "of", "origin": "since", "until": "until", "before": "before", "after": "after"}


def _written(year: int, month: int, day: int, role: str) -> str | None:
    parts = [str(day) if day else "", CALENDAR.months[month - 1] if month else "", str(year) if year else ""]
    if not (year or month):
        return None
    small = ("on" if day else "in") if role == "place" else SMALL.get(role, "")
    return " ".join(filter(None, (small, *parts)))


TABLE = Dates(written=_written)

"""Russian: 15 сентября 2023 года; в сентябре 2023 года, в 2023 году."""

from __future__ import annotations

from toolkit.languages.dates import Dates
from toolkit.languages.morphology import listed
from toolkit.languages.ru.calendar import TABLE as CALENDAR
from toolkit.languages.ru.inflection import TABLE as INFLECTION

MONTHS = listed("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь")
SMALL = {  # role -> preposition and case of a month or a year
    "place": ("в", "loct"), "owner": ("", "gent"), "origin": ("с", "gent"), "until": ("до", "gent"),
    "after": ("после", "gent"), "on": ("на", "accs"), "for": ("на", "accs"), "subject": ("", "nomn"),
}  # fmt: skip
YEAR = {"nomn": "год", "accs": "год", "gent": "года", "loct": "году"}


def _written(year: int, month: int, day: int, role: str) -> str | None:
    small, case = SMALL.get(role, ("", "nomn"))
    if day:
        small = {"origin": "с", "until": "до", "after": "после", "owner": "от"}.get(role, "")
        parts = [str(day), CALENDAR.months[month - 1], f"{year} года" if year else ""]
    elif month:
        parts = [INFLECTION.inflect(MONTHS[month - 1], (case,)) or MONTHS[month - 1], f"{year} года" if year else ""]
    elif year:
        parts = [f"{year} {YEAR[case]}"]
    else:
        return None
    return " ".join(filter(None, (small, *parts)))


TABLE = Dates(written=_written)

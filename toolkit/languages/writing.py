"""Numbers and parts of dates as a language writes them: what a finding suggests."""

from __future__ import annotations

from decimal import Decimal

from toolkit.languages import table
from toolkit.languages.calendar import Calendar
from toolkit.languages.numerals import Numerals
from toolkit.languages.profile import Profile


def number(value: Decimal, lang: str) -> str:
    """A number by the language's own scale words and marks.

    >>> number(Decimal(18_200_000_000), "zh"), number(Decimal(18_200_000_000), "kk")
    ('182亿', '18,2 миллиард')
    """
    profile = table(Profile, lang)
    for size, word in table(Numerals, lang).scales:
        if abs(value) >= size and len(plain := _plain(value / size)) <= 6:
            return f"{plain.replace('.', profile.decimal_mark)}{profile.joiner}{word}"
    whole, _, fraction = _plain(value).partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", profile.group_marks[0])
    return f"{whole}{profile.decimal_mark}{fraction}" if fraction else whole


def _plain(value: Decimal) -> str:
    return str(int(value)) if value == value.to_integral_value() else f"{value.normalize():f}"


def part_of_date(tag: str, value: int, lang: str) -> str:
    """A month (M), weekday (W), season (S), or any other part of a date in figures."""
    calendar = table(Calendar, lang)
    names = {"M": calendar.months, "W": calendar.days, "S": calendar.seasons}.get(tag, ())
    first = 0 if tag == "S" else 1
    return names[value - first] if first <= value < first + len(names) else str(value)

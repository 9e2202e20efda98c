"""Numbers and parts of dates as a language writes them: what a finding suggests."""

from __future__ import annotations

from decimal import Decimal

from toolkit.languages import primary, table
from toolkit.languages.calendar import Calendar
from toolkit.languages.inflection import Inflection
from toolkit.languages.numerals import Numerals
from toolkit.languages.profile import Profile
from toolkit.languages.units import Units


def number(value: Decimal, lang: str) -> str:
    """A number by the language's own scale words and marks; a scale word must spare digits: 2021 is no 2,021 thousand.

    >>> number(Decimal(18_200_000_000), "zh"), number(Decimal(18_200_000_000), "kk")
    ('182亿', '18,2 миллиард')
    """
    profile = table(Profile, lang)
    for size, word in table(Numerals, lang).scales:
        plain = _plain(value / size)
        if abs(value) >= size and len(plain) <= 6 and len(plain.replace(".", "")) < len(_plain(value).replace(".", "")):
            return f"{plain.replace('.', profile.decimal_mark)}{profile.joiner}{word}"
    whole, _, fraction = _plain(value).partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", profile.group_marks[0])
    return f"{whole}{profile.decimal_mark}{fraction}" if fraction else whole


def quantity(value: Decimal, unit: str, lang: str) -> str | None:
    """A number with its unit or currency; None for a unit that the language has no name for here.

    >>> quantity(Decimal(5), "km", "ru"), quantity(Decimal(18_200_000_000), "USD", "kk")
    ('5 километров', '18,2 миллиард АҚШ доллары')
    """
    figure = number(value, lang)
    if not unit:
        return figure
    name = table(Units, lang).written.get(unit)
    if name is None:
        return None
    if not name[0].isalnum():
        return figure + name
    from babel import Locale  # 30 ms: only where a quantity is written

    inflection = table(Inflection, lang)
    scaled = any(word in figure for _, word in table(Numerals, lang).scales)
    category = "scale" if scaled else Locale(primary(lang)).plural_form(value.normalize())
    form = inflection.inflect(name, inflection.counted[category]) if category in inflection.counted else name
    return f"{figure}{table(Profile, lang).joiner}{form}" if form else None


def _plain(value: Decimal) -> str:
    return str(int(value)) if value == value.to_integral_value() else f"{value.normalize():f}"


def part_of_date(tag: str, value: int, lang: str) -> str:
    """A month (M), weekday (W), season (S), or any other part of a date in figures."""
    calendar = table(Calendar, lang)
    names = {"M": calendar.months, "W": calendar.days, "S": calendar.seasons}.get(tag, ())
    first = 0 if tag == "S" else 1
    return names[value - first] if first <= value < first + len(names) else str(value)

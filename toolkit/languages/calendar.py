"""Months, weekdays, seasons and the words that place an event in time.

Classes of words: M month (1–12)   A month that is also a common word (May)   W weekday (1 = Monday)
    S season (f a word with other senses)   Y "year"   U "years" of a decade   m "month"   w "week"   g "day"
    C "century"   X "decade"   H "half"
    Q "quarter" (with a value: also a number)   Z part of a day (am 0, pm 12)   O "o'clock"   E half a year (1, 2)
    r this 0, last -1, next 1   R a whole relative date ("yesterday")   P "of the last century"
    i a word that may stand before a date or inside it
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from toolkit.languages.numerals import Sense


class Calendar(NamedTuple):
    """Words of time and the order in which dates are written.

    `patterns` are regular expressions over classes (see `toolkit.languages.tokens`: a figure is 2 where it may be a
    day, 4 where it may be a year, 9 otherwise). Named groups say what a token is: D day, M month (m in figures), Y year
    (V the last year of a period), W S C X Q H R as the classes, T time, h hour, i minutes, z part of the day, N date in
    figures, P last century, y "this spring", w "last Friday", r "last" before the noun u.
    """

    words: Mapping[str, Sense]
    patterns: tuple[str, ...]
    phrases: Mapping[str, Sense] = MappingProxyType({})
    proper: frozenset[str] = frozenset()  #: words that count only with a capital letter
    months: tuple[str, ...] = ()  #: names as in a date, from January
    days: tuple[str, ...] = ()  #: names of the days, from Monday
    seasons: tuple[str, ...] = ()  #: from spring
    month_first: bool = False  #: of a date like 09/14/2023
    separators: str = "."  #: what may stand in a date in figures besides the ISO hyphen
    capital_months: bool = False  #: whether the names of months are written with a capital

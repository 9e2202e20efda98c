"""date: days, months, years, weekdays, seasons, periods and times of day, as partial ISO dates.

Values: "2023-09-14", "XXXX-09-14", "2023-09", "2023", "193X" (the 1930s), "XX3X" (the thirties), "19XX" (the twentieth
century), "2024-autumn", "2024-Q3", "2024-H1" (of a month "H1", beside it), "weekday:5", "T07:55". "Last year" becomes
the year itself where the date of the text is known (the event's, or the first full date that opens any version), else
"year:-1"; its detail says "relative". The ends of a period are two facts whose detail says "start" and "end".
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.calendar import Calendar
from toolkit.languages.lexing import lex
from toolkit.languages.numerals import Figure
from toolkit.languages.tokens import Line, Token
from toolkit.learnt import SENTENCES
from toolkit.model import Document, Fact, Facts, Readout, Sentence, Span

#: How many sentences may open a version before its dateline.
OPENING = 6
#: Classes that a date may begin with.
_START = re.compile("[249noLMAWSfCXQEPRrTDZOyw#B]")
_UNITS = {"Y": "year", "m": "month", "w": "week", "g": "day"}


class Said(NamedTuple):
    """A date as a sentence says it, before it is resolved; offsets count in the sentence."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    other: str = ""  #: any other value: "weekday:5", "T07:55", "autumn", "Q3", "193X"
    relative: str = ""  #: "year:-1": what fills the year, or all
    role: str = ""  #: "start", "end" of a period


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each date, weekday, season and time of day."""
    today = readout.event.date or _dateline(readout)
    for lang, document in readout.documents.items():
        for sentence in document.sentences:
            for said in dates(sentence.text, lang):
                yield _fact(said, sentence, lang, today)


@lru_cache(maxsize=SENTENCES)
def dates(text: str, lang: str) -> tuple[Said, ...]:
    """All dates that a sentence says, in order."""
    line = lex(text, lang)
    if not line.classes:
        return ()
    pattern, groups, month_first = _grammar(lang)
    found: list[Said] = []
    at = 0
    while start := _START.search(line.classes, at):
        match = pattern.match(line.classes, start.start())
        if match is None:
            at = start.end()
            continue
        parts = {
            name: line.tokens[match.start(number)] for name, number in groups[match.lastgroup or ""] if match[number]
        }
        read = list(_read(parts, _tail(line, match), month_first))
        at = match.end() if read else match.start() + 1
        found += read
    return tuple(found)


@cache
def _grammar(lang: str) -> tuple[re.Pattern[str], dict[str, list[tuple[str, int]]], bool]:
    """All patterns of a language as one, for each its groups (name and number), and whether months come first."""
    calendar = table(Calendar, lang)
    parts: list[str] = []
    groups: dict[str, list[tuple[str, int]]] = {}
    number = 0
    for index, pattern in enumerate(calendar.patterns):
        number += 1
        own = re.findall(r"\(\?P<(\w)>", pattern)
        groups[f"p{index}"] = [(name, number + 1 + i) for i, name in enumerate(own)]
        number += len(own)
        parts.append(f"(?P<p{index}>{re.sub(r'[(][?]P<[^>]+>', '(', pattern)})")
    return re.compile("|".join(parts)), groups, calendar.month_first


def _tail(line: Line, match: re.Match[str]) -> int:
    """Where the date ends in the sentence, with the "year" or "o'clock" that follows its figures."""
    return line.tokens[match.end() - 1].end


def _number(token: Token) -> int | None:
    value = token.value.value if isinstance(token.value, Figure) else token.value
    return int(value) if isinstance(value, Decimal) and value == value.to_integral_value() else None


def _read(parts: dict[str, Token], tail: int, month_first: bool) -> Iterator[Said]:
    """What a match of the grammar says; nothing where its figures are no date."""
    if "W" in parts and len(parts) > 1 and "r" not in parts:
        token = parts.pop("W")
        yield Said(token.start, token.end, other=f"weekday:{_number(token)}")
    if "H" in parts and {"M", "m"} & parts.keys():
        token = parts.pop("H")
        yield Said(token.start, token.end, other=f"H{_number(token)}")
    start, end = min(token.start for token in parts.values()), tail
    if {"T", "h"} & parts.keys():
        yield from _clock(parts, start, end)
    elif "N" in parts:
        yield from _in_figures(parts["N"], month_first)
    elif "V" in parts:
        yield from _years(parts["Y"], parts["V"])
    elif "X" in parts and (year := _number(parts["X"])) and year % 10 and year > 999:
        yield Said(start, end, year)
    elif value := _other(parts):
        yield Said(start, end, _year(parts), other=value, relative=_relative(parts))
    elif {"M", "m", "D", "Y"} & parts.keys():
        month = _number(parts["M"] if "M" in parts else parts["m"]) if {"M", "m"} & parts.keys() else None
        day = _number(parts["D"]) if "D" in parts else None
        if (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31):
            yield from _days(parts, Said(start, end, _year(parts), month, day, relative=_relative(parts)))
    elif relative := _relative(parts):
        yield Said(start, end, relative=relative)


def _days(parts: dict[str, Token], said: Said) -> Iterator[Said]:
    """A date, or the two ends of a run of days in one month: 10–12 September (F to D), 9月10日至12日 (D to G)."""
    if "F" in parts and (first := _number(parts["F"])) and said.day and first < said.day:
        yield said._replace(end=parts["F"].end, day=first, role="start")
        rest = min(token.start for name, token in parts.items() if name != "F")
        yield said._replace(start=rest, role="end")
    elif "G" in parts and (last := _number(parts["G"])) and said.day and last > said.day:
        yield said._replace(end=parts["D"].end, role="start")
        yield said._replace(start=parts["G"].start, day=last, role="end")
    else:
        yield said


def _year(parts: dict[str, Token]) -> int | None:
    return _number(parts["Y"]) if "Y" in parts else None


def _relative(parts: dict[str, Token]) -> str:
    if "R" in parts:
        return str(parts["R"].value)
    if "r" in parts:
        return f"{_UNITS.get(parts['u'].kind, 'year') if 'u' in parts else 'near'}:{int(parts['r'].value)}"
    if "y" in parts:
        return f"year:{parts['y'].value[0]}"
    return ""


def _other(parts: dict[str, Token]) -> str:
    """Seasons, quarters, halves, decades, centuries, weekdays."""
    if "y" in parts:
        return str(parts["y"].value[1])
    if "w" in parts:
        return f"weekday:{parts['w'].value[1]}"
    if "W" in parts:
        return f"weekday:{_number(parts['W'])}"
    if "S" in parts:
        return str(parts["S"].value)
    if "Q" in parts:
        quarter = _number(parts["Q"])
        return f"Q{quarter}" if quarter and quarter <= 4 else ""
    if "H" in parts:
        return f"H{_number(parts['H'])}"
    if "X" in parts:
        return _decade(parts)
    if "C" in parts:
        century = _number(parts["C"])
        return f"{century - 1:02}XX" if century and 1 < century <= 22 else ""
    return ""


def _decade(parts: dict[str, Token]) -> str:
    decade = _number(parts["X"])
    if decade is None or decade % 10:
        return ""
    if decade >= 1000:
        return f"{decade // 10}X"
    if decade >= 100:
        return ""
    if "C" in parts and (century := _number(parts["C"])):
        return f"{century - 1:02}{decade // 10}X"
    return f"19{decade // 10}X" if "P" in parts else f"XX{decade // 10}X"


def _clock(parts: dict[str, Token], start: int, end: int) -> Iterator[Said]:
    if "T" in parts:
        hour, minute = parts["T"].value
    else:
        token = parts["h"]
        value = token.value.value if isinstance(token.value, Figure) else token.value
        hour, minute = int(value), round(value % 1 * 100)
        if "i" in parts:
            token = parts["i"]
            minute = 30 if token.kind in "hH" else _number(token) or 0
    if (hour > 24 and "z" in parts) or minute > 59:
        return
    if "z" in parts and parts["z"].value in (12, "day") and hour < 12:
        hour += 12
    yield Said(start, end, other=f"T{hour:02}:{minute:02}")


def _in_figures(token: Token, month_first: bool) -> Iterator[Said]:
    first, second, third = (int(part) for part in re.split(r"[-./]", token.value))
    if first > 31:
        year, month, day = first, second, third
    else:
        year = third if third > 99 else 2000 + third
        month, day = (first, second) if month_first and "/" in token.value and first <= 12 else (second, first)
        if month > 12 >= day:
            month, day = day, month
    if month <= 12 and day <= 31:
        yield Said(token.start, token.end, year, month, day)


def _years(first: Token, second: Token) -> Iterator[Said]:
    """2021–2025, 2018–19 and 2018/19."""
    start, end = _number(first), _number(second)
    assert start is not None and end is not None
    if end < 100:
        end += start // 100 * 100
        if end != start + 1 and second.kind == "2":
            return
    yield Said(first.start, first.end, start, role="start")
    yield Said(second.start, second.end, end, role="end")


# ---- resolving --------------------


def _fact(said: Said, sentence: Sentence, lang: str, today: datetime.date | None) -> Fact:
    detail = {}
    if said.relative:
        detail["relative"] = said.relative
    if said.role:
        detail["part"] = said.role
    value = _value(said, today)
    start, end = sentence.start + said.start, sentence.start + said.end
    span = Span(lang, start, end, sentence.text[said.start : said.end])
    return Fact("date", value, span, sentence.index, spoken(value), detail)


_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_RELATIVE = {"-2": "before last", "-1": "last", "0": "this", "1": "next", "2": "after next"}


@lru_cache(maxsize=1 << 12)
def spoken(value: str) -> str:
    """A value for an English reader: "14 September 2023", "Friday", "the 1930s", "last year"."""
    head, _, rest = value.partition(":")
    if head == "weekday":
        return _DAYS[int(rest) - 1]
    if rest and value[0] != "T":
        return (
            f"{_RELATIVE.get(rest, rest)} {head}" if abs(int(rest)) < 2 else f"the {head} {_RELATIVE.get(rest, rest)}"
        )
    if value[0] == "T":
        return value[1:]
    if value.endswith("XX"):
        return f"century {int(value[:2]) + 1}"
    if value.endswith("X"):
        return f"the {value[:3].replace('XX', '')}0s"
    year, month, day = [*value.split("-"), "", ""][:3]
    if not year.isdigit() and year != "XXXX":
        return value
    month = _MONTHS[int(month) - 1] if month.isdigit() else month.replace("XX", "")
    return " ".join(part for part in (day.lstrip("0"), month, year.replace("XXXX", "")) if part) or value


def _value(said: Said, today: datetime.date | None) -> str:
    year = said.year
    unit, _, offset = said.relative.partition(":")
    if unit == "year" and today and year is None:
        year = today.year + int(offset)
    if said.other:
        if year is None or said.other[0] in "wT1X2":
            return said.other
        return f"{year}-{said.other}"
    if said.month or said.day:
        value = f"{year if year is not None else 'XXXX'}-{said.month:02}" if said.month else f"{year or 'XXXX'}-XX"
        return f"{value}-{said.day:02}" if said.day else value
    if year is not None:
        return str(year)
    return _shifted(unit, int(offset), today) if today else said.relative


def _shifted(unit: str, offset: int, today: datetime.date) -> str:
    if unit == "day":
        return (today + datetime.timedelta(days=offset)).isoformat()
    if unit == "month":
        months = today.year * 12 + today.month - 1 + offset
        return f"{months // 12}-{months % 12 + 1:02}"
    return f"{unit}:{offset}"


def _dateline(readout: Readout) -> datetime.date | None:
    """The full date that opens the versions; where they differ, the one that most have."""
    found = Counter(date for lang, document in readout.documents.items() for date in _opening(document, lang))
    return found.most_common(1)[0][0] if found else None


def _opening(document: Document, lang: str) -> Iterator[datetime.date]:
    for sentence in document.sentences[:OPENING]:
        for said in dates(sentence.text, lang):
            if said.year and said.month and said.day:
                try:
                    yield datetime.date(said.year, said.month, said.day)
                except ValueError:
                    continue
                return

"""Figures and parts of dates: the atoms that the versions of a row are compared by.

Every quantity is one atom; a date falls apart into year, month, day …, so that "14 September" and "2023-09-14" can
agree.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from toolkit.languages.units import MEASURES
from toolkit.model import Fact

FIGURE, WORD, WEAK = 3, 2, 1  #: how much an atom can accuse


class Atom(NamedTuple):
    """One number that a version gives: a quantity, or one part of a date."""

    lang: str
    tag: str  #: q quantity, F digits that are no number; Y M D W S Q H X C T of a date; R relative
    number: Decimal
    fact: Fact
    rank: int
    unit: str = ""
    others: tuple[Decimal, ...] = ()  #: other readings
    text: str = ""  #: the value where it is no number


def quantity(fact: Fact) -> Atom:
    """The atom of a fact of kind number: a quantity with its unit, or a label kept as text ("1.2.3", "007")."""
    raw, _, unit = fact.value.partition(" ")
    lang = fact.span.lang
    if fact.value.count(".") > 1 or (fact.detail.get("label") and not unit and len(raw) > 1 and raw[0] == "0"):
        return Atom(lang, "F", Decimal(0), fact, FIGURE, text=raw)
    try:
        number = Decimal(raw)
    except InvalidOperation:
        return Atom(lang, "F", Decimal(0), fact, FIGURE, text=raw)
    by = fact.detail.get("by", "figure")
    rank = (
        FIGURE
        if by != "word"
        else WORD
        if (number >= 3 or unit in ("decade", "century")) and unit != "x" and not _vague(fact, unit, number)
        else WEAK
    )
    others = [Decimal(fact.detail["or"])] if "or" in fact.detail else []
    written = fact.detail.get("unit", "")
    if written in MEASURES and MEASURES[written][2] == "metric":
        others.append(number / Decimal(MEASURES[written][1]))
    return Atom(lang, "q", number, fact, rank, unit, tuple(others))


def _vague(fact: Fact, unit: str, number: Decimal) -> bool:
    """A half, a third, "the third": said in many ways."""
    return unit == "%" or (fact.detail.get("ordinal") == "yes" and number < 4)


_SEASONS = ("spring", "summer", "autumn", "winter")


def date(fact: Fact) -> Iterator[Atom]:
    """The atoms of a fact of kind date: year, month, day and the like, each compared on its own."""
    lang, value = fact.span.lang, fact.value
    relative = fact.detail.get("relative", "")

    def atom(tag: str, number: int, rank: int = FIGURE, unit: str = "") -> Atom:
        return Atom(lang, tag, Decimal(number), fact, rank, unit)

    if relative:
        unit, _, offset = relative.partition(":")
        year = value[:4]
        known = (Decimal(year),) if year.isdigit() and unit == "year" else ()
        if unit == "month" and value[5:7].isdigit():
            known = (Decimal(value[5:7]),)
        if unit != "near":
            yield Atom(lang, "R", Decimal(offset), fact, WEAK, unit, known)
        value = f"XXXX{value[4:]}" if known and unit == "year" else value
        if unit in ("day", "month", "week") or value == "XXXX" or value == relative:
            return
    if value.startswith("weekday:"):
        yield atom("W", int(value[8:]))
    elif value[0] == "T":
        yield atom("T", int(value[1:3]) * 60 + int(value[4:6]))
    elif value.endswith("XX") and value[:2].isdigit():
        yield atom("C", int(value[:2]) + 1)
    elif len(value) == 4 and value[3] == "X":
        yield atom("X", int(value[:3].replace("X", "") or 0) * 10)
    else:
        first, _, rest = value.partition("-")
        if first in _SEASONS:
            first, rest = "XXXX", first
        if first.isdigit() and len(first) == 4:
            yield atom("Y", int(first))
        elif first[0] in "QH":
            rest = first
        if rest in _SEASONS:
            yield atom("S", _SEASONS.index(rest))
        elif rest[:1] in ("Q", "H"):
            yield atom(rest[0], int(rest[1:]))
        elif rest:
            month, _, day = rest.partition("-")
            if month.isdigit():
                yield atom("M", int(month))
            if day.isdigit():
                yield atom("D", int(day))


def measured(atom: Atom) -> str:
    """Its unit of measure; a bare pound may be one of weight."""
    return "lb" if atom.unit == "GBP" and atom.fact.detail.get("loose") else atom.unit

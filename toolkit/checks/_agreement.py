"""Whether two atoms say the same: by value, by a converted measure, by a shorter way to write a year or a time."""

from __future__ import annotations

from decimal import Decimal

from toolkit.checks._atoms import WEAK, Atom, measured
from toolkit.languages.units import MEASURES


def _numbers(atom: Atom) -> tuple[Decimal, ...]:
    return (atom.number, *atom.others)


def _written(atom: Atom) -> bool:
    """Whether the unit stands in the text, so that the figure has one reading only."""
    return atom.fact.detail.get("unit", "") in MEASURES


def same_value(a: Atom, b: Atom) -> int:
    """How well two atoms agree by value: 0 not, 3 in all."""
    if a.tag == b.tag:
        if a.tag == "q":
            if a.number == b.number:
                return 3 if not a.unit or not b.unit or alike_units(a, b) else 1
            if _short_year(a, b.number) or _short_year(b, a.number):
                return 1
            if (
                a.unit == b.unit
                and a.unit
                and _written(a)
                and _written(b)
                and "or" not in {**a.fact.detail, **b.fact.detail}
            ):
                return 0  # 120 kW is not 120 MW
            if not set(_numbers(a)).isdisjoint(_numbers(b)):
                return 2 if not a.unit or not b.unit or alike_units(a, b) else 0
            return 0
        if a.tag == "X":
            return 2 if a.number % 100 == b.number % 100 and min(a.number, b.number) < 100 else 0
        if a.tag == "T":
            return 2 if a.number % 720 == b.number % 720 else 0
        return 0
    if a.tag > b.tag:
        a, b = b, a
    return _across(a, b)


def _across(a: Atom, b: Atom) -> int:
    """Agreement of atoms of two kinds; tags in alphabetical order, capitals first."""
    if a.tag == "R":
        return 2 if {a.unit, b.tag} in ({"year", "Y"}, {"month", "M"}) and b.number in a.others else 0
    if a.tag == "T":
        return 1 if b.tag == "q" and _on_clock(a, b) else 0
    if a.tag == "X":
        short = a.number < 100 or (b.tag == "q" and b.number < 100)
        return 2 if b.number == a.number or (short and b.number % 100 == a.number % 100) else 0
    if a.tag in "YMDCQ":
        if b.tag == "q":
            if b.rank == WEAK and a.tag in "MD":
                return 0  # the second month is not "the two countries"
            if a.tag == "Y" and _short_year(b, a.number):
                return 1
            return 2 if b.number == a.number or a.number in b.others else 0
        if a.tag == "C":
            return 0
        return 1 if {a.tag, b.tag} == {"X", "Y"} and a.number == b.number else 0
    return 0


def _short_year(atom: Atom, year: Decimal) -> bool:
    """Whether a figure inside a name is a year without its century: SS19."""
    return bool(atom.fact.detail.get("label")) and 1900 < year < 2100 and atom.number == year % 100


def _on_clock(clock: Atom, plain: Atom) -> bool:
    hour, minute = divmod(int(clock.number), 60)
    hours = {Decimal(hour), Decimal(hour % 12), Decimal(hour % 12 + 12)}
    return any(plain.number in (h, h + Decimal(minute) / 100) for h in hours) and (minute == 0 or plain.number % 1 > 0)


def near_value(a: Atom, b: Atom, most: Decimal = Decimal("0.06")) -> int:
    """Measures of two systems that a translator converts: 200 miles, 320 km; a third, 33 %."""
    if a.tag != "q" or b.tag != "q":
        return 0
    if a.unit == b.unit == "%":
        return 1 if "word" in (a.fact.detail.get("by"), b.fact.detail.get("by")) and abs(a.number - b.number) < 1 else 0
    if {a.unit, b.unit} == {"x", "%"}:
        times, share = (a, b) if a.unit == "x" else (b, a)
        return 1 if share.number in (times.number * 100, times.number * 100 - 100) else 0
    unit, other_unit = measured(a), measured(b)
    if unit not in MEASURES or other_unit not in MEASURES or (unit == other_unit and unit != "deg"):
        return 0
    (dimension, size, system), (other, other_size, other_system) = MEASURES[unit], MEASURES[other_unit]
    if dimension != other:
        return 0
    mine, theirs = a.number * Decimal(size), b.number * Decimal(other_size)
    if dimension == "temperature":
        return 1 if any(abs(x - y) <= 2 for x in _celsius(a) for y in _celsius(b)) else 0
    largest = max(abs(mine), abs(theirs))
    if system == other_system:
        return 1 if abs(mine - theirs) <= largest / 1000 else 0
    coarse, fine = sorted((_step(a), _step(b)), reverse=True)
    slack = max(min(largest * most, coarse), min(largest / 8, fine))
    return 1 if abs(mine - theirs) <= slack else 0


def _step(atom: Atom) -> Decimal:
    """What rounding may have cost: one of the last digit that is no zero, in base units."""
    written = atom.fact.detail.get("unit", "")
    unit = written if atom.unit in MEASURES and written in MEASURES else measured(atom)
    size = Decimal(MEASURES[unit][1])
    number = atom.number / size if MEASURES[unit][2] == "metric" else atom.number
    exponent = number.normalize().as_tuple().exponent
    return size * Decimal(10) ** int(exponent)


def _celsius(atom: Atom) -> tuple[Decimal, ...]:
    fahrenheit = (atom.number - 32) * 5 / 9
    return {"c": (atom.number,), "f": (fahrenheit,)}.get(atom.unit, (atom.number, fahrenheit))


def alike_units(a: Atom, b: Atom) -> bool:
    """Whether two units may be said of one thing."""
    if {a.unit, b.unit} == {"x", "%"}:
        return False
    if a.unit == b.unit or "x" in (a.unit, b.unit) or ({a.unit, b.unit} & {"deg"} and {a.unit, b.unit} & {"c", "f"}):
        return True
    if a.fact.detail.get("loose") or b.fact.detail.get("loose"):
        dollars = {"USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "CNY", "JPY"}
        pounds = {"GBP", "lb"}
        return {a.unit, b.unit} <= dollars or {a.unit, b.unit} <= pounds
    return False

"""Units of measure and currencies: what each language calls them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from toolkit.languages.numerals import Sense


class Units(NamedTuple):
    """Names of units; classes: u unit, $ currency, K Chinese measure word.

    Values are the names in `MEASURES` and ISO 4217 codes.

    A currency in lower case ("usd") is one that the bare word suggests but does not settle: a dollar, a pound.
    """

    words: Mapping[str, Sense]
    phrases: Mapping[str, Sense] = MappingProxyType({})
    before: Mapping[str, Sense] = MappingProxyType({})  #: symbols that may stand before the figure
    written: Mapping[str, str] = MappingProxyType({})  #: unit or currency -> its name, as one of them is called


def spelt(text: str) -> dict[str, str]:
    """A table of units and their names: "km kilometre; USD US dollar"."""
    pairs = (entry.strip().partition(" ") for entry in text.split(";"))
    return {unit: name for unit, _, name in pairs}


@cache
def cldr(tag: str) -> dict[str, Any]:
    """What scripts/make_cldr.py took from CLDR for a language: "currencies", "months", "days"."""
    data: dict[str, Any] = json.loads((Path(__file__).parent / tag / "cldr.json").read_bytes())
    return data


def currencies(tag: str) -> dict[str, Sense]:
    """Names of all currencies in use, by CLDR, as a table of class $."""
    return {name: ("$", code) for name, code in cldr(tag)["currencies"].items()}


#: Unit -> (dimension, how many base units it is, system). Values of one dimension compare by base units.
MEASURES: Mapping[str, tuple[str, str, str]] = {
    "mm": ("length", "0.001", "metric"),
    "cm": ("length", "0.01", "metric"),
    "m": ("length", "1", "metric"),
    "km": ("length", "1000", "metric"),
    "mi": ("length", "1609.344", "imperial"),
    "nmi": ("length", "1852", "nautical"),
    "yd": ("length", "0.9144", "imperial"),
    "ft": ("length", "0.3048", "imperial"),
    "inch": ("length", "0.0254", "imperial"),
    "li": ("length", "500", "chinese"),
    "mg": ("mass", "0.000001", "metric"),
    "g": ("mass", "0.001", "metric"),
    "kg": ("mass", "1", "metric"),
    "q": ("mass", "100", "metric"),
    "t": ("mass", "1000", "metric"),
    "lb": ("mass", "0.45359237", "imperial"),
    "oz": ("mass", "0.0283495", "imperial"),
    "st": ("mass", "6.35029", "stone"),
    "jin": ("mass", "0.5", "chinese"),
    "m2": ("area", "1", "metric"),
    "km2": ("area", "1000000", "metric"),
    "ha": ("area", "10000", "metric"),
    "mu": ("area", "666.6667", "chinese"),
    "acre": ("area", "4046.86", "imperial"),
    "mi2": ("area", "2589988", "imperial"),
    "ft2": ("area", "0.092903", "imperial"),
    "l": ("volume", "0.001", "metric"),
    "ml": ("volume", "0.000001", "metric"),
    "m3": ("volume", "1", "metric"),
    "km3": ("volume", "1000000000", "metric"),
    "bbl": ("volume", "0.158987", "oil"),
    "gal": ("volume", "0.00378541", "imperial"),
    "pint": ("volume", "0.000568", "pint"),
    "second": ("time", "1", "si"),
    "minute": ("time", "60", "si"),
    "hour": ("time", "3600", "si"),
    "day": ("time", "86400", "si"),
    "week": ("time", "604800", "si"),
    "fortnight": ("time", "1209600", "si"),
    "month": ("years", "1", "si"),
    "quarter": ("years", "3", "si"),
    "year": ("years", "12", "si"),
    "decade": ("years", "120", "si"),
    "century": ("years", "1200", "si"),
    "w": ("power", "1", "metric"),
    "kw": ("power", "1000", "metric"),
    "mw": ("power", "1000000", "metric"),
    "gw": ("power", "1000000000", "metric"),
    "hp": ("power", "745.7", "horse"),
    "wh": ("energy", "1", "metric"),
    "kwh": ("energy", "1000", "metric"),
    "mwh": ("energy", "1000000", "metric"),
    "gwh": ("energy", "1000000000", "metric"),
    "twh": ("energy", "1000000000000", "metric"),
    "c": ("temperature", "1", "metric"),
    "f": ("temperature", "1", "imperial"),
    "deg": ("temperature", "1", "unsaid"),
    "km/h": ("speed", "1", "metric"),
    "mph": ("speed", "1.609344", "imperial"),
    "m/s": ("speed", "3.6", "metric"),
    "knot": ("speed", "1.852", "nautical"),
    "kb": ("data", "1", "metric"),
    "mb": ("data", "1000", "metric"),
    "gb": ("data", "1000000", "metric"),
    "tb": ("data", "1000000000", "metric"),
    "%": ("share", "1", "share"),
    "pp": ("points", "1", "points"),
    "x": ("multiple", "1", "multiple"),
}

"""Words and figures that count: what each language's number words mean and how its figures are read.

A word of this subject, of units and of the calendar has a *sense*: a class of one letter and a value. Classes (a fact's
grammar is written in them, see `toolkit.languages.tokens`):

    n cardinal   N one with a suffix: the last word of its number   o ordinal   s scale (thousand, 万)
    e scale after a number only   b scale written on to a figure (5m)   k multiple (twofold)   t "times", 倍
    h fraction (half)   H "half a"   l fraction or ordinal ("a third")   d "分之"   # "第"   J tenths (三成)
    % percent   p percentage point   ! "百分之"   j 100 per cent   & "and"   V "an hour", before a speed
    ~ about   > more than   < less than   - minus   v vague (dozens of)   x counts nothing
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

Sense = tuple[str, Any]  #: class letter, value


class Numerals(NamedTuple):
    """Number words, scale words and all that stands around a figure."""

    words: Mapping[str, Sense]  #: lower-case word; one that ends in a mark of `endings` stands for all its forms
    endings: Mapping[str, frozenset[str]] = MappingProxyType({})  #: mark -> endings that may follow the stem
    phrases: Mapping[str, Sense] = MappingProxyType({})  #: several words, each as in `words`
    suffixes: str = ""  #: regular expression of what may be written after a figure: "th", "-ші"
    decades: str = ""  #: of those, what makes a decade of a round figure: "s", "-е"
    abbreviations: frozenset[str] = frozenset()  #: words that a full stop may follow
    compounds: Mapping[str, int] = MappingProxyType({})  #: first part of a compound adjective -> its number
    respelt: Callable[[str], tuple[str, ...]] | None = None
    #: readings of a word (Chinese: of a text) in the script of the tables, if it may be written in another
    scales: tuple[tuple[int, str], ...] = ()  #: how large numbers are written, the largest first
    joints: frozenset[str] = frozenset()  #: words inside a number: "and" of "two hundred and five"


class Figure(NamedTuple):
    """A figure as written, read by the marks of its language."""

    value: Decimal
    other: Decimal | None = None  #: the other way to read it: 1,234 is a thousand and more, or one and a bit
    foreign: bool = False  #: its marks are not those of the language
    grouped: bool = False  #: its thousands are set apart


#: A longer row of digits is a code and no number.
LONGEST = 18
_VULGAR = {
    mark: Decimal(value) for mark, value in zip("½¼¾⅓⅔", ("0.5", "0.25", "0.75", "0.3333", "0.6667"), strict=True)
}


def figure(raw: str, decimal_mark: str) -> Figure | None:
    """Read the digits and marks of one figure; None for what is no single number (1.2.3).

    >>> figure("18,2", ",").value, figure("3,000", ".").value
    (Decimal('18.2'), Decimal('3000'))
    """
    if len(raw) > LONGEST and sum(map(str.isdigit, raw)) > LONGEST:
        return None
    if raw[-1] in _VULGAR:
        return Figure(Decimal(raw[:-1] or 0) + _VULGAR[raw[-1]]) if raw[:-1].isdigit() or not raw[:-1] else None
    if raw.isdigit():
        return Figure(Decimal(raw))
    marks = [c for c in raw if not c.isdigit()]
    parts = _split(raw)
    kinds = set(marks)
    whole = "".join(parts)
    threes = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3
    if len(kinds) == 1 and (mark := marks[0]) not in ".,．，":
        return Figure(Decimal(whole), grouped=True) if threes else None
    if len(kinds) == 1:
        is_decimal = mark in ".．" if decimal_mark == "." else mark in ",，"
        if len(marks) > 1:
            return Figure(Decimal(whole), foreign=is_decimal, grouped=True) if threes else None
        fraction = Decimal(f"{parts[0]}.{parts[1]}")
        if not threes or parts[0].startswith("0"):
            return Figure(fraction, foreign=not is_decimal)
        if is_decimal:
            return Figure(fraction, other=Decimal(whole))
        return Figure(Decimal(whole), other=fraction, foreign=decimal_mark == ",", grouped=True)
    if len(kinds) == 2 and marks.count(marks[-1]) == 1 and all(len(part) == 3 for part in parts[1:-1]):
        value = Decimal(f"{''.join(parts[:-1])}.{parts[-1]}")
        return Figure(value, foreign=marks[-1] not in (decimal_mark, "．"), grouped=True)
    return None


def _split(raw: str) -> list[str]:
    return "".join(c if c.isdigit() else " " for c in raw).split(" ")


def senses(kind: str, text: str) -> dict[str, Sense]:
    """A table of words that reads well: "один|одного 1; два|двух 2" gives each form the sense (kind, Decimal)."""
    found: dict[str, Sense] = {}
    for entry in text.split(";"):
        forms, _, value = entry.strip().rpartition(" ")
        for form in forms.split("|"):
            found[form.strip()] = (kind, Decimal(value))
    return found


def named(kind: str, text: str) -> dict[str, Sense]:
    """The same for values that are names: "km|kilometre|kilometres km"."""
    found: dict[str, Sense] = {}
    for entry in text.split(";"):
        if entry := entry.strip():
            forms, _, value = entry.rpartition(" ")
            for form in forms.split("|"):
                found[form.strip()] = (kind, value)
    return found


def plain(kind: str, words: Iterable[str]) -> dict[str, Sense]:
    """Words of one class that need no value."""
    return dict.fromkeys(words, (kind, None))

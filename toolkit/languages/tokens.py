"""A sentence as a line of classed tokens: figures, and the words that count, measure or date; all else is `x`.

Grammars of quantities and dates are then short regular expressions over the classes, alike in every language. Classes
of words are in `numerals`, `units` and `calendar`; the lexer adds

    2 figure 1–31   4 figure 1000–2199   9 any other figure   T time on the clock   D date in figures   X decade (1930s)
    F sequence of digits that is no number (a telephone, 1.2.3)   L Roman numeral   @ number and unit in one word
    - hyphen or dash inside, _ dash between spaces   x anything else; and , . ( ) / + : as they are
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any, NamedTuple

from toolkit.languages import table
from toolkit.languages.numerals import Numerals, figure


class Token(NamedTuple):
    """A figure, a word that means something here, or a mark."""

    kind: str  #: class, one letter
    value: Any  #: what the class says
    start: int
    end: int
    note: str = ""  #: what is written after a figure: "th", "-ші"


class Line(NamedTuple):
    """The tokens of one sentence, and their classes in one string."""

    classes: str
    tokens: tuple[Token, ...]


EMPTY = Line("", ())


OTHER = Token("x", None, -1, -1)  #: words that mean nothing here; nobody asks where they stand


DASHES = "‐-―−–—\\-"


MARKS = {mark: mark for mark in ",.()/+:%‰°&"} | dict(zip("，、。（）：％~～至", ",,.():%---", strict=True))


_ROMAN = re.compile(r"M{0,2}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")


_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "M": 1000}


_LOOK_ALIKES = str.maketrans("ХІМС", "XIMC")


#: Dates and times in figures, then telephone numbers, then numbers.
_FIGURE = (
    r"(?P<date>(?<!\d)\d{{4}}-\d{{2}}-\d{{2}}(?!\d)|(?<!\d)\d{{1,2}}(?P<sep>[./])\d{{1,2}}(?P=sep)(?:\d{{4}}|\d{{2}})(?![./]?\d))"
    r"|(?P<clock>(?<![\d:.,])\d{{1,2}}[:：]\d{{2}}(?:[:：][0-5]\d)?(?![\d:]))"
    r"|(?P<phone>(?<![\w.,])(?:\+\d{{1,3}}|0\d{{2,}})(?:[ \u00a0-]\(?\d{{2,}}\)?)+)"
    r"|(?P<figure>\d{{1,3}}(?:[ '’\u00a0\u202f\u2009]\d{{3}})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,．，]\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔])"
    r"(?P<suffix>(?i:{suffix}))?"  # a flag for the whole would make re look up the case of every class
)


def figure_pattern(tag: str) -> str:
    """Regular expression source of dates, times and figures with the number suffixes of a language."""
    return _FIGURE.format(suffix=table(Numerals, tag).suffixes or "(?!)")


def read_figure(match: re.Match[str], decimal_mark: str, decades: frozenset[str]) -> Token:
    """The token of a match of `figure_pattern`; `decades` are the suffixes that make 1990 a decade."""
    start, end = match.span()
    if raw := match["date"]:
        return Token("D", raw, start, end)
    if raw := match["clock"]:
        hour, minute = re.split("[:：]", raw)[:2]
        if int(minute) < 60:
            return Token("T", (int(hour), int(minute)), start, end)
        return Token("F", f"{hour}.{minute}", start, end)
    if raw := match["phone"]:
        return Token("F", "".join(c for c in raw if c.isdigit()), start, end)
    raw, note = match["figure"], match["suffix"] or ""
    read = figure(raw, decimal_mark)
    if read is None:
        return Token("F", "".join(c if c.isdigit() else "." for c in raw), start, end)
    value = read.value
    if note and note in decades and raw.isdigit() and value % 10 == 0 and (len(raw) == 4 or len(raw) == 2):
        return Token("X", value, start, end, note)
    return Token(_figure_class(raw, value), read, start, end, note)


def _figure_class(raw: str, value: Decimal) -> str:
    if not raw.isdigit():
        return "9"
    if len(raw) <= 2 and 1 <= value <= 31:
        return "2"
    return "4" if len(raw) == 4 and 1000 <= value < 2200 else "9"


def roman(raw: str) -> Decimal | None:
    """The value of a Roman numeral, in look-alike Cyrillic letters too; None where it is none."""
    raw = raw.translate(_LOOK_ALIKES)
    if not _ROMAN.fullmatch(raw):
        return None
    total = 0
    for letter, following in zip(raw, [*raw[1:], ""], strict=True):
        value = _ROMAN_VALUES[letter]
        total += -value if following and _ROMAN_VALUES[following] > value else value
    return Decimal(total)

"""Quantities off the tokens of a sentence: the number, its unit, and what is said of both."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from toolkit.facts._number import APPROX, HUNDRED, UNIT_NOUNS, Measure, figure, glued, number_of, words
from toolkit.languages.tokens import Line, Token

#: "An hour" before a figure, with at most another figure between.
_SPEED = re.compile(r"V[~><]?(?:[249]s*u\()?$")
#: Classes that a quantity may begin with.
_START = re.compile("[249nNoslQ@kjhHF!$]")


#: What may follow a single Han digit that really counts.
_COUNTED = frozenset("Ku$%tsYMQCgOhHp>JkX@")


def measures(text: str, line: Line, taken: Sequence[tuple[int, int]], joined: bool) -> Iterator[Measure]:
    """All quantities of a sentence but those inside `taken` (its dates); `joined`: the language sets no words apart."""
    free = _free(line, taken)
    found: list[Measure] = []
    at = 0
    while start := _START.search(free, at):
        at = start.start()
        measure = _measure(text, line.tokens, free, at, joined)
        if measure is None:
            at += 1
            continue
        if found:
            found[-1] = _shared(found[-1], measure, free)
        found.append(measure)
        at = max(measure.last, at + 1)
    yield from found


def _free(line: Line, taken: Sequence[tuple[int, int]]) -> str:
    """The classes, with ";" for every token that a date has taken."""
    if not taken:
        return line.classes
    kinds = list(line.classes)
    spans = iter(taken)
    start, end = next(spans)
    for index, token in enumerate(line.tokens):
        while end <= token.start:
            start, end = next(spans, (1 << 30, 1 << 30))
        if token.start >= start:
            kinds[index] = ";"
    return "".join(kinds)


def _measure(text: str, tokens: tuple[Token, ...], free: str, at: int, joined: bool) -> Measure | None:
    kind, token = free[at], tokens[at]
    measure: Measure | None = None
    if kind in "249":
        measure = figure(text, tokens, free, at)
    elif kind in "nNos" or (kind == "Q" and token.value):
        if joined and kind == "n" and not _counted(tokens, free, at):
            return None
        measure = words(tokens, free, at)
    elif kind == "@":
        value, unit = token.value
        return Measure(token.start, token.end, value, unit, "word", last=at + 1, first=at)
    elif kind == "k":
        return Measure(token.start, token.end, token.value, "x", "word", first=at, last=at + 1)
    elif kind == "j":
        return Measure(token.start, token.end, token.value, "%", "word", first=at, last=at + 1)
    elif kind == "l" and free[at + 1 : at + 2] == "x":
        value = (1 / token.value).quantize(Decimal(1))
        return Measure(token.start, token.end, value, by="word", ordinal=True, first=at, last=at + 1)
    elif kind in "hHl":
        return _fraction(tokens, free, at)
    elif kind == "F":
        return Measure(token.start, token.end, Decimal(0), text=token.value, label=True, first=at, last=at + 1)
    elif kind == "!":
        return _percent_before(text, tokens, free, at, joined)
    elif kind == "$" and token.note == "before" and free[at + 1 : at + 2] in ("2", "4", "9"):
        measure = figure(text, tokens, free, at + 1, token.value)
        return _with_unit(measure._replace(start=token.start, first=at, unit=token.value), text, tokens, free)
    if measure is None:
        return None
    return _with_unit(measure, text, tokens, free)


def _counted(tokens: tuple[Token, ...], free: str, at: int) -> bool:
    """Whether a Han digit counts something, or is a part of a word."""
    token = tokens[at]
    after, before = free[at + 1 : at + 2], free[at - 1 : at]
    if token.value > 10 or (before in "#!<>~-" and before):
        return True
    return (after in _COUNTED and bool(after)) or after == "d" or before == "d"


def _fraction(tokens: tuple[Token, ...], free: str, at: int) -> Measure | None:
    token = tokens[at]
    following = free[at + 1 : at + 2]
    if following in ("s", "e"):
        end = tokens[at + 1]
        value = token.value * end.value
        return Measure(token.start, end.end, value, by="word", first=at, last=at + 2)
    if following == "K" and free[at + 2 : at + 3] in ("u", "C") and free[at + 2 : at + 3]:
        unit = UNIT_NOUNS.get(free[at + 2], tokens[at + 2].value)
        return Measure(token.start, tokens[at + 2].end, token.value, str(unit), "word", first=at, last=at + 3)
    if following in ("u", "Y", "m", "O", "C", "g") and following:
        unit = UNIT_NOUNS.get(following, tokens[at + 1].value)
        if unit != "x":
            return Measure(token.start, tokens[at + 1].end, token.value, str(unit), "word", first=at, last=at + 2)
    if free[at] == "H":
        return None  # 半 alone is a part of a word
    return Measure(token.start, token.end, token.value * HUNDRED, "%", "word", first=at, last=at + 1)


def _percent_before(text: str, tokens: tuple[Token, ...], free: str, at: int, joined: bool) -> Measure | None:
    """百分之五."""
    if free[at + 1 : at + 2] not in ("2", "4", "9", "n"):
        return None
    inner = figure(text, tokens, free, at + 1) if free[at + 1] in "249" else words(tokens, free, at + 1)
    if inner is None:
        return None
    return inner._replace(start=tokens[at].start, value=inner.value * tokens[at].value, unit="%", first=at)


def _with_unit(measure: Measure, text: str, tokens: tuple[Token, ...], free: str) -> Measure:
    """The measure with the unit that follows it."""
    at = measure.last
    if free[at : at + 2] in ("dn", "d2") and measure.value and not measure.unit:  # 三分之一
        return measure._replace(
            value=(number_of(tokens[at + 1]) * HUNDRED / measure.value).quantize(Decimal("0.0001")),
            unit="%", by="word",
            end=tokens[at + 1].end, last=at + 2,
        )  # fmt: skip
    approx = measure.approx
    while at < len(free) and (free[at] in "><~" or (free[at] == "K" and free[at + 1 : at + 2] in ("u", "$"))):
        approx = approx or APPROX.get(free[at], "")
        at += 1
    if measure.unit or measure.label or at >= len(free):
        return measure._replace(approx=approx)
    kind = free[at]
    if (
        kind == "-"
        and glued(tokens, at)
        and free[at + 1 : at + 2] in ("u", "Y", "m", "w", "g", "C", "O", "@", "%", "$", "t")
    ):
        at += 1
        kind = free[at]
    unit = _unit(kind, tokens[at], text)
    if not unit or measure.ordinal:
        return measure._replace(approx=approx, of=unit)
    if _SPEED.search(free, 0, measure.first):  # 每小时85英里（137公里）
        unit = {"km": "km/h", "mi": "mph"}.get(unit, unit)
    if kind == "J":
        return measure._replace(value=measure.value * 10, unit="%", end=tokens[at].end, last=at + 1, approx=approx)
    approx = approx or APPROX.get(free[at + 1 : at + 2], "")
    if unit == "ft" and (inches := _inches(tokens, free, at + 1)):
        number, last = inches
        value = measure.value * 12 + number
        return measure._replace(value=value, unit="inch", end=tokens[last - 1].end, last=last, approx=approx)
    return measure._replace(unit=unit, end=tokens[at].end, last=at + 1, approx=approx)


def _inches(tokens: tuple[Token, ...], free: str, at: int) -> tuple[Decimal, int] | None:
    """What follows the feet of 6-foot-6 and 5 feet 10 inches, and where it ends."""
    at += free[at : at + 1] == "-"
    if free[at : at + 1] not in ("2", "n") or number_of(tokens[at]) >= 12:
        return None
    unit = free[at + 1 : at + 2]
    named = (unit == "u" and tokens[at + 1].value == "inch") or (unit == "i" and glued(tokens, at + 1))  # 6ft 2in
    return (number_of(tokens[at]), at + 1 + named) if named or free[at - 1] == "-" else None


def _unit(kind: str, token: Token, text: str) -> str:
    if kind in "u$":
        return "" if token.value == "x" or token.note == "before" else str(token.value)
    if kind == "Z":
        return token.value if isinstance(token.value, str) else ""
    if kind == "b":
        return "m" if text[token.start : token.end] == "m" else ""
    return {"%": "%", "J": "%", "p": "pp", "t": "x", "°": "deg"}.get(kind) or UNIT_NOUNS.get(kind, "")


def _shared(first: Measure, second: Measure, free: str) -> Measure:
    """The first end of a range with the scale and the unit that are written after the second (10–12 million km)."""
    between = free[first.last : second.first]
    if between not in ("-", "_", "-x", "&", "i", "-i") or first.unit or first.label or second.label or first.scaled:
        return first
    if second.ordinal != first.ordinal:
        return first
    if not second.scaled or first.value >= 1000:
        return first._replace(unit=second.unit)
    if between in ("-", "_"):
        return first._replace(value=first.value * second.scale, unit=second.unit, scale=second.scale)
    return first._replace(other=first.value * second.scale, unit=second.unit)

"""Reading quantities off the tokens of a sentence: number, scale, unit, and what is said of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from toolkit.languages.lexing import Line, Token
from toolkit.languages.numerals import Figure


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity in a sentence; offsets count in the sentence."""

    start: int
    end: int
    value: Decimal
    unit: str = ""  #: a key of MEASURES, an ISO 4217 code (in lower case: not settled), or nothing
    by: str = "figure"  #: written as "figure", "mixed" (figure and scale word) or "word"
    other: Decimal | None = None  #: the other way to read it
    ordinal: bool = False
    label: bool = False  #: part of a name: G20, COVID-19
    approx: str = ""  #: "about", "over", "under"
    text: str = ""  #: for digits that are no number (a telephone): themselves
    first: int = 0  #: first token
    last: int = 0  #: one past the last token
    scale: Decimal = Decimal(1)  #: what a scale word after a figure multiplies it by

    @property
    def scaled(self) -> bool:
        """Whether a scale word is part of it."""
        return self.scale > 1


#: Classes that a quantity may begin with.
_START = re.compile("[249nNoslQ@kjhHF!$]")
_UNIT_NOUNS = {
    "Y": "year",
    "m": "month",
    "w": "week",
    "g": "day",
    "C": "century",
    "O": "hour",
    "X": "decade",
    "Q": "quarter",
}
_APPROX = {"~": "about", ">": "over", "<": "under"}
#: What may follow a single Han digit that really counts.
_COUNTED = frozenset("Ku$%tsYMQCgOhHp>JkX@")
HUNDRED = Decimal(100)
_MOST = 10**12  #: no scale word follows a scale as large as this


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
        measure = _figure(text, tokens, free, at)
    elif kind in "nNos" or (kind == "Q" and token.value):
        if joined and kind == "n" and not _counted(tokens, free, at):
            return None
        measure = _words(tokens, free, at)
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
        measure = _figure(text, tokens, free, at + 1, token.value)
        return _with_unit(replace(measure, start=token.start, first=at, unit=token.value), text, tokens, free)
    if measure is None:
        return None
    return _with_unit(measure, text, tokens, free)


def _counted(tokens: tuple[Token, ...], free: str, at: int) -> bool:
    """Whether a Han digit counts something, or is a part of a word."""
    token = tokens[at]
    after, before = free[at + 1 : at + 2], free[at - 1 : at]
    if token.value > 10 or (before in "#!<>~-" and before):
        return True
    return (after in _COUNTED and bool(after)) or after == "/" or before == "/"


def _glued(tokens: tuple[Token, ...], at: int) -> bool:
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _latin(character: str) -> bool:
    return character.isalpha() and character < "\u2e80"


def _figure(text: str, tokens: tuple[Token, ...], free: str, at: int, currency: str = "") -> Measure:
    token = tokens[at]
    read: Figure = token.value
    value, other, end, last = read.value, read.other, token.end, at + 1
    label = _is_label(text, tokens, free, at)
    scale = Decimal(1)
    while last < len(free) and not label and scale < _MOST:
        kind = free[last]
        if (kind in "se" and not (tokens[last].value == 10 and not _glued(tokens, last))) or (
            kind == "b" and (currency or (_glued(tokens, last) and text[tokens[last].start] != "m"))
        ):
            scale *= tokens[last].value
        elif kind in "><~" and free[last + 1 : last + 2] == "s" and _glued(tokens, last):
            pass
        else:
            break
        end, last = tokens[last].end, last + 1
    by = "figure" if scale == 1 else "mixed"
    value *= scale
    if scale > 1:
        other = None  # 1,234 million is no million thousands
        if last < len(free) and free[last] in "249" and tokens[last].value.value < scale and not tokens[last].note:
            rest = _figure(text, tokens, free, last)
            whole = rest.value == rest.value.to_integral_value() and rest.value >= 10
            if rest.value < scale and (rest.scaled or whole):
                value, end, last = value + rest.value, rest.end, rest.last
    if _negative(text, tokens, free, at):
        value = -value
    return Measure(
        token.start, end, value, "", by, other, ordinal=bool(token.note) or free[at - 1 : at] == "#", label=label,
        approx=_APPROX.get(free[at - 1 : at], ""), first=at, last=last, scale=scale,
    )  # fmt: skip


def _negative(text: str, tokens: tuple[Token, ...], free: str, at: int) -> bool:
    """Whether a minus stands before a figure: the word, the sign, or a hyphen on to it before degrees."""
    if free[at - 1 : at] != "-" or at == 0:
        return False
    before, start = tokens[at - 1], tokens[at].start
    if before.value == "minus":
        return True
    alone = before.start == 0 or text[before.start - 1] in " \u00a0("
    degrees = free[at + 1 : at + 2] in ("°", "u") and tokens[at + 1].value in (None, "c", "f", "deg")
    return before.end == start and alone and (text[before.start] == "−" or degrees)


def _is_label(text: str, tokens: tuple[Token, ...], free: str, at: int) -> bool:
    """Whether a figure is a part of a name: G20, COVID-19, 5G."""
    start, end = tokens[at].start, tokens[at].end
    before = text[start - 1 : start]
    if before and (_latin(before) or (before in "-‑" and start > 1 and _latin(text[start - 2]))):
        return True
    after = text[end : end + 1]
    return bool(after) and _latin(after) and free[at + 1 : at + 2] == "x" and not tokens[at].note


def _words(tokens: tuple[Token, ...], free: str, at: int) -> Measure | None:
    """A number in words: two hundred and five, қырық екі, двадцать первый."""
    total = current = Decimal(0)
    last_scale = Decimal(10) ** 18
    index, end, used = at, tokens[at].start, at
    ordinal = False
    while index < len(free):
        kind = free[index]
        token = tokens[index]
        if kind in "nNo" or (kind == "Q" and token.value):
            if not _adds(current, token.value) or (kind == "o" and index > at and token.value >= HUNDRED):
                break
            current += token.value
            ordinal = kind == "o"
        elif kind == "s" and free[index + 1 : index + 2] == "v":
            return None  # жүз мыңдаған: hundreds of thousands
        elif kind == "s" or (kind == "e" and index > at):
            scale = token.value
            if scale == HUNDRED and current < HUNDRED:
                current = (current or 1) * scale
            elif scale < last_scale and (current or index == at or total == 0):
                total += (current or 1) * scale
                current, last_scale = Decimal(0), scale
            else:
                break
        elif (
            index > at
            and (kind == "-" or (kind == "&" and free[index - 1] in "se"))
            and free[index + 1 : index + 2] in ("n", "N", "o", "s")
        ):
            following = tokens[index + 1]
            if kind == "-" and not (
                _glued(tokens, index) and following.kind in "no" and _adds(current, following.value)
            ):
                break
            index += 1
            continue
        else:
            break
        index += 1
        used, end = index, token.end
        if ordinal or kind == "N":
            break
    if used == at:
        return None
    value = total + current
    if free[used : used + 1] in (">", "~") and free[used + 1 : used + 2] == "s":  # 二十多万
        value, end, used = value * tokens[used + 1].value, tokens[used + 1].end, used + 2
    unit = ""
    if not ordinal and (joint := _and_a_half(tokens, free, used)):
        unit = _UNIT_NOUNS.get(free[used], "") or (str(tokens[used].value) if free[used] == "u" else "")
        scale = last_scale if free[used - 1] in "se" and last_scale < 10**18 else Decimal(1)  # a million and a half
        value, end, used = value + scale / 2, tokens[joint - 1].end, joint
        if free[used : used + 1] in ("s", "e") and scale == 1:  # one and a half million
            value, end, used = value * tokens[used].value, tokens[used].end, used + 1
    ordinal = ordinal or free[at - 1 : at] == "#"
    return Measure(
        tokens[at].start, end, value, unit, by="word", ordinal=ordinal, approx=_APPROX.get(free[at - 1 : at], ""),
        first=at, last=used,
    )  # fmt: skip


def _and_a_half(tokens: tuple[Token, ...], free: str, at: int) -> int:
    """Where "and a half" ends, if that follows; else 0."""
    for joint in ("h", "&h", "ih", "&xh", "uh", "Kh", "H", "KH", "uH", "YH"):
        if free.startswith(joint, at) and tokens[at + len(joint) - 1].value == Decimal("0.5"):
            return at + len(joint)
    return 0


def _adds(current: Decimal, value: Decimal) -> bool:
    """Whether `value` may follow in one number: 2 after 20 or 200, 50 after 200, never 3 after 2."""
    if current == 0:
        return True
    lowest = Decimal(1)
    while current % (lowest * 10) == 0:
        lowest *= 10
    return 0 < value < lowest


def _fraction(tokens: tuple[Token, ...], free: str, at: int) -> Measure | None:
    token = tokens[at]
    following = free[at + 1 : at + 2]
    if following in ("s", "e"):
        end = tokens[at + 1]
        value = token.value * end.value
        return Measure(token.start, end.end, value, by="word", first=at, last=at + 2)
    if following == "K" and free[at + 2 : at + 3] in ("u", "C") and free[at + 2 : at + 3]:
        unit = _UNIT_NOUNS.get(free[at + 2], tokens[at + 2].value)
        return Measure(token.start, tokens[at + 2].end, token.value, str(unit), "word", first=at, last=at + 3)
    if following in ("u", "Y", "m", "O", "C", "g") and following:
        unit = _UNIT_NOUNS.get(following, tokens[at + 1].value)
        if unit != "x":
            return Measure(token.start, tokens[at + 1].end, token.value, str(unit), "word", first=at, last=at + 2)
    if free[at] == "H":
        return None  # 半 alone is a part of a word
    return Measure(token.start, token.end, token.value * HUNDRED, "%", "word", first=at, last=at + 1)


def _percent_before(text: str, tokens: tuple[Token, ...], free: str, at: int, joined: bool) -> Measure | None:
    """百分之五."""
    if free[at + 1 : at + 2] not in ("2", "4", "9", "n"):
        return None
    inner = _figure(text, tokens, free, at + 1) if free[at + 1] in "249" else _words(tokens, free, at + 1)
    if inner is None:
        return None
    return replace(inner, start=tokens[at].start, value=inner.value * tokens[at].value, unit="%", first=at)


def _with_unit(measure: Measure, text: str, tokens: tuple[Token, ...], free: str) -> Measure:
    """The measure with the unit that follows it."""
    at = measure.last
    if free[at : at + 2] in ("/n", "/2") and measure.value and not measure.unit:  # 三分之一
        return replace(
            measure, value=(tokens_value(tokens[at + 1]) * HUNDRED / measure.value).quantize(Decimal("0.0001")),
            unit="%", by="word",
            end=tokens[at + 1].end, last=at + 2,
        )  # fmt: skip
    approx = measure.approx
    while at < len(free) and (free[at] in "><~" or (free[at] == "K" and free[at + 1 : at + 2] in ("u", "$"))):
        approx = approx or _APPROX.get(free[at], "")
        at += 1
    if measure.unit or measure.label or at >= len(free):
        return replace(measure, approx=approx)
    kind = free[at]
    if (
        kind == "-"
        and _glued(tokens, at)
        and free[at + 1 : at + 2] in ("u", "Y", "m", "w", "g", "C", "O", "@", "%", "$", "t")
    ):
        at += 1
        kind = free[at]
    unit = _unit(kind, tokens[at], text)
    if not unit or measure.ordinal:
        return replace(measure, approx=approx)
    if "V" in free[max(0, measure.first - 2) : measure.first]:
        unit = {"km": "km/h", "mi": "mph"}.get(unit, unit)
    if kind == "J":
        return replace(measure, value=measure.value * 10, unit="%", end=tokens[at].end, last=at + 1, approx=approx)
    approx = approx or _APPROX.get(free[at + 1 : at + 2], "")
    if unit == "ft" and (inches := _inches(tokens, free, at + 1)):
        number, last = inches
        value = measure.value * 12 + number
        return replace(measure, value=value, unit="inch", end=tokens[last - 1].end, last=last, approx=approx)
    return replace(measure, unit=unit, end=tokens[at].end, last=at + 1, approx=approx)


def _inches(tokens: tuple[Token, ...], free: str, at: int) -> tuple[Decimal, int] | None:
    """What follows the feet of 6-foot-6 and 5 feet 10 inches, and where it ends."""
    at += free[at : at + 1] == "-"
    if free[at : at + 1] not in ("2", "n") or tokens_value(tokens[at]) >= 12:
        return None
    named = free[at + 1 : at + 2] == "u" and tokens[at + 1].value == "inch"
    return (tokens_value(tokens[at]), at + 1 + named) if named or free[at - 1] == "-" else None


def tokens_value(token: Token) -> Decimal:
    """The number of a figure or of a number word."""
    return token.value.value if isinstance(token.value, Figure) else Decimal(token.value)


def _unit(kind: str, token: Token, text: str) -> str:
    if kind in "u$":
        return "" if token.value == "x" or token.note == "before" else str(token.value)
    if kind == "Z":
        return token.value if isinstance(token.value, str) else ""
    if kind == "b":
        return "m" if text[token.start : token.end] == "m" else ""
    return {"%": "%", "J": "%", "p": "pp", "t": "x", "°": "deg"}.get(kind) or _UNIT_NOUNS.get(kind, "")


def _shared(first: Measure, second: Measure, free: str) -> Measure:
    """The first end of a range with the scale and the unit that are written after the second (10–12 million km)."""
    between = free[first.last : second.first]
    if between not in ("-", "_", "-x", "&", "i", "-i") or first.unit or first.label or second.label or first.scaled:
        return first
    if second.ordinal != first.ordinal:
        return first
    if not second.scaled or first.value >= 1000:
        return replace(first, unit=second.unit)
    if between in ("-", "_"):
        return replace(first, value=first.value * second.scale, unit=second.unit, scale=second.scale)
    return replace(first, other=first.value * second.scale, unit=second.unit)

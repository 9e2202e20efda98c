"""The number itself: a figure with its scale words, or a number in words."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from toolkit.languages.numerals import Figure
from toolkit.languages.tokens import Token


class Measure(NamedTuple):
    """A quantity in a sentence; offsets count in the sentence."""

    start: int
    end: int
    value: Decimal
    unit: str = ""  #: a key of MEASURES, an ISO 4217 code (in lower case: not settled), or nothing
    by: str = "figure"  #: written as "figure", "mixed" (figure and scale word) or "word"
    other: Decimal | None = None  #: the other way to read it
    ordinal: bool = False
    of: str = ""  #: the unit that an ordinal counts: year, of the fourth year
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


UNIT_NOUNS = {
    "Y": "year",
    "m": "month",
    "w": "week",
    "g": "day",
    "C": "century",
    "O": "hour",
    "X": "decade",
    "Q": "quarter",
}


APPROX = {"~": "about", ">": "over", "<": "under"}
HUNDRED = Decimal(100)
_MOST = 10**12  #: no scale word follows a scale as large as this


def number_of(token: Token) -> Decimal:
    """The number of a figure or of a number word."""
    return token.value.value if isinstance(token.value, Figure) else Decimal(token.value)


def glued(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a token follows the one before it without a space."""
    return at > 0 and tokens[at - 1].end == tokens[at].start


def _latin(character: str) -> bool:
    return character.isalpha() and character < "\u2e80"


def figure(text: str, tokens: tuple[Token, ...], free: str, at: int, currency: str = "") -> Measure:
    """The measure that begins with the figure at `at`: its scale words and its unit taken in."""
    token = tokens[at]
    read: Figure = token.value
    value, other, end, last = read.value, read.other, token.end, at + 1
    label = _is_label(text, tokens, free, at)
    scale = Decimal(1)
    while last < len(free) and not label and scale < _MOST:
        kind = free[last]
        if (kind in "se" and not (tokens[last].value == 10 and not glued(tokens, last))) or (
            kind == "b" and (currency or (glued(tokens, last) and text[tokens[last].start] != "m"))
        ):
            scale *= tokens[last].value
        elif kind in "><~" and free[last + 1 : last + 2] == "s" and glued(tokens, last):
            pass
        else:
            break
        end, last = tokens[last].end, last + 1
    by = "figure" if scale == 1 else "mixed"
    value *= scale
    if scale > 1:
        other = None  # 1,234 million is no million thousands
        if last < len(free) and free[last] in "249" and tokens[last].value.value < scale and not tokens[last].note:
            rest = figure(text, tokens, free, last)
            whole = rest.value == rest.value.to_integral_value() and rest.value >= 10
            if rest.value < scale and (rest.scaled or whole):
                value, end, last = value + rest.value, rest.end, rest.last
    if _negative(text, tokens, free, at):
        value = -value
    return Measure(
        token.start, end, value, "", by, other, ordinal=bool(token.note) or free[at - 1 : at] == "#", label=label,
        approx=APPROX.get(free[at - 1 : at], ""), first=at, last=last, scale=scale,
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


def words(tokens: tuple[Token, ...], free: str, at: int) -> Measure | None:
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
                glued(tokens, index) and following.kind in "no" and _adds(current, following.value)
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
        unit = UNIT_NOUNS.get(free[used], "") or (str(tokens[used].value) if free[used] == "u" else "")
        scale = last_scale if free[used - 1] in "se" and last_scale < 10**18 else Decimal(1)  # a million and a half
        value, end, used = value + scale / 2, tokens[joint - 1].end, joint
        if free[used : used + 1] in ("s", "e") and scale == 1:  # one and a half million
            value, end, used = value * tokens[used].value, tokens[used].end, used + 1
    ordinal = ordinal or free[at - 1 : at] == "#"
    return Measure(
        tokens[at].start, end, value, unit, by="word", ordinal=ordinal, approx=APPROX.get(free[at - 1 : at], ""),
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

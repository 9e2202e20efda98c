"""Numbers in Han digits: 二十二, 两百三十万, 二〇二三, 三点五."""

from __future__ import annotations

from decimal import Decimal

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}

DIGITS = "".join(_DIGITS)  #: what a number in Han digits is made of
SCALES = "".join(_SMALL) + "".join(_LARGE)


def value(run: str) -> Decimal | None:
    """The number that a run of Han digits and scales stands for; None where it is none (五六, 十百).

    >>> value("二十二"), value("二〇二三"), value("两百三十万")
    (Decimal('22'), Decimal('2023'), Decimal('2300000'))
    """
    if all(c in _DIGITS for c in run):
        if len(run) > 1 and len(run) < 3 and run[0] not in "零〇○":
            return None  # 五六 is "five or six"
        return Decimal("".join(str(_DIGITS[c]) for c in run))
    total = section = 0
    digit: int | None = None
    last = 10**16
    small = 10**4
    for c in run:
        if c in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[c]
        elif c in _SMALL:
            if _SMALL[c] >= small:
                return None
            small = _SMALL[c]
            section += (1 if digit is None or (digit == 0 and small == 10) else digit) * small
            digit = None
        else:
            large = _LARGE[c]
            section += digit or 0
            if large >= last and not total:
                return None
            if large > last:  # 一万亿: ten thousand times a hundred million
                total = (total + section) * large
            else:
                total += (section or 1) * large
            last, section, digit, small = large, 0, None, 10**4
    if digit and run[-2:-1] in _SCALE_BEFORE and len(run) > 2:
        unit = (_SMALL | _LARGE)[run[-2]]
        return Decimal(total + section + digit * unit // 10) if unit > 10 else Decimal(total + section + digit)
    return Decimal(total + section + (digit or 0))


_SCALE_BEFORE = frozenset(SCALES)

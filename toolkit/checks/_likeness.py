"""How much two figures look like one figure and a slip of it."""

from __future__ import annotations

from toolkit.checks._atoms import Atom
from toolkit.languages.units import MEASURES


def likeness(a: Atom, b: Atom) -> float:
    """1.0: one digit changed, two transposed, or the scale alone differs; 0.5: one digit more or less; 0: unlike."""
    return max(_likeness(mine, theirs) for mine in _digits(a) for theirs in _digits(b))


def _likeness(mine: str, theirs: str) -> float:
    if not mine or not theirs:
        return 0
    if mine.rstrip("0") == theirs.rstrip("0") and mine.strip("0"):
        return 1.0
    for size in {len(mine), len(theirs), max(len(mine), len(theirs))}:
        x, y = mine.ljust(size, "0"), theirs.ljust(size, "0")
        if len(x) == len(y):
            differ = [i for i in range(size) if x[i] != y[i]]
            if len(differ) == 1 and size > 1:
                return 1.0
            if (
                len(differ) == 2
                and differ[1] == differ[0] + 1
                and x[differ[0]] == y[differ[1]]
                and x[differ[1]] == y[differ[0]]
            ):
                return 1.0
    if len(mine) == len(theirs) == 1:
        return 0.5
    return 0.5 if abs(len(mine) - len(theirs)) == 1 and _one_more(*sorted((mine, theirs), key=len)) else 0


def _one_more(short: str, long: str) -> bool:
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _digits(atom: Atom) -> tuple[str, ...]:
    if atom.tag == "F":
        return ("".join(c for c in atom.text if c.isdigit()),)
    if atom.tag == "T":
        hour, minute = divmod(int(atom.number), 60)
        return tuple(f"{h}{minute:02}" if minute else str(h) for h in {hour, hour % 12, hour % 12 + 12})
    number = atom.others[-1] if atom.tag == "q" and atom.others and atom.unit in MEASURES else atom.number
    return (f"{abs(number):f}".replace(".", "").strip("0") or "0",)

"""The picture of an alignment as shapes for the HTML report: the page's own colours, no plotting library."""

from __future__ import annotations

from dataclasses import dataclass

from toolkit.plots.bands import Band, Box, Picture

WIDTH = 1000  #: units; the page stretches them to its width
BAR, GAP = 18, 46  #: pixels: height of a bar, distance between two


@dataclass(frozen=True, slots=True)
class Shape:
    """A box or a band."""

    row: int
    path: str  #: SVG path data
    look: str  #: classes: "box error gap", "band moved unsure"


def height(seen: Picture) -> int:
    """Height of the whole picture in pixels."""
    return BAR * len(seen.langs) + GAP * (len(seen.langs) - 1)


def shapes(seen: Picture) -> list[Shape]:
    """All shapes, bands first, so that the bars lie over them."""
    return [_ribbon(band, seen) for band in seen.bands] + [_bar(box, seen) for box in seen.boxes]


def _bar(box: Box, seen: Picture) -> Shape:
    top = box.level * (BAR + GAP)
    look = ["box", seen.severities.get(box.row, "calm"), *(["gap"] if box.is_gap else [])]
    return Shape(box.row, f"M{_x(box.start)} {top}H{_x(box.end)}V{top + BAR}H{_x(box.start)}Z", " ".join(look))


def _ribbon(band: Band, seen: Picture) -> Shape:
    top, foot = band.upper * (BAR + GAP) + BAR, band.lower * (BAR + GAP)
    middle = (top + foot) // 2
    (a, b), (c, d) = (map(_x, side) for side in (band.top, band.foot))
    path = f"M{a} {top}C{a} {middle} {c} {middle} {c} {foot}H{d}C{d} {middle} {b} {middle} {b} {top}Z"
    look = ["band", seen.severities.get(band.row, "calm")]
    look += [name for name, holds in (("moved", band.is_moved), ("unsure", band.is_unsure)) if holds]
    look += ["over"] if band.lower - band.upper > 1 else []
    return Shape(band.row, path, " ".join(look))


def _x(share: float) -> str:
    return f"{WIDTH * share:.1f}".removesuffix(".0")

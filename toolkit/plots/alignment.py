"""The alignment as a picture: a bar a version, a band a row; crossings and gaps stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Severity
from toolkit.plots.bands import Band, Box, Picture, picture
from toolkit.plots.drawing import CALM, COLOURS, INK, SOFT, legible, saved, settings

if TYPE_CHECKING:
    from matplotlib.figure import Figure

BAR = 0.22  #: height of a bar, in distances between bars
MOVED = "#7b3fa0"
NUMBERED = 0.012  #: of the bar; boxes narrower than this have no room for a number


def draw(comparison: Comparison, kind: str, severities: dict[int, Severity] | None = None) -> bytes:
    """The picture as the bytes of a "svg" or "png" file; `severities` colours rows by their gravest finding."""
    with settings():
        return saved(_figure(comparison, picture(comparison, severities), kind), kind)


def _figure(comparison: Comparison, seen: Picture, kind: str) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(12, 1.3 + 1.15 * len(seen.langs)), dpi=150)
    axes = figure.add_axes((0.11, 0.12, 0.87, 0.74))
    for band in seen.bands:
        axes.add_patch(_band(band, seen.severities.get(band.row)))
    for box in seen.boxes:
        colour = COLOURS.get(seen.severities.get(box.row, ""), CALM)
        axes.add_patch(_box(box.level, box.start, box.end, colour, box.is_gap))
        if box.end - box.start > NUMBERED:
            _number(axes, box, colour)
    for level, lang in enumerate(seen.langs):
        profile = table(Profile, lang)
        name = legible(profile.endonym, profile.name, kind)
        axes.text(-0.008, -level, f"{name} ({lang})", ha="right", va="center", size=10, color=INK)
    title = legible(comparison.readout.event.title or comparison.readout.name, comparison.readout.name, kind)
    figure.text(0.11, 0.93, title, size=12, weight="bold", color=INK)
    axes.text(0, -len(seen.langs) + 1 - 0.36, "beginning", size=8, color=SOFT)
    axes.text(1, -len(seen.langs) + 1 - 0.36, "end of the text", size=8, color=SOFT, ha="right")
    axes.set(xlim=(0, 1), ylim=(-len(seen.langs) + 1 - 0.45, 0.3))
    axes.set_axis_off()
    _legend(figure, seen)
    return figure


def _number(axes: Any, box: Box, colour: str) -> None:
    """The row's number in its box, as dark or light as the ground needs."""
    ink = "white" if colour in COLOURS.values() and not box.is_gap else INK
    ground = {"facecolor": "white", "edgecolor": "none", "pad": 1} if box.is_gap else None
    place = ((box.start + box.end) / 2, -box.level)
    axes.text(*place, str(box.row + 1), size=6.5, ha="center", va="center", color=ink, bbox=ground)


def _box(level: int, start: float, end: float, colour: str, is_gap: bool) -> Any:
    from matplotlib.patches import Rectangle

    spot = Rectangle((start, -level - BAR / 2), end - start, BAR, linewidth=0.8)
    spot.set(facecolor="white" if is_gap else colour, edgecolor=colour if is_gap else "white")
    if is_gap:
        spot.set_hatch("////")
    return spot


def _band(band: Band, severity: Severity | None) -> Any:
    """A ribbon between two bars, bent so that the eye follows it; one over a bar that lacks the row is dotted."""
    from matplotlib.patches import PathPatch
    from matplotlib.path import Path

    top, foot = -band.upper - BAR / 2, -band.lower + BAR / 2
    middle = (top + foot) / 2
    (a, b), (c, d) = band.top, band.foot
    points = [(a, top), (a, middle), (c, middle), (c, foot), (d, foot), (d, middle), (b, middle), (b, top), (a, top)]
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    colour = MOVED if band.is_moved else COLOURS.get(severity or "", CALM)
    style = ":" if band.lower - band.upper > 1 else "--" if band.is_unsure else "-"
    alpha = 0.5 if band.is_moved else 0.32
    return PathPatch(
        Path(points, codes), facecolor=(colour, alpha), edgecolor=(colour, 0.8), linewidth=0.6, linestyle=style
    )


def _legend(figure: Figure, seen: Picture) -> None:
    """Only what the picture has."""
    from matplotlib.patches import Patch

    marks = []
    for severity, colour in COLOURS.items():
        if severity in seen.severities.values():
            marks.append(Patch(facecolor=(colour, 0.5), edgecolor=colour, label=severity))
    if any(band.is_moved for band in seen.bands):
        marks.append(Patch(facecolor=(MOVED, 0.5), edgecolor=MOVED, label="another order"))
    if any(box.is_gap for box in seen.boxes):
        marks.append(Patch(facecolor="white", edgecolor=SOFT, hatch="////", label="missing in a version"))
    if any(band.is_unsure for band in seen.bands):
        marks.append(Patch(facecolor="white", edgecolor=SOFT, linestyle="--", label="unsure"))
    if marks:
        figure.legend(
            handles=marks, loc="lower left", bbox_to_anchor=(0.1, 0), ncols=len(marks), frameon=False, fontsize=8
        )

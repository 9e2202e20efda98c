"""Systems side by side: a group of bars for each metric and measure."""

from __future__ import annotations

from collections.abc import Mapping

from toolkit.plots import drawing

WIDTH = 0.8  #: of a group of bars, 1 being the next group's place
TINTS = ("#1f78b4", "#b7791f", "#4d7c4f", "#7a5195", "#9fb3c8", "#b3261e")


def draw(systems: Mapping[str, Mapping[str, float | None]], kind: str) -> bytes:
    """A picture ("svg" or "png") of figures by system and metric, 0..100; what a system lacks has no bar.

    TER counts edits, so there the shorter bar is the better one; the picture says so.
    """
    with drawing.settings():
        from matplotlib.figure import Figure

        metrics = list(dict.fromkeys(name for found in systems.values() for name in found))
        figure = Figure(figsize=(max(6.0, 1.1 * len(metrics)), 4.0), layout="constrained")
        axes = figure.add_subplot()
        width = WIDTH / len(systems)
        for n, (system, found) in enumerate(systems.items()):
            places = [
                k + (n + 0.5) * width - WIDTH / 2 for k, name in enumerate(metrics) if found.get(name) is not None
            ]
            heights = [value for name in metrics if (value := found.get(name)) is not None]
            bars = axes.bar(places, heights, width * 0.92, color=TINTS[n % len(TINTS)], label=system)
            axes.bar_label(bars, fmt="%.1f", fontsize=7, color=drawing.INK)
        labels = [f"{name}\n(less is better)" if name == "TER" else name for name in metrics]
        axes.set_xticks(range(len(metrics)), labels, fontsize=8)
        axes.set_ylabel("percent", color=drawing.SOFT)
        axes.legend(frameon=False, fontsize=8, loc="upper left", bbox_to_anchor=(0, 1.12), ncols=4)
        return drawing.saved(figure, kind)

"""What was found in many readouts: by check, by language, by month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from toolkit.model import SEVERITIES
from toolkit.plots.drawing import COLOURS, INK, SOFT, saved, settings

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

MONTH = re.compile(r"(?<!\d)(\d{4}-(?:0[1-9]|1[0-2]))(?!\d)")
UNDATED = "no date"
MONTHS = 36  #: of more months than this, years are drawn


@dataclass(slots=True)
class Tally:
    """Counts by (what, severity), added up readout by readout, so that an archive of any size fits in memory."""

    readouts: int = 0
    rows: int = 0
    checks: Counter[tuple[str, str]] = field(default_factory=Counter)
    langs: Counter[tuple[str, str]] = field(default_factory=Counter)
    months: Counter[tuple[str, str]] = field(default_factory=Counter)
    per_month: Counter[str] = field(default_factory=Counter)  #: readouts

    def add(self, result: Mapping[str, Any]) -> None:
        """Count one result (`readout-check/1`)."""
        self.readouts += 1
        self.rows += len(result["rows"])
        month = _month(result)
        self.per_month[month] += 1
        for finding in result.get("findings", ()):
            severity = finding["severity"]
            self.checks[finding["check"], severity] += 1
            self.months[month, severity] += 1
            for lang in finding["odd"]:
                self.langs[lang, severity] += 1


def draw(results: Iterable[Mapping[str, Any]], kind: str) -> bytes:
    """A dashboard of many results (`readout-check/1`, as dictionaries) as the bytes of a "svg" or "png" file.

    A readout's month is that of its event's date, else the one in its name ("astana-2024-07"). The order of the results
    does not matter.
    """
    tally = Tally()
    for result in results:
        tally.add(result)
    with settings():
        return saved(_figure(tally), kind)


def _month(result: Mapping[str, Any]) -> str:
    date = str((result.get("event") or {}).get("date") or result.get("name", ""))
    found = MONTH.search(date)
    return found[1] if found else UNDATED


def _figure(tally: Tally) -> Figure:
    from matplotlib.figure import Figure

    names = sorted({check for check, _ in tally.checks}, key=lambda check: (-_all(tally.checks, check), check))
    figure = Figure(figsize=(12, 4.6 + 0.24 * max(8, len(names))), dpi=150)
    grid = figure.add_gridspec(
        2,
        2,
        height_ratios=(max(8, len(names)), 9),
        left=0.12,
        right=0.97,
        top=0.86,
        bottom=0.13,
        hspace=0.42,
        wspace=0.22,
    )
    total = sum(tally.checks.values())
    figure.text(
        0.02,
        0.95,
        f"{total} findings in {tally.readouts} readouts, {tally.rows} rows",
        size=14,
        weight="bold",
        color=INK,
    )
    _across(figure.add_subplot(grid[0, 0]), "by check", names, tally.checks)
    langs = sorted({lang for lang, _ in tally.langs})
    _across(figure.add_subplot(grid[0, 1]), "by the version that differs", langs, tally.langs)
    _along(figure.add_subplot(grid[1, :]), tally)
    figure.axes[0].legend(loc="lower right", frameon=False, fontsize=9)
    return figure


def _all(counts: Counter[tuple[str, str]], name: str) -> int:
    return sum(counts[name, severity] for severity in SEVERITIES)


def _across(axes: Axes, title: str, names: list[str], counts: Counter[tuple[str, str]]) -> None:
    """Lying bars, stacked by severity, the total behind each."""
    left = [0] * len(names)
    for severity in SEVERITIES:
        values = [counts[name, severity] for name in names]
        axes.barh(names, values, left=left, color=COLOURS[severity], label=severity, height=0.7)
        left = [a + b for a, b in zip(left, values, strict=True)]
    for y, value in enumerate(left):
        axes.text(value, y, f" {value}", va="center", size=8, color=SOFT)
    axes.invert_yaxis()
    axes.set_title(title, loc="left", size=11, color=INK)
    axes.tick_params(labelsize=9)
    axes.margins(x=0.1)


def _along(axes: Axes, tally: Tally) -> None:
    """Standing bars, a month each, or a year each where there are many; findings a readout."""
    dated = sorted(month for month in tally.per_month if month != UNDATED)
    size = 7 if len(dated) <= MONTHS else 4
    readouts: Counter[str] = Counter()
    counts: Counter[tuple[str, str]] = Counter()
    for month, number in tally.per_month.items():
        readouts[month[:size] if month != UNDATED else UNDATED] += number
    for (month, severity), number in tally.months.items():
        counts[month[:size] if month != UNDATED else UNDATED, severity] += number
    names = sorted(name for name in readouts if name != UNDATED) + [UNDATED] * (UNDATED in readouts)
    floor = [0.0] * len(names)
    for severity in SEVERITIES:
        values = [counts[name, severity] / readouts[name] for name in names]
        axes.bar(names, values, bottom=floor, color=COLOURS[severity], width=0.7)
        floor = [a + b for a, b in zip(floor, values, strict=True)]
    axes.set_title(f"findings a readout, by {'month' if size == 7 else 'year'}", loc="left", size=11, color=INK)
    axes.set_xticks(range(len(names)), names, rotation=60, ha="right", size=8)
    axes.tick_params(axis="y", labelsize=9)

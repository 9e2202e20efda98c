"""The picture of a drift: a panel a version, a line a wording, its share of the year's rows.

Needs the extra `plots`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from toolkit.corpus.drift import UNDATED, Drift, Wording
from toolkit.plots.drawing import form, legible, saved, settings

MARKS = "os^Dv*"


def drawn(found: Drift, path: Path) -> bytes:
    """The picture in the format that `path` asks for; without matplotlib an `InputError` that names the extra."""
    kind = form(path)
    with settings():
        from matplotlib.figure import Figure

        langs = sorted({wording.lang for wording in found.wordings})
        figure = Figure(figsize=(8, 1.8 * len(langs) + 0.8), layout="constrained")
        panels = figure.subplots(len(langs), 1, sharex=True, sharey=True, squeeze=False)
        for (panel,), lang in zip(panels, langs, strict=True):
            _panel(panel, [wording for wording in found.wordings if wording.lang == lang], lang, kind)
        figure.suptitle(legible(found.term, "term", kind))
        return saved(figure, kind)


def _panel(panel: Any, wordings: Sequence[Wording], lang: str, kind: str) -> None:
    years = sorted({year for wording in wordings for year in wording.years} - {UNDATED})
    totals = {year: sum(wording.years.get(year, 0) for wording in wordings) for year in years}
    for number, wording in enumerate(wordings):
        shares = [wording.years.get(year, 0) / totals[year] for year in years]
        label = legible(wording.text, f"wording {number + 1}", kind)
        panel.plot([int(year) for year in years], shares, marker=MARKS[number % len(MARKS)], label=label)
    panel.set_ylabel(lang)
    panel.set_ylim(-0.05, 1.05)
    panel.xaxis.get_major_locator().set_params(integer=True)
    panel.legend(fontsize=8, loc="center left", bbox_to_anchor=(1.0, 0.5), frameon=False)

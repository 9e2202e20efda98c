"""overview: one page, overview.html: findings over time, the commonest divergences, terms whose wording changes.

It opens offline; a content security policy forbids every request.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from toolkit.batch.export import Filters
from toolkit.batch.result import Result

PARTS = Path(__file__).parent / "_overview"
UNDATED = "undated"
COMMONEST = 30  #: divergences and drifting terms shown
OFTEN = 3  #: times that a wording must stand for it to count


@dataclass(frozen=True, slots=True)
class Drift:
    """A term with more than one wording in one language."""

    concept: str
    lang: str
    wordings: Mapping[str, Mapping[str, int]]  #: wording -> year -> times


class Writer:
    """Counts as it goes; the page is written at the end."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        self._path, self._langs = folder / "overview.html", langs
        self._readouts: Counter[str] = Counter()
        self._by_year: dict[str, Counter[str]] = {}
        self._by_check: dict[str, Counter[str]] = {}
        self._values: Counter[tuple[str, str]] = Counter()
        self._terms: dict[tuple[str, str], dict[str, Counter[str]]] = {}

    def add(self, result: Result) -> None:
        """Take the next readout."""
        year = result.date[:4] or UNDATED
        self._readouts[year] += 1
        for finding in result.check["findings"]:
            self._by_year.setdefault(year, Counter())[finding["severity"]] += 1
            self._by_check.setdefault(finding["check"], Counter()).update(("all", *finding["odd"]))
            said = "; ".join(f"{lang}: {value}" for lang, value in sorted(finding["values"].items()))
            self._values[finding["check"], said] += 1
        for lang, _, _, kind, concept, _, _, _, _, wording in result.facts:
            if kind == "term":
                wordings = self._terms.setdefault((concept, lang), {})
                wordings.setdefault(wording, Counter())[year] += 1

    def close(self) -> None:
        """Write the page."""
        from jinja2 import Environment, FileSystemLoader, StrictUndefined

        environment = Environment(
            loader=FileSystemLoader(PARTS),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        years = sorted(self._readouts)
        most = max(
            (sum(self._by_year.get(year, Counter()).values()) / self._readouts[year] for year in years), default=0
        )
        page = environment.get_template("overview.html.j2").render(
            years=[(year, self._readouts[year], self._by_year.get(year, Counter())) for year in years],
            most=most or 1,
            langs=self._langs,
            checks=sorted(self._by_check.items(), key=lambda item: (-item[1]["all"], item[0])),
            commonest=sorted(self._values.items(), key=lambda item: (-item[1], item[0]))[:COMMONEST],
            drifting=self._drifting()[:COMMONEST],
            total=sum(self._readouts.values()),
        )
        self._path.write_text(page, encoding="utf-8")

    def _drifting(self) -> list[Drift]:
        """Terms with at least two wordings that stand often enough, those that waver most first."""
        found = []
        for (concept, lang), wordings in sorted(self._terms.items()):
            often = {words: years for words, years in sorted(wordings.items()) if years.total() >= OFTEN}
            if len(often) > 1:
                found.append(Drift(concept, lang, often))
        return sorted(found, key=lambda drift: (-_wavering(drift), drift.concept, drift.lang))


def _wavering(drift: Drift) -> float:
    """How far the wordings' shares are from one having all."""
    totals = [sum(years.values()) for years in drift.wordings.values()]
    return 1 - max(totals) / sum(totals)

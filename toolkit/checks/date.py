"""date: the versions differ in a day, month, year, weekday, season, period or time of day.

Dates are compared part by part, so that "14 September" agrees with "14 September 2023"; "last year" is the year itself
where the date of the text is known. A month by name and a month by number are equal, and so are 2 p.m. and 14:00.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks._bounds import rebound
from toolkit.checks._contrary import contraries
from toolkit.checks._figures import partings
from toolkit.checks._told import told
from toolkit.model import Comparison, Finding
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The agreement enters into force on 1 July 2025.",
    "kk": "Келісім 2025 жылғы 1 маусымда күшіне енеді.",
    "ru": "Соглашение вступает в силу 1 июля 2025 года.",
    "zh": "协定将于2025年7月1日生效。",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each date that the versions of a row give differently."""
    for row in comparison.rows:
        langs = tuple(lang for lang, indices in row.sentences.items() if indices)
        for parting in partings(comparison, row):
            if parting.date:
                yield told("date", row.index, parting, langs, settings.source)
    yield from rebound(comparison, settings.source)
    yield from contraries("date", comparison, settings)

"""number: the versions give different figures, scales, shares, sums or units.

Figures are compared by value, however they are written: 18.2 billion, 18,2 млрд and 182亿 are one; half is 50 per cent;
forty is 40. A changed figure is an error; one that a single version leaves out is only worth a look, and small
numbers in words ("both sides", "one of") accuse nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.checks._figures import partings
from toolkit.checks._told import told
from toolkit.model import Comparison, Finding
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "Trade between the two countries reached 18.2 billion US dollars.",
    "kk": "Екі ел арасындағы тауар айналымы 18,7 миллиард АҚШ долларына жетті.",
    "ru": "Товарооборот между двумя странами достиг 18,2 млрд долларов США.",
    "zh": "两国贸易额达182亿美元。",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each quantity that the versions of a row give differently."""
    for row in comparison.rows:
        langs = tuple(lang for lang, indices in row.sentences.items() if indices)
        for parting in partings(comparison, row):
            if not parting.date:
                yield told("number", row.index, parting, langs, settings.source)

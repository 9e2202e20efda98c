"""addition: a sentence stands in one version only, of three or more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing
from toolkit.model import Comparison, Finding
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The sides signed a statement.",
    "ru": "Стороны подписали заявление.",
    "kk": "Тараптар мәлімдемеге қол қойды.\nСапар Алматыда аяқталды.",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row that one version alone has, or that the source lacks."""
    short = _missing.summaries(comparison)
    for row in comparison.rows:
        have, lack = _missing.lacking(comparison, row, short)
        alone = len(have) == 1 and len(lack) > 1 and settings.source not in have
        if alone or (have and settings.source in lack):
            message = f"only {', '.join(have)} {'has' if len(have) == 1 else 'have'} this sentence"
            yield replace(_missing.finding("addition", comparison, row, have, lack, message), odd=have)

"""addition: a sentence or clause stands in one version only, of three or more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing
from toolkit.checks._clauses import Clause, Clauses
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
    for clause in comparison.once(Clauses).extra():
        if clause.lang != settings.source:
            yield _clause(clause)


def _clause(clause: Clause) -> Finding:
    span = clause.spans[clause.lang]
    return Finding(
        check="addition",
        severity=clause.severity,
        row=clause.row.index,
        odd=(clause.lang,),
        values={clause.lang: span.text},
        spans=(span,),
        message=f"only {clause.lang} seems to say “{span.text}”",
        confidence=min(0.75, 0.45 + clause.share / 2),
        reason=f"{clause.words} words without counterpart, {round(100 * clause.share)} % longer than expected",
    )

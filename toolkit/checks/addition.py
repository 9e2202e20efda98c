"""addition: a sentence, a clause or a listed item stands in one version only, of three or more.

An item counts as put in where the others say what it is listed beside, but neither list nor say the item itself; so
does what narrows a statement, where the others have no wording of it: "temporarily", "at their own expense".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing, _qualified, _unlisted
from toolkit.checks._clauses import Clause, Clauses
from toolkit.checks._parts import finding, plainest
from toolkit.checks._qualified import Qualified
from toolkit.checks._unlisted import Unlisted
from toolkit.model import Comparison, Finding
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The sides signed a statement and a treaty.",
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
    parts = plainest(
        comparison.once(Clauses).extra(), _unlisted.extra(comparison), _qualified.extra(comparison), {settings.source}
    )
    yield from map(_clause, parts.clauses)
    yield from map(_item, parts.items)
    yield from map(_qualifier, parts.qualifiers)


def _item(item: Unlisted) -> Finding:
    span = item.spans[item.lang]
    spans = sorted((item.beside, span), key=lambda stretch: stretch.start)
    message = f"only {item.lang} lists “{span.text}” beside “{item.beside.text}”"
    return finding("addition", item, {item.lang: span.text}, spans, message, 0.7)


def _qualifier(qualified: Qualified) -> Finding:
    span = qualified.spans[qualified.lang]
    message = f"only {qualified.lang} narrows the statement by “{span.text}”"
    return finding("addition", qualified, {qualified.lang: span.text}, (span,), message, 0.65)


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

"""addition: a sentence, a clause or a listed item stands in one version only, of three or more.

An item counts as put in where the others say what it is listed beside, but neither list nor say the item itself; so
does what narrows a statement, where the others have no wording of it: "temporarily", "at their own expense".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing, _qualified, _unlisted
from toolkit.checks._clauses import Clause, Clauses
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
    clauses = [clause for clause in comparison.once(Clauses).extra() if clause.lang != settings.source]
    plain = {(clause.row.index, clause.lang) for clause in clauses if clause.severity == "warning"}
    items = [item for item in _unlisted.extra(comparison) if item.lang != settings.source]
    items = [item for item in items if (item.row.index, item.lang) not in plain]
    listed = {(item.row.index, item.lang) for item in items}
    yield from (_clause(clause) for clause in clauses if (clause.row.index, clause.lang) not in listed)
    yield from map(_item, items)
    for qualified in _qualified.extra(comparison):
        if qualified.lang != settings.source and (qualified.row.index, qualified.lang) not in plain:
            yield _qualifier(qualified)


def _qualifier(qualified: Qualified) -> Finding:
    span = qualified.spans[qualified.lang]
    return Finding(
        check="addition",
        severity="warning" if qualified.sure else "info",
        row=qualified.row.index,
        odd=(qualified.lang,),
        values={qualified.lang: span.text},
        spans=(span,),
        message=f"only {qualified.lang} narrows the statement by “{span.text}”",
        confidence=0.65,
        reason="qualifiers compared by the wordings of each language",
    )


def _item(item: Unlisted) -> Finding:
    span = item.spans[item.lang]
    return Finding(
        check="addition",
        severity="warning" if item.sure else "info",
        row=item.row.index,
        odd=(item.lang,),
        values={item.lang: span.text},
        spans=(item.beside, span) if item.beside.start < span.start else (span, item.beside),
        message=f"only {item.lang} lists “{span.text}” beside “{item.beside.text}”",
        confidence=0.7,
        reason="lists compared item by item",
    )


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

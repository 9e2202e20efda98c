"""omission: a sentence or clause that two or more versions have is absent from another.

With two versions nobody can say whether one left out or the other put in: the finding names both. A version that leaves
out a great deal is a summary, and is told so once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing
from toolkit.checks._clauses import Clause, Clauses
from toolkit.model import Comparison, Finding, Row, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The sides signed a statement.\nThe visit ended in Almaty.",
    "ru": "Стороны подписали заявление.\nВизит завершился в Алматы.",
    "kk": "Тараптар мәлімдемеге қол қойды.",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row that some versions lack, and one for each version that is a summary."""
    langs = comparison.readout.langs
    short = _missing.summaries(comparison)
    for row in comparison.rows:
        have, lack = _missing.lacking(comparison, row, short)
        if not lack or not have or settings.source in lack:
            continue
        if len(have) > 1 or settings.source in have:
            message = f"{', '.join(lack)} lack{'s' if len(lack) == 1 else ''} this sentence, given in {', '.join(have)}"
            yield _missing.finding("omission", comparison, row, have, lack, message)
        elif len(langs) == 2:
            message = f"only {have[0]} has this sentence; {lack[0]} does not"
            yield replace(_missing.finding("omission", comparison, row, have, lack, message), odd=langs)
    for clause in comparison.once(Clauses).missing():
        if clause.lang != settings.source and clause.lang not in short:
            yield _clause(comparison, clause)
    for lang, rows in short.items():
        yield _summary(comparison, lang, rows)


def _clause(comparison: Comparison, clause: Clause) -> Finding:
    sentences = comparison.sentences(clause.row, clause.lang)
    start, end = sentences[0].start, sentences[-1].end
    whole = Span(clause.lang, start, end, comparison.readout.documents[clause.lang].text[start:end])
    words = "; ".join(f"{lang} “{span.text}”" for lang, span in sorted(clause.spans.items()))
    return Finding(
        check="omission",
        severity=clause.severity,
        row=clause.row.index,
        odd=(clause.lang,),
        values={lang: span.text for lang, span in sorted(clause.spans.items())} | {clause.lang: "absent"},
        spans=tuple(span for _, span in sorted([*clause.spans.items(), (clause.lang, whole)])),
        message=f"{clause.lang} seems to leave out a part: {words}",
        confidence=min(0.8, 0.5 + clause.share / 2),
        reason=f"{clause.words} words without counterpart, {round(100 * clause.share)} % shorter than expected",
    )


def _summary(comparison: Comparison, lang: str, rows: list[Row]) -> Finding:
    others = tuple(other for other in comparison.readout.langs if other != lang)
    have = tuple(other for other in others if rows[0].sentences.get(other))
    message = f"{lang} leaves out {len(rows)} of the statements that the others have: it reads as a summary"
    return replace(
        _missing.finding("omission", comparison, rows[0], have, (lang,), message),
        severity="warning",
        values={lang: "summary", **dict.fromkeys(others, "full text")},
        reason="the version is much shorter; its missing sentences are not listed one by one",
    )

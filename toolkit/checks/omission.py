"""omission: a sentence, a clause or a listed item that two or more versions have is absent from another.

With two versions nobody can say whether one left out or the other put in: the finding names both. A version that leaves
out a great deal is a summary, and is told so once. An item counts as left out where all the others list it beside
another that the version does name: "Germany and Japan" against "Germany"; so does what narrows a statement, where no
wording of it stands: "for the time being", "free of charge", "behind closed doors".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks import _missing, _qualified, _unlisted
from toolkit.checks._clauses import Clause, Clauses
from toolkit.checks._parts import finding, plainest
from toolkit.checks._qualified import Qualified
from toolkit.checks._unlisted import Unlisted
from toolkit.model import Comparison, Finding, Row, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The sides discussed energy, transport and education.\nThe visit ended in Almaty.",
    "ru": "Стороны обсудили энергетику и образование.\nВизит завершился в Алматы.",
    "kk": "Тараптар энергетика, көлік және білім беру мәселелерін талқылады.\nСапар Алматыда аяқталды.",
    "zh": "双方讨论了能源、交通和教育。",
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
    but = {settings.source, *short}
    parts = plainest(
        comparison.once(Clauses).missing(), _unlisted.missing(comparison), _qualified.missing(comparison), but
    )
    yield from (_clause(comparison, clause) for clause in parts.clauses)
    yield from map(_item, parts.items)
    yield from (_qualifier(comparison, qualified) for qualified in parts.qualifiers)
    for lang, rows in short.items():
        yield _summary(comparison, lang, rows)


def _item(item: Unlisted) -> Finding:
    beside = f"{item.lang} does not list what all the others do beside “{item.beside.text}”"
    return _absent(item, item.beside, beside, 0.8)


def _qualifier(comparison: Comparison, qualified: Qualified) -> Finding:
    sentence = comparison.sentences(qualified.row, qualified.lang)[0]
    whole = Span(qualified.lang, sentence.start, sentence.end, sentence.text)
    return _absent(qualified, whole, f"{qualified.lang} does not say what narrows the statement in all the others", 0.7)


def _absent(part: Unlisted | Qualified, where: Span, what: str, confidence: float) -> Finding:
    """The finding for words of all the others; `where` is the place in the version that lacks them."""
    said = {lang: span.text for lang, span in sorted(part.spans.items())}
    words = "; ".join(f"{lang} “{text}”" for lang, text in said.items())
    spans = sorted((*part.spans.values(), where), key=lambda span: span.lang)
    return finding("omission", part, said | {part.lang: "absent"}, spans, f"{what}: {words}", confidence)


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

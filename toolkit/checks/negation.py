"""negation: one version denies what the others affirm, or affirms what they deny.

One short word turns a statement round ("did not rule out" → «исключил»). Translators also deny by other means (without,
fail to, отсутствие, -сыз): a version that has any of these is left in peace, and so is a row whose versions are mixed.
"""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.model import Comparison, Fact, Finding, Row, Span
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "They agreed not to introduce restrictions.",
    "kk": "Олар шектеулер енгізуге уағдаласты.",
    "ru": "Они договорились не вводить ограничений.",
    "zh": "双方商定不实施限制。",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row in which one version's polarity differs from that of all others."""
    for row in comparison.rows:
        stated = comparison.stated(row, "polarity")
        denies = {lang: [fact for fact in facts if fact.value == "no"] for lang, facts in stated.items()}
        silent = [lang for lang, facts in stated.items() if not facts]
        for lang in stated:
            others = [other for other in stated if other != lang]
            if settings.source and settings.source != lang:
                others = [settings.source] if settings.source in stated else []
            if not others:
                continue
            affirms_alone = lang in silent and all(denies[other] for other in others)
            denies_alone = denies[lang] and all(other in silent for other in others) and len(stated) > 2
            if affirms_alone or denies_alone:
                yield _finding(comparison, row, lang, others, denies)


def _finding(comparison: Comparison, row: Row, lang: str, others: list[str], denies: dict[str, list[Fact]]) -> Finding:
    says = {other: "no" if denies[other] else "yes" for other in (lang, *others)}
    spans = [_evidence(comparison, row, other, denies[other]) for other in sorted(says)]
    deny = [f"{other} “{denies[other][0].span.text}”" for other in sorted(says) if denies[other]]
    affirm = [other for other in sorted(says) if not denies[other]]
    return Finding(
        check="negation",
        severity="error",
        row=row.index,
        odd=(lang,) if len(others) > 1 else tuple(sorted(says)),
        values=dict(sorted(says.items())),
        spans=tuple(spans),
        message=f"{', '.join(deny)} den{'y' if len(deny) > 1 else 'ies'} what {', '.join(affirm)}"
        f" affirm{'s' if len(affirm) == 1 else ''}",
        confidence=0.8,
        reason="denials counted; words that may stand for a denial are absent",
    )


def _evidence(comparison: Comparison, row: Row, lang: str, denials: list[Fact]) -> Span:
    """The first denial, or, where there is none, the whole of what is affirmed."""
    if denials:
        return denials[0].span
    sentences = comparison.sentences(row, lang)
    start, end = sentences[0].start, sentences[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])

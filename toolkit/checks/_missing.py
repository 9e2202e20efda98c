"""Rows that some versions lack: what omission and addition share."""

from __future__ import annotations

from collections.abc import Container

from toolkit.model import Comparison, Finding, Row, Severity, Span

#: A version that lacks more than this share of what the others have is a summary: said once, not once a sentence.
SUMMARY = 0.35
#: Rows that a text must have before it can be called a summary.
ENOUGH = 8
#: Marks that end a statement; a line without one is a heading or a dateline, which versions may well leave out.
FULL_STOPS = tuple(".!?…。！？”»\"'）)")


def lacking(comparison: Comparison, row: Row, short: Container[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Versions that have the row's statement, and versions that do not; summaries (`short`) do not count."""
    have = tuple(lang for lang in comparison.readout.langs if row.sentences.get(lang))
    lack = tuple(lang for lang in comparison.readout.langs if not row.sentences.get(lang) and lang not in short)
    return have, lack


def summaries(comparison: Comparison) -> dict[str, list[Row]]:
    """Versions that leave out so much that they are a shorter text, not a faulty one, with the rows they lack."""
    langs = comparison.readout.langs
    short = {}
    for lang in langs:
        common = [
            row
            for row in comparison.rows
            if 2 * sum(bool(row.sentences.get(other)) for other in langs if other != lang) > len(langs) - 1
        ]
        without = [row for row in common if not row.sentences.get(lang)]
        if len(common) >= ENOUGH and len(without) > SUMMARY * len(common):
            short[lang] = without
    return short


def severity(comparison: Comparison, row: Row, have: tuple[str, ...]) -> Severity:
    """Error for a statement; info for a heading or a dateline."""
    stated = any(comparison.sentences(row, lang)[-1].text.endswith(FULL_STOPS) for lang in have)
    return "error" if stated else "info"


def spans(comparison: Comparison, row: Row, have: tuple[str, ...], lack: tuple[str, ...]) -> tuple[Span, ...]:
    """The sentences where they stand, and the empty place where they would stand in the versions without them."""
    found = []
    for lang in comparison.readout.langs:
        document = comparison.readout.documents[lang]
        if lang in have:
            sentences = comparison.sentences(row, lang)
            start, end = sentences[0].start, sentences[-1].end
            found.append(Span(lang, start, end, document.text[start:end]))
        elif lang in lack:
            at = _place(comparison, row, lang)
            found.append(Span(lang, at, at, ""))
    return tuple(found)


def _place(comparison: Comparison, row: Row, lang: str) -> int:
    """Where the sentence would stand: after the last one of the rows before."""
    for earlier in reversed(comparison.rows[: row.index]):
        if indices := earlier.sentences.get(lang):
            return comparison.readout.documents[lang].sentences[indices[-1]].end
    return 0


def finding(
    check: str, comparison: Comparison, row: Row, have: tuple[str, ...], lack: tuple[str, ...], message: str
) -> Finding:
    """What both checks yield; `odd` is for them to set."""
    return Finding(
        check=check,
        severity=severity(comparison, row, have),
        row=row.index,
        odd=lack,
        values=dict.fromkeys(have, "present") | dict.fromkeys(lack, "absent"),
        spans=spans(comparison, row, have, lack),
        message=message,
        confidence=min(0.95, row.score),
        reason="no sentence of the row in " + ", ".join(lack),
    )

"""quotation: one version reports what the others quote, or the quotation begins or ends elsewhere.

Words in quotation marks are the speaker's own; to report them, or to quote what was only reported, changes who answers
for them. Terms, names and ironic words in quotation marks are no quotations; a version that quotes a few words only is
somewhere between, and is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks._median import median
from toolkit.checks._odd import odd_ones
from toolkit.checks._scare import scared
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Fact, Finding, Row, Span
from toolkit.settings import Settings
from toolkit.stretch import meets_any

#: For `readout explain`.
EXAMPLE = {
    "en": "“Our peoples will always remain good neighbours,” the President said.",
    "kk": "«Халықтарымыз әрдайым тату көрші болып қала береді», – деді Президент.",
    "ru": "«Наши народы всегда будут оставаться добрыми соседями», – сказал Президент.",
    "zh": "总统表示，两国人民将永远是好邻居。",
}

#: Part of a statement that may stand inside the marks in one version and outside in another, before it is a finding.
SLACK = 0.22
#: Words of matter, besides names, ranks and verbs of speaking, that may stand in "…, the President said".
TAG = 1
#: Who speaks, told inside the marks («Да, – сказал он. – Конечно»): then the marks hold more than speech.
_TOLD_INSIDE = re.compile(r"[,!?…]\s*[–—]\s+[^\W\d_]")


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row whose versions differ in what they quote."""
    for row in comparison.rows:
        stated = comparison.stated(row, "quotation")
        if any(stated.values()):
            yield from scared(comparison, row, stated)
        if any(fact.value == "open" for facts in stated.values() for fact in facts):
            continue  # speech over several paragraphs: each language repeats the marks, or not, in its own way
        direct = {lang: [fact for fact in facts if fact.value == "direct"] for lang, facts in stated.items()}
        kinds = {
            lang: "direct speech" if direct[lang] else "reported speech"
            for lang, facts in stated.items()
            if direct[lang] or not any(_several_words(fact) for fact in facts)
        }
        if odd := odd_ones(kinds, settings.source):
            message = f"{', '.join(odd)}: {kinds[odd[0]]}; the others: {_other(kinds[odd[0]])}"
            if len(odd) == len(kinds):
                message = "the versions differ: " + "; ".join(f"{lang}: {kind}" for lang, kind in kinds.items())
            finding = _finding(comparison, row, odd, kinds, direct, message)
            tied = len(odd) == len(kinds) and len(comparison.readout.langs) > 2
            yield replace(finding, severity="info", confidence=0.5) if tied else finding
        elif len(direct) > 1 and len(kinds) == len(direct) and all(direct.values()):
            yield from _extent(comparison, row, direct)


def _several_words(fact: Fact) -> bool:
    return len(fact.span.text.split()) > 2 or len(fact.span.text) > 6


def _other(kind: str) -> str:
    return "reported speech" if kind == "direct speech" else "direct speech"


def _extent(comparison: Comparison, row: Row, direct: dict[str, list[Fact]]) -> Iterator[Finding]:
    """Compare how much of the row each version puts inside the marks.

    Who speaks is told in more words or fewer, or in the next sentence; so a version must stand out with and without it.
    """
    share = {lang: _share(comparison, row, lang, facts) for lang, facts in direct.items()}
    odd = _far(share)
    if not odd or odd != _far({lang: _stated_share(comparison, row, lang, facts) for lang, facts in direct.items()}):
        return
    values = {lang: f"{round(100 * part)} % of the row quoted" for lang, part in share.items()}
    more = "takes in more" if share[odd[0]] > median(share.values()) else "takes in less"
    message = f"the quotation {more} in {', '.join(odd)} than in the others: it begins or ends elsewhere"
    yield _finding(comparison, row, odd, values, direct, message)


def _far(share: dict[str, float]) -> tuple[str, ...]:
    """The versions whose share is far from that of most, or both of two; none where there is no majority."""
    if len(share) == 2:
        return tuple(share) if abs(share[min(share)] - share[max(share)]) > SLACK else ()
    middle = median(share.values())
    odd = tuple(lang for lang in share if abs(share[lang] - middle) > SLACK)
    return odd if len(odd) <= len(share) / 2 else ()


def _share(comparison: Comparison, row: Row, lang: str, facts: list[Fact]) -> float:
    whole = sum(sentence.end - sentence.start for sentence in comparison.sentences(row, lang))
    return sum(fact.span.end - fact.span.start for fact in facts) / whole


def _stated_share(comparison: Comparison, row: Row, lang: str, facts: list[Fact]) -> float:
    """The same without what only says who speaks."""
    inside = sum(fact.span.end - fact.span.start for fact in facts)
    return inside / (inside + sum(map(len, _outside(comparison, row, lang, facts))))


def _outside(comparison: Comparison, row: Row, lang: str, facts: list[Fact]) -> Iterator[str]:
    """The stretches beside the quotations that state something."""
    text = comparison.readout.documents[lang].text
    said = [f.span for kind in ("name", "title", "speech-act") for f in comparison.stated(row, kind)[lang]]
    content = [f.span for f in comparison.stated(row, "content")[lang] if not meets_any(f.span, said)]
    for sentence in comparison.sentences(row, lang):
        at = sentence.start
        for start, behind in [*sorted((f.span.start, f.span.end) for f in facts), (sentence.end, sentence.end)]:
            if sentence.start <= start <= sentence.end:
                if sum(at <= span.start < start for span in content) > TAG:
                    yield text[at:start]
                at = behind


def _finding(
    comparison: Comparison,
    row: Row,
    odd: tuple[str, ...],
    values: dict[str, str],
    direct: dict[str, list[Fact]],
    message: str,
) -> Finding:
    spans = []
    for lang in values:
        if direct[lang]:
            spans.append(direct[lang][0].span)
        else:
            sentences = comparison.sentences(row, lang)
            start, end = sentences[0].start, sentences[-1].end
            spans.append(Span(lang, start, end, comparison.readout.documents[lang].text[start:end]))
    opening, closing = table(Profile, odd[0]).quotes[0]
    return Finding(
        check="quotation",
        severity="warning",
        row=row.index,
        odd=odd,
        values=values,
        spans=tuple(spans),
        message=message,
        suggestion=f"quote the same words in {opening} {closing}, or report them in all versions",
        confidence=0.8,
        reason="stretches of speech in quotation marks",
    )

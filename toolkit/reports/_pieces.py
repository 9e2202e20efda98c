"""A row's sentences cut where the diverging words begin and end: what every report that marks words is made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import SEVERITIES, Comparison, Finding, Row, Severity

UNSURE_NOTE = "unsure which sentences belong together"


class Piece(NamedTuple):
    """A stretch of a sentence, marked or not."""

    text: str
    lang: str
    findings: tuple[Finding, ...] = ()  #: those that point at it, in the order given; empty: plain text

    @property
    def ids(self) -> str:
        """Ids of its findings, space-separated."""
        return " ".join(finding.id for finding in self.findings)

    @property
    def severity(self) -> Severity:
        """The gravest severity of its findings."""
        return min((f.severity for f in self.findings), key=SEVERITIES.index, default="info")

    @property
    def odd(self) -> bool:
        """Whether a finding calls this version the odd one."""
        return any(self.lang in finding.odd for finding in self.findings)


def gravest_first(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same findings in order of severity."""
    return tuple(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)))


def counted(findings: Sequence[Finding]) -> str:
    """How many of each severity: "2 errors, 1 warning"; empty where there are none."""
    told = []
    for severity in SEVERITIES:
        if number := sum(finding.severity == severity for finding in findings):
            told.append(f"{number} {severity}{'s' if number != 1 and severity != 'info' else ''}")
    return ", ".join(told)


def told(comparison: Comparison, finding: Finding) -> str:
    """The finding in one line: its message, the remedy, and a word where the row itself is a guess."""
    line = finding.message + (f" → {finding.suggestion}" if finding.suggestion else "")
    return f"{line} ({UNSURE_NOTE})" if comparison.rows[finding.row].is_unsure else line


def joined(comparison: Comparison, row: Row, lang: str) -> str:
    """The row's sentences in one version as one text; empty where it has none."""
    return table(Profile, lang).joiner.join(sentence.text for sentence in comparison.sentences(row, lang))


def pieces(comparison: Comparison, row: Row, lang: str, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """The row's sentences in one version, cut where marks begin and end; empty where it has none."""
    cut: list[Piece] = []
    text = comparison.readout.documents[lang].text
    spans = [(span, finding) for finding in findings for span in finding.spans if span.lang == lang and span.text]
    for number, sentence in enumerate(comparison.sentences(row, lang)):
        if number and (joiner := table(Profile, lang).joiner):
            cut.append(Piece(joiner, lang))
        here = [(s, f) for s, f in spans if s.start < sentence.end and s.end > sentence.start]
        cuts = {sentence.start, sentence.end}
        for span, _ in here:
            cuts |= {max(span.start, sentence.start), min(span.end, sentence.end)}
        for start, end in pairwise(sorted(cuts)):
            over = [finding for span, finding in here if span.start <= start and end <= span.end]
            cut.append(Piece(text[start:end], lang, tuple(f for n, f in enumerate(over) if f not in over[:n])))
    return tuple(cut)


def commented(findings: Sequence[Finding], lang: str) -> list[Finding]:
    """The findings whose comment belongs into this version: it is odd, or no version is and it is the first named."""
    return [f for f in findings if lang in f.odd or (not f.odd and f.spans and f.spans[0].lang == lang)]


def comment(finding: Finding) -> str:
    """What a comment in an editor's margin says, a line each: the message, the remedy, what each version says, why."""
    lines = [f"{finding.severity} · {finding.check}", finding.message]
    if finding.suggestion:
        lines.append(f"→ {finding.suggestion}")
    lines += [f"{lang}: {value}" for lang, value in finding.values.items()]
    lines.append("; ".join(part for part in (finding.reason, f"id {finding.id}" if finding.id else "") if part))
    return "\n".join(line for line in lines if line)

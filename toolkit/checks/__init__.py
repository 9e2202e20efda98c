"""One check a file: each compares what the versions of a row state and yields findings.

A check is a module with `check(comparison, settings) -> Iterator[Finding]`. None reads a file, prints, or knows of
another; `run` puts their findings in order, keeps one finding for one divergence, and gives each its id.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import Any

from toolkit.checks._coverage import CLOSE, Covers, closeness
from toolkit.errors import unknown
from toolkit.model import SEVERITIES, Comparison, Finding, Row, Span
from toolkit.plugins import names, outside
from toolkit.settings import Settings

#: So many names, dates and figures that all versions give make an unsure row a right one nevertheless.
ANCHORS = 3
#: Part of a row's words with a counterpart from which the row is right, whatever its score.
BORNE_OUT = 0.7
#: Checks whose evidence is one version's own words, so that a wrong row does not matter.
WITHIN = ("duplicate", "locale")


def chosen(settings: Settings) -> tuple[str, ...]:
    """Names of the checks that the settings ask for, sorted; an unknown name raises `InputError`."""
    known = {*names(__name__), *outside("readout.checks")}
    for name in (*settings.only, *settings.skip):
        if name not in known:
            raise unknown("check", name, known)
    return tuple(sorted((set(settings.only) or known) - set(settings.skip)))


def run(comparison: Comparison, settings: Settings) -> tuple[Finding, ...]:
    """All findings of the chosen checks, sorted by row, place and check, each with its id."""
    found = [finding for name in chosen(settings) for finding in _load(name).check(comparison, settings)]
    found = [_tempered(finding, comparison) for finding in found]
    found = [finding for finding in found if finding.confidence >= settings.min_confidence]
    comparison.let_go()
    found.sort(key=lambda f: (f.row, [(s.lang, s.start, s.end) for s in f.spans], f.check, f.odd, f.message))
    return tuple(_identified(_once(found)))


@cache
def _load(name: str) -> Any:
    if name in outside("readout.checks"):
        return outside("readout.checks")[name].load()
    return import_module(f"{__name__}.{name.replace('-', '_')}")


#: Where less than this part of a row's words has a counterpart in another version, the versions are worded so freely
#: that the findings of these checks are only worth a look: each translator has said it in his own way.
FREE = {
    "modality": 0.72,
    "negation": 0.68,
    "speech-act": 0.7,
    "quotation": 0.66,
    "consistency": 0.66,
    "omission": 0.66,
    "addition": 0.66,
    "name": 0.7,
}
#: Confidence from which a finding of those checks is not lowered.
SURE = 0.9
#: Checks whose errors are lowered too: they rest on words that a free translation turns round.
TURNED = ("modality", "negation")


def _tempered(finding: Finding, comparison: Comparison) -> Finding:
    """The finding, lowered to "info" where it may come of a wrong row or of free wording only."""
    if finding.row >= len(comparison.rows):
        return finding
    row = comparison.rows[finding.row]
    if finding.check not in WITHIN and _may_be_wrong(comparison, row):
        return replace(finding, severity="info", reason=f"{finding.reason} (the row itself is unsure)".strip())
    if finding.confidence >= SURE and finding.check in TURNED:
        return finding
    soft = finding.severity == "warning" or (finding.severity == "error" and finding.check in TURNED)
    if soft and finding.check in FREE and _is_free(comparison, row, FREE[finding.check]):
        return replace(finding, severity="info", reason=f"{finding.reason} (the row is worded freely)".strip())
    return finding


def _may_be_wrong(comparison: Comparison, row: Row) -> bool:
    """Whether a row is unsure by its score, and neither its words nor its names and figures bear it out."""
    return (
        row.is_unsure and comparison.once(Covers)[row.index].share() < BORNE_OUT and not _is_anchored(comparison, row)
    )


def _is_free(comparison: Comparison, row: Row, share: float) -> bool:
    """Whether less than so much of a row's words has a counterpart, in a readout that is worded freely on the whole."""
    if not all(row.sentences.values()):  # a sentence that a version lacks is no matter of wording
        return False
    return comparison.once(Covers)[row.index].share() < share and comparison.once(closeness) < CLOSE


def _is_anchored(comparison: Comparison, row: Row) -> bool:
    """Whether the versions give so many equal names and figures that they belong together."""
    if not all(row.sentences.values()):
        return False
    shared: set[str] = set()
    for kind in ("name", "date", "quantity"):
        stated = comparison.stated(row, kind)
        shared |= set.intersection(
            *({f.value for f in facts if f.detail.get("by") != "word"} for facts in stated.values())
        )
    return len(shared) >= ANCHORS


#: Checks from the most to the least telling: of two that point at the same words, the first explains them.
EXPLAINS = (
    "duplicate",
    "number",
    "date",
    "term",
    "title",
    "party-order",
    "name",
    "attribution",
    "negation",
    "speech-act",
    "modality",
    "quotation",
    "untranslated",
    "consistency",
    "locale",
    "order",
    "omission",
    "addition",
    "semantic",
)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those whose very words, in the odd version, a more telling check already explains."""
    kept: list[Finding] = []
    findings = _explained(list(findings))
    rank = {name: i for i, name in enumerate(EXPLAINS)}
    taken: dict[tuple[int, str, int, int], str] = {}
    for finding in sorted(findings, key=lambda f: (SEVERITIES.index(f.severity), rank.get(f.check, len(rank)))):
        keys = [(finding.row, s.lang, s.start, s.end) for s in finding.spans if s.lang in finding.odd]
        if keys and all(key in taken and taken[key] != finding.check for key in keys):
            continue
        for key in keys:
            taken.setdefault(key, finding.check)
        kept.append(finding)
    order = {id(finding): i for i, finding in enumerate(findings)}
    return sorted(kept, key=lambda f: order[id(f)])


#: Checks that only suspect, from words without counterpart: another finding on the same version explains those words.
SUSPECTING = ("omission", "addition", "semantic")


def _explained(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without suspicions about a version whose words in that row are already found to differ."""
    told = {(f.row, lang) for f in findings if f.check not in SUSPECTING and f.severity != "info" for lang in f.odd}
    left = [span for f in findings if f.check == "untranslated" for span in f.spans if span.lang in f.odd]
    return [
        finding
        for finding in findings
        if (
            finding.check not in SUSPECTING
            or finding.severity == "error"
            or not any((finding.row, lang) in told for lang in finding.odd)
        )
        and not (finding.check == "term" and _is_cut_short(finding, left))
    ]


def _is_cut_short(finding: Finding, left: Sequence[Span]) -> bool:
    """Whether words `left` in another language are, or stand beside, the rest of a version's term: льготный кредит."""
    return any(
        span.lang in finding.odd
        and span.lang == other.lang
        and max(span.start - other.end, other.start - span.end) <= 1
        and (span.start, span.end) != (other.start, other.end)
        for span in finding.spans
        for other in left
    )


def _identified(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding with an id made of what it says, so that it stays when other lines of the text change."""
    seen: Counter[str] = Counter()
    for finding in findings:
        matter = [finding.check, *finding.odd, *(f"{s.lang}:{s.text}" for s in finding.spans)]
        matter += [f"{lang}={value}" for lang, value in sorted(finding.values.items())]
        key = hashlib.sha256("\x1f".join(matter).encode()).hexdigest()[:10]
        seen[key] += 1
        yield replace(finding, id=key if seen[key] == 1 else f"{key}-{seen[key]}")

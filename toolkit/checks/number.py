"""number: the versions give different figures, scales, shares, sums or units.

Figures are compared by value, however they are written: 18.2 billion, 18,2 млрд and 182亿 are one; half is 50 per cent;
forty is 40. A changed figure is an error; one that a single version leaves out is only worth a look, and small
numbers in words ("both sides", "one of") accuse nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toolkit.checks._contrary import contraries
from toolkit.checks._figures import partings as figures
from toolkit.checks._told import told
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "Trade between the two countries reached 18.2 billion US dollars.",
    "kk": "Екі ел арасындағы тауар айналымы 18,7 миллиард АҚШ долларына жетті.",
    "ru": "Товарооборот между двумя странами достиг 18,2 млрд долларов США.",
    "zh": "两国贸易额达182亿美元。",
}


#: Characters between a figure and the word that bounds it: "more than some 30", «30 пайыздан астам».
BESIDE = 4


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each quantity that the versions of a row, or of two neighbouring rows, give differently."""
    found: list[Finding] = []
    for row in comparison.rows:
        langs = tuple(lang for lang, indices in row.sentences.items() if indices)
        partings = (parting for parting in figures(comparison, row) if not parting.date)
        found += [told("number", row.index, parting, langs, settings.source) for parting in partings]
    yield from _across(found)
    yield from contraries("number", comparison, settings, lambda row, fact: _measures(comparison, row, fact))


def _measures(comparison: Comparison, row: Row, fact: Fact) -> bool:
    """Whether a word that bounds ("more than") stands beside a figure; other words count anywhere."""
    if not fact.value.startswith("bound"):
        return True
    figures = comparison.stated(row, "quantity").get(fact.span.lang, ())
    return any(f.span.start - BESIDE <= fact.span.end and fact.span.start <= f.span.end + BESIDE for f in figures)


def _across(findings: list[Finding]) -> Iterator[Finding]:
    """The findings; where a version lacks a figure and gives another of its kind in the next row, one for the two.

    A version that cuts its sentences otherwise puts the figure beside the row of the others.
    """
    lost = [finding for finding in findings if finding.severity == "info" and len(finding.values) > 1]
    alone = [finding for finding in findings if finding.severity == "info" and len(finding.values) == 1]
    joined: dict[int, Finding] = {}
    for one in lost:
        for other in alone:
            near = abs(one.row - other.row) == 1 and one.odd == other.odd and id(other) not in joined
            if near and _unit(one) and _unit(one) == _unit(other) and id(one) not in joined:
                joined[id(one)] = joined[id(other)] = _in_place(one, other)
    told_of: set[int] = set()
    for finding in findings:
        whole = joined.get(id(finding), finding)
        if id(whole) not in told_of:
            told_of.add(id(whole))
            yield whole


def _unit(finding: Finding) -> str:
    """The unit that all values of a finding share; empty for bare numbers."""
    units = {value.rpartition(" ")[2] for value in finding.values.values()}
    return units.pop() if len(units) == 1 and not any(value[-1:].isdigit() for value in finding.values.values()) else ""


def _in_place(lost: Finding, alone: Finding) -> Finding:
    (lang,) = alone.odd
    value, theirs = alone.values[lang], next(iter(lost.values.values()))
    rest = ", ".join(lost.values)
    return replace(
        lost,
        severity="warning",
        values=dict(sorted({**lost.values, lang: value}.items())),
        spans=tuple(sorted((*lost.spans, *alone.spans), key=lambda span: (span.lang, span.start))),
        message=f"{lang} gives {value} in a sentence of its own, where {rest} give {theirs}",
        confidence=0.7,
        reason="figures compared by value, over neighbouring rows",
    )

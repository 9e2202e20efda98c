"""number: the versions give different figures, scales, shares, sums or units.

Figures are compared by value, however they are written: 18.2 billion, 18,2 млрд and 182亿 are one; half is 50 per cent;
forty is 40. A changed figure is an error, and so is one that a version takes for a step where the others take it for
the level reached (by or to 30 per cent); one that a single version leaves out is only worth a look, and small numbers
in words ("both sides", "one of") accuse nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.checks._atoms import WEAK, quantity
from toolkit.checks._changes import changed
from toolkit.checks._contrary import contraries
from toolkit.checks._figures import partings as figures
from toolkit.checks._odd import odd_ones
from toolkit.checks._told import told
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: Days of the units of time: two weeks are fourteen days, and two months are not.
DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": 365}
#: For `readout explain`.
EXAMPLE = {
    "en": "Trade between the two countries reached 18.2 billion US dollars.",
    "kk": "Екі ел арасындағы тауар айналымы 18,7 миллиард АҚШ долларына жетті.",
    "ru": "Товарооборот между двумя странами достиг 18,2 млрд долларов США.",
    "zh": "两国贸易额达182亿美元。",
}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each quantity that the versions of a row, or of two neighbouring rows, give differently."""
    found: list[Finding] = []
    for row in comparison.rows:
        langs = tuple(lang for lang, indices in row.sentences.items() if indices)
        partings = (parting for parting in figures(comparison, row) if not parting.date)
        found += [told("number", row.index, parting, langs, settings.source) for parting in partings]
    yield from _across(found)
    yield from _unanimous(comparison, settings)
    yield from changed(comparison, settings.source)
    yield from contraries("number", comparison, settings)


def _unanimous(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """A fraction, a multiple or a small measure in words, which accuses nobody by itself, where all others agree."""
    for row in comparison.rows:
        weak = {lang: _weak(facts) for lang, facts in comparison.stated(row, "quantity").items()}
        shared = set.intersection(*(set(found) for found in weak.values())) if len(weak) > 2 else set[str]()
        for unit in sorted(shared):
            values = {lang: {_measure(fact) for fact in found[unit]} for lang, found in weak.items()}
            odd = odd_ones({lang: min(said) for lang, said in values.items()}, settings.source)
            if len(odd) == 1 and all(len(said) == 1 for said in values.values()):
                yield _given(row, odd, {lang: found[unit][0] for lang, found in sorted(weak.items())})


def _weak(facts: Sequence[Fact]) -> dict[str, list[Fact]]:
    """Quantities in words with a unit that the comparison of figures lets pass, by unit; all units of time are one."""
    found: dict[str, list[Fact]] = {}
    for fact in facts:
        atom = quantity(fact)
        if atom.rank == WEAK and atom.unit and atom.number:
            found.setdefault("time" if atom.unit in DAYS else atom.unit, []).append(fact)
    return found


def _measure(fact: Fact) -> str:
    """The value; a length of time in days or, from four weeks on, in months: either is said for the other."""
    atom = quantity(fact)
    days = atom.number * DAYS.get(atom.unit, 0)
    return f"{round(days / 30)} month" if days >= 28 else f"{days} day" if days else fact.value


def _given(row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact]) -> Finding:
    told = "; ".join(f"{lang} “{fact.span.text}”" for lang, fact in facts.items())
    return Finding(
        check="number",
        severity="error",
        row=row.index,
        odd=odd,
        values={lang: fact.shown or fact.value for lang, fact in facts.items()},
        spans=tuple(fact.span for fact in facts.values()),
        message=f"{odd[0]} gives another share or measure than all the others: {told}",
        confidence=0.8,
        reason="all the other versions agree",
    )


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

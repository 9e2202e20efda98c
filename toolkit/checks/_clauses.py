"""Clauses that one version of a row lacks or has alone: words without a counterpart, and a length that shows it.

Words alone do not tell: a translator says the same in other words. Length alone does not either: some languages are
terse. A clause is called missing where both speak: a run of words in two other versions that the lexicon finds in each
other but not here, and a text here that is much shorter than theirs lead to expect (by the ratio of this very readout).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from toolkit.checks._median import median
from toolkit.model import Comparison, Fact, Row, Severity, Span

#: Words in a row without counterpart, and the part of the expected length that is missing: either pair is enough.
MISSING = ((3, 0.25), (2, 0.35))
#: The same for a clause that one version has alone: words, and the part by which it is longer than expected.
EXTRA = ((4, 0.42), (3, 0.56))
#: By so much more than the least does a clause have to be short or long for a warning; below, it is worth a look.
PLAIN = 0.06
#: Deviations of this version's length that make a row stand out: some translators are free throughout.
FAR = 2.0
ENOUGH = 8  #: rows from which a deviation can be told
#: Rows shorter than this many English characters are left alone: headings are shortened freely.
SHORT = 60


_Test = Callable[[set[str]], bool]


class Clause(NamedTuple):
    """A stretch of a row that has no counterpart in some versions."""

    row: Row
    lang: str  #: the version that lacks it, or has it alone
    spans: Mapping[str, Span]  #: the words, in the versions that have them
    words: int  #: how many without counterpart
    share: float  #: part of the expected length that is missing, or is too much
    severity: Severity


class Clauses:
    """The rows of a comparison, measured."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._lengths = [
            {lang: sum(len(s.text) for s in comparison.sentences(row, lang)) for lang, i in row.sentences.items() if i}
            for row in comparison.rows
        ]

    @cached_property
    def _totals(self) -> dict[str, int]:
        """Characters of each version, over the rows that all versions have."""
        full = [lengths for lengths in self._lengths if len(lengths) == len(self._comparison.readout.langs)]
        return {lang: sum(lengths[lang] for lengths in full) or 1 for lang in self._comparison.readout.langs}

    @cached_property
    def _spread(self) -> dict[str, float]:
        """How much the length of each version strays from what the others lead to expect: a robust deviation."""
        strays: dict[str, list[float]] = {lang: [] for lang in self._comparison.readout.langs}
        for lengths in self._lengths:
            for lang in lengths:
                if others := [other for other in lengths if other != lang]:
                    strays[lang].append(abs(1 - self._ratio(lengths, lang, others)))
        return {lang: 1.48 * median(found) if len(found) >= ENOUGH else 0.0 for lang, found in strays.items()}

    def missing(self) -> Iterator[Clause]:
        """Clauses that a version lacks and at least one other (of three or more: two others) has."""
        for row, lengths in zip(self._comparison.rows, self._lengths, strict=True):
            for lang in lengths:
                others = [other for other in lengths if other != lang]
                share = 1 - self._ratio(lengths, lang, others) if others else 0.0
                if share < max(FAR * self._spread[lang], min(least for _, least in MISSING)):
                    continue
                if self._short(lengths, others):
                    continue
                stated = _matter(self._comparison, row)
                runs = {other: _run(stated, other, lang, others) for other in others}
                sizes = sorted((len(run) for run in runs.values()), reverse=True)
                words = sizes[min(1, len(sizes) - 1)]
                if severity := _severity(MISSING, words, share):
                    spans = {other: _span(self._comparison, run) for other, run in runs.items() if len(run) > 1}
                    yield Clause(row, lang, spans, words, share, severity)

    def extra(self) -> Iterator[Clause]:
        """Clauses that one version of three or more has alone."""
        for row, lengths in zip(self._comparison.rows, self._lengths, strict=True):
            for lang in lengths:
                others = [other for other in lengths if other != lang]
                share = self._ratio(lengths, lang, others) - 1 if len(others) > 1 else 0.0
                if share < max(FAR * self._spread[lang], min(least for _, least in EXTRA)):
                    continue
                if self._short(lengths, others):
                    continue
                stated = _matter(self._comparison, row)
                run = _alone(stated, lang, others)
                if severity := _severity(EXTRA, len(run), share):
                    yield Clause(row, lang, {lang: _span(self._comparison, run)}, len(run), share, severity)

    def _ratio(self, lengths: Mapping[str, int], lang: str, others: Sequence[str]) -> float:
        """Length of a version as a part of what the others lead to expect."""
        expected = median(lengths[other] / self._totals[other] for other in others) * self._totals[lang]
        return lengths[lang] / expected

    def _short(self, lengths: Mapping[str, int], others: Sequence[str]) -> bool:
        languages = self._comparison.readout.langs
        size = median(lengths[other] / self._totals[other] for other in others) * max(self._totals.values())
        return size < SHORT or len(languages) < 2


def _severity(limits: Sequence[tuple[int, float]], words: int, share: float) -> Severity | None:
    if any(words >= enough and share >= least + PLAIN for enough, least in limits):
        return "warning"
    return "info" if any(words >= enough and share >= least for enough, least in limits) else None


def _matter(comparison: Comparison, row: Row) -> dict[str, list[Fact]]:
    """Content words, figures, dates and names of each version, in order; a word inside a figure is the figure's."""
    found = comparison.stated(row, "content")
    for kind in ("quantity", "date", "name"):
        for lang, facts in comparison.stated(row, kind).items():
            found[lang] = _without_inner(found[lang], facts) + facts
    return {lang: sorted(facts, key=lambda fact: fact.span.start) for lang, facts in found.items()}


def _without_inner(words: Sequence[Fact], facts: Sequence[Fact]) -> list[Fact]:
    spans = [(fact.span.start, fact.span.end) for fact in facts]
    return [word for word in words if not any(a < word.span.end and word.span.start < b for a, b in spans)]


def _numbers(fact: Fact) -> set[str]:
    """What a fact may mean, as keys that compare: concepts, or the value itself."""
    return set(fact.value.split()) if fact.kind == "content" else {f"{fact.kind}:{fact.value}"}


def _concepts(facts: Sequence[Fact]) -> set[str]:
    return {number for fact in facts for number in _numbers(fact)}


def _run(stated: Mapping[str, list[Fact]], lang: str, without: str, others: Sequence[str]) -> list[Fact]:
    """The longest run of words of `lang` that the version `without` has no counterpart for.

    With three versions or more, only words count that another version confirms; those that nobody knows bridge a run.
    """
    lacking = _concepts(stated[without])
    third = [_concepts(stated[other]) for other in others if other != lang]
    return _longest(
        stated[lang],
        keep=lambda numbers: not numbers & lacking and (not third or any(numbers & concepts for concepts in third)),
        bridge=lambda numbers: not numbers & lacking,
    )


def _alone(stated: Mapping[str, list[Fact]], lang: str, others: Sequence[str]) -> list[Fact]:
    known = set.union(*(_concepts(stated[other]) for other in others))
    return _longest(stated[lang], keep=lambda numbers: not numbers & known, bridge=lambda numbers: False)


def _longest(facts: Sequence[Fact], keep: _Test, bridge: _Test) -> list[Fact]:
    best: list[Fact] = []
    run: list[Fact] = []
    for fact in facts:
        numbers = _numbers(fact)
        if keep(numbers):
            run.append(fact)
            best = run if len(run) > len(best) else best
        elif not bridge(numbers):
            run = []
    return list(best)


def _span(comparison: Comparison, run: Sequence[Fact]) -> Span:
    lang, start, end = run[0].span.lang, run[0].span.start, run[-1].span.end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])

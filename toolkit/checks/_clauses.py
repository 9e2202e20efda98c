"""Clauses that one version of a row lacks or has alone: words without a counterpart, and a length that shows it.

Words alone do not tell: a translator says the same in other words. Length alone does not either: some languages are
terse. A clause is called missing where both speak: a run of words in two other versions that the lexicon finds in each
other but not here, and a text here that is much shorter than theirs lead to expect (by the ratio of this very readout).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from toolkit.checks._coverage import Covers
from toolkit.checks._median import median
from toolkit.model import Comparison, Row, Severity, Span

#: Words in a row without counterpart, and the part of the expected length that is missing: either pair is enough.
MISSING = ((3, 0.25), (2, 0.35))
#: The same for a clause that one version has alone: words, and the part by which it is longer than expected.
EXTRA = ((4, 0.42), (3, 0.56))
#: By so much more than the least does a clause have to be short or long for a warning; below, it is worth a look.
PLAIN = 0.06
#: Deviations of this version's length that make a row stand out: some translators are free throughout.
FAR = 2.0
#: Words in a row without counterpart, by how many they outnumber the words that could stand for them on the other side,
#: and the least part of the expected length: one of these is enough for a warning.
MISSED = ((2, 2.0, 0.1), (3, 1.0, 0.1), (3, 0.0, 0.2), (3, -1.0, 0.31), (2, -0.5, 0.41))
#: The same where all the others, three or more, have the words.
EVERYWHERE = ((2, 1.0, 0.15),)
#: The same for a clause that one version has alone.
ADDED = ((3, 2.0, 0.05), (4, 1.0, 0.15), (4, 0.0, 0.42))
_LEAST_MISSED, _LEAST_ADDED = (min(least for *_, least in limits) for limits in (MISSED, ADDED))
ENOUGH = 8  #: rows from which a deviation can be told
#: Rows shorter than this many characters of the longest version are left alone: headings are shortened freely.
SHORT = 45
#: The same for a clause that one version has alone; the others may well be short.
LINE = 25


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
        self._covers = comparison.once(Covers)
        self._lengths = [
            {lang: sum([len(s.text) for s in comparison.sentences(row, lang)]) for lang in _present(row)}
            for row in comparison.rows
        ]

    @cached_property
    def _totals(self) -> dict[str, int]:
        """Characters of each version, over the rows that all versions have."""
        full = [lengths for lengths in self._lengths if len(lengths) == len(self._comparison.readout.langs)]
        return {lang: sum(lengths[lang] for lengths in full) or 1 for lang in self._comparison.readout.langs}

    @cached_property
    def _ratios(self) -> list[dict[str, float]]:
        """By row the length of each version as a part of what the others lead to expect; 1 of one that is alone."""
        return [{lang: self._ratio(lengths, lang) for lang in lengths} for lengths in self._lengths]

    @cached_property
    def _spread(self) -> dict[str, float]:
        """How much the length of each version strays from what the others lead to expect: a robust deviation."""
        strays: dict[str, list[float]] = {lang: [] for lang in self._comparison.readout.langs}
        for ratios in self._ratios:
            for lang, ratio in ratios.items() if len(ratios) > 1 else ():
                strays[lang].append(abs(1 - ratio))
        return {lang: 1.48 * median(found) if len(found) >= ENOUGH else 0.0 for lang, found in strays.items()}

    def missing(self) -> Iterator[Clause]:
        """Clauses that a version lacks and at least one other (of three or more: two others) has."""
        for row, lengths, ratios in zip(self._comparison.rows, self._lengths, self._ratios, strict=True):
            for lang in lengths:
                share = 1 - ratios[lang]
                others = [other for other in lengths if other != lang]
                if share < _LEAST_MISSED or self._size(lengths, others) < SHORT:
                    continue
                cover = self._covers[row.index]
                runs = {other: cover.lacking(other, lang, others) for other in others}
                sizes = sorted((len(run) for run in runs.values()), reverse=True)
                words = sizes[min(1, len(sizes) - 1)]
                severity = _severity(MISSING, words, share) if share >= FAR * self._spread[lang] else None
                if words > 1 and len(others) > 1:
                    strange = cover.strange(lang, others)
                    sure = _is_sure(MISSED, words, strange, share)
                    sure = sure or (len(others) > 2 and _is_sure(EVERYWHERE, sizes[-1], strange, share))
                    severity = "warning" if sure else "info" if severity else None
                if severity:
                    spans = {other: cover.span(other, run) for other, run in runs.items() if len(run) > 1}
                    yield Clause(row, lang, spans, words, share, severity)

    def extra(self) -> Iterator[Clause]:
        """Clauses that one version of three or more has alone."""
        for row, lengths, ratios in zip(self._comparison.rows, self._lengths, self._ratios, strict=True):
            for lang in lengths if len(lengths) > 2 else ():
                share = ratios[lang] - 1
                others = [other for other in lengths if other != lang]
                if share < _LEAST_ADDED or self._size(lengths, others) < LINE:
                    continue
                cover = self._covers[row.index]
                run = cover.alone(lang, others)
                far = share >= FAR * self._spread[lang] and self._size(lengths, others) >= SHORT
                severity: Severity | None = "info" if far and _severity(EXTRA, len(run), share) else None
                if len(run) > 1:
                    strange = median(cover.strange(other, [lang]) for other in others)
                    severity = "warning" if _is_sure(ADDED, len(run), strange, share) else severity
                if severity:
                    yield Clause(row, lang, {lang: cover.span(lang, run)}, len(run), share, severity)

    def _ratio(self, lengths: Mapping[str, int], lang: str) -> float:
        others = [lengths[other] / self._totals[other] for other in lengths if other != lang]
        return lengths[lang] / (median(others) * self._totals[lang]) if others else 1.0

    def _size(self, lengths: Mapping[str, int], others: Sequence[str]) -> float:
        """Characters of a row in the others, by the measure of the longest version."""
        if not others:
            return 0.0
        return median(lengths[other] / self._totals[other] for other in others) * max(self._totals.values())


def _present(row: Row) -> list[str]:
    return [lang for lang, indices in row.sentences.items() if indices]


def _is_sure(limits: Sequence[tuple[int, float, float]], words: int, strange: float, share: float) -> bool:
    """Whether the other side has so few words left over that none of them can say the same otherwise."""
    return any(words >= enough and words - strange >= surplus and share >= least for enough, surplus, least in limits)


def _severity(limits: Sequence[tuple[int, float]], words: int, share: float) -> Severity | None:
    if any(words >= enough and share >= least + PLAIN for enough, least in limits):
        return "warning"
    return "info" if any(words >= enough and share >= least for enough, least in limits) else None

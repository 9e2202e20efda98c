"""Qualifiers that one version of a row lacks, or has alone: for the time being, free of charge, behind closed doors.

Only the firm wordings of a qualifier speak; a version with any looser one, in the row or in those around it, may mean
the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from toolkit.checks._coverage import is_close
from toolkit.languages import primary, table
from toolkit.languages.phrases import Hit, Phrases
from toolkit.languages.qualifiers import Qualifiers
from toolkit.learnt import SENTENCES
from toolkit.model import Comparison, Row, Span


class Qualified(NamedTuple):
    """A qualifier that one version of three or more lacks, or has alone."""

    row: Row
    lang: str  #: the version that lacks it, or has it alone
    spans: Mapping[str, Span]  #: its words in each version that has it
    sure: bool  #: whether the versions of the row are worded closely enough for a few words to tell
    reason: str = "qualifiers compared by the wordings of each language"


def missing(comparison: Comparison) -> Iterator[Qualified]:
    """Qualifiers that all versions of a row have but one."""
    yield from (found for found in comparison.once(_partings) if found.lang not in found.spans)


def extra(comparison: Comparison) -> Iterator[Qualified]:
    """Qualifiers that one version of a row has, and no other."""
    yield from (found for found in comparison.once(_partings) if found.lang in found.spans)


def _partings(comparison: Comparison) -> list[Qualified]:
    return [found for row in comparison.rows for found in _of_row(comparison, row)]


def _of_row(comparison: Comparison, row: Row) -> Iterator[Qualified]:
    present = [lang for lang, indices in row.sentences.items() if indices]
    if len(present) < 3:
        return
    firm = {lang: _firm(comparison, row, lang) for lang in present}
    for label in sorted({label for spans in firm.values() for label in spans}):
        spans = {lang: firm[lang][label] for lang in present if label in firm[lang]}
        silent = [lang for lang in present if lang not in spans]
        if len(spans) != 1 and len(silent) != 1:
            continue
        if not any(_may_say(comparison, row, lang, label) for lang in silent):
            odd = silent[0] if len(silent) == 1 else next(iter(spans))
            yield Qualified(row, odd, spans, is_close(comparison, row))


def _firm(comparison: Comparison, row: Row, lang: str) -> dict[str, Span]:
    """The firm wordings of a version of a row, by qualifier."""
    found: dict[str, Span] = {}
    for sentence in comparison.sentences(row, lang):
        for hit in _firm_in(sentence.text, primary(lang)):
            found.setdefault(hit.label, _span(hit, lang, sentence.start, sentence.text))
    return found


def _span(hit: Hit, lang: str, at: int, text: str) -> Span:
    return Span(lang, at + hit.start, at + hit.end, text[hit.start : hit.end])


def _may_say(comparison: Comparison, row: Row, lang: str, label: str) -> bool:
    """Whether any wording of a qualifier stands in a version of a row, or of a row beside it."""
    phrases = _loose_phrases(primary(lang), label)
    beside = comparison.rows[max(0, row.index - 1) : row.index + 2]
    return any(phrases.find(sentence.text) for near in beside for sentence in comparison.sentences(near, lang))


@lru_cache(maxsize=SENTENCES)
def _firm_in(text: str, tag: str) -> tuple[Hit, ...]:
    return tuple(_firm_phrases(tag).find(text))


@cache
def _firm_phrases(tag: str) -> Phrases:
    qualifiers = table(Qualifiers, tag)
    return Phrases(qualifiers.firm, qualifiers.spaced)


@cache
def _loose_phrases(tag: str, label: str) -> Phrases:
    qualifiers = table(Qualifiers, tag)
    return Phrases({label: (*qualifiers.firm[label], *qualifiers.loose[label])}, qualifiers.spaced)

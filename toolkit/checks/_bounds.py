"""A date or a length of time that one version bounds otherwise: from 2030 for by 2030, within three years for three."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from toolkit.checks._odd import opposed
from toolkit.languages import table
from toolkit.languages.bounds import Bounds
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Fact, Finding, Row

#: Characters beside a date that are looked at.
REACH = 32
#: Units of the lengths of time that may be bounded.
_TIME = ("day", "week", "month", "year", "hour", "decade")
_KINDS = ("date", "quantity")


def rebound(comparison: Comparison, source: str) -> Iterator[Finding]:
    """A finding for each date that all versions of a row give and one bounds otherwise than all the others."""
    for row in comparison.rows:
        for facts in _shared(comparison, row):
            bounds = {lang: _bound(comparison, fact) for lang, fact in facts.items()}
            if {"any", "in"} & set(bounds.values()) and "within" in bounds.values():
                continue  # in two years, за два года, 两年内
            bounds = {lang: side for lang, side in bounds.items() if side not in ("any", "in")}
            if len(bounds) < 3 or len(set(bounds.values())) < 2:
                continue
            facts = {lang: facts[lang] for lang in bounds}
            for odd, rest in opposed(facts, source):
                if len(rest) > 1 and _parts(bounds[odd], [bounds[lang] for lang in rest]):
                    yield _finding(row, odd, facts, bounds)


def _parts(mine: str, theirs: Sequence[str]) -> bool:
    """Whether one bound parts from the others, two of which at least have one; or from none at all in the others.

    Beside none, only "after" and "within" tell: what takes effect from the first, or by it, does so on the first.
    """
    said = {side for side in theirs if side}
    if mine in theirs or len(said) > 1 or {mine, *said} == {"from", "after"}:
        return False
    if len(set(theirs)) == 1:
        return bool(mine) and (bool(said) or mine in ("after", "within"))
    return bool(mine) and sum(map(bool, theirs)) > 1


def _shared(comparison: Comparison, row: Row) -> Iterator[dict[str, Fact]]:
    """Dates and lengths of time that each version of the row says once."""
    for kind in _KINDS:
        stated = comparison.stated(row, kind)
        if len(stated) < 3 or not all(stated.values()):
            continue
        said: dict[str, dict[str, list[Fact]]] = {}
        for lang, facts in stated.items():
            said[lang] = {}
            for fact in facts:
                if fact.detail.get("unit") in _TIME if kind == "quantity" else "relative" not in fact.detail:
                    said[lang].setdefault(fact.value, []).append(fact)
        for value in sorted(set.intersection(*(set(found) for found in said.values()))):
            if all(len(found[value]) == 1 for found in said.values()):
                yield {lang: said[lang][value][0] for lang in sorted(said)}


def _bound(comparison: Comparison, fact: Fact) -> str:
    """What a version says beside a date: "until", "from", "within"; empty for nothing of the kind."""
    text = comparison.readout.documents[fact.span.lang].text
    before, after = _patterns(fact.span.lang)
    if fact.detail.get("part"):
        return "any"
    if fact.kind == "quantity" and fact.span.text.endswith(table(Bounds, fact.span.lang).inside):
        return "in"
    for side, pattern in after.items():
        if pattern.match(text, fact.span.end) and _bounds(side, fact):
            return side
    for side, pattern in before.items():
        if _bounds(side, fact) and pattern.search(text[max(0, fact.span.start - REACH) : fact.span.start]):
            return side
    return ""


def _bounds(side: str, fact: Fact) -> bool:
    """Whether a word bounds it: a length of time ago, or later, is a date itself; within 2025 is in 2025."""
    return side == "any" or (side in ("within", "in")) == (fact.kind == "quantity")


@cache
def _patterns(lang: str) -> tuple[Mapping[str, re.Pattern[str]], Mapping[str, re.Pattern[str]]]:
    bounds, spaced = table(Bounds, lang), bool(table(Profile, lang).joiner)
    edge, gap = (r"\b", r"\s+") if spaced else ("", r"\s?")
    before = {side: re.compile(rf"{edge}{words}{gap}{bounds.filler}$", re.I) for side, words in bounds.before.items()}
    after = {
        side: re.compile(rf"{gap}{bounds.filler}{words}{edge}" if spaced else rf"{bounds.filler}{words}", re.I)
        for side, words in bounds.after.items()
    }
    return before, after


def _finding(row: Row, odd: str, facts: Mapping[str, Fact], bounds: Mapping[str, str]) -> Finding:
    names = {
        "until": "until then",
        "from": "from then on",
        "after": "after it",
        "within": "within it",
        "": "at that time",
    }
    told = "; ".join(f"{lang} “{fact.span.text}” ({names[bounds[lang]]})" for lang, fact in facts.items())
    plain = all(bounds.values())
    return Finding(
        check="date",
        severity="error" if plain else "warning",
        row=row.index,
        odd=(odd,),
        values={lang: names[bounds[lang]] for lang in facts},
        spans=tuple(fact.span for fact in facts.values()),
        message=f"{odd} bounds the time otherwise than the others: {told}",
        confidence=0.85 if plain else 0.7,
        reason="words of bound beside a date that all versions give",
    )

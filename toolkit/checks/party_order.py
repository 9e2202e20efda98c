"""party-order: a version names the two of a pair the other way round.

Who comes first is protocol: Kazakhstan and China, казахстанско-китайский, 哈中. Where a version turns one pair round in
row after row, it is that version's habit (Chinese texts name China first) and said once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from toolkit.checks._coordinated import Pair
from toolkit.checks._coordinated import turned as coordinated
from toolkit.checks._odd import odd_ones
from toolkit.model import Comparison, Fact, Finding, Row, Span
from toolkit.settings import Settings
from toolkit.stretch import meets

#: For `readout explain`.
EXAMPLE = {
    "en": "The Kazakhstan–Türkiye Business Council will meet in Ankara.",
    "kk": "Түркия-Қазақстан іскерлік кеңесі Анкарада өтеді.",
    "ru": "Казахстанско-турецкий деловой совет соберется в Анкаре.",
}

#: From this many rows on, and where it never does otherwise, turning a pair round is a habit.
HABIT = 3
#: Index of the last row in which the one named first is the host, or the one who did it.
OPENING = 1


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each pair whose order differs, one for a habit."""
    turned: dict[tuple[tuple[str, ...], str], list[tuple[Row, dict[str, Fact]]]] = defaultdict(list)
    straight: dict[tuple[tuple[str, ...], str], int] = defaultdict(int)
    for row in comparison.rows:
        pairs = _leaders(comparison, row)
        pairs.update(_pairs(comparison, row))
        for pair, facts in sorted(pairs.items(), key=lambda item: (-_longest(item[1]), item[0])):
            odd = odd_ones({lang: fact.value for lang, fact in facts.items()}, settings.source)
            if odd:
                turned[odd, pair].append((row, facts))
            for lang in facts:
                straight[(lang,), pair] += lang not in odd and len(facts) > 1
    told: list[tuple[int, Span]] = []
    for (odd, pair), found in turned.items():
        habit = len(found) >= HABIT and straight[odd, pair] == 0
        for row, facts in found[:1] if habit else found:
            others = [other[lang] for _, other in found[1:] for lang in odd if lang in other] if habit else []
            spans = [facts[lang].span for lang in odd if lang in facts]
            if not any(_is_told(row, span, told) for span in spans):
                told += [(row.index, span) for span in spans]
                yield _finding(row, odd, facts, others)
    for row in comparison.rows:
        for two in coordinated(comparison, row):
            if not _is_told(row, next(iter(two.values())).span, told):
                yield _coordination(row, two)


def _is_told(row: Row, pair: Span, told: Sequence[tuple[int, Span]]) -> bool:
    """Whether a pair is a part of a longer list that is told already."""
    return any(index == row.index and span.lang == pair.lang and meets(span, pair) for index, span in told)


def _leaders(comparison: Comparison, row: Row) -> dict[str, dict[str, Fact]]:
    """In the heading and the first sentence, the two who meet: each pair in order of first mention."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    if row.index > OPENING:
        return found
    names = comparison.stated(row, "name")
    ranks = comparison.stated(row, "title")
    held = min((sum(f.value.startswith("rank:") for f in ranks.get(lang, ())) for lang in names), default=0)
    for kind in ("person", "country")[:held]:
        first = {lang: _first(facts, kind) for lang, facts in names.items()}
        common = set.intersection(*map(set, first.values())) if first else set()
        if len(common) > 1:
            for one, other in combinations(sorted(common), 2):
                for lang, said in first.items():
                    a, b = sorted((said[one], said[other]), key=lambda fact: fact.span.start)
                    found[f"{one} {other}"][lang] = replace(a, value=f"{a.value} {b.value}")
            break
    return found


def _first(facts: Sequence[Fact], kind: str) -> dict[str, Fact]:
    """Names of a kind by value, each where it stands first."""
    first: dict[str, Fact] = {}
    for fact in facts:
        if fact.detail.get("kind") == kind and (
            fact.value not in first or fact.span.start < first[fact.value].span.start
        ):
            first[fact.value] = fact
    return first


def _pairs(comparison: Comparison, row: Row) -> dict[str, dict[str, Fact]]:
    """For each pair, its first mention in each version of the row; a pair said in both orders tells nothing."""
    found: dict[str, dict[str, Fact]] = defaultdict(dict)
    for lang, facts in comparison.stated(row, "party").items():
        by_pair: dict[str, list[Fact]] = defaultdict(list)
        for fact in facts:
            by_pair[" ".join(sorted(fact.value.split()))].append(fact)
        for pair, said in by_pair.items():
            if len({fact.value for fact in said}) == 1:
                found[pair][lang] = said[0]
    return found


def _longest(facts: Mapping[str, Fact]) -> int:
    return max(fact.span.end - fact.span.start for fact in facts.values())


def _coordination(row: Row, pairs: Mapping[str, Pair]) -> Finding:
    """The finding for two of no known name, the odd version first."""
    odd = next(iter(pairs))
    said = "; ".join(f"{lang} “{pairs[lang].span.text}”" for lang in sorted(pairs))
    return Finding(
        check="party-order",
        severity="warning",
        row=row.index,
        odd=(odd,),
        values={lang: pairs[lang].span.text for lang in sorted(pairs)},
        spans=tuple(pairs[lang].span for lang in sorted(pairs)),
        message=f"the versions differ in which of the two comes first: {said}",
        confidence=0.75,
        reason="words on either side of a conjunction",
    )


def _finding(row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact], others: Sequence[Fact]) -> Finding:
    ordered = {lang: facts[lang] for lang in sorted(facts)}
    told = "; ".join(f"{lang} “{fact.span.text}”" for lang, fact in ordered.items())
    often = f" (so in {len(others) + 1} rows: a habit of this version)" if others else ""
    return Finding(
        check="party-order",
        severity="warning",
        row=row.index,
        odd=odd,
        values={lang: " – ".join(v.partition(":")[2] for v in fact.value.split()) for lang, fact in ordered.items()},
        spans=tuple(fact.span for fact in (*ordered.values(), *others)),
        message=f"the versions differ in which party comes first{often}: {told}",
        confidence=0.6 if others else 0.9,
        reason="order of the two names, in adjectives too",
    )

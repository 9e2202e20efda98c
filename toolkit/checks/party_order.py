"""party-order: a version names the two of a pair the other way round.

Who comes first is protocol: Kazakhstan and China, казахстанско-китайский, 哈中. Where a version turns one pair round in
row after row, it is that version's habit (Chinese texts name China first) and said once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks._odd import odd_ones
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The Kazakhstan–Türkiye Business Council will meet in Ankara.",
    "kk": "Түркия-Қазақстан іскерлік кеңесі Анкарада өтеді.",
    "ru": "Казахстанско-турецкий деловой совет соберется в Анкаре.",
}

#: From this many rows on, and where it never does otherwise, turning a pair round is a habit.
HABIT = 3


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each pair whose order differs, one for a habit."""
    turned: dict[tuple[tuple[str, ...], str], list[tuple[Row, dict[str, Fact]]]] = defaultdict(list)
    straight: dict[tuple[tuple[str, ...], str], int] = defaultdict(int)
    for row in comparison.rows:
        for pair, facts in sorted(_pairs(comparison, row).items()):
            odd = odd_ones({lang: fact.value for lang, fact in facts.items()}, settings.source)
            if odd:
                turned[odd, pair].append((row, facts))
            for lang in facts:
                straight[(lang,), pair] += lang not in odd and len(facts) > 1
    for (odd, pair), found in sorted(turned.items()):
        habit = len(found) >= HABIT and straight[odd, pair] == 0
        for row, facts in found[:1] if habit else found:
            others = [other[lang] for _, other in found[1:] for lang in odd if lang in other] if habit else []
            yield _finding(row, odd, facts, others)


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

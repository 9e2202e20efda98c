"""A word in the place of its contrary: rose for fell, import for export, less than for more than.

Only a clear exchange counts: all the other versions take one side of an axis and no other, and the odd one takes
another side alone. A version that denies where the others do not may mean the same ("not closed"), and is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.checks._odd import opposed
from toolkit.languages.opposites import AXES
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: Axes whose words are so common that all versions must take a side.
COMMON = ("course", "share", "point", "horizon")
#: Checks whose axes a denial turns round: "did not fall" is "rose", but "not in May" is still "May".
TURNED = {"negation", "number"}
#: Axes whose words count only beside a fact of a kind, with the characters that may stand between.
BESIDE = {"bound": ("quantity", 6), "point": ("date", 12)}


def contraries(check: str, comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each contrary on the axes that `check` speaks of."""
    axes = [axis for axis, (_, speaks) in AXES.items() if speaks == check]
    for row in comparison.rows:
        stated = comparison.stated(row, "opposite")
        spoken = {fact.value.partition(":")[0] for facts in stated.values() for fact in facts}
        if spoken.isdisjoint(axes):
            continue
        polarity = comparison.stated(row, "polarity")
        denies = {lang: any(fact.value == "no" for fact in facts) for lang, facts in polarity.items()}
        for axis in filter(spoken.__contains__, axes):
            sided = {lang: [f for f in facts if f.value.partition(":")[0] == axis] for lang, facts in stated.items()}
            if axis in BESIDE:
                sided = {lang: _beside(comparison, row, lang, facts, axis) for lang, facts in sided.items()}
            if found := _exchange(row, axis, sided, denies, settings.source):
                yield replace(found, check=check)


def _beside(comparison: Comparison, row: Row, lang: str, facts: Sequence[Fact], axis: str) -> list[Fact]:
    """The words that stand beside what they bound."""
    kind, reach = BESIDE[axis]
    bounded = comparison.stated(row, kind).get(lang, ()) if facts else ()
    return [
        fact
        for fact in facts
        if any(b.span.start - reach <= fact.span.end and fact.span.start <= b.span.end + reach for b in bounded)
    ]


def _exchange(
    row: Row, axis: str, sided: Mapping[str, Sequence[Fact]], denies: Mapping[str, bool], source: str
) -> Finding | None:
    """One version's side against the side that all the others take; one of three others may be silent."""
    spoken = {lang: facts for lang, facts in sided.items() if facts}
    silent = len(sided) - len(spoken)
    if len(spoken) < 2 or silent > (len(sided) > 3 and axis not in COMMON):
        return None
    values = {lang: {fact.value for fact in facts} for lang, facts in spoken.items()}
    for odd, rest in opposed(values, source):
        theirs = set.union(*(values[lang] for lang in rest))
        same = AXES[axis][1] not in TURNED or len({denies.get(lang, False) for lang in (odd, *rest)}) == 1
        if len(theirs) == 1 and len(values[odd]) == 1 and not values[odd] & theirs and same:
            named = (odd,) if len(rest) > 1 or source else tuple(sorted(spoken))
            return _finding(row, named, {lang: facts[0] for lang, facts in sorted(spoken.items())})
    return None


def _finding(row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact]) -> Finding:
    told = "; ".join(f"{lang} “{fact.span.text}”" for lang, fact in facts.items())
    return Finding(
        check="",
        severity="error" if len(odd) == 1 else "warning",
        row=row.index,
        odd=odd,
        values={lang: fact.value.replace(":", ": ") for lang, fact in facts.items()},
        spans=tuple(fact.span for fact in facts.values()),
        message=f"the versions say contrary things: {told}",
        confidence=0.8 if len(odd) == 1 else 0.6,
        reason="words that are each other's contrary",
    )

"""Values left over when what all versions share is taken away: the heart of comparing by value.

Each version of a row states a bag of values. Those that the other versions state too are no news. What is left over in
one version, and what is left over in the others, are set against each other: the one stands in the other's place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toolkit.model import Fact


@dataclass(frozen=True, slots=True)
class Leftover:
    """A value that stands in the place of another."""

    odd: tuple[str, ...]  #: the versions that differ from the rest
    facts: Mapping[str, Fact]  #: what each version concerned says there, by language


def leftovers(
    stated: Mapping[str, Sequence[Fact]], source: str, related: Callable[[str, str], bool]
) -> Iterator[Leftover]:
    """Pair what is left over in one version with what all (or, of two, the other) have in its place.

    `related(a, b)` says whether value `a` could have taken the place of value `b`. With `source` that version is right.
    A majority is needed to name one version; of two versions both are named.
    """
    langs = sorted(stated)
    if len(langs) < 2:
        return
    bags = {lang: Counter(fact.value for fact in stated[lang]) for lang in langs}
    for odd in langs:
        rest = [lang for lang in langs if lang != odd]
        if source:
            rest = [source] if source in rest else []
        if not rest or (len(langs) == 2 and odd != langs[0] and not source):
            continue
        common = bags[rest[0]]
        for lang in rest[1:]:
            common = common & bags[lang]
        either = Counter[str]()
        for lang in rest:
            either = either | bags[lang]
        mine, theirs = bags[odd] - either, common - bags[odd]
        pair = next(((a, b) for a in sorted(mine) for b in sorted(theirs) if related(a, b)), None)
        if pair is None:
            continue
        facts = {lang: _first(stated[lang], pair[1] if lang in rest else pair[0]) for lang in (odd, *rest)}
        named = (odd,) if source or len(rest) > 1 else tuple(sorted((odd, *rest)))
        yield Leftover(named, dict(sorted(facts.items())))


def _first(facts: Sequence[Fact], value: str) -> Fact:
    return next(fact for fact in facts if fact.value == value)

"""Values left over when what all versions share is taken away: the heart of comparing by value.

Each version of a row states a bag of values. Those that the other versions state too are no news. What is left over in
one version, and what is left over in the others, are set against each other: the one stands in the other's place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.checks._odd import opposed
from toolkit.model import Fact


class Leftover(NamedTuple):
    """A value that stands in the place of another."""

    odd: tuple[str, ...]  #: the versions that differ from the rest
    facts: Mapping[str, Fact]  #: what each version concerned says there, by language


def leftovers(
    stated: Mapping[str, Sequence[Fact]],
    source: str,
    related: Callable[[str, str], bool],
    same: Callable[[str, str], bool] = str.__eq__,
) -> Iterator[Leftover]:
    """Pair what is left over in one version with what all (or, of two, the other) have in its place.

    `related(a, b)` says whether value `a` could have taken the place of value `b`, `same(a, b)` whether two versions
    that say `a` and `b` agree. With `source` that version is right. A majority is needed to name one version; of two
    versions both are named.
    """
    langs = sorted(stated)
    if len(langs) < 2:
        return
    bags = {lang: Counter([fact.value for fact in stated[lang]]) for lang in langs}
    if all(bags[lang] == bags[langs[0]] for lang in langs):
        return
    for odd, rest in opposed(langs, source):
        if pair := _pair(bags, odd, rest, related, same):
            mine, theirs = pair
            facts = {lang: _first(stated[lang], value) for lang, value in {odd: mine, **theirs}.items()}
            named = (odd,) if source or len(rest) > 1 else tuple(sorted((odd, *rest)))
            yield Leftover(named, dict(sorted(facts.items())))


def _pair(
    bags: Mapping[str, Counter[str]],
    odd: str,
    rest: Sequence[str],
    related: Callable[[str, str], bool],
    same: Callable[[str, str], bool],
) -> tuple[str, dict[str, str]] | None:
    """A value of `odd` that no other version has, and what each of the others says in its place."""
    either = {value: max(bags[lang][value] for lang in rest) for lang in rest for value in bags[lang]}
    more = [value for value, count in bags[odd].items() if count > either.get(value, 0)]
    mine = sorted(value for value in more if not any(same(value, other) for other in either))
    if not mine:
        return None
    for value in sorted(bags[rest[0]]):
        spare = [found for found in bags[odd] if same(value, found)]
        if sum(bags[odd][found] for found in spare) >= bags[rest[0]][value]:
            continue
        theirs = {lang: next((v for v in sorted(bags[lang]) if same(value, v)), None) for lang in rest}
        said = {lang: found for lang, found in theirs.items() if found is not None}
        instead = next((found for found in mine if all(related(found, other) for other in said.values())), None)
        if instead is not None and len(said) == len(rest):
            return instead, said
    return None


def _first(facts: Sequence[Fact], value: str) -> Fact:
    return next(fact for fact in facts if fact.value == value)

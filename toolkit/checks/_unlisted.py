"""Items that one version of a row leaves out of an enumeration, or has in it alone.

The lists of the versions are compared item by item. An item is left out where every other version has it beside
another that the odd version does have, where nothing in the odd version or in the rows around it may mean the same, and
where its list is the shorter one: another word for the item would keep its length. One more item is found likewise.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from toolkit.checks._coverage import NOTHING, Covers, Word, concepts
from toolkit.checks._items import (
    are_things,
    is_strange,
    is_thing_only,
    meant_by,
    meant_by_items,
    nearest,
    own,
    paired,
    size,
    unknown,
)  # fmt: skip
from toolkit.checks._lists import Item, Listed, lists
from toolkit.checks._median import median
from toolkit.model import Comparison, Row, Span

#: Words without a counterpart, as a part of all, up to which a version cannot well say an item in other words.
SAID_OTHERWISE = 0.6
#: The same for an item that one version has alone: the median of the others.
PUT_IN = 0.4


class Unlisted(NamedTuple):
    """An item that one version of a row lacks, or has alone."""

    row: Row
    lang: str  #: the version that lacks it, or has it alone
    spans: Mapping[str, Span]  #: the item in each version that has it
    beside: Span  #: another item of the same list, in `lang`
    sure: bool  #: whether too few words are left over for them to be the item in other words
    reason: str = "lists compared item by item"


def missing(comparison: Comparison) -> Iterator[Unlisted]:
    """Items that all versions of a row list but one; of two versions nothing tells which has left out what."""
    for version in comparison.once(_versions):
        yield from version.missing()


def extra(comparison: Comparison) -> Iterator[Unlisted]:
    """Items that one version of three or more lists, and no other says."""
    for version in comparison.once(_versions):
        yield from version.extra()


def _versions(comparison: Comparison) -> list[_Version]:
    """Each version of the rows that three or more have."""
    covers = comparison.once(Covers)
    found = []
    for row in comparison.rows:
        langs = list(covers[row.index].words)
        if len(langs) > 2:
            here = {lang: covers[row.index].means(lang) for lang in langs}
            found += [_Version(comparison, row, odd, [lang for lang in langs if lang != odd], here) for odd in langs]
    return found


class _Lists(dict[tuple[int, str], list[Listed]]):
    """The enumerations of each version of each row, found when they are first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def __missing__(self, key: tuple[int, str]) -> list[Listed]:
        index, lang = key
        known = self._comparison.once(Covers)[index].words[lang]
        sentences = self._comparison.sentences(self._comparison.rows[index], lang)
        found = [listed for sentence in sentences for listed in lists(sentence, lang, known)]
        self[key] = [listed for listed in found if not _are_officials(listed)]
        return self[key]


def _are_officials(listed: Listed) -> bool:
    """Whether a list is of persons with their offices, which versions part and join in their own ways."""
    persons = [any(meant.startswith("name:person") for meant in item.meant) for item in listed]
    return any(persons) and not all(persons)


class _Version:
    """One version of a row set against the others, two at least."""

    def __init__(
        self, comparison: Comparison, row: Row, odd: str, rest: Sequence[str], here: Mapping[str, frozenset[str]]
    ) -> None:
        self._comparison, self._row, self._odd, self._rest = comparison, row, odd, rest
        self._here = here  # what each version may mean in the row
        self._cover = comparison.once(Covers)[row.index]

    @cached_property
    def _theirs(self) -> frozenset[str]:
        return NOTHING.union(*[self._here[lang] for lang in self._rest])

    def missing(self) -> Iterator[Unlisted]:
        """What all the others list, and the odd version neither lists nor says."""
        told: set[tuple[str, int]] = set()  # words, by version and start
        for pivot in self._rest if all(map(self._lists, self._rest)) else ():
            for listed in self._lists(pivot):
                for place in range(len(listed)):
                    if item := self._left_out(pivot, listed, place):
                        words = {(lang, word.start) for lang, own_words in item.items() for word in own_words}
                        if told.isdisjoint(words):
                            leftover = self._strange(self._odd, self._rest)
                            yield self._unlisted(item, listed, place, leftover <= SAID_OTHERWISE)
                        told |= words

    def _left_out(self, pivot: str, listed: Listed, place: int) -> Mapping[str, Sequence[Word]]:
        """An item in the words of all the others, if the odd version leaves it out; else none."""
        mine = self._here[self._odd]
        if not any(word.meant.isdisjoint(mine) for word in nearest(listed[place])):
            return {}  # most items, told at little cost
        words = own(listed, place) or unknown(listed, place)
        if not words or not meant_by(words).isdisjoint(mine):
            return {}
        found = self._confirmed(pivot, listed, place, words) or self._in_its_place(pivot, listed, place)
        if not found or not self._is_shorter(listed, found.values()) or not self._leaves_out(words):
            return {}
        return {pivot: words} | {lang: _meaning(other[at], words) for lang, (other, at) in found.items()}

    def _confirmed(
        self, pivot: str, listed: Listed, place: int, words: Sequence[Word]
    ) -> dict[str, tuple[Listed, int]]:
        """The lists of the others with the item in them, and its place; none if one of them does not list it."""
        meant = shared = meant_by(words)
        found: dict[str, tuple[Listed, int]] = {}
        for lang in self._rest:
            if lang == pivot:
                continue
            most = 1
            for other in self._lists(lang):
                pairs = paired(listed, other)
                at = next((at for at, mine in pairs.items() if mine == place), None)
                if at is not None and len(pairs) > most and not other[at].meant.isdisjoint(meant):
                    most, found[lang] = len(pairs), (other, at)
            if lang not in found:
                return {}
            items, at = found[lang]
            shared &= items[at].meant
        return found if are_things(shared) else {}

    def _in_its_place(self, pivot: str, listed: Listed, place: int) -> dict[str, tuple[Listed, int]]:
        """The item by its place alone: between the same two in all the others, where the odd version has none."""
        if not self._lists_apart(self._odd, listed, place, 1):
            return {}
        others = [lang for lang in self._rest if lang != pivot]
        found = {lang: self._lists_apart(lang, listed, place, 2) for lang in others}
        return {lang: where[0] for lang, where in found.items()} if all(found.values()) else {}

    def _lists_apart(self, lang: str, listed: Listed, place: int, apart: int) -> list[tuple[Listed, int]]:
        """Lists in which the two items beside a place stand so far apart, and the place behind the first of them."""
        found = []
        for other in self._lists(lang):
            at = {mine: theirs for theirs, mine in paired(listed, other).items()}
            left, right = at.get(place - 1), at.get(place + 1)
            if left is not None and right is not None and abs(right - left) == apart:
                found.append((other, min(left, right) + 1))
        return found

    def _is_shorter(self, listed: Listed, found: Collection[tuple[Listed, int]]) -> bool:
        """Whether the odd version has more of a list's items than it lacks, and lists fewer than all the others."""
        here = [not meant_by(nearest(item)).isdisjoint(self._here[self._odd]) for item in listed]
        if 2 * sum(here) < len(listed):
            return False
        others = [listed, *(other for other, _ in found)]
        if most := self._longest(self._odd, listed, self._theirs - meant_by_items(*others)):
            return most < min(len({*paired(listed, other), at}) for other, at in found)
        return len({len(other) for other in others}) == 1

    def _leaves_out(self, words: Sequence[Word]) -> bool:
        """Whether the odd version neither says some words anywhere near, nor lists other things that may be those."""
        if any(is_strange(listed, self._theirs) for listed in self._lists(self._odd)):
            return False
        said = self._around(self._odd, self._rest)
        return all(word.meant.isdisjoint(said) for word in words)

    def extra(self) -> Iterator[Unlisted]:
        """What the odd version alone lists, and none of the others says."""
        for listed in self._lists(self._odd):
            for place in range(len(listed)):
                known = own(listed, place)
                words = known or unknown(listed, place)
                if not words or not meant_by(words).isdisjoint(self._theirs):
                    continue
                fits = any(map(is_thing_only, known)) and self._is_longer(listed, place)
                fits = fits or all(self._lists_apart(lang, listed, place, 1) for lang in self._rest)
                if fits and self._puts_in(words):
                    leftover = median(self._strange(lang, [self._odd]) for lang in self._rest)
                    yield self._unlisted({self._odd: words}, listed, place, leftover <= PUT_IN)

    def _is_longer(self, listed: Listed, place: int) -> bool:
        """Whether the items beside stand in all the others, and in a list, if any, that has no other item instead."""
        for item in (*listed[max(0, place - 1) : place], *listed[place + 1 : place + 2]):
            words = nearest(item)
            meant = meant_by(words)
            if not any(map(is_thing_only, words)) or any(meant.isdisjoint(self._here[lang]) for lang in self._rest):
                return False
        mine = self._here[self._odd]
        elsewhere = mine - meant_by_items(listed)
        for lang in self._rest:
            common = sum(not item.meant.isdisjoint(self._here[lang]) for item in listed)
            if self._longest(lang, listed, elsewhere) > common:
                return False
            if any(is_strange(other, mine) for other in self._lists(lang)):
                return False
        return True

    def _puts_in(self, words: Sequence[Word]) -> bool:
        """Whether none of the others says some words anywhere near."""
        meant = meant_by(words)
        return all(meant.isdisjoint(self._around(lang, [self._odd])) for lang in self._rest)

    def _lists(self, lang: str) -> list[Listed]:
        return self._comparison.once(_Lists)[self._row.index, lang]

    def _longest(self, lang: str, listed: Listed, elsewhere: Set[str]) -> int:
        """How many items the lists of a version have at most that share one with a list."""
        return max((size(listed, other, elsewhere) for other in self._lists(lang)), default=0)

    def _around(self, lang: str, others: Sequence[str]) -> frozenset[str]:
        """What a version says in the row, and in the rows around it where not all of some others say it too."""
        covers = self._comparison.once(Covers)
        said = [self._here[lang]]
        for row in self._comparison.rows[max(0, self._row.index - 1) : self._row.index + 2]:
            content = self._comparison.stated(row, "content").get(lang, ())
            own = covers[row.index].means(lang).union(*[concepts(fact.value) for fact in content])
            if row is not self._row:
                own -= frozenset.intersection(*[covers[row.index].means(other) for other in others])
            said.append(own)
        return NOTHING.union(*said)

    def _strange(self, lang: str, others: Sequence[str]) -> float:
        """How many words of a version have no counterpart in some others, as a part of its known words."""
        return self._cover.strange(lang, others) / max(1, len(self._cover.words[lang]))

    def _unlisted(self, said: Mapping[str, Sequence[Word]], listed: Listed, place: int, sure: bool) -> Unlisted:
        spans = {lang: self._span(lang, words) for lang, words in sorted(said.items())}
        return Unlisted(self._row, self._odd, spans, self._beside(listed, place), sure)

    def _beside(self, listed: Listed, place: int) -> Span:
        """Where the odd version says another item of the list, the nearest of them."""
        order = sorted((at for at in range(len(listed)) if at != place), key=lambda at: abs(at - place))
        words = self._cover.words[self._odd]
        said = [word for at in order for word in words if not word.meant.isdisjoint(meant_by(nearest(listed[at])))]
        return self._span(self._odd, said[:1] or words[:1])

    def _span(self, lang: str, words: Sequence[Word]) -> Span:
        start, end = min(word.start for word in words), max(word.end for word in words)
        return Span(lang, start, end, self._comparison.readout.documents[lang].text[start:end])


def _meaning(item: Item, words: Sequence[Word]) -> list[Word]:
    """The words of an item that may mean what some others do; where none may, all."""
    meant = meant_by(words)
    return [word for word in item.words if not word.meant.isdisjoint(meant)] or list(nearest(item))

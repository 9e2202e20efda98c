"""The items of two enumerations set against each other: which of them are the same, and which list is longer."""

from __future__ import annotations

from collections.abc import Sequence, Set

from toolkit.checks._coverage import NOTHING, Word
from toolkit.checks._lists import Item, Listed
from toolkit.lexicon import is_thing

#: Kinds of names whose every spelling is known, so that a version where none is found does not have it; organisations
#: are also said by the office of their heads.
KNOWN = ("name:country:", "name:city:", "name:region:")


def meant_by(words: Sequence[Word]) -> frozenset[str]:
    """What any of some words may mean."""
    return NOTHING.union(*[word.meant for word in words])


def own(listed: Listed, place: int) -> list[Word]:
    """The known words that one item of a list has alone; of an outer item the nearest word or none."""
    shared = meant_beside(listed, place)
    return [word for word in nearest(listed[place]) if word.meant and word.meant.isdisjoint(shared)]


def unknown(listed: Listed, place: int) -> list[Word]:
    """The words of an item, if it has none but such as the lexicon does not know."""
    words = list(nearest(listed[place]))
    return [] if any(word.meant for word in words) else words


def meant_beside(listed: Listed, place: int) -> frozenset[str]:
    """What the other items of a list may mean."""
    return NOTHING.union(*[item.meant for at, item in enumerate(listed) if at != place])


def paired(one: Listed, other: Listed) -> dict[int, int]:
    """The most items of two lists that can be paired by what they may mean: place in `other` -> place in `one`.

    Augmenting paths (Kuhn 1955); lists are short.
    """
    alike = [[at for at, theirs in enumerate(other) if not mine.meant.isdisjoint(theirs.meant)] for mine in one]
    taken: dict[int, int] = {}

    def take(place: int, seen: set[int]) -> bool:
        """Whether an item finds a partner, be it one that another gives up."""
        for at in alike[place]:
            if at not in seen:
                seen.add(at)
                if at not in taken or take(taken[at], seen):
                    taken[at] = place
                    return True
        return False

    for place in range(len(one)):
        take(place, set())
    return taken


def meant_by_items(*lists: Listed) -> frozenset[str]:
    """What the items of some lists may mean, words beside them left out."""
    return NOTHING.union(*[meant_by(nearest(item)) for listed in lists for item in listed])


def nearest(item: Item) -> tuple[Word, ...]:
    """The words that are an item's own for certain: of an outer one that next to the list."""
    return item.words[:1] if item.edge else item.words


def size(one: Listed, other: Listed, elsewhere: Set[str]) -> int:
    """How many items `other` has, if it shares one with `one`; else 0.

    The outer words of a list that shares more are no items where they have a counterpart `elsewhere`, beside the list.
    """
    pairs = paired(one, other)
    if len(pairs) < 2:
        return len(other) if pairs else 0
    beside = [item.edge and not item.words[0].meant.isdisjoint(elsewhere) for item in other]
    return sum(at in pairs or not beside[at] for at in range(len(other)))


def is_strange(listed: Listed, elsewhere: Set[str]) -> bool:
    """Whether fewer than two items of a list have a counterpart: it may be any other list in other words."""
    return sum(not item.meant.isdisjoint(elsewhere) for item in listed) < 2


def are_things(meant: Set[str]) -> bool:
    """Whether one meaning at least is a thing, a name or a figure."""
    return any(is_thing(int(key)) if key.isdigit() else True for key in meant)


def is_thing_only(word: Word) -> bool:
    """Whether all that a word may mean are things, or names whose every spelling is known."""
    return bool(word.meant) and all(
        is_thing(int(key)) if key.isdigit() else key.startswith(KNOWN) for key in word.meant
    )

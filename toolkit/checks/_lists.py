"""Enumerations: the items that a sentence lists beside one another, "energy, agriculture and education".

A list is read off its commas and joining words. What stands between two of them is an item; of the first and the last
item only the words nearest to the list are taken, for nothing tells where they begin and end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from functools import cache
from itertools import groupby
from typing import NamedTuple

from toolkit.checks._coverage import NOTHING, Word
from toolkit.languages import table
from toolkit.languages.coordination import Coordination
from toolkit.languages.morphology import Morphology
from toolkit.model import Sentence

#: Words of matter of which an item between two commas may be made: a longer one is a clause.
WIDE = 4
#: Words of matter of the first item and of the last that are looked at.
REACH = 2
#: Marks that no list goes across.
_STOP = re.compile(r"[;:.!?()。；：！？（）—–，]")


class Item(NamedTuple):
    """One of the things listed."""

    words: tuple[Word, ...]  #: of the first and the last item the nearest to the list, the nearest first
    meant: frozenset[str]  #: what any of them may mean
    edge: bool  #: whether it is the first or the last: it may have words that are not its own


Listed = tuple[Item, ...]  #: an enumeration: two items or more


class _Joint(NamedTuple):
    """What stands between two items."""

    start: int
    end: int
    word: bool  #: whether it is a joining word, with a comma or without
    joins: bool  #: False for what makes a list with others only: a comma; in a script with spaces, one before "and"


def lists(sentence: Sentence, lang: str, known: Sequence[Word]) -> Iterator[Listed]:
    """The enumerations of a sentence, of which the words in `known` have a meaning; offsets as in the document."""
    marks = [match for match in _pattern(lang).finditer(sentence.text) if match["joint"]]
    if not marks:
        return
    inside = [word for word in known if sentence.start <= word.start < sentence.end]
    taken = {place - sentence.start for word in inside for place in range(word.start, word.end)}
    joints, stops = _marked(
        [match for match in marks if match.end() - 1 not in taken], table(Coordination, lang).spaced
    )
    if joints:
        stops += [match.start() for match in _STOP.finditer(sentence.text) if match.start() not in taken]
        joining = {place for joint in joints for place in range(joint.start, joint.end)}
        words = sorted([*inside, *_unknown(sentence, lang, taken, joining)])
        yield from _chains(joints, _stretches(joints, stops, words, sentence))


def _marked(marks: Sequence[re.Match[str]], spaced: bool) -> tuple[list[_Joint], list[int]]:
    """The joints among some marks, and where others begin a clause."""
    joints, clauses = [], []
    for match in marks:
        if match["clause"] is None:
            word = match["word"] is not None
            alone = not spaced or (word and match["joint"][0].isspace())
            joints.append(_Joint(*match.span("joint"), word, alone))
        else:
            clauses.append(match.start())
    return joints, clauses


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    shape = table(Coordination, lang)
    words = "|".join(sorted(map(re.escape, shape.joining), key=len, reverse=True))
    if shape.spaced:
        comma = rf"{shape.comma}(?=\s+(?P<clause>(?:{'|'.join(shape.clauses)})\b)?)"
        return re.compile(rf"(?P<joint>{shape.comma}?\s+(?P<word>{words})(?=\s)|{comma})", re.IGNORECASE)
    return re.compile(rf"{'|'.join(shape.within)}|(?P<joint>，?(?P<word>{words})|{shape.comma})(?P<clause>(?!))?")


def _unknown(sentence: Sentence, lang: str, taken: Set[int], joining: Set[int]) -> Iterator[Word]:
    """Words that are neither grammar nor known, with no meaning; of a script without spaces, stretches of them."""
    morphology, spaced = table(Morphology, lang), table(Coordination, lang).spaced
    text, grammar = sentence.text, morphology.function_words
    for start, end in morphology.words(text):
        if not spaced:
            free = [
                place not in taken and place not in joining and text[place] not in grammar
                for place in range(start, end)
            ]
            for is_free, run in groupby(range(start, end), key=lambda place: free[place - start]):
                places = list(run)
                alone = places[0] - 1 in joining and places[-1] + 1 in joining
                if is_free and (len(places) > 1 or alone):
                    yield _word(sentence, places[0], places[-1] + 1)
        elif taken.isdisjoint((start, end - 1)) and start not in joining and text[start:end].lower() not in grammar:
            yield _word(sentence, start, end)


def _word(sentence: Sentence, start: int, end: int) -> Word:
    return Word(sentence.start + start, sentence.start + end, NOTHING)


class _Stretch(NamedTuple):
    """What stands between two joints, or outside the first and the last."""

    words: Sequence[Word]
    stops: Sequence[int]  #: as offsets in the document


def _stretches(
    joints: Sequence[_Joint], stops: Sequence[int], words: Sequence[Word], sentence: Sentence
) -> list[_Stretch]:
    """As many as there are joints, and one more."""
    starts = [word.start - sentence.start for word in words]
    lefts, rights = [0, *(joint.end for joint in joints)], [*(joint.start for joint in joints), len(sentence.text)]
    return [
        _Stretch(
            words[bisect_left(starts, left) : bisect_left(starts, right)],
            [sentence.start + stop for stop in stops if left <= stop < right],
        )
        for left, right in zip(lefts, rights, strict=True)
    ]


def _chains(joints: Sequence[_Joint], stretches: Sequence[_Stretch]) -> Iterator[Listed]:
    """Joints with short stretches between them make a list."""
    first = 0
    for last, stretch in enumerate(stretches[1:]):
        is_item = not stretch.stops and 0 < len(stretch.words) <= WIDE
        if is_item and last + 1 < len(joints) and not _are_two(joints[last : last + 2], stretch.words):
            continue
        if any(joint.joins for joint in joints[first : last + 1]) or last > first:
            yield from _listed(stretches[first : last + 2])
        first = last + 1


def _are_two(joints: Sequence[_Joint], words: Sequence[Word]) -> bool:
    """Whether some words between two joining words end one list and begin another: "salt and rice, bread and tea"."""
    return all(joint.word for joint in joints) and len(words) > 1


def _listed(stretches: Sequence[_Stretch]) -> Iterator[Listed]:
    """The list that some stretches make; none where an outer one is empty."""
    left, *middle, right = stretches
    before = [word for word in left.words if word.start > max(left.stops, default=-1)]
    behind = [word for word in right.words if word.end <= min(right.stops, default=word.end)]
    if before and behind:
        outer = before[: -REACH - 1 : -1], behind[:REACH]
        yield (_item(outer[0], True), *(_item(stretch.words, False) for stretch in middle), _item(outer[1], True))


def _item(words: Sequence[Word], edge: bool) -> Item:
    return Item(tuple(words), NOTHING.union(*[word.meant for word in words]), edge)

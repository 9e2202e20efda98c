"""A word in the place of another that excludes it: a treaty for a protocol, "resumed" for "suspended".

Which words exclude one another is the lexicon's to say (`toolkit.lexicon.contrasts`). Only a clear exchange counts: the
odd version has a word that no other version has a counterpart for, the others have words that the odd one has no
counterpart for, and the two take different sides of a contrast, of which no word takes the other. Where translators
word freely throughout, such an exchange is only worth a look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from toolkit.checks._coverage import Covers, is_close
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.polarity import Polarity
from toolkit.learnt import SENTENCES
from toolkit.lexicon import find
from toolkit.lexicon.contrasts import THINGS, Contrasts, Place, contrasts
from toolkit.model import Comparison, Fact, Finding, Row, Severity, Span
from toolkit.settings import Settings
from toolkit.stretch import meets

#: Kinds of facts whose words are compared by other means.
TAKEN = ("name", "quantity", "date")
#: Concepts of a word that means too much to tell anything (give, take, келу): the odd version's word, the others'.
MOST, LOOSE = 6, 12
#: Words of the odd version without counterpart, the swapped one included: where there are more, it is worded freely.
STRANGE = {"term": 3.0}
MANY = 4.0  #: the same for the other checks
#: Checks of words that a denial does not turn round.
PLAIN = (*THINGS, "attribution")


class Word(NamedTuple):
    """A word or phrase of a row that takes a side of some contrast."""

    start: int  #: offset in the document
    end: int
    meant: frozenset[int]  #: concepts that it may mean
    around: frozenset[int]  #: concepts of the phrase that it is part of, if any


class Swap(NamedTuple):
    """A word that stands where the others have one that excludes it."""

    row: Row
    odd: str  #: the version that has it
    sides: tuple[Place, Place]  #: what it says, and what the others say
    words: Mapping[str, Span]  #: the word and those in its place, by language


class Swaps(dict[str, list[Swap]]):
    """The exchanges of a comparison, by the check that speaks of them.

    What one version exchanges again and again is how its translator words a thing, and no slip.
    """

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        for row in comparison.rows:
            if sum(bool(indices) for indices in row.sentences.values()) > 2:
                for check, swap in _swaps(comparison, row):
                    rest = [lang for lang, indices in row.sentences.items() if indices and lang != swap.odd]
                    if comparison.once(Covers)[row.index].strange(swap.odd, rest) <= STRANGE.get(check, MANY):
                        self.setdefault(check, []).append(swap)
        for check, swaps in self.items():
            times = Counter((swap.odd, swap.sides) for swap in swaps)
            self[check] = [swap for swap in swaps if times[swap.odd, swap.sides] == 1]


def with_swaps(found: Iterator[Finding], check: str, comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """What a check has found, and a finding for each exchange that it speaks of and has not found by itself."""
    told: set[tuple[int, str]] = set()
    for finding in found:
        told.update((finding.row, lang) for lang in finding.odd)
        yield finding
    yield from (swap for swap in _swapped(check, comparison, settings) if (swap.row, swap.odd[0]) not in told)


def _swapped(check: str, comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """A finding for each exchange that `check` speaks of."""
    found = [swap for swap in comparison.once(Swaps).get(check, ()) if swap.odd != settings.source]
    for row, odd, _, words in found:
        told = "; ".join(f"{lang} “{span.text}”" for lang, span in words.items())
        severity: Severity = "warning" if is_close(comparison, row) else "info"
        yield Finding(
            check=check,
            severity=severity,
            row=row.index,
            odd=(odd,),
            values={lang: span.text for lang, span in words.items()},
            spans=tuple(words.values()),
            message=f"{odd} says one thing where the others say another: {told}",
            confidence=0.7,
            reason="words that exclude one another, and neither has a counterpart on the other side",
        )


def _swaps(comparison: Comparison, row: Row) -> Iterator[tuple[str, Swap]]:
    """The exchanges of one row, one a version and check."""
    known = contrasts()
    present = [lang for lang, indices in row.sentences.items() if indices]
    sides = {lang: _taken(comparison, row, lang) for lang in present}
    if not _part(list(sides.values())):
        return
    words = {lang: _words(comparison, row, lang) for lang in present}
    meant = {lang: _meant(comparison, row, lang) for lang in words}
    for odd in words:
        rest = [lang for lang in words if lang != odd]
        theirs = set[int]().union(*[meant[lang] for lang in rest])
        own = [word for word in words[odd] if word.end - word.start > 1 and not word.around]
        mine = _placed(own, theirs, known, MOST)
        mine = {place: word for place, word in mine.items() if not _is_taken(comparison, row, odd, word)}
        if not mine:
            continue
        shared = set[Place]().union(*[sides[lang] for lang in rest])
        lacked = [_placed(words[lang], meant[odd], known, LOOSE) for lang in rest]
        told = set()
        for contrast, side in sorted(mine.keys() - shared):
            check = known.checks[contrast]
            # of a thing, one of three other versions may have a word that the lexicon does not know
            other = _instead(contrast, side, lacked, len(rest) - (check in THINGS and len(rest) > 2))
            if other is None or other in sides[odd] or check in told:
                continue
            found = {odd: mine[contrast, side]}
            found |= {lang: places[other] for lang, places in zip(rest, lacked, strict=True) if other in places}
            if check in PLAIN or _agree(comparison, row, found):
                told.add(check)
                if any(_is_held(comparison, row, lang, word) for lang, word in found.items()):
                    continue
                spans = {lang: _span(comparison, lang, found[lang]) for lang in sorted(found)}
                yield check, Swap(row, odd, ((contrast, side), other), spans)


def _part(taken: Sequence[Set[Place]]) -> bool:
    """Whether two versions take one side of a contrast, and some version another; of most rows none do."""
    versions = Counter(chain.from_iterable(taken))
    sides = Counter([contrast for contrast, _ in versions])
    return any(count > 1 and sides[contrast] > 1 for (contrast, _), count in versions.items())


def _taken(comparison: Comparison, row: Row, lang: str) -> frozenset[Place]:
    """The sides that the words of a row take."""
    return frozenset[Place]().union(*[_sides(sentence.text, lang) for sentence in comparison.sentences(row, lang)])


def _agree(comparison: Comparison, row: Row, words: Mapping[str, Word]) -> bool:
    """Whether all versions deny something or none does, the words apart: what is not rejected is accepted."""
    stated = comparison.stated(row, "polarity")
    return len({any(_denies(fact, words.get(lang), lang) for fact in facts) for lang, facts in stated.items()}) == 1


def _denies(fact: Fact, word: Word | None, lang: str) -> bool:
    """Whether a denial stands outside a word (无法实现 is a word for unattainable), or is its ending: жабылмайды."""
    inside = word is not None and word.start <= fact.span.start and fact.span.end <= word.end
    return fact.value == "no" and (not inside or table(Polarity, lang).follows)


def _instead(contrast: int, side: int, lacked: Sequence[Mapping[Place, Word]], needed: int) -> Place | None:
    """The other side of a contrast that at least `needed` of the others take."""
    sides = sorted({place for places in lacked for place in places if place[0] == contrast and place[1] != side})
    return next((place for place in sides if sum(place in places for places in lacked) >= needed), None)


def _placed(words: Sequence[Word], elsewhere: Set[int], known: Contrasts, most: int) -> dict[Place, Word]:
    """The first word on each side of each contrast, of those that have no counterpart among the concepts elsewhere."""
    found: dict[Place, Word] = {}
    for word in words:
        if len(word.meant) <= most and word.meant.isdisjoint(elsewhere) and word.around.isdisjoint(elsewhere):
            for number in word.meant:
                for place in known.places.get(number, ()):
                    found.setdefault(place, word)
    return found


def _meant(comparison: Comparison, row: Row, lang: str) -> set[int]:
    """The concepts of all words and phrases of a row, those of grammar left out."""
    return set[int]().union(*[_concepts(sentence.text, lang) for sentence in comparison.sentences(row, lang)])


@lru_cache(maxsize=SENTENCES)
def _concepts(text: str, lang: str) -> frozenset[int]:
    grammar = table(Morphology, lang).function_words
    found = [concepts for start, end, concepts in find(text, lang) if text[start:end].lower() not in grammar]
    return frozenset[int]().union(*found)


def _words(comparison: Comparison, row: Row, lang: str) -> list[Word]:
    """The words and phrases of a row that take sides, those of grammar left out."""
    return [
        Word(sentence.start + start, sentence.start + end, meant, around)
        for sentence in comparison.sentences(row, lang)
        for start, end, meant, around in _siding(sentence.text, lang)
    ]


@lru_cache(maxsize=SENTENCES)
def _sides(text: str, lang: str) -> frozenset[Place]:
    """The same of a sentence."""
    places = contrasts().places
    numbers = {number for word in _siding(text, lang) for number in word.meant}
    return frozenset[Place]().union(*[places.get(number, ()) for number in numbers])


@lru_cache(maxsize=SENTENCES)
def _siding(text: str, lang: str) -> tuple[Word, ...]:
    """The same of a sentence, with offsets in it."""
    grammar, takes_none = table(Morphology, lang).function_words, contrasts().places.keys().isdisjoint
    found = []
    reached = 0
    around: tuple[int, ...] = ()
    for start, end, concepts in find(text, lang):
        if start >= reached:
            reached, around = end, ()
        if not takes_none(concepts) and text[start:end].lower() not in grammar:
            found.append(Word(start, end, frozenset(concepts), frozenset(around)))
        if end == reached and not around:
            around = concepts
    return tuple(found)


def _is_taken(comparison: Comparison, row: Row, lang: str, word: Word) -> bool:
    """Whether a word belongs to a name, a figure or a date."""
    return any(fact.kind in TAKEN for fact in _around(comparison, row, lang, word))


def _is_held(comparison: Comparison, row: Row, lang: str, word: Word) -> bool:
    """Whether a word is a part of a rank, which is compared as a whole: the Government in "heads of government"."""
    size = word.end - word.start
    return any(
        (fact.kind == "title" or fact.detail.get("domain") == "office") and fact.span.end - fact.span.start > size
        for fact in _around(comparison, row, lang, word)
    )


def _around(comparison: Comparison, row: Row, lang: str, word: Word) -> Iterator[Fact]:
    """The facts that share a character with a word."""
    for index in row.sentences[lang]:
        for fact in comparison.facts[lang][index]:
            if meets(fact.span, word):
                yield fact


def _span(comparison: Comparison, lang: str, word: Word) -> Span:
    return Span(lang, word.start, word.end, comparison.readout.documents[lang].text[word.start : word.end])

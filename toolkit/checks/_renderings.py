"""Set phrases that are no glossary terms, rendered in two ways by one version.

A phrase of content words that all the other versions repeat, word for word, in the same two rows is a term to them
(early warning, раннее предупреждение, ерте хабарлау, 早期预警). Where a version has its words in both rows but for one,
which differs, it calls one thing by two names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cache, cached_property, lru_cache
from itertools import combinations, pairwise, takewhile
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES, Learnt
from toolkit.lexicon import find
from toolkit.model import Comparison, Sentence, Span

NEXT = 12  #: characters of grammar that may stand between the words of a phrase
COMPOUND = 4  #: Han characters from which a word is a phrase by itself: 经济特区
_MARK = re.compile(r"[^\w\s]")
SIZE = 2  #: content words of a set phrase
OTHERS = 2  #: versions that must keep one name, at least; all that are there must
BEGINNING = 4  #: letters that two words must share, at least, to be one
COMMON = 6  #: a phrase in more rows than this is no term but a manner of speaking


class Word(NamedTuple):
    """A content word of a sentence."""

    stem: str  #: the likeliest
    stems: tuple[str, ...]  #: all likely ones
    concepts: tuple[int, ...]  #: what it may mean, by the lexicon; empty where it is unknown
    start: int  #: offset in the sentence
    end: int
    joined: bool  #: whether nothing but grammar stands between it and the word before: "plan of cooperation"
    compound: bool  #: whether it is a phrase by itself
    keys: frozenset[str]  #: what it has in common with each word that may be the same: a stem, or a beginning


class Rendering(NamedTuple):
    """One thing that a version calls by two names."""

    lang: str
    rows: tuple[int, int]  #: where the two names stand
    spans: tuple[Span, Span]
    steady: Mapping[str, Span]  #: what the other versions call it, in the second row


def renderings(comparison: Comparison) -> Iterator[Rendering]:
    """Phrases that one version renders in two ways and all others, two at least, keep."""
    langs = comparison.readout.langs
    said = {lang: _said(comparison, lang) for lang in langs}
    repeated = {lang: _repeated(said[lang]) for lang in langs}
    pairs = sorted({pair for found in repeated.values() for pair in found})
    told: set[Span] = set()
    for pair in pairs:
        for lang in langs:
            keep = {other: repeated[other][pair] for other in langs if other != lang and pair in repeated[other]}
            here = [o for o in langs if o != lang and all(comparison.rows[i].sentences.get(o) for i in pair)]
            if len(keep) >= max(OTHERS, len(here)) and (
                two := _two_names(lang, pair, keep, said, pair in repeated[lang])
            ):
                spans = tuple(_span(comparison, lang, phrase) for phrase in two)
                if spans[1] in told:
                    continue
                told.add(spans[1])
                steady = {other: _span(comparison, other, phrases[0]) for other, phrases in keep.items()}
                yield Rendering(lang, pair, (spans[0], spans[1]), steady)


def quoted_names(comparison: Comparison) -> Iterator[Rendering]:
    """Names in quotation marks that two others repeat in two rows, and one version gives in two ways there."""
    langs = comparison.readout.langs
    quoted = {lang: _quoted(comparison, lang) for lang in langs}
    repeated = {lang: _same_name(quoted[lang]) for lang in langs}
    for pair in sorted({pair for found in repeated.values() for pair in found}):
        keep = {lang: repeated[lang][pair] for lang in langs if pair in repeated[lang]}
        for lang in langs:
            one, other = (quoted[lang].get(index, {}) for index in pair)
            if len(keep) < OTHERS or lang in keep or len(one) != 1 or len(other) != 1:
                continue
            first, second = next(iter(one.values())), next(iter(other.values()))
            yield Rendering(lang, pair, (first, second), keep)


def _quoted(comparison: Comparison, lang: str) -> dict[int, dict[str, Span]]:
    """By row the names in quotation marks, keyed by their stems."""
    morphology = table(Morphology, lang)
    found: dict[int, dict[str, Span]] = {}
    for row in comparison.rows:
        for fact in comparison.stated(row, "quotation").get(lang, ()):
            text = fact.span.text
            stems = [morphology.stems(text[start:end])[0] for start, end in morphology.words(text)]
            if fact.value == "term" and stems:
                found.setdefault(row.index, {})[" ".join(stems)] = fact.span
    return found


def _same_name(quoted: Mapping[int, Mapping[str, Span]]) -> dict[tuple[int, int], Span]:
    """The name that two rows share, as it stands in the second."""
    return {
        (one, other): quoted[other][name]
        for one, other in combinations(sorted(quoted), 2)
        for name in sorted(quoted[one].keys() & quoted[other].keys())
    }


class Phrase(NamedTuple):
    """Words that stand side by side, but for grammar between them, or a compound of a script without spaces."""

    words: tuple[Word, ...]
    stems: tuple[str, ...]
    at: int = 0  #: where its sentence begins in the document


class Said:
    """What a version says in a row: the content words of its sentences, and the phrases that they make."""

    def __init__(self, sentences: Sequence[Sentence], lang: str) -> None:
        said = [(sentence.start, *_content(sentence.text, lang)) for sentence in sentences]
        self.words = [word for _, words, _ in said for word in words]
        self.phrases = [Phrase(words, stems, at) for at, _, phrases in said for words, stems, _ in phrases]

    @cached_property
    def pairs(self) -> list[Phrase]:
        """The phrases of two words."""
        return [phrase for phrase in self.phrases if len(phrase.words) == SIZE]

    @cached_property
    def _filed(self) -> dict[tuple[int, str], list[int]]:
        """Places of `pairs` by the keys of each of their words."""
        filed: dict[tuple[int, str], list[int]] = defaultdict(list)
        for place, phrase in enumerate(self.pairs):
            for n, word in enumerate(phrase.words):
                for key in word.keys:
                    filed[n, key].append(place)
        return filed

    def near(self, phrase: Phrase) -> list[Phrase]:
        """Those of `pairs` that may share a word with a phrase, at the same place."""
        keys = [(n, key) for n, word in enumerate(phrase.words) for key in word.keys]
        return [self.pairs[at] for at in sorted({at for key in keys for at in self._filed.get(key, ())})]


def _said(comparison: Comparison, lang: str) -> list[Said]:
    return [Said(comparison.sentences(row, lang), lang) for row in comparison.rows]


@cache
def _matter(lang: str) -> Learnt[str, tuple[str, ...]]:
    """Likely stems by word; none of a word of grammar or a figure."""
    morphology = table(Morphology, lang)

    def stems(word: str) -> tuple[str, ...]:
        return () if word.lower() in morphology.function_words or word.isdigit() else morphology.stems(word)

    return Learnt(stems)


@lru_cache(maxsize=SENTENCES)
def _content(text: str, lang: str) -> tuple[tuple[Word, ...], tuple[Phrase, ...]]:
    """The content words of a sentence, and the phrases that they make."""
    morphology = table(Morphology, lang)
    entries = find(text, lang)
    concepts: dict[int, tuple[int, ...]] = {}
    for start, _, numbers in entries:
        concepts[start] = concepts.get(start, ()) + numbers
    spans = morphology.words(text)
    if is_han := _han(text):  # a run of Han characters is no word: the lexicon cuts it
        listed = [(entry.start, entry.end) for entry in entries if entry.end - entry.start > 1]
        spans = _cut(text, morphology.function_words, spans, listed)
    known = _matter(lang)
    words = []
    reached = 0
    for start, end in spans:
        if not (stems := known[text[start:end]]):
            continue
        gap = text[reached:start]
        joined = gap == " " or (len(gap) < NEXT and not _MARK.search(gap))
        compound = is_han and end - start >= COMPOUND and _han(stems[0])
        keys = frozenset((*stems, f"{stems[0][:BEGINNING]}*"))
        words.append(Word(stems[0], stems, concepts.get(start, ()), start, end, joined, compound, keys))
        reached = end
    return tuple(words), tuple(_phrases(words))


def _cut(
    text: str, grammar: Set[str], runs: Sequence[tuple[int, int]], known: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Runs cut into the words known and, without the characters of grammar, what is left between them."""
    pieces: list[tuple[int, int]] = []
    for start, end in runs:
        at = start
        for first, last in [*known, (end, end)]:
            if at <= first and last <= end:
                pieces += _left(text, grammar, at, first)
                pieces += [(first, last)] if first < last else []
                at = last
    return pieces


def _left(text: str, grammar: Set[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for place in range(start, end + 1):
        if place == end or text[place] in grammar:
            if place - at > 1:
                yield at, place
            at = place + 1


def _han(text: str) -> bool:
    return max(text, default="") >= "\u3400" and any("\u3400" <= character <= "\u9fff" for character in text)


def _repeated(rows: Sequence[Said]) -> dict[tuple[int, int], list[Phrase]]:
    """Phrases by the pair of rows that share them, as they stand in the second."""
    places: dict[tuple[str, ...], dict[int, Phrase]] = defaultdict(dict)
    for index, row in enumerate(rows):
        for phrase in row.phrases:
            places[phrase.stems][index] = phrase
    pairs: dict[tuple[int, int], list[Phrase]] = defaultdict(list)
    for found in places.values():
        if 1 < len(found) <= COMMON:
            for one, other in combinations(sorted(found), 2):
                pairs[one, other].append(found[other])
    return pairs


def _two_names(
    lang: str,
    pair: tuple[int, int],
    keep: Mapping[str, list[Phrase]],
    said: Mapping[str, Sequence[Said]],
    repeats: bool,
) -> tuple[Phrase, Phrase] | None:
    """The two names in the rows of `pair` that share all words but one, where the others keep one phrase.

    Of a version that `repeats` some other phrase there, more is asked.
    """
    first, second = (said[lang][index] for index in pair)
    for one in first.pairs:
        for other in second.near(one):
            same = [_one_word(a, b) for a, b in zip(one.words, other.words, strict=True)]
            if same[0] == same[1]:
                continue
            differing = same.index(False)
            x, y, anchor = one.words[differing], other.words[differing], one.words[1 - differing]
            kept = _one_thing(keep, anchor, x, y) or (not repeats and _one_topic(keep, anchor, x, y))
            if not kept or _elsewhere(first, second, x, y) or _otherwise(said, keep, pair, x, y):
                continue
            return one, other
    return None


def _one_thing(keep: Mapping[str, list[Phrase]], anchor: Word, x: Word, y: Word) -> bool:
    """Whether two versions keep one thing beside the anchor, and `x` or `y` may be a word for it.

    A compound of a script without spaces holds anchor and thing in one word.
    """
    named = {*x.concepts, *y.concepts}
    beside = [
        (lang, [w for w in phrase.words if set(w.concepts).isdisjoint(anchor.concepts)] or list(phrase.words))
        for lang, phrases in keep.items()
        for phrase in phrases
        if any(not set(word.concepts).isdisjoint(anchor.concepts) for word in phrase.words)
    ]
    for (one, mine), (other, theirs) in combinations(beside, 2):
        shared = {number for word in mine for number in word.concepts} & {n for word in theirs for n in word.concepts}
        unknown = not any(word.concepts for word in (*mine, *theirs)) and not (x.concepts and y.concepts)
        if one != other and (shared & named or unknown):
            return True
    return False


def _one_topic(keep: Mapping[str, list[Phrase]], anchor: Word, x: Word, y: Word) -> bool:
    """Whether two phrases kept speak of the anchor, and some of them of what `x` or `y` names."""
    kept = [phrase.words for phrases in keep.values() for phrase in phrases]
    meant = [{number for word in words for number in word.concepts} for words in kept]
    named = any(not numbers.isdisjoint((*x.concepts, *y.concepts)) for numbers in meant)
    return named and sum(not numbers.isdisjoint(anchor.concepts) for numbers in meant) > 1


def _one_word(one: Word, other: Word) -> bool:
    """Whether two words share a stem, or most of their letters: relations, relationship."""
    if not set(one.stems).isdisjoint(other.stems):
        return True
    if one.stem[:BEGINNING] != other.stem[:BEGINNING]:
        return False
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one.stem, other.stem, strict=False)))
    return shared >= max(BEGINNING, 0.6 * max(len(one.stem), len(other.stem)))


def _otherwise(
    said: Mapping[str, Sequence[Said]],
    keep: Mapping[str, list[Phrase]],
    pair: tuple[int, int],
    x: Word,
    y: Word,
) -> bool:
    """Whether the others say `x` or `y` by another word of their rows: then it belongs to that word."""
    found = 0
    for lang, phrases in keep.items():
        inside = {stem for phrase in phrases for stem in phrase.stems}
        for index, word in zip(pair, (x, y), strict=True):
            others = (other for other in said[lang][index].words if other.stem not in inside)
            found += any(not set(word.concepts).isdisjoint(other.concepts) for other in others)
    return found > 1


def _phrases(words: Sequence[Word]) -> Iterator[Phrase]:
    for word in words:
        if word.compound:
            yield Phrase((word,), (word.stem,))
    for one, other in pairwise(words):
        if other.joined:
            yield Phrase((one, other), (one.stem, other.stem))


def _elsewhere(first: Said, second: Said, x: Word, y: Word) -> bool:
    """Whether either row has the other's word too: then these are two things."""
    return any(word.stem == y.stem for word in first.words) or any(word.stem == x.stem for word in second.words)


def _span(comparison: Comparison, lang: str, phrase: Phrase) -> Span:
    start, end = phrase.at + phrase.words[0].start, phrase.at + phrase.words[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])

"""Set phrases that are no glossary terms, rendered in two ways by one version.

A phrase of content words that all the other versions repeat, word for word, in the same two rows is a term to them
(early warning, раннее предупреждение, ерте хабарлау, 早期预警). Where a version has its words in both rows but for one,
which differs, it calls one thing by two names. Of three others one may word the phrase freely, if it is a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, combinations
from typing import NamedTuple

from toolkit.checks._phrases import Phrase, Said, Word, one_word, said_in
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import Learnt
from toolkit.model import Comparison, Fact, Span
from toolkit.stretch import meets

OTHERS = 2  #: versions that must keep one name, at least; all that are there must, unless it is a proper name
NEAR = 4  #: characters before a word that tell whether it opens a sentence
COMMON = 6  #: a phrase in more rows than this is no term but a manner of speaking

Test = Callable[[int, int], bool]  #: of a word, by its start and end in the document


class Rendering(NamedTuple):
    """One thing that a version calls by two names."""

    lang: str
    rows: tuple[int, int]  #: where the two names stand
    spans: tuple[Span, Span]
    steady: Mapping[str, Span]  #: what the other versions call it, in the second row


def renderings(comparison: Comparison) -> Iterator[Rendering]:
    """Phrases that one version renders in two ways and all others, two at least, keep."""
    langs = comparison.readout.langs
    said = {lang: said_in(comparison, lang) for lang in langs}
    repeated = {lang: _repeated(said[lang]) for lang in langs}
    pairs = sorted({pair for found in repeated.values() for pair in found})
    names = {lang: _name_test(comparison, lang) for lang in langs}
    told: set[Span] = set()
    for pair in pairs:
        for lang in langs:
            keep = {other: repeated[other][pair] for other in langs if other != lang and pair in repeated[other]}
            if len(keep) < OTHERS:
                continue
            here = [o for o in langs if o != lang and all(comparison.rows[i].sentences.get(o) for i in pair)]
            is_name = names[lang] if len(keep) < len(here) else None
            two = _two_names(lang, pair, keep, said, pair in repeated[lang], is_name)
            if two and _is_sure(comparison, lang, _apart(*two), is_name):
                spans = tuple(_span(comparison, lang, phrase) for phrase in two)
                if spans[1] in told or spans[0].text in spans[1].text or spans[1].text in spans[0].text:
                    continue  # told, or a short form of the same
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


def _repeated(rows: Sequence[Said]) -> dict[tuple[int, int], list[Phrase]]:
    """Phrases by the pair of rows that share them, as they stand in the second.

    Of a word's likely stems that counts which the version has most often, of several the longest: its other forms have
    it too.
    """
    counts = Counter(chain.from_iterable([word.stems for row in rows for word in row.words]))
    usual = Learnt[tuple[str, ...], str](
        lambda stems: stems[0] if len(stems) == 1 else max(stems, key=lambda stem: (counts[stem], len(stem)))
    )
    places: dict[tuple[str, ...], dict[int, Phrase]] = defaultdict(dict)
    for index, row in enumerate(rows):
        for phrase in row.phrases:
            places[tuple([usual[word.stems] for word in phrase.words])][index] = phrase
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
    is_name: Test | None,
) -> tuple[Phrase, Phrase] | None:
    """The two names in the rows of `pair` that share all words but one, where the others keep one phrase.

    Of a version that `repeats` some other phrase there, more is asked; with `is_name` only names are looked at.
    """
    first, second = (said[lang][index] for index in pair)
    kept_words = [word for phrases in keep.values() for phrase in phrases for word in phrase.words]
    elsewhere = frozenset[int]().union(*[word.concepts for word in kept_words]).isdisjoint
    for one in first.pairs:
        if all(elsewhere(word.concepts) for word in one.words):  # neither can be what the others speak of
            continue
        if is_name and not any(is_name(one.at + word.start, one.at + word.end) for word in one.words):
            continue
        for other in second.near(one):
            same = [one_word(a, b) for a, b in zip(one.words, other.words, strict=True)]
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
        known = any(word.concepts for word in (*mine, *theirs))
        unknown = not (x.concepts or y.concepts) and shared if known else not (x.concepts and y.concepts)
        if one != other and (shared & named or unknown):
            return True
    return False


def _one_topic(keep: Mapping[str, list[Phrase]], anchor: Word, x: Word, y: Word) -> bool:
    """Whether two phrases kept speak of the anchor, and some of them of what `x` or `y` names."""
    kept = [phrase.words for phrases in keep.values() for phrase in phrases]
    meant = [{number for word in words for number in word.concepts} for words in kept]
    named = any(not numbers.isdisjoint((*x.concepts, *y.concepts)) for numbers in meant)
    return named and sum(not numbers.isdisjoint(anchor.concepts) for numbers in meant) > 1


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


def _elsewhere(first: Said, second: Said, x: Word, y: Word) -> bool:
    """Whether either row has the other's word too: then these are two things."""
    return any(word.stem == y.stem for word in first.words) or any(word.stem == x.stem for word in second.words)


class Place(NamedTuple):
    """A word where it stands in its version."""

    start: int  #: offset in the document
    end: int
    known: bool  #: whether the lexicon knows the word


def _apart(one: Phrase, other: Phrase) -> list[Place]:
    """The words in which two phrases differ."""
    return [
        Place(phrase.at + word.start, phrase.at + word.end, bool(word.concepts))
        for pair in zip(one.words, other.words, strict=True)
        if not one_word(*pair)
        for phrase, word in zip((one, other), pair, strict=True)
    ]


def _is_sure(comparison: Comparison, lang: str, places: Sequence[Place], is_name: Test | None) -> bool:
    """Whether the words in which two phrases differ are no names of persons and places, which other checks compare.

    Where not all the others keep one phrase, `is_name` tells whether the words belong to a name at all.
    """
    facts = _facts(comparison, lang, "name")
    around = [{f.value for f in facts if meets(f.span, p)} for p in places]
    if any(value.startswith("person:") for found in around for value in found):
        return False
    if any(around) and not any(place.known for place in places):
        return False
    return not is_name or (not set.intersection(*around) and all(is_name(place.start, place.end) for place in places))


def _name_test(comparison: Comparison, lang: str) -> Test:
    """Whether a word has a capital that no sentence gives it, or stands in the quotation marks of a name."""
    quoted = [fact.span for fact in _facts(comparison, lang, "quotation") if fact.value == "term"]
    text = comparison.readout.documents[lang].text

    def is_name(start: int, end: int) -> bool:
        return _has_capital(text, start) or any(span.start < start and end < span.end for span in quoted)

    return is_name


def _facts(comparison: Comparison, lang: str, kind: str) -> list[Fact]:
    return [fact for row in comparison.rows for fact in comparison.stated(row, kind).get(lang, ())]


def _has_capital(text: str, start: int) -> bool:
    """Whether a word has a capital and does not open a sentence."""
    if not text[start].isupper():
        return False
    before = text[max(0, start - NEAR) : start].rstrip("«“„\"' ")
    return before[-1:] not in ("", "\n", *".!?:…")


def _span(comparison: Comparison, lang: str, phrase: Phrase) -> Span:
    start, end = phrase.at + phrase.words[0].start, phrase.at + phrase.words[-1].end
    return Span(lang, start, end, comparison.readout.documents[lang].text[start:end])

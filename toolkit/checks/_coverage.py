"""What part of a row's words has a counterpart in the other versions.

Words are compared by the concepts of the lexicon, figures, dates and names by value. A word that the lexicon does not
know has a counterpart nowhere: it may be the translation of any word that seems to lack one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from functools import lru_cache, partial
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.names import short
from toolkit.languages.profile import Profile
from toolkit.learnt import SENTENCES
from toolkit.lexicon import find
from toolkit.model import Comparison, Fact, Row, Span
from toolkit.stretch import meets, meets_any

#: Words that one character of an unknown stretch of a script without spaces stands for.
CHARACTER = 0.6
#: Words a version from which the share of those with a counterpart tells anything.
FEW = 3
#: From this part on, over all rows, a readout's versions render each other closely, and a free row is a divergence.
CLOSE = 0.71
#: The same for the readout and a row of it, where both are to render each other closely.
BOTH = 0.65
#: The key that a person's name and the word for a rank share: versions put one for the other.
PERSON = frozenset({"person"})
#: Concepts of a single character that says much the same wherever it stands: 锂, not 会.
PLAIN = 2
NOTHING: frozenset[str] = frozenset()
_Test = Callable[[frozenset[str]], bool]


class Word(NamedTuple):
    """A word of matter, a figure, a date or a name."""

    start: int  #: offset in the document
    end: int
    meant: frozenset[str]  #: what it may mean, as keys that compare


#: A word of a tuple of its three fields, in half the time that `Word(...)` takes.
_word: Callable[[tuple[int, int, frozenset[str]]], Word] = partial(tuple.__new__, Word)


class Coverage:
    """The words of a row in each version, and which of them the others have."""

    def __init__(self, comparison: Comparison, row: Row) -> None:
        self._comparison = comparison
        self._row = row
        short = _shortened(comparison, row)
        self.words = {lang: _known(comparison, row, lang, short) for lang, indices in row.sentences.items() if indices}
        self._meant = {
            lang: frozenset[str]().union(*[w.meant for w in words], _short(comparison, row, lang)) - PERSON
            for lang, words in self.words.items()
        }
        self._hinted = {lang: _hinted(comparison, row, lang, words) for lang, words in self.words.items()}
        self._strangers: dict[
            tuple[str, ...], int
        ] = {}  # by version and others, how many of its words none of them has
        self._unknown: dict[str, float] = {}  # by version, how much of its words is neither grammar nor known

    def means(self, lang: str) -> frozenset[str]:
        """All that a version may mean by its words in the row."""
        return self._meant.get(lang, frozenset())

    def lacking(self, lang: str, without: str, others: Sequence[str]) -> list[Word]:
        """The longest run of words of `lang` that the version `without` has no counterpart for.

        With three versions or more, only words count that another version confirms; the rest bridge a run.
        """
        lacks = self._meant[without] | self._hinted[without]
        thirds = [other for other in others if other != lang]
        confirmed = self._all_meant(thirds)
        return _longest(
            self.words[lang],
            keep=lambda meant: meant.isdisjoint(lacks) and not (thirds and meant.isdisjoint(confirmed)),
            bridge=lambda meant: meant.isdisjoint(lacks),
        )

    def alone(self, lang: str, others: Sequence[str]) -> list[Word]:
        """The longest run of words of `lang` that none of the others has a counterpart for."""
        others_mean = self._all_meant(others).union(*[self._hinted[other] for other in others])
        return _longest(self.words[lang], keep=others_mean.isdisjoint, bridge=lambda meant: False)

    def strange(self, lang: str, others: Sequence[str]) -> float:
        """How many words of `lang` no other version has a counterpart for, unknown ones included."""
        return self._unmatched(lang, others) + self._unknown_words(lang)

    def _unmatched(self, lang: str, others: Sequence[str]) -> int:
        key = (lang, *others)
        if key not in self._strangers:
            others_mean = self._all_meant(others)
            self._strangers[key] = sum([word.meant.isdisjoint(others_mean) for word in self.words[lang]])
        return self._strangers[key]

    def _unknown_words(self, lang: str) -> float:
        if lang not in self._unknown:
            self._unknown[lang] = sum(_unknown(self._comparison, self._row, lang, self.words[lang]))
        return self._unknown[lang]

    def share(self) -> float:
        """Part of all words of the row that have a counterpart in another version; 1 for a row of few words."""
        strange = 0.0
        matched = 0
        for lang, words in self.words.items():
            unmatched = self._unmatched(lang, [other for other in self.words if other != lang])
            strange += unmatched + self._unknown_words(lang)
            matched += len(words) - unmatched
        whole = matched + strange
        return matched / whole if whole >= FEW * len(self.words) else 1.0

    def _all_meant(self, langs: Sequence[str]) -> frozenset[str]:
        return frozenset[str]().union(*[self._meant[lang] for lang in langs])

    def span(self, lang: str, run: Sequence[Word]) -> Span:
        """Where a run stands."""
        start, end = run[0].start, run[-1].end
        return Span(lang, start, end, self._comparison.readout.documents[lang].text[start:end])


class Covers(dict[int, Coverage]):
    """The coverage of each row of a comparison, worked out when it is first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def __missing__(self, index: int) -> Coverage:
        self[index] = Coverage(self._comparison, self._comparison.rows[index])
        return self[index]


def closeness(comparison: Comparison) -> float:
    """Part of the words that have a counterpart, the mean of the rows that every version has; 1 without such rows."""
    covers = comparison.once(Covers)
    shares = [covers[row.index].share() for row in comparison.rows if all(row.sentences.values())]
    return sum(shares) / len(shares) if shares else 1.0


def is_close(comparison: Comparison, row: Row) -> bool:
    """Whether the versions of a row are worded closely enough for a single word to tell."""
    whole = comparison.once(closeness)
    return whole >= CLOSE or (whole >= BOTH and comparison.once(Covers)[row.index].share() >= BOTH)


def _short(comparison: Comparison, row: Row, lang: str) -> Iterator[str]:
    """Countries that one character may stand for: 哈越两国."""
    chars = short(lang)
    for sentence in comparison.sentences(row, lang) if chars else ():
        for char in set(sentence.text) & chars.keys():
            yield from (f"name:{key}" for key in chars[char])


def _hinted(comparison: Comparison, row: Row, lang: str, words: Sequence[Word]) -> frozenset[str]:
    """What a version has besides its words of matter: persons, by name or rank, and words of one character (锂矿)."""
    persons = PERSON if any("person" in word.meant for word in words) else frozenset()
    if table(Profile, lang).joiner:
        return persons
    return persons.union(*[_characters(sentence.text, lang) for sentence in comparison.sentences(row, lang)])


@lru_cache(maxsize=SENTENCES)
def _characters(text: str, lang: str) -> frozenset[str]:
    """The concepts of the words of one character in a sentence."""
    single = [numbers for start, end, numbers in find(text, lang) if end - start == 1 and len(numbers) <= PLAIN]
    return frozenset([str(number) for numbers in single for number in numbers])


def _known(comparison: Comparison, row: Row, lang: str, short: Set[str]) -> list[Word]:
    """Content words, figures, dates and names, in order; a word inside a figure is the figure's.

    The words of a term are words for its initials too, where it is one of the `short`.
    """
    content = comparison.stated(row, "content")[lang]
    ranks = [fact.span for fact in comparison.stated(row, "title")[lang] if fact.value.startswith("rank:")]
    found = [_word((fact.span.start, fact.span.end, concepts(fact.value))) for fact in content]
    if ranks:
        found = [word._replace(meant=word.meant | PERSON) if meets_any(word, ranks) else word for word in found]
    for term in [fact for fact in comparison.stated(row, "term")[lang] if fact.value in short] if short else ():
        key = frozenset((f"term:{term.value}",))
        inside = [word for word in found if meets(word, term.span)] or [Word(term.span.start, term.span.end, NOTHING)]
        found = [word for word in found if not meets(word, term.span)]
        found += [word._replace(meant=word.meant | key) for word in inside]
    for kind in ("quantity", "date", "name"):
        listed = comparison.stated(row, kind)[lang]
        if kind == "name":  # no name: the lexicon knows the word
            listed = [fact for fact in listed if not (fact.value.startswith("name:") and meets_any(fact.span, found))]
        if listed:
            free = {place for fact in listed for place in range(fact.span.start, fact.span.end)}.isdisjoint
            found = [word for word in found if free(range(word.start, word.end))]
            found += [Word(fact.span.start, fact.span.end, _said(fact)) for fact in listed]
    return sorted(found)


def _shortened(comparison: Comparison, row: Row) -> set[str]:
    """The terms of a row of which some version has the initials: ОСМС."""
    stated = comparison.stated(row, "term").values()
    return {f.value for facts in stated for f in facts if f.span.text.isupper() and f.span.text.isalpha()}


def _said(fact: Fact) -> frozenset[str]:
    """What a figure, a date or a name says."""
    said = frozenset((f"{fact.kind}:{fact.value}",))
    return said | PERSON if fact.kind == "name" and fact.detail.get("kind") == "person" else said


@lru_cache(maxsize=4096)
def concepts(value: str) -> frozenset[str]:
    """The concepts that a fact of content may mean, each as a key."""
    return frozenset(value.split())


def concepts_of(word: str, lang: str) -> frozenset[str]:
    """The same of a word by itself; none where the lexicon does not know it."""
    return frozenset(str(number) for entry in find(word, lang) for number in entry.concepts)


def meaning(content: Sequence[Fact], meant: Set[str]) -> list[Fact]:
    """Those of some facts of content that may mean one of some concepts."""
    return [fact for fact in content if not meant.isdisjoint(concepts(fact.value))]


def _unknown(comparison: Comparison, row: Row, lang: str, told: Sequence[Word]) -> Iterator[float]:
    """Words that are neither grammar nor known, as what each weighs."""
    spaced = bool(table(Profile, lang).joiner)
    taken = set[int]().union(*[range(word.start, word.end) for word in told])
    for sentence in comparison.sentences(row, lang):
        at = sentence.start
        for places in _matter(sentence.text, lang):
            if not spaced:
                yield CHARACTER * sum([at + place not in taken for place in places])
            elif at + places[0] not in taken and at + places[-1] not in taken:
                yield 1.0


@lru_cache(maxsize=SENTENCES)
def _matter(text: str, lang: str) -> tuple[Sequence[int], ...]:
    """The places of each word that is not grammar; in a script without spaces, of its characters that are not."""
    morphology = table(Morphology, lang)
    grammar = morphology.function_words
    spans = morphology.words(text)
    if not table(Profile, lang).joiner:
        return tuple([[place for place in range(*span) if text[place] not in grammar] for span in spans])
    words = [(start, end, text[start:end]) for start, end in spans]
    return tuple([range(a, b) for a, b, word in words if word.lower() not in grammar and not word.isdigit()])


def _longest(words: Sequence[Word], keep: _Test, bridge: _Test) -> list[Word]:
    best: list[Word] = []
    run: list[Word] = []
    for word in words:
        if keep(word.meant):
            run.append(word)
            best = run if len(run) > len(best) else best
        elif not bridge(word.meant):
            run = []
    return list(best)

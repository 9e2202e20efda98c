"""The ledger of a row: each word of matter of each version, and which of the other versions have a counterpart.

Counterparts share a concept of the lexicon, a figure, a name or a term by value. A second, more generous look asks
whether a word resembles one of the words for a concept: derivations, compounds, words of the same characters.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from toolkit.checks._words import Word, Words
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.profile import Profile
from toolkit.lexicon import concept, find
from toolkit.model import Comparison, Fact, Row, Span

Key = int | str  #: a concept of the lexicon, or a fact by kind and value
#: Kinds of facts that are compared by value; and those that other checks compare, whose words only count as present.
VALUES = frozenset({"name", "quantity", "date", "term", "title"})
#: Words within these facts are left to the checks that compare them.
TAKEN = frozenset({"speech-act", "modality", "polarity", "quantity", "date"})
BESIDE = 2  #: words on either side that are a word's company
ALIKE = 4  #: letters that a word must share with one for a concept, at least, to be derived from it
SAME = 0.5  #: part of the longer of the two that these letters must make up


@dataclass(eq=False, slots=True)
class Token:
    """A word of matter where it stands in its version of the row."""

    lang: str
    place: int  #: among the words of its version
    word: Word
    text: str
    keys: set[Key]
    facts: list[Fact]  #: those whose words it is one of
    has: set[str] = field(default_factory=set)  #: versions with a counterpart

    @property
    def concepts(self) -> set[int]:
        """Those of the lexicon."""
        return {key for key in self.keys if isinstance(key, int)}

    @property
    def kinds(self) -> set[str]:
        """Parts of speech that the word itself may be; none for an unknown one."""
        return {concept(number).kind for number in self.word.concepts}

    def within(self, kinds: Iterable[str]) -> bool:
        """Whether a fact of these kinds covers all of it: 愿 in 志愿者 is no wish."""
        start, end = self.word.start, self.word.end
        return any(f.kind in kinds and f.span.start <= start and end <= f.span.end for f in self.facts)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        return Span(self.lang, self.word.start, self.word.end, self.text)


class Page:
    """The words of one row."""

    def __init__(self, comparison: Comparison, row: Row) -> None:
        self.row = row
        self.tokens = {lang: _tokens(comparison, row, lang) for lang, indices in row.sentences.items() if indices}
        self._holders: dict[str, dict[Key, list[Token]]] = {}
        for lang, tokens in self.tokens.items():
            holders = self._holders[lang] = {}
            for token in tokens:
                for key in token.keys:
                    holders.setdefault(key, []).append(token)
        for lang, tokens in self.tokens.items():
            for other, holders in self._holders.items():
                if other != lang:
                    for token in tokens:
                        if not token.keys.isdisjoint(holders):
                            token.has.add(other)

    def share(self, without: str = "") -> float:
        """Part of the words that have a counterpart in another version; `without` one version altogether."""
        apart = {without}
        tokens = [token for lang, listed in self.tokens.items() if lang != without for token in listed]
        return sum(not token.has <= apart for token in tokens) / len(tokens) if tokens else 1.0

    def counterparts(self, token: Token, lang: str) -> list[Token]:
        """The words of another version that mean the same."""
        holders = self._holders[lang]
        return [other for key in token.keys for other in holders.get(key, ())]

    def beside(self, token: Token, reach: int = BESIDE) -> list[Token]:
        """The words around one, in its own version."""
        tokens = self.tokens[token.lang]
        return tokens[max(0, token.place - reach) : token.place] + tokens[token.place + 1 : token.place + reach + 1]

    def around(self, token: Token, lang: str, reach: int = BESIDE) -> list[Token]:
        """Where a word's company stands in another version: the counterparts of its neighbours, and theirs."""
        anchors = {
            other.place
            for neighbour in self.beside(token, reach)
            if lang in neighbour.has
            for other in self.counterparts(neighbour, lang)
        }
        return [t for t in self.tokens[lang] if any(abs(t.place - anchor) <= reach for anchor in anchors)]


class Ledger(dict[int, Page]):
    """The pages of a comparison by the index of their row, worked out when they are first asked for."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def __missing__(self, index: int) -> Page:
        self[index] = Page(self._comparison, self._comparison.rows[index])
        return self[index]


def _tokens(comparison: Comparison, row: Row, lang: str) -> list[Token]:
    text, words = comparison.readout.documents[lang].text, comparison.once(Words)
    tokens: list[Token] = []
    for index in row.sentences[lang]:
        sentence = comparison.readout.documents[lang].sentences[index]
        first = len(tokens)
        for word in words[lang, index]:
            tokens.append(Token(lang, len(tokens), word, text[word.start : word.end], set(word.concepts), []))
        own = tokens[first:]
        starts, ends = [t.word.start for t in own], [t.word.end for t in own]
        for entry in find(sentence.text, lang):  # phrases lend their words what they mean, and words their phrase
            start, end = sentence.start + entry.start, sentence.start + entry.end
            for token in own[bisect_right(ends, start) : bisect_left(starts, end)]:
                token.keys.update(entry.concepts)
        for fact in comparison.facts[lang][index]:
            for token in own[bisect_right(ends, fact.span.start) : bisect_left(starts, fact.span.end)]:
                token.facts.append(fact)
                if fact.kind in VALUES:
                    token.keys.add(f"{fact.kind}:{fact.value}")
    return tokens


def related(one: Iterable[int], other: Iterable[int]) -> bool:
    """Whether a word for one of some concepts, in any language, may mean one of some others."""
    theirs = set(other)
    return any(not theirs.isdisjoint(_near(number)) for number in one)


@lru_cache(maxsize=4096)
def _near(number: int) -> frozenset[int]:
    """The concepts that share a word with one."""
    return frozenset(
        meant
        for lang, words in concept(number).words.items()
        for word in words
        for entry in find(word, lang)
        if entry.end - entry.start == len(word)
        for meant in entry.concepts
    )


def alike(token: Token, numbers: Iterable[int]) -> bool:
    """Whether a word resembles one of the words for some concepts in its language: derived, compounded, shortened."""
    return any(_resembles(token.word.stems, token.text, _forms(number, token.lang)) for number in numbers)


def spelt(comparison: Comparison, row: Row, lang: str, numbers: Iterable[int]) -> bool:
    """Whether a row has, in a script without spaces, a character of a word for one of some concepts: 核武, 核武器."""
    characters = frozenset[str]().union(*(_forms(number, lang)[1] for number in numbers))
    return any(not characters.isdisjoint(sentence.text) for sentence in comparison.sentences(row, lang))


def _resembles(stems: Sequence[str], text: str, forms: tuple[frozenset[str], frozenset[str]]) -> bool:
    roots, characters = forms
    if characters:
        return not characters.isdisjoint(text)
    return any(_akin(stem, root) for stem in stems for root in roots)


def _akin(one: str, other: str) -> bool:
    """Whether two stems share most of their letters, or one begins with all of the other."""
    shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared == min(len(one), len(other)) > 2 or ALIKE <= shared >= SAME * max(len(one), len(other))


@lru_cache(maxsize=4096)
def _forms(number: int, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the words for a concept, or of a script without spaces their characters."""
    morphology = table(Morphology, lang)
    variants = concept(number).words[lang]
    if not table(Profile, lang).joiner:
        return frozenset(), frozenset("".join(variants)) - morphology.function_words - COMMON
    words = (variant[start:end] for variant in variants for start, end in morphology.words(variant))
    return frozenset(morphology.stems(w)[0] for w in words if w.lower() not in morphology.function_words), frozenset()


#: Characters that so many words are made of that they tell nothing.
COMMON = frozenset("的们人国个中大性者员部化")

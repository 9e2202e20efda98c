"""What part of a row's words has a counterpart in the other versions.

Words are compared by the concepts of the lexicon, figures, dates and names by value. A word that the lexicon does not
know has a counterpart nowhere: it may be the translation of any word that seems to lack one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.languages.names import known
from toolkit.languages.profile import Profile
from toolkit.model import Comparison, Fact, Row, Span

#: Words that one character of an unknown stretch of a script without spaces stands for.
CHARACTER = 0.6
#: Words a version from which the share of those with a counterpart tells anything.
FEW = 3
_Test = Callable[[frozenset[str]], bool]


class Word(NamedTuple):
    """A word of matter, a figure, a date or a name."""

    start: int  #: offset in the document
    end: int
    meant: frozenset[str]  #: what it may mean, as keys that compare; empty for a word that the lexicon does not know
    weight: float = 1.0  #: words that it counts for


class Coverage:
    """The words of a row in each version, and which of them the others have."""

    def __init__(self, comparison: Comparison, row: Row) -> None:
        self._comparison = comparison
        self._row = row
        self.words = {lang: _known(comparison, row, lang) for lang, indices in row.sentences.items() if indices}
        self._meant = {
            lang: frozenset[str]().union(*(w.meant for w in words), _short(comparison, row, lang))
            for lang, words in self.words.items()
        }

    def lacking(self, lang: str, without: str, others: Sequence[str]) -> list[Word]:
        """The longest run of words of `lang` that the version `without` has no counterpart for.

        With three versions or more, only words count that another version confirms; the rest bridge a run.
        """
        lacks = self._meant[without]
        third = [self._meant[other] for other in others if other != lang]
        return _longest(
            self.words[lang],
            keep=lambda meant: not meant & lacks and (not third or any(meant & known for known in third)),
            bridge=lambda meant: not meant & lacks,
        )

    def alone(self, lang: str, others: Sequence[str]) -> list[Word]:
        """The longest run of words of `lang` that none of the others has a counterpart for."""
        others_mean = frozenset[str]().union(*(self._meant[other] for other in others))
        return _longest(self.words[lang], keep=lambda meant: not meant & others_mean, bridge=lambda meant: False)

    def strange(self, lang: str, others: Sequence[str]) -> float:
        """How many words of `lang` no other version has a counterpart for, unknown ones included."""
        others_mean = frozenset[str]().union(*(self._meant[other] for other in others))
        unmatched = sum(word.weight for word in self.words[lang] if not word.meant & others_mean)
        return unmatched + sum(word.weight for word in _unknown(self._comparison, self._row, lang, self.words[lang]))

    def share(self) -> float:
        """Part of all words of the row that have a counterpart in another version; 1 for a row of few words."""
        strange = {lang: self.strange(lang, [o for o in self.words if o != lang]) for lang in self.words}
        matched = 0
        for lang, words in self.words.items():
            others_mean = frozenset[str]().union(*(self._meant[other] for other in self.words if other != lang))
            matched += sum(1 for word in words if word.meant & others_mean)
        whole = matched + sum(strange.values())
        return matched / whole if whole >= FEW * len(self.words) else 1.0

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


def _short(comparison: Comparison, row: Row, lang: str) -> Iterator[str]:
    """Countries that one character may stand for: 哈越两国."""
    short: Mapping[str, Sequence[str]] = known(lang).get("short", {})
    for sentence in comparison.sentences(row, lang) if short else ():
        for char in set(sentence.text) & short.keys():
            yield from (f"name:{key}" for key in short[char])


def _known(comparison: Comparison, row: Row, lang: str) -> list[Word]:
    """Content words, figures, dates and names, in order; a word inside a figure is the figure's."""
    facts = {
        kind: [fact for i in row.sentences[lang] for fact in comparison.facts[lang][i] if fact.kind == kind]
        for kind in ("content", "quantity", "date", "name")
    }
    found = [_word(fact, frozenset(fact.value.split())) for fact in facts.pop("content")]
    for kind, listed in facts.items():
        found = [w for w in found if not any(f.span.start < w.end and w.start < f.span.end for f in listed)]
        found += [_word(fact, frozenset((f"{kind}:{fact.value}",))) for fact in listed]
    return sorted(found)


def _word(fact: Fact, meant: frozenset[str]) -> Word:
    return Word(fact.span.start, fact.span.end, meant)


def _unknown(comparison: Comparison, row: Row, lang: str, told: Sequence[Word]) -> Iterator[Word]:
    """Words that are neither grammar nor known."""
    morphology, spaced = table(Morphology, lang), bool(table(Profile, lang).joiner)
    taken = {place for word in told for place in range(word.start, word.end)}
    for sentence in comparison.sentences(row, lang):
        for start, end in morphology.words(sentence.text):
            word = sentence.text[start:end]
            first, last = sentence.start + start, sentence.start + end
            if spaced and word.lower() not in morphology.function_words and not word.isdigit():
                if first not in taken and last - 1 not in taken:
                    yield Word(first, last, frozenset())
            elif not spaced:
                free = sum(
                    first + n not in taken and char not in morphology.function_words for n, char in enumerate(word)
                )
                yield Word(first, last, frozenset(), CHARACTER * free)


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

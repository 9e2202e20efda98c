"""Words that one version has taken over from another of the same script: «дорожная карта» in Kazakh, ШОС for ШЫҰ.

A word counts that the neighbour's version of the row has too, and that the lexicon knows in the neighbour's language
only, or that bears its endings; an abbreviation counts that stands there for an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from toolkit import lexicon
from toolkit.checks._coverage import concepts_of, meaning
from toolkit.languages import primary, table
from toolkit.languages.foreign import Foreign
from toolkit.languages.morphology import Morphology
from toolkit.languages.names import known
from toolkit.learnt import SENTENCES
from toolkit.model import Comparison, Fact, Row, Sentence

#: Letters from which a word is long enough to be told, and characters between two words of one stretch.
LEAST, GAP = 4, 1
_LETTER = "[A-Za-z\u0400-\u04ff]"
_QUOTED = re.compile('[«“„"][^«»“”„"]*[»”"]')


def borrowed(comparison: Comparison, row: Row, lang: str, sentence: Sentence, other: str) -> Iterator[tuple[int, int]]:
    """Start and end, in the sentence, of each stretch of words of `other` in a sentence of `lang`."""
    stems = set[str]().union(*[_stems(found.text, other) for found in comparison.sentences(row, other)])
    shared = [(start, end) for start, end, stem in _words(sentence.text, lang, other) if stem in stems]
    evidence, lends = table(Foreign, other).evidence, table(Foreign, other).lends
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)] if shared else []
    found: list[tuple[int, int]] = []
    for start, end in shared:
        word = sentence.text[start:end]
        low = word.lower()
        inside = next((span for span in quoted if span[0] < start and end < span[1]), None)
        opens = start == 0 or (inside is not None and start == inside[0] + 1)
        behind = sentence.text[end : end + 2]
        if opens and word.istitle() and behind[:1] == " " and behind[1:].isupper() and evidence(low) < 2:
            continue  # a given name before a surname
        capital = not opens and word.istitle() and evidence(low) > 1  # an office or institution: Правительство
        if not ((low if opens else word).islower() or capital) or not _is_foreign(low, lang, other):
            continue
        if inside and not (lends and _is_translated(comparison, row, low, lang, other)):
            continue  # a name in the state language is often left as it is
        if found and start - found[-1][1] <= GAP:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    stated = comparison.stated(row, "name").get(lang, ()) if found else ()
    names = [fact.span for fact in stated if fact.detail["kind"] != "name" or "1" in fact.detail["linked"]]
    for start, end in found:
        named = any(name.start < sentence.start + end and sentence.start + start < name.end for name in names)
        words = sentence.text[start:end].lower().split()
        shown = not lends or any(evidence(word) > 1 or _is_native(comparison, row, word, lang, other) for word in words)
        if shown and not named:
            yield start, end


@lru_cache(maxsize=SENTENCES)
def _stems(text: str, lang: str) -> frozenset[str]:
    """The likeliest stems of the words of a sentence."""
    morphology = table(Morphology, lang)
    return frozenset([morphology.stems(text[start:end].lower())[0] for start, end in morphology.words(text)])


@lru_cache(maxsize=SENTENCES)
def _words(text: str, lang: str, other: str) -> tuple[tuple[int, int, str], ...]:
    """Start and end of each word that is long enough, and the stem that it would have in another language."""
    spans, stems = table(Morphology, lang).words(text), table(Morphology, other).stems
    return tuple([(start, end, stems(text[start:end].lower())[0]) for start, end in spans if end - start >= LEAST])


def _is_foreign(word: str, lang: str, other: str) -> bool:
    theirs = table(Foreign, other)
    is_theirs = theirs.evidence(word) > 1 or theirs.native(word) or bool(lexicon.find(word, other))
    return is_theirs and not lexicon.find(word, lang)


def _is_native(comparison: Comparison, row: Row, word: str, lang: str, other: str) -> bool:
    """Whether a noun is formed as none that is lent, and all versions in third languages render what it means.

    A word that the lexicon does not know is taken for native by its form alone.
    """
    if not table(Foreign, other).native(word):
        return False
    meant = concepts_of(word, other)
    content = comparison.stated(row, "content")
    third = [facts for name, facts in content.items() if name not in (lang, other)]
    return not meant or (len(third) > 1 and all(meaning(facts, meant) for facts in third))


def _is_translated(comparison: Comparison, row: Row, word: str, lang: str, other: str) -> bool:
    """Whether a version in a third language renders the word: then a name in quotation marks is not kept everywhere."""
    meant = {number for entry in lexicon.find(word, other) for number in entry.concepts}
    return any(
        meant & set(entry.concepts)
        for third in row.sentences
        if third not in (lang, other)
        for found in comparison.sentences(row, third)
        for entry in lexicon.find(found.text, third)
    )


def abbreviations(comparison: Comparison, row: Row, lang: str, other: str) -> Iterator[tuple[int, int]]:
    """Start and end, in the document, of each abbreviation of `other` for an organisation that is called otherwise.

    A third version must have an abbreviation or name of its own for it: what nobody translates is kept by custom.
    """
    for fact in comparison.once(abbreviating)[row.index, other]:
        if not _is_rendered(comparison, row, fact, lang, other):
            continue
        word = fact.span.text
        mine = [*comparison.stated(row, "name").get(lang, ()), *comparison.stated(row, "term").get(lang, ())]
        for sentence in comparison.sentences(row, lang):
            for match in re.finditer(rf"(?<!{_LETTER}){re.escape(word)}(?!{_LETTER})", sentence.text):
                start, end = sentence.start + match.start(), sentence.start + match.end()
                if sentence.text[: match.start()].endswith(("(", "（")):
                    continue  # behind its own name
                if not any(f.span.start <= start < f.span.end and f.value == fact.value for f in mine if _own(f, lang)):
                    yield start, end


def abbreviating(comparison: Comparison) -> dict[tuple[int, str], list[Fact]]:
    """Organisations by their initials, by row and version; only of those that have some."""
    found: dict[tuple[int, str], list[Fact]] = {}
    for row in comparison.rows:
        for kind in ("name", "term"):
            for lang, facts in comparison.stated(row, kind).items():
                if short := [fact for fact in facts if _abbreviates(fact)]:
                    found.setdefault((row.index, lang), []).extend(short)
    return found


def _abbreviates(fact: Fact) -> bool:
    word = fact.span.text
    organisation = fact.kind == "term" or fact.detail.get("kind") == "organisation"
    return organisation and word.isalpha() and word.isupper() and len(word) > 1


def _own(fact: Fact, lang: str) -> bool:
    """Whether a name is written in a script of its version, or in Latin letters as its language is known to: CNN."""
    word = fact.span.text
    return not word.isascii() or table(Foreign, lang).script == "Latn" or bool(known(primary(lang)).get(word))


def _is_rendered(comparison: Comparison, row: Row, fact: Fact, lang: str, other: str) -> bool:
    facts = [*comparison.stated(row, fact.kind).items()]
    rendered = [
        f.span.text for third, listed in facts if third not in (lang, other) for f in listed if f.value == fact.value
    ]
    return bool(rendered) and not any(text == fact.span.text for text in rendered)

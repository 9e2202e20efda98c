"""Concordance: every place where something is said, with what the other versions say there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from toolkit.corpus.index import LANGS, Index
from toolkit.corpus.tokens import HAN, LAST, candidates, is_spaced, pairs, plain, token
from toolkit.errors import InputError, unknown
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology

Spans = list[tuple[int, int]]
Locate = Callable[[str], Spans]  #: the places of what is looked for in a text
COMBINATIONS = 32  #: phrases that a query may become before its words are looked for each on its own


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    text: str
    langs: tuple[str, ...] = ()  #: only in these versions; empty: in all
    lemma: bool = False  #: in every inflected form
    regex: bool = False  #: `text` is a regular expression


@dataclass(frozen=True, slots=True)
class Place:
    """One row where it is said."""

    event: str
    title: str
    date: str
    partners: tuple[str, ...]
    row: int
    score: float
    lang: str  #: the version it was found in
    spans: tuple[tuple[int, int], ...]  #: where in that version's text
    versions: dict[str, str]  #: all versions' texts


def search(index: Index, query: Query) -> Iterator[Place]:
    """Places in order of the corpus, found as they are asked for. A query that says nothing raises `InputError`."""
    if not query.text.strip():
        raise InputError("", 0, "nothing to look for", "give a word or a phrase")
    if query.regex:
        yield from _by_regex(index, query)
        return
    asked: dict[str, dict[str, Locate]] = {}  # what several languages ask for alike is looked for once
    for lang in _langs(index, query):
        locate, match = _words(index, query, lang)
        if match:
            asked.setdefault(match, {})[lang] = locate
    for match, locating in asked.items():
        yield from _located(index, match, locating)
    if not asked:
        raise InputError("", 0, f"'{query.text}' has no word in it", "give a word, or --regex for signs")


def _langs(index: Index, query: Query) -> tuple[str, ...]:
    wanted: dict[str, None] = {}
    for lang in query.langs:
        fitting = [tag for tag in index.langs if tag == lang or tag.startswith(f"{lang}-")]
        if not fitting:
            raise unknown("version", lang, index.langs)
        wanted |= dict.fromkeys(fitting)
    return tuple(wanted) or index.langs


def term(index: Index, glossary: Glossary, concept: str, langs: Sequence[str] = ()) -> Iterator[Place]:
    """Places where a controlled term stands, in any form. An unknown concept raises `InputError`."""
    if concept not in glossary.concepts:
        raise unknown("concept", concept, glossary.concepts)
    for lang in _langs(index, Query(concept, tuple(langs))):
        tried: list[str] = []
        for wording in glossary.concepts[concept].wordings(lang):
            _, match = _words(index, Query(wording.text, lemma=True), lang, apart=True)
            if match and match not in tried:
                tried.append(match)
        if tried:
            match = " OR ".join(f"({match})" for match in tried)
            yield from _located(index, match, {lang: _finder(glossary, concept, lang)})


def _finder(glossary: Glossary, concept: str, lang: str) -> Locate:
    return lambda text: [(m.start, m.end) for m in glossary.find(text, lang) if m.concept.id == concept]


def _words(index: Index, query: Query, lang: str, apart: bool = False) -> tuple[Locate, str]:
    """How to find the phrase in a text, and what to ask the full-text index for; "" where it has no word."""
    morphology = table(Morphology, lang)
    words = [query.text[start:end] for start, end in morphology.words(query.text)]
    if not words:
        return lambda text: [], ""
    if not is_spaced(lang):
        return _han(words, lang)
    variants = [_variants(index, word, lang) if query.lemma else (token(word, lang),) for word in words]
    lower = [word.lower() for word in words]

    def fits(word: str, k: int) -> bool:
        return token(word, lang) in variants[k] if query.lemma else word.lower() == lower[k]

    def locate(text: str) -> Spans:
        """Where the words asked for stand in a text."""
        spans = morphology.words(text)
        said = [text[start:end] for start, end in spans]
        return [
            (spans[i][0], spans[i + len(words) - 1][1])
            for i in range(len(said) - len(words) + 1)
            if all(fits(said[i + k], k) for k in range(len(words)))
        ]

    return locate, _match(variants, apart)


def _match(variants: Sequence[Sequence[str]], apart: bool) -> str:
    """The full-text query: phrases, or words that must all be there where the phrases would be too many."""
    total = 1
    for each in variants:
        total *= len(each)
    if apart or total > COMBINATIONS:
        return " AND ".join("(" + " OR ".join(f'"{v}"' for v in each) + ")" for each in variants)
    return " OR ".join(f'"{" ".join(phrase)}"' for phrase in product(*variants))


def _variants(index: Index, word: str, lang: str) -> tuple[str, ...]:
    """Tokens of the words that may be forms of one word with this one."""
    main, *others = candidates(word.lower(), lang) or (token(word, lang),)
    longer = [other for other in others if len(other) >= len(main)]
    asked = "SELECT token FROM stem WHERE lang = ? AND candidate = ?"
    number = index.number(lang)
    known = [found for (found,) in index.db.execute(asked, (number, main))]
    for other in longer:
        known += [found for (found,) in index.db.execute(asked, (number, other)) if len(found) >= len(main)]
    return tuple(dict.fromkeys((token(word, lang), main, *longer, *known)))


def _han(words: Sequence[str], lang: str) -> tuple[Locate, str]:
    """Han text: the characters themselves, whatever their script; other words in it as they are."""
    simple = [plain(word, lang) if HAN.match(word) else word for word in words]
    pattern = re.compile(r"[^\w]*".join(map(re.escape, simple)), re.IGNORECASE)

    def locate(text: str) -> Spans:
        return [m.span() for m in pattern.finditer(plain(text, lang))]

    if not any(map(HAN.match, simple)):
        return locate, _match([(token(word, lang),) for word in simple], apart=False)
    asked = []
    for word in simple:
        if not HAN.match(word):
            asked.append(f'"{token(word, lang)}"')
        elif len(word) == 1:
            asked.append(f'"{word}" *')
        else:
            asked.append('"' + " ".join(p for p in pairs(word) if not p.endswith(LAST)) + '"')
    return locate, " AND ".join(asked)


def _by_regex(index: Index, query: Query) -> Iterator[Place]:
    try:
        pattern = re.compile(query.text, re.IGNORECASE)
    except re.error as error:
        raise InputError(
            "", 0, f"'{query.text}' is no regular expression ({error})", "mend it, or leave --regex"
        ) from error
    numbers = {index.number(lang): lang for lang in _langs(index, query)}
    for place, text in index.db.execute("SELECT id, text FROM said ORDER BY id"):
        lang = numbers.get(place % LANGS)
        if lang and (spans := [m.span() for m in pattern.finditer(text) if m.end() > m.start()]):
            yield _place(index, place, lang, spans)


def _located(index: Index, match: str, locating: Mapping[str, Locate]) -> Iterator[Place]:
    """Places that a full-text query finds in some languages, each with how to find the phrase in a text of it."""
    numbers = {index.number(lang): lang for lang in locating}
    asked = "SELECT rowid FROM full WHERE full MATCH ? ORDER BY rowid"
    for (place,) in index.db.execute(asked, (match,)):
        if lang := numbers.get(place % LANGS):
            (text,) = index.db.execute("SELECT text FROM said WHERE id = ?", (place,)).fetchone()
            if spans := locating[lang](text):
                yield _place(index, place, lang, spans)


def _place(index: Index, place: int, lang: str, spans: Spans) -> Place:
    row = place // LANGS
    asked = (
        "SELECT event, title, date, partners, number, score FROM row JOIN readout ON readout.id = row.readout"
        " WHERE row.id = ?"
    )
    event, title, date, partners, number, score = index.db.execute(asked, (row,)).fetchone()
    tags = {index.number(tag): tag for tag in index.langs}
    between = (row * LANGS, row * LANGS + LANGS - 1)
    said = index.db.execute("SELECT id, text FROM said WHERE id BETWEEN ? AND ?", between)
    versions = {tags[other % LANGS]: text for other, text in said}
    ordered = {tag: versions[tag] for tag in sorted(versions)}
    return Place(event, title, date, tuple(partners.split()), number, score, lang, tuple(spans), ordered)


def first(places: Iterator[Place], limit: int) -> tuple[list[Place], bool]:
    """The first places, and whether there are more."""
    found = list(islice(places, limit + 1)) if limit else list(places)
    return (found[:limit], len(found) > limit) if limit else (found, False)

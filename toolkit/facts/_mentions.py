"""Words that may be names no list knows: capitalised ones in spaced scripts, runs of sound characters in Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache

from toolkit import lexicon
from toolkit.facts._known_names import Known, Word, analyses, find, find_han, words
from toolkit.facts._shared_heads import with_shared
from toolkit.languages import primary, table
from toolkit.languages.names import Names
from toolkit.learnt import SENTENCES
from toolkit.model import Document, Sentence

#: Marks that open a sentence within a sentence: the word behind them has a capital anyway.
_OPENING = re.compile(r"(?:^|[.!?…:;]\s*|[—–-]\s+|\n\s*)[«“”„\"'‘(\[•*–—-]*\s*$|[«“„\"‘(\[]\s*$")


@dataclass(slots=True)
class Token:
    """One word of a name."""

    start: int  #: offset in the document's text
    end: int
    text: str
    sure: bool  #: False where the capital may come from the place: first in a sentence, a heading
    dots: str = ""  #: Han: "<" and ">" tell that a dot between names stands before and behind it


@dataclass(slots=True)
class Run:
    """Name words that stand side by side."""

    lang: str
    sentence: int
    tokens: list[Token] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """What one version's names look like before they are compared with the others."""

    known: list[tuple[int, Known]]  #: sentence and known name, offsets in the document
    runs: list[Run]


@dataclass(slots=True)
class Parsed:
    """A version's words and known names, by sentence; offsets in the sentence."""

    words: list[Sequence[Word]]
    known: list[Sequence[Known]]


def parse(document: Document) -> Parsed:
    """The words of a version (of a spaced script) and the names in it that the tables know."""
    parsed = [_parsed(sentence.text, document.lang) for sentence in document.sentences]
    return Parsed([words for words, _ in parsed], [known for _, known in parsed])


@lru_cache(maxsize=SENTENCES)
def _parsed(text: str, lang: str) -> tuple[Sequence[Word], Sequence[Known]]:
    if not table(Names, lang).spaced:
        return (), with_shared(text, (), find_han(text, lang), lang)
    listed = words(text)
    return listed, with_shared(text, listed, find(text, listed, lang), lang)


def spaced(document: Document, parsed: Parsed, elsewhere: Set[str]) -> Found:
    """Known names and candidates of a version with capitals; `elsewhere` are the known names of the other versions."""
    lang = document.lang
    found = Found([], [])
    common = {word.text for listed in parsed.words for word in listed if word.text[0].islower()}
    for sentence, listed, names in zip(document.sentences, parsed.words, parsed.known, strict=True):
        known = [n for n in names if n.key in elsewhere or not _is_part(n, sentence.text, listed, lang)]
        taken = {n for name in known for n in range(name.first, name.last)}
        for name in known:
            moved = name._replace(start=name.start + sentence.start, end=name.end + sentence.start)
            found.known.append((sentence.index, moved))
        heading = _is_heading(sentence.text, listed)
        found.runs.extend(_runs(sentence, listed, taken, common, heading, lang))
    return found


def _is_part(name: Known, text: str, listed: Sequence[Word], lang: str) -> bool:
    """Whether a town or country is only half a name that no list knows: Michael Jordan, Mogollon Rim."""
    if name.last - name.first > 1 or name.how != "n" or name.first < 1 or not name.key.startswith(("city", "country")):
        return False
    before = listed[name.first - 1]
    joined = text[before.end : name.start] == " " and before.text[0].isupper() and not before.text.isupper()
    opens = name.first == 1 and bool(lexicon.find(before.text.lower(), lang))  # a common word, at the sentence's start
    return (
        joined and not opens and _may_be_name(before.text, primary(lang)) and not analyses(before.text, primary(lang))
    )


def _is_heading(text: str, listed: Sequence[Word]) -> bool:
    """Whether capitals say nothing: most words of a line without a full stop have one."""
    if text.rstrip('”»"').endswith((".", "!", "?", "…")):
        return False
    long = [word for word in listed if len(word.text) > 3]
    return len(long) > 3 and sum(word.text[0].isupper() for word in long) > 0.7 * len(long)


def _runs(
    sentence: Sentence, listed: Sequence[Word], taken: set[int], common: set[str], heading: bool, lang: str
) -> Iterable[Run]:
    tag = primary(lang)
    particles = table(Names, lang).particles
    run: Run | None = None
    end = -1
    for n, word in enumerate(listed):
        if n in taken or not _looks_like_name(word.text, tag) or word.text.lower() in common:
            if run and word.text in particles and n not in taken:
                continue
            if run:
                yield run
                run = None
            continue
        between = sentence.text[end : word.start] if run else ""
        if run and not _joins(between, particles):
            yield run
            run = None
        if run is None:
            run = Run(lang, sentence.index)
        sure = not heading and (bool(run.tokens) or not _opens(sentence.text, word.start))
        run.tokens.extend(_tokens(word, sentence.start, sure))
        end = word.end
    if run:
        yield run


def _opens(text: str, start: int) -> bool:
    """Whether a word stands where any word has a capital: all that tells is what stands between it and the last one."""
    at = start
    while at and not text[at - 1].isalnum():
        at -= 1
    return _OPENING.search(text, at, start) is not None


def _tokens(word: Word, offset: int, sure: bool) -> Iterable[Token]:
    """One token a word, but one a syllable in a Korean given name: Ji-hoon."""
    start = offset + word.start
    parts = word.text.split("-")
    if len(parts) != 2 or not parts[1][:1].islower() or len(parts[1]) < 2 or len(word.text) > 10:
        return [Token(start, offset + word.end, word.text, sure)]
    middle = start + len(parts[0])
    return [Token(start, middle, parts[0], sure), Token(middle + 1, offset + word.end, parts[1], sure)]


def _has_capital(word: str) -> bool:
    """Whether a word begins with a capital, behind an Arabic article or not: аль-Отейба."""
    return word[0].isupper() or (word[2:4].find("-") >= 0 and word[word.find("-") + 1 :][:1].isupper())


@cache
def _looks_like_name(word: str, tag: str) -> bool:
    return _has_capital(word) and _may_be_name(word, tag)


@cache
def _may_be_name(word: str, tag: str) -> bool:
    shape = table(Names, tag)
    if len(word) < 2 or any(low in shape.plain for low in shape.respelt(word.lower())):
        return False
    if word.isupper():
        return len(word) > 5
    head, dash, _tail = word.partition("-")
    if dash and head.isupper() and len(head) > 1:
        return False
    return not (dash and head.lower() in shape.plain)


def _joins(between: str, particles: frozenset[str]) -> bool:
    return all(part in particles for part in between.split()) and len(between) < 12 and "\n" not in between


@cache
def _sound_run(tag: str) -> re.Pattern[str]:
    chars = re.escape("".join(table(Names, tag).phonetic))
    return re.compile(f"[{chars}·・•‧.－-]{{2,}}")


@cache
def _titles(tag: str) -> re.Pattern[str]:
    shape = table(Names, tag)
    return re.compile("|".join(sorted((*shape.titles, *shape.breaks), key=lambda word: (-len(word), word))))


def han(document: Document, parsed: Parsed) -> Found:
    """Known names of a Chinese version, and the runs of sound characters between them."""
    found = Found([], [])
    tag = primary(document.lang)
    pattern, titles = _sound_run(tag), _titles(tag)
    for sentence, known in zip(document.sentences, parsed.known, strict=True):
        at = 0
        (text,) = table(Names, tag).respelt(sentence.text)
        text = titles.sub(lambda match: "　" * len(match[0]), text)
        for name in [*known, Known(len(text), len(text), "", "n", -1, -1)]:
            for match in pattern.finditer(text, at, name.start):
                run = Run(document.lang, sentence.index, list(_parted(match[0], sentence.start + match.start())))
                if run.tokens:
                    found.runs.append(run)
            at = name.end
        for name in known:
            moved = name._replace(start=name.start + sentence.start, end=name.end + sentence.start)
            found.known.append((sentence.index, moved))
    return found


_DOT = re.compile("[·・•‧.－-]")


def _parted(run: str, start: int) -> Iterable[Token]:
    """The parts of a run between the dots that part given name and surname."""
    cuts = [match.start() for match in _DOT.finditer(run)]
    for first, last in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(run)], strict=True):
        dots = ("<" if first else "") + (">" if last < len(run) else "")
        if last - first > (0 if dots else 1):
            yield Token(start + first, start + last, run[first:last], False, dots)

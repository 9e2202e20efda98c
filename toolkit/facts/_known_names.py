"""Names that the language tables know beforehand, found in any inflected form, the longest first."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.languages import primary, table
from toolkit.languages.names import Names, known
from toolkit.learnt import Learnt

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:\d\d?(?!\d))?(?:[’'ʼ`‘-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"[’']s?$")


class Word(NamedTuple):
    """A word of a sentence, without an English possessive."""

    start: int  #: offset in the sentence
    end: int
    text: str


class Known(NamedTuple):
    """A known name in a sentence."""

    start: int
    end: int
    key: str  #: "country:KZ"
    how: str  #: "n" the name itself, "a" its adjective or people
    first: int  #: index of its first word; -1 in Han text
    last: int  #: one past the index of its last word
    ending: str = "?"  #: what the word that shows its case has behind the stem; nothing in the nominative, where known
    others: tuple[str, ...] = ()  #: ids of other names that are written the same


def words(text: str) -> list[Word]:
    """The words of a sentence; a hyphen joins them."""
    found = []
    for match in WORD.finditer(text):
        start, end = match.span()
        word = text[start:end]
        if word.endswith(("’s", "'s")):
            word, end = word[:-2], end - 2
        found.append(Word(start, end, word))
    return found


_Entry = tuple[list[str], str, str]  #: further words, id, "n" or "a"
_HEAD = 2  #: letters by which the stems of a language are taken from their table; a shorter one is a whole word


class _Stem(NamedTuple):
    """A stem of one inflection class."""

    key: str  #: "stem/class"
    endings: frozenset[str]
    entries: list[_Entry]  #: the names whose first word it is


@cache
def _stems(tag: str) -> tuple[Learnt[str, dict[str, str]], Learnt[tuple[str, str], list[_Stem]]]:
    """The stems that begin with a head, as they are written, and what one of them says."""
    lines, endings = known(tag), table(Names, tag).endings
    return Learnt(lambda head: dict(lines.beginning(head if len(head) == _HEAD else f"{head}\t"))), Learnt(
        lambda stem: [
            _Stem(f"{stem[0]}/{kind}", endings[kind], entries) for kind, entries in json.loads(stem[1]).items()
        ]
    )


def _analysed(word: str, tag: str) -> list[_Stem]:
    """What a word may be as part of a known name, longest stem first."""
    heads, stems = _stems(tag)
    found = []
    head, _, tail = word.partition("-")
    if head.isupper() and len(head) < 7 and (said := heads[head[:_HEAD]].get(head)):
        found += [stem for stem in stems[head, said] if tail.lower() in stem.endings]
    if word[-1] == "." and (said := heads[(plain := word.replace(".", ""))[:_HEAD]].get(plain)):
        found += stems[plain, said]
    for low in table(Names, tag).respelt(word.lower()):
        begun = heads[low[:_HEAD]]
        for size in range(len(low), min(_HEAD, len(low)) - 1, -1):
            if (said := begun.get(low[:size])) is not None:
                ending = low[size:]
                found += [stem for stem in stems[low[:size], said] if ending in stem.endings]
    return found


@cache
def analyses(word: str, tag: str) -> tuple[str, ...]:
    """What a word may be as part of a known name: "stem/class", longest stem first."""
    return tuple(stem.key for stem in _analysed(word, tag))


def find(text: str, spaced: list[Word], lang: str) -> list[Known]:
    """Known names of a sentence of a language that parts its words with spaces."""
    tag = primary(lang)
    found: list[Known] = []
    begun = list(map(_beginnings(tag).__getitem__, [word.text for word in spaced]))
    reached = 0
    for at, (word, entries) in enumerate(zip(spaced, begun, strict=True)):
        if at < reached:
            continue
        if entries and (hit := _hit(spaced, at, entries, tag)):
            found.append(hit)
            reached = hit.last
        elif "-" in word.text:
            found.extend(_parts(word, at, tag))
    return found


@cache
def _beginnings(tag: str) -> Learnt[str, tuple[tuple[str, _Entry], ...]]:
    """The known names that may begin with a word, each with the key that it is filed under."""
    return Learnt(lambda word: tuple((stem.key, entry) for stem in _analysed(word, tag) for entry in stem.entries))


def _hit(spaced: list[Word], at: int, entries: Sequence[tuple[str, _Entry]], tag: str) -> Known | None:
    """The known name that begins with a word: with a capital rather a name than an adjective."""
    word = spaced[at]
    capital = word.text[0].isupper()
    nominative = table(Names, tag).nominative
    hit: Known | None = None
    same: list[Known] = []
    for key, (rest, value, how) in entries:
        if how == "n" and not capital and not (rest and _has_capital(spaced, at + 1, len(rest))):
            continue
        if rest and not _goes_on(spaced, at + 1, rest, tag):
            continue
        final = spaced[at + len(rest)]
        if nominative:
            ending = _case(word.text, key, nominative)
        else:
            ending = final.text[len((rest[-1] if rest else key).rpartition("/")[0]) :]
        found = Known(word.start, final.end, value, how, at, at + 1 + len(rest), ending)
        same.append(found)
        if hit is None or found.end > hit.end or (found.end == hit.end and _is_better(found, hit)):
            hit = found
    if hit is None or _is_money(spaced, hit, tag):
        return None
    if len(same) == 1:
        return hit
    alike = [one.key for one in same if (one.end, one.how) == (hit.end, hit.how) and one.key != hit.key]
    return hit._replace(others=tuple(dict.fromkeys(alike)))


def _has_capital(spaced: list[Word], at: int, count: int) -> bool:
    """Whether a further word of a name has one: озеро Балхаш."""
    return any(word.text[0].isupper() for word in spaced[at : at + count])


def _case(word: str, key: str, nominative: Mapping[str, frozenset[str]]) -> str:
    """The ending of a word filed under "stem/class"; none where it is one of the nominative."""
    stem, _, kind = key.rpartition("/")
    ending = word[len(stem) :]
    return "" if ending.lower() in nominative[kind] else ending or "-"


def _is_better(one: Known, other: Known) -> bool:
    """Of two readings of the same words: the name before the adjective, the country (Бразилии) before the city."""
    if one.key == other.key:
        return one.how == "n"
    return one.key.startswith("country:") and not other.key.startswith("country:") and one.how == "n"


def _is_money(spaced: list[Word], hit: Known, tag: str) -> bool:
    """Whether a country only tells whose dollar is meant."""
    money = table(Names, tag).money
    beside = [*spaced[max(0, hit.first - 1) : hit.first], *spaced[hit.last : hit.last + 1]]
    return any(word.text.lower().startswith(money) for word in beside) if money else False


def _goes_on(spaced: list[Word], at: int, rest: Sequence[str], tag: str) -> bool:
    if at + len(rest) > len(spaced):
        return False
    return all(key in analyses(spaced[at + n].text, tag) for n, key in enumerate(rest))


def _parts(word: Word, at: int, tag: str) -> list[Known]:
    """Names that a hyphen joins: Kazakh-Chinese, Қазақстан-Түркия, казахстанско-китайский."""
    start = word.start
    found: list[Known] = []
    for part in word.text.split("-"):
        entries = [entry for _, entry in _beginnings(tag)[part] if not entry[0]] if part else []
        entries = [entry for entry in entries if entry[2] == "a" or part[0].isupper()]
        if entries:
            found.append(Known(start, start + len(part), entries[0][1], entries[0][2], at, at + 1))
        start += len(part) + 1
    return found if len(found) > 1 else []


class _Beginning(NamedTuple):
    """Han names that begin with one character."""

    names: dict[str, str]  #: name -> ids; none: a word that is no name
    lengths: tuple[int, ...]  #: longest first


@cache
def _begun(tag: str) -> Learnt[str, _Beginning]:
    return Learnt(lambda char: _beginning(dict(known(tag).beginning(char))))


def _beginning(names: dict[str, str]) -> _Beginning:
    return _Beginning(names, tuple(sorted({len(name) for name in names}, reverse=True)))


def find_han(text: str, lang: str) -> list[Known]:
    """Known names of a Chinese sentence, the longest at each place."""
    tag = primary(lang)
    (text,) = table(Names, tag).respelt(text)
    found: list[Known] = []
    begun = list(map(_begun(tag).__getitem__, text))
    longest = {at: length for at, one in enumerate(begun) if one.lengths and (length := _longest(text, at, one))}
    reached = 0
    for at, length in longest.items():
        # 更多哈萨克斯坦: Doha must not hide Kazakhstan, which begins inside it and is longer
        if at >= reached and all(longest.get(inside, 0) <= length for inside in range(at + 1, at + length)):
            reached = at + length
            if keys := begun[at].names[text[at:reached]].split():
                found.append(Known(at, reached, keys[0], "n", -1, -1, others=tuple(keys[1:])))
    return found


def _longest(text: str, at: int, begun: _Beginning) -> int:
    """Length of the longest known name that begins at `at`; 0 if none does."""
    for length in begun.lengths:
        end = at + length
        if end <= len(text) and text[at:end] in begun.names and not _cuts(text, at) and not _cuts(text, end):
            return length
    return 0


def _cuts(text: str, at: int) -> bool:
    """Whether a border parts a word of Latin letters: a Chinese version writes CNN, too."""
    beside = text[max(0, at - 1) : at + 1]
    return len(beside) == 2 and beside.isascii() and beside.isalnum()

"""Names that the language tables know beforehand, found in any inflected form, the longest first."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from toolkit.languages import primary, table
from toolkit.languages.names import Names, known
from toolkit.learnt import Learnt

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[’'ʼ`‘-][^\W\d_]+)*")
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
    ending: str = "?"  #: what its last word has behind the stem


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


@cache
def _index(tag: str) -> dict[str, list[_Entry]]:
    filed: dict[str, list[_Entry]] = known(tag)["names"]
    return filed


@cache
def _vocabulary(tag: str) -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """For each stem the keys it is filed under, with the endings that may follow."""
    index, endings = _index(tag), table(Names, tag).endings
    keys = dict.fromkeys(index) | {key: None for entries in index.values() for rest, _, _ in entries for key in rest}
    stems: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for key in keys:
        stem, _, kind = key.rpartition("/")
        stems[stem] = (*stems.get(stem, ()), (key, endings[kind]))
    return stems


@cache
def analyses(word: str, tag: str) -> tuple[str, ...]:
    """What a word may be as part of a known name: "stem/class", longest stem first."""
    stems = _vocabulary(tag)
    found = []
    head, _, tail = word.partition("-")
    if head.isupper() and len(head) < 7:
        found += [key for key, endings in stems.get(head, ()) if tail.lower() in endings]
    if word[-1] == ".":
        found += [key for key, _ in stems.get(word.replace(".", ""), ())]
    for low in table(Names, tag).respelt(word.lower()):
        for size in range(len(low), min(1, len(low) - 1), -1):
            if (filed := stems.get(low[:size])) is not None:
                ending = low[size:]
                found += [key for key, endings in filed if ending in endings]
    return tuple(found)


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
    index = _index(tag)
    return Learnt(lambda word: tuple((key, entry) for key in analyses(word, tag) for entry in index.get(key, ())))


def _hit(spaced: list[Word], at: int, entries: Sequence[tuple[str, _Entry]], tag: str) -> Known | None:
    """The known name that begins with a word: with a capital rather a name than an adjective."""
    word = spaced[at]
    capital = word.text[0].isupper()
    hit: Known | None = None
    for key, (rest, value, how) in entries:
        if (how == "n" and not capital) or (rest and not _goes_on(spaced, at + 1, rest, tag)):
            continue
        final = spaced[at + len(rest)]
        ending = final.text[len((rest[-1] if rest else key).rpartition("/")[0]) :]
        found = Known(word.start, final.end, value, how, at, at + 1 + len(rest), ending)
        if hit is None or found.end > hit.end or (found.end == hit.end and _is_better(found, hit)):
            hit = found
    return hit if hit is None or not _is_money(spaced, hit, tag) else None


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
    index = _index(tag)
    start = word.start
    found: list[Known] = []
    for part in word.text.split("-"):
        entries = [entry for key in analyses(part, tag) if part for entry in index.get(key, ()) if not entry[0]]
        entries = [entry for entry in entries if entry[2] == "a" or part[0].isupper()]
        if entries:
            found.append(Known(start, start + len(part), entries[0][1], entries[0][2], at, at + 1))
        start += len(part) + 1
    return found if len(found) > 1 else []


@cache
def _lengths(tag: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for name in known(tag)["names"]:
        found.setdefault(name[0], set()).add(len(name))
    return {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}


def find_han(text: str, lang: str) -> list[Known]:
    """Known names of a Chinese sentence, the longest at each place."""
    tag = primary(lang)
    (text,) = table(Names, tag).respelt(text)
    names, lengths = known(tag)["names"], _lengths(tag)
    found: list[Known] = []
    longest = {at: length for at in range(len(text)) if (length := _longest(text, at, names, lengths))}
    reached = 0
    for at, length in longest.items():
        # 更多哈萨克斯坦: Doha must not hide Kazakhstan, which begins inside it and is longer
        if at >= reached and all(longest.get(inside, 0) <= length for inside in range(at + 1, at + length)):
            found.append(Known(at, at + length, names[text[at : at + length]], "n", -1, -1))
            reached = at + length
    return found


def _longest(text: str, at: int, names: Mapping[str, str], lengths: Mapping[str, tuple[int, ...]]) -> int:
    """Length of the longest known name that begins at `at`; 0 if none does."""
    for length in lengths.get(text[at], ()):
        if text[at : at + length] in names:
            return length
    return 0

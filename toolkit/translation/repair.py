"""A sentence like one in the memory: its translation with the words that differ put in, where each of them is known.

Figures, dates, names and terms are slots (see `slots`); other words are looked up in the lexicon: the old word's
counterpart is found in the translation, and the new one takes its place in its form. Where a word is added or left out,
or has no counterpart, nothing is made: half a repair says something else than its source.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.inflection import Inflection
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import concepts, find
from toolkit.translation.slots import Slot, put, refilled, slots

CHANGES = 3  #: words besides the slots that may differ
NOMINAL = frozenset("na")  #: kinds of words that can be put into another's form

Change = tuple[str, str]  #: before and after


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, or a slot as one."""

    start: int
    end: int
    shape: str  #: what must be the same in both sentences


@dataclass(frozen=True, slots=True)
class Repaired:
    """A translation made from another."""

    text: str
    changed: tuple[Change, ...]
    sure: bool  #: whether only figures, dates and names were changed


def repaired(new: str, old: str, translation: str, lang: str, target: str, glossary: Glossary) -> Repaired | None:
    """The translation of `old` made one of `new`; None where not all that differs can be replaced."""
    before, after = slots(old, lang, glossary), slots(new, lang, glossary)
    pairs = _pairs(old, _tokens(old, before, lang), new, _tokens(new, after, lang))
    if pairs is None or [slot.kind for slot in before] != [slot.kind for slot in after]:
        return None
    filled = refilled(before, after, translation, target, glossary) if before else (translation, ())
    if filled is None:
        return None
    made, changed = filled
    for one, other in pairs:
        replaced = _replaced(one, other, made, lang, target)
        if replaced is None:
            return None
        made, change = replaced
        changed = (*changed, change)
    terms = any(b.value != a.value for b, a in zip(before, after, strict=True) if b.kind == "term")
    return Repaired(made, changed, sure=not pairs and not terms)


def differences(new: str, old: str, lang: str, glossary: Glossary) -> tuple[Change, ...]:
    """The words in which two sentences of one language differ, in order; "" where one lacks them."""
    one, other = _tokens(old, slots(old, lang, glossary), lang), _tokens(new, slots(new, lang, glossary), lang)
    told = []
    for kind, a, b, c, d in _opcodes([old[t.start : t.end] for t in one], [new[t.start : t.end] for t in other]):
        if kind != "equal":
            before = old[one[a].start : one[b - 1].end] if a < b else ""
            after = new[other[c].start : other[d - 1].end] if c < d else ""
            told.append((before, after))
    return tuple(told)


def _tokens(text: str, found: Sequence[Slot], lang: str) -> list[_Token]:
    """Slots, and the words between them; of a text without spaces the words that the lexicon knows, else characters."""
    tokens = [_Token(slot.start, slot.end, f"{{{slot.kind}}}") for slot in found]
    taken = [(slot.start, slot.end) for slot in found]
    words = table(Morphology, lang).words(text)
    for start, end in _split(text, words, lang):
        if all(b <= start or end <= a for a, b in taken):
            tokens.append(_Token(start, end, text[start:end].casefold()))
    return sorted(tokens, key=lambda token: token.start)


def _split(text: str, words: Sequence[tuple[int, int]], lang: str) -> list[tuple[int, int]]:
    """Words; runs of Han characters cut at what the lexicon knows."""
    if not any("\u3400" <= text[start] <= "\u9fff" for start, _ in words):
        return list(words)
    longest: dict[int, int] = {}
    for entry in find(text, lang):
        longest[entry.start] = max(longest.get(entry.start, 0), entry.end)
    cut: list[tuple[int, int]] = []
    for start, end in words:
        at = start
        while at < end:
            stop = min(longest.get(at, at + 1), end)
            cut.append((at, stop))
            at = stop
    return cut


def _opcodes(one: Sequence[str], other: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, one, other, autojunk=False).get_opcodes()


def _pairs(old: str, one: Sequence[_Token], new: str, other: Sequence[_Token]) -> list[Change] | None:
    """Words of the old sentence with those in their place; None where they do not stand one for one."""
    if len(one) != len(other) or _gaps(old, one) != _gaps(new, other):
        return None
    pairs: list[Change] = []
    for first, second in zip(one, other, strict=True):
        if first.shape != second.shape:
            if "{" in first.shape + second.shape:
                return None
            pairs.append((old[first.start : first.end], new[second.start : second.end]))
    return pairs if len(pairs) <= CHANGES else None


def _gaps(text: str, tokens: Sequence[_Token]) -> list[str]:
    """What stands between the words."""
    edges = [0, *(edge for token in tokens for edge in (token.start, token.end)), len(text)]
    return [text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _replaced(old: str, new: str, translation: str, lang: str, target: str) -> tuple[str, Change] | None:
    """The translation with the counterpart of one word made that of another."""
    known, wanted = _concepts(old, lang), _concepts(new, lang)
    there = {(entry.start, entry.end): set(entry.concepts) & known for entry in find(translation, target)}
    places = [place for place, shared in there.items() if shared]
    if len(places) != 1:
        return None
    start, end = places[0]
    form = translation[start:end]
    for number in sorted(there[start, end]):
        for other in sorted(wanted):
            word = _like(form, translation[:start], number, other, target)
            made = word and put(translation, start, end, word, target)
            if word and made:
                return made, (form, word)
    return None


def _concepts(word: str, lang: str) -> set[int]:
    return {number for entry in find(word, lang) if entry.end - entry.start == len(word) for number in entry.concepts}


def _like(form: str, before: str, old: int, new: int, lang: str) -> str | None:
    """The new concept's usual word in the form that the old one's has; nouns and adjectives only."""
    one, other = concepts()[old], concepts()[new]
    if one.kind != other.kind or one.kind not in NOMINAL:
        return None
    wording, inflection = other.words[lang][0], table(Inflection, lang)
    for known in one.words[lang]:
        made = inflection.like(form, known, wording, before)
        if made is None and form.casefold() == known.casefold() and len(inflection.readings) == 1:
            made = wording
        if made:
            return made[0].upper() + made[1:] if form[0].isupper() and not known[0].isupper() else made
    return None

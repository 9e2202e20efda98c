"""Slots: the numbers, dates, names and terms of a sentence, which another sentence like it may fill otherwise.

A translation is refilled in the target's own writing and case (18,2 → 18,7; Бейжіңде → Мәскеуде), then read again:
unless it now states what the new source states, it is no translation of it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.inflection import Inflection
from toolkit.languages.joining import Joining
from toolkit.languages.numerals import figure
from toolkit.languages.profile import Profile
from toolkit.languages.writing import number, part_of_date
from toolkit.model import Document, Readout, Sentence
from toolkit.stretch import meets

FIGURE = re.compile(r"\d+(?:[\s.,]\d+)*")
WORD = re.compile(r"[^\W\d_]+")
BEFORE, AFTER = re.compile(r"([^\W\d_]+) $"), re.compile(r" ([^\W\d_]+)")
WRITTEN_ON = re.compile(r"-?[^\W\d_]")  #: an ending on a figure: 5-ші, 1st; it depends on the figure


@dataclass(frozen=True, slots=True)
class Slot:
    """A number, date, name or term in a sentence."""

    start: int
    end: int
    kind: str  #: "quantity USD", "date XXXX-XX-XX", "place"; two slots of one kind may change places
    value: str  #: "18200000000 USD", "2023-09-15", a concept's id
    text: str  #: the words
    term: str = ""  #: of a name or a term: its dictionary form


def slots(text: str, lang: str, glossary: Glossary) -> tuple[Slot, ...]:
    """The slots of a sentence, in order."""
    document = Document(lang, "", text, (Sentence(0, 0, len(text), text),))
    (facts,) = extract(Readout("", {lang: document}), glossary, ("date", "quantity"))[lang]
    found = [
        Slot(fact.span.start, fact.span.end, f"{fact.kind} {_shape(fact.kind, fact.value)}", fact.value, fact.span.text)
        for fact in facts
        if fact.kind in ("date", "quantity")
    ]
    for match in glossary.find(text, lang):
        inside = [slot for slot in found if meets(match, slot)]
        if all(match.start <= slot.start and slot.end <= match.end and not slot.term for slot in inside):
            kind, term = match.concept.kind, match.term.text
            found = [slot for slot in found if slot not in inside]  # the one of “one China” counts none
            found.append(Slot(match.start, match.end, kind, match.concept.id, match.text, term))
    return tuple(sorted(found, key=lambda slot: slot.start))


def _shape(kind: str, value: str) -> str:
    return re.sub(r"\d", "0", value) if kind == "date" else value.partition(" ")[2]


def mask(text: str, found: Sequence[Slot]) -> str:
    """The sentence with the kind of each slot in its place."""
    pieces, at = [], 0
    for slot in found:
        if slot.start >= at:
            pieces += [text[at : slot.start].casefold(), f"{{{slot.kind}}}"]
            at = slot.end
    return "".join([*pieces, text[at:].casefold()])


def refilled(
    old: Sequence[Slot], new: Sequence[Slot], target: str, lang: str, glossary: Glossary
) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """A translation of a sentence with the slots `old` made one of the same sentence with the slots `new`.

    With it come the words changed, before and after. None where a value cannot be found or written for certain.
    """
    changes = {before.value: after for before, after in zip(old, new, strict=True) if before.value != after.value}
    if any(changes.get(before.value, after).value != after.value for before, after in zip(old, new, strict=True)):
        return None  # one value becomes two
    there = slots(target, lang, glossary)
    made, told = target, []
    for slot in reversed([slot for slot in there if slot.value in changes]):
        word = _written(slot, changes[slot.value], target, lang, glossary)
        changed = word and put(made, slot.start, slot.end, word, lang)
        if not word or not changed:
            return None
        told.append((slot.text, word))
        made = changed
    stated = {slot.value for slot in there}
    asked = {slot.value for slot in old if slot.kind != "term" or slot.value in changes}
    added = {after.value for after in changes.values()}
    expected = [changes.get(slot.value, slot) for slot in there]
    is_right = asked <= stated and _values(slots(made, lang, glossary), added) == _values(expected, added)
    return (made, tuple(reversed(told))) if is_right else None


def _values(found: Sequence[Slot], added: Container[str]) -> list[str]:
    """What is stated, sorted; of terms only those added, for another term may lie across a name."""
    return sorted(slot.value for slot in found if slot.kind != "term" or slot.value in added)


def put(text: str, start: int, end: int, word: str, lang: str) -> str | None:
    """The word in another's place, its neighbours as they sound beside it: Алматы мен, but Тараз бен."""
    before, after = text[:start], text[end:]
    joining = table(Joining, lang)
    if small := BEFORE.search(before):
        if (fitting := joining.before(small[1].lower(), word)) is None:
            return None
        before = before[: small.start(1)] + _cased(fitting, small[1]) + before[small.end(1) :]
    if small := AFTER.match(after):
        if (fitting := joining.after(small[1].lower(), word)) is None:
            return None
        after = after[: small.start(1)] + _cased(fitting, small[1]) + after[small.end(1) :]
    return before + word + after


def _cased(small: str, like: str) -> str:
    if small == like.lower():
        return like
    return small.capitalize() if like[0].isupper() else small


def _written(slot: Slot, after: Slot, target: str, lang: str, glossary: Glossary) -> str | None:
    """The new value in the place, writing and case of the old one."""
    if slot.term:
        preferred = glossary.concepts[after.value].preferred(lang)
        before = target[: slot.start]
        return table(Inflection, lang).like(slot.text, slot.term, preferred.text, before) if preferred else None
    if slot.kind.startswith("date"):
        return _dated(slot, after, lang)
    return _counted(slot, after, target, lang)


def _counted(slot: Slot, after: Slot, target: str, lang: str) -> str | None:
    """A quantity with another figure, scale and unit as they stand."""
    figures = list(FIGURE.finditer(slot.text))
    if len(figures) != 1:
        return None
    (found,) = figures
    read = figure(found[0], table(Profile, lang).decimal_mark)
    try:
        old, new = (Decimal(value.partition(" ")[0]) for value in (slot.value, after.value))
    except InvalidOperation:
        return None
    if read is None or not read.value or not old:
        return None
    shown = (new * read.value / old).quantize(Decimal("0.001")).normalize()
    behind = slot.text[found.end() :] + target[slot.end : slot.end + 2]
    if not _agrees(read.value, shown, lang) or _is_ending(behind, lang):
        return None
    return slot.text[: found.start()] + number(shown, lang) + slot.text[found.end() :]


def _is_ending(behind: str, lang: str) -> bool:
    return table(Profile, lang).joiner != "" and WRITTEN_ON.match(behind) is not None


def _agrees(old: Decimal, new: Decimal, lang: str) -> bool:
    """Whether what is counted keeps its form: 2 документа, but 5 документов."""
    from babel import Locale  # 30 ms: only where a figure is replaced

    plural = Locale(primary(lang)).plural_form
    return bool(plural(old.normalize()) == plural(new.normalize()))


def _dated(slot: Slot, after: Slot, lang: str) -> str | None:
    """A date with other parts: figures for figures, a month's name for a month's name, in its case."""
    text = slot.text
    for tag, old, new in _parts(slot.value, after.value):
        changed = _named(text, part_of_date(tag, old, lang), part_of_date(tag, new, lang), lang) if tag == "M" else None
        changed = changed or _figured(text, old, new, lang)
        if changed is None:
            return None
        text = changed
    return text


def _parts(old: str, new: str) -> Iterator[tuple[str, int, int]]:
    """The parts of a date that change: year, month, day."""
    for tag, one, other in zip("YMD", old.split("-"), new.split("-"), strict=False):
        if one != other and one.isdigit() and other.isdigit():
            yield tag, int(one), int(other)


def _named(text: str, old: str, new: str, lang: str) -> str | None:
    inflection, is_inflected = table(Inflection, lang), table(Profile, lang).joiner != ""
    for word in WORD.finditer(text):
        form = new if word[0] == old else inflection.like(word[0], old, new) if is_inflected else None
        if form:
            return text[: word.start()] + form + text[word.end() :]
    return None


def _figured(text: str, old: int, new: int, lang: str) -> str | None:
    """The one figure that says `old`, changed."""
    found = [match for match in re.finditer(r"\d+", text) if int(match[0]) == old]
    if len(found) != 1 or _is_ending(text[found[0].end() :], lang):
        return None
    return text[: found[0].start()] + str(new) + text[found[0].end() :]

"""A sentence taken apart: what the glossary and the facts can write in the target language, and what is left.

Terms and names come in the form that their role asks for (в Астане, Астанада), dates and quantities as the target
writes them. The order of the words stays that of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from toolkit.facts import extract
from toolkit.glossary import AVOIDED, Glossary, Match
from toolkit.languages import table
from toolkit.languages.dates import Dates
from toolkit.languages.profile import Profile
from toolkit.languages.roles import Phrase, Roles, Use
from toolkit.languages.units import MEASURES
from toolkit.languages.writing import quantity
from toolkit.lexicon import concepts, find
from toolkit.model import Document, Fact, Readout, Sentence
from toolkit.stretch import meets, meets_any
from toolkit.translation.draft import Piece, PieceOrigin

EDGES = re.compile(r"([\W_]*)(.*?)([\W_]*)", re.DOTALL)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")  #: markup that a plain text carries


@dataclass(frozen=True, slots=True)
class _Found:
    """A term in the source, what it does there, and what is written for it."""

    match: Match
    use: Use
    wording: str
    leads: bool = True  #: whether a small word may stand before it: not where it is the second of two
    closes: bool = True  #: whether one may stand after it: not where it is the first of two


def pieces(text: str, lang: str, target: str, glossary: Glossary, phrases: Sequence[Piece] = ()) -> tuple[Piece, ...]:
    """The whole sentence in order: what is written in the target language, and the stretches between.

    Of `phrases`, what a memory knows of parts of it, those are used that fill a gap, or that have all terms, names and
    figures of what they would take the place of.
    """
    tags = [Piece(tag.start(), tag.end(), tag[0], "mark") for tag in TAG.finditer(text)]
    apart = [piece for piece in _known(text, lang, target, glossary) if not meets_any(piece, tags)]
    known = [*apart, *tags]
    for phrase in phrases:
        inside = [piece for piece in known if meets(piece, phrase)]
        if all(_carries(phrase, piece, target, glossary) for piece in inside):
            known = [piece for piece in known if piece not in inside] + [phrase]
    found: list[Piece] = []
    at = 0
    for piece in sorted(known, key=lambda piece: (piece.start, -piece.end)):
        if piece.start >= at:
            found += _between(text, at, piece.start, lang, target)
            found.append(_placed(piece, found))
            at = piece.end
    return (*found, *_between(text, at, len(text), lang, target))


def _carries(phrase: Piece, piece: Piece, target: str, glossary: Glossary) -> bool:
    """Whether a phrase lies around a piece and says what it says.

    A term by itself is better written from the glossary, in the form of its role, than as it stood elsewhere.
    """
    if not (phrase.start <= piece.start and piece.end <= phrase.end):
        return False
    if piece.concept:
        if (phrase.start, phrase.end) == (piece.start, piece.end):
            return False
        found = glossary.find(phrase.text, target)
        return any(match.concept.id == piece.concept and match.status not in AVOIDED for match in found)
    return piece.text in phrase.text


def _placed(piece: Piece, before: Sequence[Piece]) -> Piece:
    """With a capital where it begins the sentence."""
    is_first = all(each.origin == "mark" for each in before)
    return replace(piece, text=piece.text[0].upper() + piece.text[1:]) if is_first else piece


def _between(text: str, start: int, end: int, lang: str, target: str) -> Iterator[Piece]:
    """What stands between two pieces: words as they are; marks and spaces as the target sets them."""
    edges = EDGES.fullmatch(text, start, end)
    assert edges  # it matches anything
    for group in (1, 2, 3):
        begin, close = edges.span(group)
        if group == 2 and start > 0 and end < len(text) and _is_joint(text[begin:close], lang):
            yield Piece(begin, close, table(Roles, target).both[0], "mark")
            continue
        origin: PieceOrigin = "source" if group == 2 else "mark"
        shown = text[begin:close] if origin == "source" else _marks(text, begin, close, lang, target)
        if shown and (group != 3 or edges.group(2)):
            yield Piece(begin, close, shown, origin)


def _marks(text: str, start: int, end: int, lang: str, target: str) -> str:
    """Marks and spaces as the target sets them: its own marks, and spaces around them where it has spaces."""
    own, other = table(Profile, lang), table(Profile, target)
    written = _written_marks(lang, target)
    shown = "".join(written.get(mark, mark) for mark in text[start:end])
    if own.joiner == other.joiner:
        return shown
    shown = "".join(shown.split())
    if start == 0 or end == len(text):
        return shown
    opening = {mark for mark, _ in other.quotes} | {"("}
    place = next((k for k, mark in enumerate(shown) if mark in opening), len(shown))
    return shown[:place] + other.joiner + shown[place:]


@lru_cache
def _written_marks(lang: str, target: str) -> dict[str, str]:
    """What the target writes for each mark of a language, where it differs."""
    own, other = table(Profile, lang), table(Profile, target)
    usual = {mark: usual for usual, mark in own.marks.items()} | dict(own.own_marks)
    found = dict(other.marks) | {mark: other.marks.get(plain, plain) for mark, plain in usual.items()}
    doubtful = {"’"}.union(*other.quotes)  # an apostrophe, or what may open here and close there
    for pair in own.quotes:
        if pair == own.quotes[0] or not doubtful.intersection(pair):
            found |= zip(pair, other.quotes[0], strict=True)
    return found


def _known(text: str, lang: str, target: str, glossary: Glossary) -> Iterator[Piece]:
    dates, quantities = _figures(text, lang, glossary)
    facts = [(fact.span.start, fact.span.end) for fact in (*dates, *quantities)]
    taken: list[tuple[int, int]] = []
    for found in _terms(text, lang, target, glossary):
        match = found.match
        inside = [(start, end) for start, end in facts if start < match.end and match.start < end]
        if all(
            match.start <= start and end <= match.end for start, end in inside
        ):  # the one of “one China” counts none
            origin: PieceOrigin = "term" if match.concept.kind == "term" else "name"
            yield Piece(found.use.start, found.use.end, _written(found, target), origin, match.concept.id)
            taken += inside
    for fact in dates:
        if (fact.span.start, fact.span.end) not in taken:
            yield from _date(fact, text, lang, target)
    for fact in quantities:
        if (fact.span.start, fact.span.end) not in taken and (shown := _quantity(fact, target)):
            yield Piece(fact.span.start, fact.span.end, shown, "quantity")


def _terms(text: str, lang: str, target: str, glossary: Glossary) -> list[_Found]:
    roles, verbs = table(Roles, lang), _verbs(text, lang)
    found: list[_Found] = []
    matches = glossary.find(text, lang)
    for match in matches:
        if preferred := match.concept.preferred(target):
            use = roles.read(Phrase(text, match.start, match.end, match.term.text, verbs))
            following = min((after.start for after in matches if after.start >= match.end), default=len(text))
            if use.end > following:  # no small word is a part of the next term: 在阿斯塔纳|上合组织
                use = roles.read(Phrase(text[:following], match.start, match.end, match.term.text, verbs))
            found.append(_Found(match, use, preferred.text))
    for place in range(1, len(found)):
        first, second = found[place - 1 : place + 1]
        if _is_joint(text[first.use.end : second.use.start], lang) and second.use.start == second.match.start:
            found[place - 1 : place + 1] = _joined(first, second)
    return found


def _is_joint(between: str, lang: str) -> bool:
    return between.strip() in table(Roles, lang).both


def _joined(first: _Found, second: _Found) -> list[_Found]:
    """Two phrases that "and" joins have one role: the one that is marked."""
    if first.use.role == "subject":
        first = replace(first, use=first.use._replace(role=second.use.role))
    else:
        second = replace(second, use=second.use._replace(role=first.use.role))
    return [replace(first, closes=False), replace(second, leads=False)]


def _written(found: _Found, target: str) -> str:
    """The term in the form of its role; in the singular where it has no plural (жилье); else in its dictionary form."""
    use, write = found.use, table(Roles, target).write
    made = (
        write(found.wording, use.role, use.plural) or write(found.wording, use.role, False) or ("", found.wording, "")
    )
    small = made[0] if found.leads and not use.bare else ""
    behind = made[2] if found.closes and not use.bare else ""
    return table(Profile, target).joiner.join(filter(None, (small, made[1], behind)))


def _figures(text: str, lang: str, glossary: Glossary) -> tuple[list[Fact], list[Fact]]:
    document = Document(lang, "", text, (Sentence(0, 0, len(text), text),))
    (facts,) = extract(Readout("", {lang: document}), glossary, ("date", "quantity"))[lang]
    return [fact for fact in facts if fact.kind == "date"], [fact for fact in facts if fact.kind == "quantity"]


def _date(fact: Fact, text: str, lang: str, target: str) -> Iterator[Piece]:
    """A date of year, month and day; a relative or vaguer one stays as it is."""
    parts = fact.value.split("-")
    if fact.detail.get("relative") or not all(part.isdigit() or set(part) == {"X"} for part in parts):
        return
    year, month, day, *_ = (*(int(part) if part.isdigit() else 0 for part in parts), 0, 0)
    use = table(Roles, lang).read(Phrase(text, fact.span.start, fact.span.end, ""))
    if shown := table(Dates, target).written(year, month, day, use.role):
        yield Piece(use.start, use.end, shown, "date")


def _quantity(fact: Fact, target: str) -> str | None:
    """A quantity in figures; one in words, an ordinal or a part of a name stays as it is."""
    if fact.detail.get("by") == "word" or "ordinal" in fact.detail or "label" in fact.detail:
        return None
    unit = fact.detail.get("unit", "")
    try:
        value = Decimal(fact.value.partition(" ")[0])
    except InvalidOperation:
        return None
    if unit in MEASURES and MEASURES[unit][2] == "metric":
        value /= Decimal(MEASURES[unit][1])
    return quantity(value, unit, target)


def _verbs(text: str, lang: str) -> dict[int, bool]:
    """Words that may be verbs, by their start: whether the lexicon knows them as nothing else."""
    known = concepts()
    found: dict[int, bool] = {}
    others: set[int] = set()
    for entry in find(text, lang):
        own = {known[number].kind for number in entry.concepts}
        if "v" in own:
            found[entry.start] = found.get(entry.start, True) and own == {"v"}
        else:
            others.add(entry.start)
    return {start: sure and start not in others for start, sure in found.items()}

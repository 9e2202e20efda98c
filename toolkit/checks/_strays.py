"""Single words in which one version of a row parts from all the others, which agree.

Three versions or more are needed, and a row whose words have counterparts on the whole: there a word without one tells
something. A thing that all the others name, and one version does not, is left out if nothing in its place could stand
for it, or called otherwise if one word does; a thing that one version alone names is put in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.checks._ledger import BESIDE, TAKEN, Key, Ledger, Page, Token, alike, related, spelt
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.lexicon import Concept, concept
from toolkit.model import Comparison, Finding, Row, Span

REASON = "words compared one by one"  #: of the findings made of strays
VERSIONS = 3  #: that the row must stand in, at least
SURE = 0.6  #: least score of the row
CLEAR = 0.8  #: the same, where a word is told as left out or put in
SHARE = 0.78  #: least part of the words of the others in a row that have a counterpart among them
CLOSE = 0.78  #: the same over all rows
THINGS = frozenset({"n", "a", "name"})  #: parts of speech that name things and what they are like
HELD = TAKEN | {"title", "name"}  #: facts whose words are not told as put in
HYPHEN = "-"
SPARE = 1  #: words of the others, where the company stands, that this version may lack
STRANGE = 0.25  #: part of the row's words that may lack a counterpart where one is put in
LOST = 3  #: things lacking side by side beyond which it is a clause, and no longer a word


class Stray(NamedTuple):
    """A word of one version that parts from the others."""

    how: str  #: "lacking", "renamed", "acting" (somebody else acts) or "alone"
    row: Row
    lang: str  #: the version that parts from the others
    mine: Token | None  #: its word, if there is one
    others: Mapping[str, Token]  #: the words of the others


class Strays(list[Stray]):
    """Those of a comparison."""

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        ledger = comparison.once(Ledger)
        rows = [r for r in comparison.rows if sum(map(bool, r.sentences.values())) >= VERSIONS and r.score >= SURE]
        if sum(ledger[row.index].share() for row in rows) >= CLOSE * len(rows):
            for row in rows:
                self.extend(_of(comparison, ledger[row.index]))


def _of(comparison: Comparison, page: Page) -> Iterator[Stray]:
    for lang in page.tokens:
        share = page.share(without=lang)
        clear = share >= CLEAR
        if share < SHARE:
            continue
        others = [other for other in page.tokens if other != lang]
        agreed = list(_agreed(comparison, page, lang, others))
        told: set[int] = set()
        for said in agreed:
            beside = sum(_is_beside(said, other) for other in agreed if other is not said)
            stray = _lacking(comparison, page, lang, said) if beside < LOST else None
            if stray and (stray.mine or (clear and (beside or table(Profile, lang).joiner))):
                yield stray
                told |= {stray.mine.place} if stray.mine else set()
        for run in _idle_runs(page, lang) if clear else ():
            if told.isdisjoint(token.place for token in run) and (put_in := _alone(comparison, page, run, others)):
                yield Stray("alone", page.row, lang, put_in, {})


def _agreed(comparison: Comparison, page: Page, lang: str, others: Sequence[str]) -> Iterator[dict[str, Token]]:
    """Things that all the others name, each by a word of its own, and `lang` does not.

    Of three others, one in a script without spaces may have the thing inside a longer word, which is not given.
    """
    taken: set[int] = set()
    for first in others[: len(others) - 1]:
        for token in page.tokens[first]:
            if lang in token.has or id(token) in taken or len(token.has) < len(others) - 2:
                continue
            said = {first: token}
            for other in others:
                found = page.counterparts(token, other) if other in token.has else []
                free = (t for t in found if lang not in t.has and id(t) not in taken)
                match = next((t for t in free if all(not t.keys.isdisjoint(s.keys) for s in said.values())), None)
                if match:
                    said[other] = match
            absent = [other for other in others if other not in said]
            if len(absent) > len(others) - VERSIONS + 1 or len(said) < VERSIONS - 1:
                continue
            if all(spelt(comparison, page.row, other, _numbers(said)) for other in absent):
                taken.update(map(id, said.values()))
                yield said


def _numbers(said: Mapping[str, Token]) -> set[int]:
    """The concepts of the lexicon that words of several versions share."""
    return {key for key in _shared(said) if isinstance(key, int)}


def _shared(said: Mapping[str, Token]) -> set[Key]:
    return set.intersection(*(token.keys for token in said.values()))


def _is_beside(said: Mapping[str, Token], other: Mapping[str, Token]) -> bool:
    """Whether two things stand side by side in all versions that name both."""
    return all(abs(other[lang].place - said[lang].place) <= BESIDE for lang in said.keys() & other.keys())


def _lacking(comparison: Comparison, page: Page, lang: str, said: Mapping[str, Token]) -> Stray | None:
    numbers = _numbers(said)
    known = [concept(number) for number in numbers]
    loose = bool(known) and all("loose" in each.traits for each in known)
    if loose or any(token.within(TAKEN) for token in said.values()) or not _is_thing(page, said, known):
        return None
    places = [page.around(token, lang) for token in said.values()]
    if not all(places) and not all(token.has for token in page.tokens[lang]):
        return None
    near = sorted({t for place in places for t in place}, key=lambda t: t.place)
    slot = _units([t for t in near if not t.has])
    rows = [row for row in comparison.rows if row.index != page.row.index and _names(comparison, row, lang, numbers)]
    mine = _renamed(comparison, rows, slot, said, numbers)
    if mine:
        how = "acting" if _acts(mine, known) and not _is_near(mine, numbers) else "renamed"
        return Stray(how, page.row, lang, mine, said)
    if _is_meant(comparison, page, lang, numbers, near):
        return None
    if slot:
        actors = [token for token in slot if _acts(token, known) and not token.within(TAKEN | {"title"})]
        return Stray("acting", page.row, lang, actors[0], said) if len(actors) == 1 else None
    close = any(abs(row.index - page.row.index) == 1 for row in rows)
    titled = any(token.within(("title",)) for token in said.values())
    if close or titled or len(said) < len(page.tokens) - 1:
        return None
    return Stray("lacking", page.row, lang, None, said)


def _acts(mine: Token, known: Sequence[Concept]) -> bool:
    """Whether both a word and what the others name are somebody who acts and speaks."""
    ours = [concept(number) for number in mine.word.concepts]
    return all(any("agent" in each.traits for each in found) for found in (ours, known))


def _is_meant(comparison: Comparison, page: Page, lang: str, numbers: set[int], near: Sequence[Token]) -> bool:
    """Whether a version may well have a thing after all: in a word derived from one for it, or of a like meaning."""
    tokens = (token for token in page.tokens[lang] if not token.has or token in near)
    if spelt(comparison, page.row, lang, numbers) or any(alike(token, numbers) for token in tokens):
        return True
    return any(_is_near(token, numbers) for token in near)


def _renamed(
    comparison: Comparison, rows: Sequence[Row], slot: Sequence[Token], said: Mapping[str, Token], numbers: set[int]
) -> Token | None:
    """The one word in the place of a thing that may be another name for it; the others keep theirs in another row."""
    if not rows or not _is_steady(comparison, rows, said, numbers):
        return None
    named = [token for token in slot if _is_near(token, numbers)]
    found = named or [token for token in slot if len(slot) == 1 and not token.concepts]
    return found[0] if len(found) == 1 and not alike(found[0], numbers) and not found[0].within(TAKEN) else None


def _is_near(mine: Token, numbers: set[int]) -> bool:
    return related(mine.concepts, numbers) or related(numbers, mine.concepts)


def _is_thing(page: Page, said: Mapping[str, Token], known: Sequence[Concept]) -> bool:
    """Whether words name a thing: a place, not a person (a role or a pronoun may stand for him), nor what is done."""
    kinds = {each.kind for each in known}
    if any(_named(token) == {"person"} for token in said.values()):
        return False
    if kinds - {"name"}:
        return bool(kinds & THINGS) and "v" not in kinds
    return all(_is_place(token) or any(map(_is_place, page.beside(token))) for token in said.values())


def _named(token: Token) -> set[str]:
    """Kinds of the names that a word is part of."""
    return {fact.detail.get("kind", "") for fact in token.facts if fact.kind == "name"}


def _is_place(token: Token) -> bool:
    """Whether it is the name of a place."""
    return _named(token) == {"place"}


def _units(tokens: Sequence[Token]) -> list[Token]:
    """Tokens, of those that are parts of one name or title the first only."""
    seen: set[Span] = set()
    units = []
    for token in tokens:
        whole = {fact.span for fact in token.facts if fact.kind in ("name", "title", "term")}
        if whole.isdisjoint(seen):
            units.append(token)
        seen |= whole
    return units


def _names(comparison: Comparison, row: Row, lang: str, numbers: set[int]) -> list[Token]:
    """The words of a version that name one of some concepts in another row."""
    page = comparison.once(Ledger)[row.index]
    return [token for token in page.tokens.get(lang, ()) if not token.keys.isdisjoint(numbers)]


def _is_steady(comparison: Comparison, rows: Sequence[Row], said: Mapping[str, Token], numbers: set[int]) -> bool:
    """Whether two other versions at least call the thing in one of these rows what they call it here."""
    return any(
        sum(
            any(t.word.stem == token.word.stem for t in _names(comparison, row, other, numbers))
            for other, token in said.items()
        )
        >= VERSIONS - 1
        for row in rows
    )


def _idle_runs(page: Page, lang: str) -> Iterator[list[Token]]:
    """Runs of words that no other version has a counterpart for."""
    run: list[Token] = []
    for token in page.tokens[lang]:
        if not token.has:
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _alone(comparison: Comparison, page: Page, run: Sequence[Token], others: Sequence[str]) -> Token | None:
    """The word of a run for which no other version has, where the company stands, anything that could stand for it."""
    things = [token for token in run if _is_known(token, len(run)) and not _is_often(comparison, page, token)]
    if not things or _is_compound(comparison, page, run):
        return None
    places = [[t for token in run for t in page.around(token, other)] for other in others]
    if not all(places):
        return None
    lang = run[0].lang
    spare = sorted(len({t.place for t in place if lang not in t.has and not t.within(TAKEN)}) for place in places)
    if spare[0] or sum(spare) > SPARE or _strange(page, run, others) > STRANGE:
        return None
    return next((token for token in things if not _is_told(token, places)), None)


def _strange(page: Page, run: Sequence[Token], others: Sequence[str]) -> float:
    """Part of the words of a row without counterpart: of the others in this version, of this version in the others."""
    lang = run[0].lang
    theirs = [lang in t.has for other in others for t in page.tokens[other] if not t.within(HELD)]
    mine = [bool(t.has) for t in page.tokens[lang] if t not in run and not t.within(HELD)]
    return max(1 - sum(found) / len(found) if found else 0.0 for found in (theirs, mine))


def _is_compound(comparison: Comparison, page: Page, run: Sequence[Token]) -> bool:
    """Whether a run hangs on a word before or after it, with no space between: it is a part of that word."""
    tokens, first, last = page.tokens[run[0].lang], run[0].place, run[-1].place
    text = comparison.readout.documents[run[0].lang].text
    before = first > 0 and tokens[first - 1].word.end == run[0].word.start
    behind = last + 1 < len(tokens) and run[-1].word.end == tokens[last + 1].word.start
    return before or behind or HYPHEN in (text[run[0].word.start - 1], text[run[-1].word.end : run[-1].word.end + 1])


def _is_known(token: Token, size: int) -> bool:
    """Whether a word names a thing that is not added freely; in a run of words, what is done counts too."""
    known = [concept(number) for number in token.word.concepts]
    kinds = {each.kind for each in known}
    loose = any("loose" in each.traits for each in known)
    return (
        bool(known)
        and not loose
        and not token.within(HELD)
        and (kinds <= THINGS or (size > 1 and bool(kinds & THINGS)))
    )


def _is_often(comparison: Comparison, page: Page, token: Token) -> bool:
    """Whether a word has no counterpart in another row either: then it is the lexicon that lacks one."""
    pages = (comparison.once(Ledger)[row.index] for row in comparison.rows if row.index != page.row.index)
    return any(not t.has and t.word.stem == token.word.stem for p in pages for t in p.tokens.get(token.lang, ()))


def _is_told(token: Token, places: Sequence[Sequence[Token]]) -> bool:
    """Whether one of the words where the company stands may mean what a word says."""
    numbers = token.concepts
    for other in (other for place in places for other in place):
        if related(other.concepts, numbers) or related(numbers, other.concepts):
            return True
        if token.lang not in other.has and (alike(other, numbers) or alike(token, other.concepts)):
            return True
    return False


def strays(comparison: Comparison, how: str, source: str) -> Iterator[Stray]:
    """Those of one kind, without those of the source, which is right by definition; one a row and version."""
    told: set[tuple[int, str]] = set()
    for stray in comparison.once(Strays):
        if stray.how == how and stray.lang != source and (stray.row.index, stray.lang) not in told:
            told.add((stray.row.index, stray.lang))
            yield stray


def finding(check: str, comparison: Comparison, stray: Stray, message: str) -> Finding:
    """The finding for a stray; `message` may use {lang}, {mine} and {others}."""
    spans = {lang: token.span for lang, token in stray.others.items()}
    values = {lang: span.text for lang, span in spans.items()}
    if stray.mine:
        spans[stray.lang], values[stray.lang] = stray.mine.span, stray.mine.text
    else:
        sentences = comparison.sentences(stray.row, stray.lang)
        start, end = sentences[0].start, sentences[-1].end
        text = comparison.readout.documents[stray.lang].text[start:end]
        spans[stray.lang], values[stray.lang] = Span(stray.lang, start, end, text), "absent"
    others = "; ".join(f"{lang} “{token.text}”" for lang, token in sorted(stray.others.items()))
    mine = stray.mine.text if stray.mine else ""
    return Finding(
        check=check,
        severity="warning",
        row=stray.row.index,
        odd=(stray.lang,),
        values=dict(sorted(values.items())),
        spans=tuple(span for _, span in sorted(spans.items())),
        message=message.format(lang=stray.lang, mine=mine, others=others),
        confidence=0.6,
        reason=REASON,
    )

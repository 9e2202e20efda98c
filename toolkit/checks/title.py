"""title: a version gives a person another rank, or a visit another kind.

A state visit is not an official one, a vice-president not a president. Set equivalents are equal (Head of Government
and Prime Minister, Төраға, Председатель and 主席 for the President of China), and so is a name in place of a rank;
forms of address (Mr, господин, 先生) are not compared at all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks._odd import odd_ones, opposed
from toolkit.checks._swapped import with_swaps
from toolkit.languages.titles import equivalents, is_firm
from toolkit.model import Comparison, Fact, Finding, Row, Severity
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The Vice President of Türkiye arrived in Almaty.",
    "kk": "Түркия Вице-президенті Алматыға келді.",
    "ru": "Вице-президент Турции прибыл в Алматы.",
    "zh": "土耳其总统抵达阿拉木图。",
}

_Stated = Mapping[str, Sequence[Fact]]


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each rank or kind of visit that stands in the place of another."""
    yield from with_swaps(_found(comparison, settings), "title", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    for row in comparison.rows:
        stated = comparison.stated(row, "title")
        if len(stated) < 2 or not any(stated.values()):
            continue
        visits = {lang: _of(facts, "visit:") for lang, facts in stated.items()}
        ranks = {lang: _of(facts, "rank:") for lang, facts in stated.items()}
        yield from _visits(row, visits, settings.source)
        found = list(_by_person(row, ranks, settings.source))
        if not found:
            found = list(_left_over(comparison, row, ranks, settings.source))
        yield from found
        yield from _portfolios(row, stated, settings.source)
        if not found:
            yield from _statuses(row, stated, settings.source)


def _portfolios(row: Row, stated: _Stated, source: str) -> Iterator[Finding]:
    """A minister or ministry of another field than in all the others, where each version names one."""
    said = {lang: _of(facts, "portfolio:") for lang, facts in stated.items()}
    fields = {lang: {_label(fact) for fact in facts} for lang, facts in said.items() if facts}
    if len(fields) < 2 or len(fields) < len(stated) - (len(stated) > 3):
        return
    for odd, rest in opposed(fields, source):
        theirs = set.intersection(*(fields[lang] for lang in rest)) - fields[odd]
        mine = fields[odd] - {field for lang in rest for field in fields[lang]}
        if len(theirs) == 1 and len(mine) == 1 and all(len(fields[lang]) == len(fields[odd]) for lang in rest):
            facts = {lang: next(f for f in said[lang] if _label(f) in theirs | mine) for lang in (odd, *rest)}
            named = (odd,) if len(rest) > 1 or source else tuple(sorted(fields))
            yield _finding(row, named, facts, "the versions name different ministries", "error", 0.85)
            return


def _statuses(row: Row, stated: _Stated, source: str) -> Iterator[Finding]:
    """An office that is over, or held for another, in all the other versions and plain in one, or the reverse."""
    said = {lang: {_label(fact) for fact in _of(facts, "status:")} for lang, facts in stated.items()}
    if not any(said.values()):
        return
    for odd, rest in opposed(said, source):
        theirs = set.intersection(*(said[lang] for lang in rest)) - said[odd]
        mine = said[odd] - {status for lang in rest for status in said[lang]}
        ranked = all(_of(stated[lang], "rank:") or said[lang] for lang in (odd, *rest))
        if ranked and len(rest) > 1 and (theirs or mine):
            label = min(theirs or mine)
            facts = {lang: _stating(stated[lang], label) for lang in (odd, *rest)}
            yield _finding(row, (odd,), facts, "the versions differ in how an office is held", "warning", 0.7)


def _stating(facts: Sequence[Fact], label: str) -> Fact:
    """The fact with a status, or the rank that stands without it."""
    return next((f for f in facts if f.value == f"status:{label}"), next(iter(_of(facts, "rank:")), facts[0]))


def _of(facts: Sequence[Fact], prefix: str) -> list[Fact]:
    return [fact for fact in facts if fact.value.startswith(prefix)]


def _label(fact: Fact) -> str:
    return fact.value.partition(":")[2]


def _visits(row: Row, stated: _Stated, source: str) -> Iterator[Finding]:
    """One kind of visit a version, where all versions speak of one."""
    said = {lang: {_label(fact) for fact in facts} - {""} for lang, facts in stated.items()}
    kinds = {lang: next(iter(found)) for lang, found in said.items() if len(found) == 1}
    if len(set(kinds.values())) > 1:
        odd = odd_ones(kinds, source)
        facts = {lang: next(f for f in stated[lang] if _label(f) == kind) for lang, kind in kinds.items()}
        yield _finding(row, odd, facts, "the versions differ in the kind of visit", "error", 0.93)
        return
    bare = [lang for lang, facts in stated.items() if facts and not said[lang]]
    if len(kinds) >= 2 and len(bare) == 1 and len(said) == len(kinds) + 1:
        facts = {lang: stated[lang][0] for lang in bare}
        facts |= {lang: next(f for f in stated[lang] if _label(f) == kind) for lang, kind in kinds.items()}
        yield _finding(row, tuple(bare), facts, "a version does not say which kind of visit it is", "warning", 0.6)


def _by_person(row: Row, stated: _Stated, source: str) -> Iterator[Finding]:
    """Ranks of one person, where each version ties one to the name."""
    persons = sorted({fact.detail["person"] for facts in stated.values() for fact in facts} - {""})
    for person in persons:
        tied = {lang: [f for f in facts if f.detail["person"] == person] for lang, facts in stated.items()}
        tied = {lang: facts for lang, facts in tied.items() if facts}
        ranks = {lang: {_label(fact) for fact in facts} for lang, facts in tied.items()}
        for odd in sorted(ranks):
            rest = [lang for lang in ranks if lang != odd and _firm(ranks[lang])]
            if source:
                rest = [source] if source in rest else []
            if not rest or not all(_differ(ranks[odd], ranks[lang]) for lang in rest):
                continue
            if len(rest) > 1 and any(_differ(ranks[a], ranks[b]) for a in rest for b in rest if a < b):
                continue
            facts = {lang: tied[lang][0] for lang in sorted((odd, *rest))}
            if len(ranks) == 2 and len(stated) > 2 and not source:
                seconds = _seconded(stated, ranks, rest[0], odd)
                if not seconds:
                    continue
                facts |= seconds
            elif len(ranks) == 2 and odd != min(ranks) and not source:
                continue
            named = (odd,) if len(facts) > 2 or source else tuple(sorted(ranks))
            yield _finding(row, named, facts, "the versions give one person different ranks", "error", 0.92)


def _seconded(stated: _Stated, ranks: Mapping[str, set[str]], right: str, odd: str) -> dict[str, Fact]:
    """Ranks of the versions that tie none to the name, if they have that of `right` and not that of `odd`."""
    found: dict[str, Fact] = {}
    for lang, facts in stated.items():
        said = {_label(fact) for fact in facts}
        if lang in ranks or not _firm(said):
            continue
        if any(_has(said, rank) for rank in _firm(ranks[odd])):
            return {}
        match = next((f for f in facts if any(_has({_label(f)}, rank) for rank in _firm(ranks[right]))), None)
        if match is None:
            return {}
        found[lang] = match
    return found


def _offices(comparison: Comparison) -> dict[str, set[str]]:
    """The ranks that any version gives each person."""
    held: dict[str, set[str]] = defaultdict(set)
    for row in comparison.rows:
        for facts in comparison.stated(row, "title").values():
            for fact in _of(facts, "rank:"):
                if person := fact.detail["person"]:
                    held[person].add(_label(fact))
    return held


def _named(comparison: Comparison, row: Row, lang: str) -> set[str]:
    """The ranks of the persons whom a version names, and no other."""
    held = comparison.once(_offices)
    names = {other: {fact.value for fact in facts} for other, facts in comparison.stated(row, "name").items()}
    alone = names[lang].difference(*(found for other, found in names.items() if other != lang))
    return {rank for name in alone & held.keys() for rank in held[name]}


def _left_over(comparison: Comparison, row: Row, stated: _Stated, source: str) -> Iterator[Finding]:
    """A rank that one version alone has, where it lacks one that all the others have, and names nobody who holds it."""
    said = {lang: {_label(fact) for fact in facts} for lang, facts in stated.items()}
    for odd, rest in opposed(said, source):
        either = {rank for lang in rest for rank in said[lang]}
        common = {rank for rank in either if all(_has(said[lang], rank) for lang in rest)}
        mine = [rank for rank in sorted(_firm(said[odd])) if not _has(either, rank)]
        theirs = [rank for rank in sorted(_firm(common)) if not _has(said[odd], rank)]
        if mine and theirs:
            named = _named(comparison, row, odd)
            theirs = [rank for rank in theirs if not _has(named, rank)]
        if not mine or not theirs or len(said[odd]) < min(len(said[lang]) for lang in rest):
            continue
        facts = {odd: next(f for f in stated[odd] if _label(f) == mine[0])}
        facts |= {lang: next(f for f in stated[lang] if _has({_label(f)}, theirs[0])) for lang in rest}
        told = (odd,) if len(rest) > 1 or source else tuple(sorted(said))
        yield _finding(row, told, facts, "the versions name different ranks", "error", 0.85)


def _has(ranks: set[str], rank: str) -> bool:
    """Whether a rank, or one that may be said for it, is among `ranks`."""
    return rank in ranks or any(other in equivalents(rank) or rank in equivalents(other) for other in ranks)


def _firm(ranks: set[str]) -> set[str]:
    return {rank for rank in ranks if is_firm(rank)}


def _differ(one: set[str], other: set[str]) -> bool:
    """Whether each side has a rank that the other lacks: a general may be a minister too, but not a vice minister."""
    mine = any(not _has(other, rank) for rank in _firm(one))
    return mine and any(not _has(one, rank) for rank in _firm(other))


def _finding(
    row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact], what: str, severity: Severity, confidence: float
) -> Finding:
    ordered = {lang: facts[lang] for lang in sorted(facts)}
    told = "; ".join(f"{lang} “{fact.span.text}” ({_shown(fact)})" for lang, fact in ordered.items())
    return Finding(
        check="title",
        severity=severity,
        row=row.index,
        odd=odd,
        values={lang: _shown(fact) for lang, fact in ordered.items()},
        spans=tuple(fact.span for fact in ordered.values()),
        message=f"{what}: {told}",
        confidence=confidence,
        reason="ranks and kinds of visit as the language tables group them",
    )


def _shown(fact: Fact) -> str:
    kind, _, label = fact.value.partition(":")
    return f"{label} visit".strip() if kind == "visit" else label.replace("-", " ")

"""term: a version uses another controlled term than the rest, another rung of a ladder, or a forbidden wording.

"Strategic partnership" for "comprehensive strategic partnership" lowers a relation by a rung, "official visit" for
"state visit" a guest: an error wherever a concept stands in the place of another on the same scale, or of one that the
glossary says it must not be confused with. A wording that the glossary forbids or has retired is a warning of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from toolkit.checks._coverage import Covers
from toolkit.checks._leftovers import Leftover, leftovers
from toolkit.checks._odd import odd_ones
from toolkit.checks._swapped import with_swaps
from toolkit.model import Comparison, Fact, Finding, Row, Severity
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "They discussed the strategic partnership.",
    "kk": "Олар жан-жақты стратегиялық әріптестікті талқылады.",
    "ru": "Они обсудили всестороннее стратегическое партнерство.",
    "zh": "双方讨论了全面战略伙伴关系。",
}

#: Fields of the glossary whose concepts are no synonyms of each other, whether or not it says so of two of them.
KINDRED = {
    *("principle", "initiative", "security", "body", "document", "document-kind"),
    *("transport", "energy", "visa", "consular", "water"),
}
_REASONS: dict[Severity, str] = {
    "error": "concepts that the glossary says must not be confused",
    "warning": "two concepts of one field of the glossary",
}
_Related = Callable[[str, str], bool]
_AVOIDED: dict[str, Severity] = {"forbidden": "warning", "superseded": "info", "deprecated": "info"}


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each concept that stands in another's place, and each wording to be avoided."""
    yield from with_swaps(_found(comparison, settings), "term", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    for row in comparison.rows:
        stated = comparison.stated(row, "term")
        for scale in sorted({fact.detail["scale"] for facts in stated.values() for fact in facts} - {""}):
            on_scale = {lang: [f for f in facts if f.detail["scale"] == scale] for lang, facts in stated.items()}
            silent = [lang for lang, facts in on_scale.items() if not facts]
            spoken = {lang: facts for lang, facts in on_scale.items() if lang not in silent}
            yield from (_replaced(row, left, scale) for left in _on_scale(spoken, settings.source))
        confusable = _confusable(stated)
        for left in leftovers(stated, settings.source, _either(confusable, _kindred(stated))):
            scales = {fact.detail["scale"] for fact in left.facts.values()}
            if (scales == {""} or len(scales) > 1) and not _said_apart(comparison, row, left):
                values = {fact.value for fact in left.facts.values()}
                told = any(confusable(one, other) for one in values for other in values)
                if not told and _is_part_of_other(left):
                    continue
                yield _replaced(row, left, "", "error" if told else "warning")
        for facts in stated.values():
            yield from _avoided(row, facts, stated)


def _said_apart(comparison: Comparison, row: Row, left: Leftover) -> bool:
    """Whether one version has a narrower concept in one term, and the others say all its words beside the wider one."""
    odd, cover = left.odd[0], comparison.once(Covers)[row.index]
    mine, *rest = (left.facts[odd], *(fact for lang, fact in left.facts.items() if lang != odd))
    if not all(fact.value in mine.value for fact in rest):
        return False
    words = [word for word in cover.words[odd] if mine.span.start <= word.start and word.end <= mine.span.end]
    return all(not word.meant.isdisjoint(cover.means(fact.span.lang)) for word in words for fact in rest)


def _is_part_of_other(left: Leftover) -> bool:
    """Whether the words of one version stand in its term for what the others name: 联合委员会, 联合委员会会议."""
    odd = left.odd[0]
    words = left.facts[odd].span.text.casefold()
    named = [fact.detail.get(f"in:{odd}", "").casefold() for lang, fact in left.facts.items() if lang not in left.odd]
    return any(words in name for name in named)


def _on_scale(spoken: Mapping[str, Sequence[Fact]], source: str) -> Iterator[Leftover]:
    """What stands on another rung: where each version names one rung, every version that leaves the majority."""
    rungs = {lang: {fact.value for fact in facts} for lang, facts in spoken.items()}
    if any(len(values) != 1 for values in rungs.values()):
        yield from leftovers(spoken, source, lambda a, b: True)
        return
    values = {lang: next(iter(names)) for lang, names in rungs.items()}
    odd = odd_ones(values, source)
    rest = {lang: spoken[lang][0] for lang in spoken if lang not in odd}
    if not rest and odd:
        yield Leftover(odd, {lang: spoken[lang][0] for lang in sorted(odd)})
    for value in sorted({values[lang] for lang in odd}) if rest else ():
        here = tuple(lang for lang in odd if values[lang] == value)
        yield Leftover(here, dict(sorted((rest | {lang: spoken[lang][0] for lang in here}).items())))


def _confusable(stated: Mapping[str, Sequence[Fact]]) -> _Related:
    pairs = {
        (fact.value, other)
        for facts in stated.values()
        for fact in facts
        for other in fact.detail["confusable"].split()
    }
    return lambda one, other: (one, other) in pairs or (other, one) in pairs


def _kindred(stated: Mapping[str, Sequence[Fact]]) -> _Related:
    """Whether two concepts are of one field in which each has its own name: two principles, two initiatives.

    Where one id holds the other (to establish diplomatic relations, diplomatic relations), one is a wording of both;
    and an abbreviation may stand for either (CPC).
    """
    fields = {fact.value: fact.detail["domain"] for facts in stated.values() for fact in facts}
    short = {fact.value for facts in stated.values() for fact in facts if fact.span.text.isupper()}
    return lambda one, other: (
        fields[one] == fields[other]
        and fields[one] in KINDRED
        and not (one in other or other in one or {one, other} <= short)
    )


def _either(*tests: _Related) -> _Related:
    return lambda one, other: any(test(one, other) for test in tests)


def _replaced(row: Row, left: Leftover, scale: str, severity: Severity = "error") -> Finding:
    odd = left.odd[0]
    rest = next((fact for lang, fact in left.facts.items() if lang not in left.odd), None)
    told = "; ".join(f"{lang} “{fact.span.text}” ({_place(fact)})" for lang, fact in left.facts.items())
    how = _direction(left.facts[odd], rest) if rest else "the versions name different concepts"
    return Finding(
        check="term",
        severity=severity,
        row=row.index,
        odd=left.odd,
        values={lang: fact.value for lang, fact in left.facts.items()},
        spans=tuple(fact.span for fact in left.facts.values()),
        message=f"{how}: {told}",
        suggestion=_suggestion(left),
        confidence=0.9 if severity == "error" else 0.75,
        reason=f"scale “{scale}” of the glossary" if scale else _REASONS[severity],
    )


def _place(fact: Fact) -> str:
    rung = fact.detail["rung"]
    return f"rung {rung}" if rung else fact.value


def _direction(odd: Fact, rest: Fact) -> str:
    lang, mine, theirs, scale = odd.span.lang, odd.detail["rung"], rest.detail["rung"], odd.detail["scale"]
    if mine and theirs and mine != theirs:
        return f"{lang} stands {'lower' if int(mine) < int(theirs) else 'higher'} on the {scale} ladder than the others"
    return f"{lang} names another concept than the others"


def _suggestion(left: Leftover) -> str | None:
    """What the odd version should say: the preferred term of the concept that the others name."""
    rest = [fact for lang, fact in left.facts.items() if lang not in left.odd]
    return rest[0].detail.get(f"in:{left.odd[0]}") if rest else None


def _avoided(row: Row, facts: Sequence[Fact], stated: Mapping[str, Sequence[Fact]]) -> Iterator[Finding]:
    for fact in facts:
        severity = _AVOIDED.get(fact.detail["status"])
        if severity is None:
            continue
        lang = fact.span.lang
        others = [f for other in stated.values() for f in other if f.value == fact.value and f.span.lang != lang]
        spans = {f.span.lang: f.span for f in reversed([*others, fact])}
        instead = fact.detail["instead"]
        yield Finding(
            check="term",
            severity=severity,
            row=row.index,
            odd=(lang,),
            values={other: span.text for other, span in sorted(spans.items())},
            spans=tuple(span for _, span in sorted(spans.items())),
            message=f"{lang} says “{fact.span.text}”: a wording that the glossary marks {fact.detail['status']}",
            suggestion=instead or None,
            confidence=0.85 if others else 0.7,
            reason=f"concept “{fact.value}” of the glossary",
        )

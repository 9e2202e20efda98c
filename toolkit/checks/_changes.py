"""A figure that one version gives as the step of a change, the others as the level reached: by, or to, 30 per cent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from toolkit.checks._odd import opposed
from toolkit.languages import table
from toolkit.languages.changes import CHANGES, Changes
from toolkit.model import Comparison, Fact, Finding, Row

#: Characters before a figure that are looked at.
REACH = 40


def changed(comparison: Comparison, source: str) -> Iterator[Finding]:
    """A finding for each figure that one version takes for the other thing than all the others that say which."""
    for row in comparison.rows:
        stated = comparison.stated(row, "quantity")
        if len(stated) < 3 or not all(stated.values()):
            continue
        for value in sorted(set.intersection(*({fact.value for fact in facts} for facts in stated.values()))):
            said = {lang: [fact for fact in facts if fact.value == value] for lang, facts in sorted(stated.items())}
            facts = {lang: found[0] for lang, found in said.items() if len(found) == 1}
            sides = {lang: side for lang, fact in facts.items() if (side := _side(comparison, fact))}
            for odd, rest in opposed(sides, source):
                if len(rest) > 1 and sides[odd] not in {sides[lang] for lang in rest}:
                    yield _finding(row, odd, {lang: facts[lang] for lang in sides}, sides)


def _side(comparison: Comparison, fact: Fact) -> str:
    """Whether a version gives a figure as the step of a change or as the level reached; empty where it says neither."""
    document, changes = comparison.readout.documents[fact.span.lang], table(Changes, fact.span.lang)
    before = document.text[max(0, fact.span.start - REACH) : fact.span.start]
    for side in CHANGES:
        ends, begins = changes.before.get(side), changes.after.get(side)
        if (ends and ends.search(before)) or (begins and begins.match(document.text, fact.span.end)):
            grows = bool(changes.growth.search(document.sentences[fact.sentence].text))
            if side == "step":
                return side if grows or _moves(comparison, fact) else ""
            return "" if side == "reached" and grows else "level"
    return ""


def _moves(comparison: Comparison, fact: Fact) -> bool:
    """Whether the sentence says that something rose or fell: a storm is carried 500 kilometres, and grows by none."""
    facts = comparison.facts[fact.span.lang][fact.sentence]
    return any(other.kind == "opposite" and other.value.startswith("change:") for other in facts)


def _finding(row: Row, odd: str, facts: Mapping[str, Fact], sides: Mapping[str, str]) -> Finding:
    names = {"step": "changed by so much", "level": "is so much now"}
    told = "; ".join(f"{lang} “{fact.span.text}” ({names[sides[lang]]})" for lang, fact in facts.items())
    return Finding(
        check="number",
        severity="error",
        row=row.index,
        odd=(odd,),
        values={lang: f"{sides[lang]} {fact.value}" for lang, fact in facts.items()},
        spans=tuple(fact.span for fact in facts.values()),
        message=f"{odd} gives a change where the others give what was reached, or the reverse: {told}",
        confidence=0.8,
        reason="words such as “by” and “to” beside a figure that all versions give",
    )

"""attribution: a version lays what was said or done to another party's account.

Roles, names and countries are one party ("the Head of State", «Қазақстан Президенті», 哈方), so a role for a name is no
difference; a row in which a version names nobody, or a pronoun, is not judged. People and bodies without a name are
set against one another too: where all the others have farmers and one version has guests, it is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from toolkit.checks._odd import opposed
from toolkit.checks._swapped import with_swaps
from toolkit.facts._parties import BOTH
from toolkit.facts.attribution import SIDE
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "Astana, 3 May 2031\nPresident of Kazakhstan Aidar Serikov met President of Uzbekistan Jamshid Nurmatov.\n"
    "Aidar Serikov proposed a joint bank.",
    "kk": "Астана, 2031 жылғы 3 мамыр\nҚазақстан Президенті Айдар Серіков Өзбекстан Президенті Жәмшид Нұрматовпен"
    " кездесті.\nЖәмшид Нұрматов бірлескен банк құруды ұсынды.",
    "ru": "Астана, 3 мая 2031 года\nПрезидент Казахстана Айдар Сериков встретился с Президентом Узбекистана Джамшидом"
    " Нурматовым.\nАйдар Сериков предложил создать совместный банк.",
}

#: Acts that one does not do alone: whether both or one of them is said to, with the other beside him, is all one.
MUTUAL = ("discuss", "agree")


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each row in which one version's agent is another than that of all others."""
    yield from with_swaps(_found(comparison, settings), "attribution", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    for row in comparison.rows:
        stated = comparison.stated(row, "attribution")
        acts = {fact.detail["act"] for facts in stated.values() for fact in facts}
        if not acts.isdisjoint(MUTUAL):
            stated = {lang: [fact for fact in facts if not _is_mutual(fact)] for lang, facts in stated.items()}
        for act in sorted(acts, reverse=True):
            of_act = {lang: [f for f in facts if f.detail["act"] == act] for lang, facts in stated.items()}
            if finding := _compared(row, {lang: facts for lang, facts in of_act.items() if facts}, settings.source):
                yield finding
                break
        else:
            if finding := _compared(row, _single(stated), settings.source):
                yield finding


def _is_mutual(fact: Fact) -> bool:
    """Whether both are said to do what, said of one of them, is as true."""
    return fact.value == BOTH and fact.detail["act"] in ("", *MUTUAL)


def _single(stated: Mapping[str, Sequence[Fact]]) -> dict[str, Sequence[Fact]]:
    """The agents of the versions, if each of them has but one, whatever his acts are called."""
    stated = {lang: [fact for fact in facts if fact.detail["act"] != SIDE] for lang, facts in stated.items()}
    agents = {lang: {fact.value for fact in facts} for lang, facts in stated.items()}
    lone = all(len(values) < 2 for values in agents.values())
    return {lang: facts for lang, facts in stated.items() if facts} if lone else {}


def _compared(row: Row, stated: Mapping[str, Sequence[Fact]], source: str) -> Finding | None:
    """A finding where one version lays an act to another party's account than all the others."""
    agents = {lang: {fact.value for fact in facts} for lang, facts in stated.items()}
    if len(agents) < min(3, len(row.sentences)):
        return None
    for odd, rest in opposed(agents, source):
        common = set.intersection(*(agents[lang] for lang in rest))
        others = set.union(*(agents[lang] for lang in rest))
        bodies = [agent for agent in agents[odd] | others if agent.startswith("organisation:")]
        if bodies and BOTH in common | agents[odd]:
            continue  # the leaders of an organisation are its own and all sides at once
        known = all(fact.detail["known"] for lang in (odd, *rest) for fact in stated[lang])
        if common and known and not agents[odd] & others and not _both_sides(stated, odd, rest, min(common)):
            named = (odd,) if len(rest) > 1 or source else tuple(sorted(agents))
            return _finding(row, named, odd, min(common), stated)
    return None


def _both_sides(stated: Mapping[str, Sequence[Fact]], odd: str, rest: Sequence[str], common: str) -> bool:
    """Whether an opening subject, of no act of speech, has the other party beside it: a passive turns the two round."""
    acts = {fact.detail["act"] for fact in stated[odd]}
    same = all(acts & {fact.detail["act"] for fact in stated[lang]} - {""} for lang in rest)
    facts = [fact for fact in stated[odd] if not (same and fact.detail["act"])]
    others = [fact for lang in rest for fact in stated[lang] if not (same and fact.detail["act"])]
    beside = {value for fact in facts for value in fact.detail["beside"].split()}
    return common in beside or any(fact.value in other.detail["beside"].split() for fact in facts for other in others)


def _finding(row: Row, named: tuple[str, ...], odd: str, common: str, stated: Mapping[str, Sequence[Fact]]) -> Finding:
    facts = {lang: next((f for f in found if f.value == common), found[0]) for lang, found in sorted(stated.items())}
    facts[odd] = stated[odd][0]
    told = "; ".join(f"{lang} “{fact.span.text}”{_act(fact)}" for lang, fact in facts.items())
    return Finding(
        check="attribution",
        severity="error",
        row=row.index,
        odd=named,
        values={lang: fact.value.partition(":")[2] or fact.value for lang, fact in facts.items()},
        spans=tuple(fact.span for fact in facts.values()),
        message=f"the versions differ in who did it: {told}",
        confidence=0.85 if len(named) == 1 else 0.6,
        reason="roles and names resolved to the parties of the event",
    )


def _act(fact: Fact) -> str:
    return f" ({fact.detail['act']})" if fact.detail["act"] else ""

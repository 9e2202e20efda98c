"""name: a version names another person, place or organisation, or spells one person in two ways.

A pronoun or a role for a name is no difference, nor is a name that one version leaves out. A name that stands where all
the others have another of the same kind is an error: Nukus for Termez.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.checks import _heard
from toolkit.checks._contrary import contraries
from toolkit.checks._heard import SAME, Heard, Stated, first, group
from toolkit.checks._odd import opposed
from toolkit.checks._spelling import spelt_two_ways
from toolkit.facts._linking import by_ear
from toolkit.languages import table
from toolkit.languages.transliteration import Transliteration
from toolkit.model import Comparison, Fact, Finding, Row
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The next meeting will be held in Nukus.",
    "kk": "Келесі кездесу Термезде өтеді.",
    "ru": "Следующая встреча пройдет в Термезе.",
    "zh": "下次会晤将在铁尔梅兹举行。",
}

#: Countries that are called as their capital or a city is.
_CODES = ("LU", "SG", "KW", "MC", "PA", "TN", "DZ", "DJ", "SM", "GT", "VA")
_CITY_STATES = frozenset(f"country:{code}" for code in _CODES)


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each name in another's place, and for each name spelt two ways in one version."""
    everywhere = _versions_of(comparison)
    spelt = list(spelt_two_ways(comparison))
    slips = {(finding.row, finding.odd) for finding in spelt}
    for row in comparison.rows:
        stated = comparison.stated(row, "name")
        if len(stated) > 1 and any(stated.values()) and not _is_stray(stated, comparison):
            differ = len({frozenset([fact.value for fact in facts]) for facts in stated.values()}) > 1
            agents = comparison.stated(row, "attribution")
            found = list(_replaced(row, stated, everywhere, agents, settings.source)) if differ else []
            yield from found
            if not found and len(stated) > 2 and not settings.source:
                for heard in _by_sound(row, stated, differ, slips):
                    if _is_given(heard.facts[heard.odd], comparison):
                        continue
                    finding = _difference(row, (heard.odd,), heard.facts)
                    yield replace(finding, severity=heard.severity, confidence=heard.confidence)
    yield from spelt
    yield from contraries("name", comparison, settings)


def _by_sound(row: Row, stated: Stated, differ: bool, slips: Container[tuple[int, tuple[str, ...]]]) -> Iterator[Heard]:
    """Names told apart by ear; a person whose name one version spells in two ways is told as such, among `slips`."""
    yield from _heard.unknown(stated) if differ else ()
    yield from _heard.lone(stated)
    half = list(_heard.half_replaced(stated))
    yield from half or (heard for heard in _heard.otherwise(stated) if (row.index, (heard.odd,)) not in slips)


def _is_given(fact: Fact, comparison: Comparison) -> bool:
    """Whether a person is called as event.toml has it in that language, however little that sounds like the others."""
    bare = fact.detail.get("bare", "").split()
    return any(bare == party.called(fact.span.lang) for party in comparison.readout.event.parties)


def _is_stray(stated: Stated, comparison: Comparison) -> bool:
    """Whether a row joins but two of more versions that share no name: it may be no row at all."""
    values = [{fact.value for fact in facts} for facts in stated.values()]
    return len(stated) < min(3, len(comparison.readout.langs)) and not set.intersection(*values)


def _versions_of(comparison: Comparison) -> dict[str, set[str]]:
    """In which versions each name is said anywhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for lang, sentences in comparison.facts.items():
        for facts in sentences:
            for fact in facts:
                if fact.kind == "name":
                    found[fact.value].add(lang)
    return found


def _replaced(
    row: Row, stated: Stated, everywhere: Mapping[str, set[str]], agents: Stated, source: str
) -> Iterator[Finding]:
    langs = sorted(stated)
    values = {lang: {fact.value for fact in stated[lang]} for lang in langs}
    for odd, rest in opposed(langs, source):
        either = set.union(*(values[lang] for lang in rest))
        shared = {value for value in either if sum(value in values[lang] for lang in rest) >= max(1, min(2, len(rest)))}
        for mine, theirs in _pairs(values[odd] - either, shared - values[odd], odd, everywhere):
            agreeing = [lang for lang in rest if theirs in values[lang]]
            told = set.union(values[odd], *(values[lang] for lang in agreeing))
            if any(_offers(values[lang] - told, theirs) for lang in rest if lang not in agreeing):
                continue  # a third name: no majority
            facts = {odd: first(stated[odd], mine)} | {lang: first(stated[lang], theirs) for lang in agreeing}
            if group(mine) == group(theirs) == "person" and _are_there(agents, (odd, *agreeing)):
                continue
            if "name" in (group(mine), group(theirs)) and _sounds_alike(facts, odd):
                continue  # a spelling that no list has of a name that one has: Kalzhat, Қалжат
            acting = [lang for lang in agreeing if _is_agent(facts[lang], agents.get(lang, ()))]
            if not (
                len(acting) >= min(2, len(agreeing)) and _is_agent(facts[odd], agents.get(odd, ()))
            ):  # who did what is the matter of attribution
                named = (odd,) if len(rest) > 1 or source else tuple(langs)
                finding = _difference(row, named, facts)
                known = group(mine) == group(theirs)
                yield finding if known else replace(finding, severity="warning", confidence=0.6)
                break


def _offers(values: set[str], theirs: str) -> bool:
    """Whether a version that lacks a name has another of its kind, which may be the same unrecognised."""
    return any(_samegroup(value, theirs) for value in values)


def _pairs(
    mine: set[str], theirs: set[str], lang: str, everywhere: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    """Names of the odd version and those of the others in whose place they may stand."""
    for one in sorted(mine):
        for other in sorted(theirs):
            if not _samegroup(one, other) or _near(one, other):
                continue
            unknown = group(one) in ("name", "person")
            if unknown and (len(everywhere[one]) < 2 or lang not in everywhere[other]):
                continue  # heard in one version only: perhaps the same name, not recognised
            if {group(one), group(other)} == {"place", "name"} and (unknown or len(everywhere[other]) < 3):
                continue
            yield one, other


def _samegroup(one: str, other: str) -> bool:
    groups = {group(one), group(other)}
    return (
        len(groups) == 1
        or groups == {"place", "name"}
        or (groups == {"country", "place"} and bool({one, other} & _CITY_STATES))
    )


def _near(one: str, other: str) -> bool:
    """Whether two ids are a town and its region, an organisation and its body, or a name and what is heard in it."""
    a, b = one.partition(":")[2], other.partition(":")[2]
    if "name" in (group(one), group(other)) and min(len(a), len(b)) > 3 and (a in b or b in a):
        return True  # 塔什拉巴特 holds Rabat as Tash-Rabat does
    if one.startswith(("organisation", "country:GB")):  # the UN and its bodies, Britain and its nations
        return a.startswith(b) or b.startswith(a)
    if f"{a}-".startswith(f"{b}-") or f"{b}-".startswith(f"{a}-"):  # Atyrau and its refinery
        return True
    return a.startswith(b.split("-")[0]) and b.startswith(a.split("-")[0]) and "region" in one + other


def _is_agent(fact: Fact, agents: Sequence[Fact]) -> bool:
    return any(agent.span.start <= fact.span.start < agent.span.end for agent in agents)


def _sounds_alike(facts: Mapping[str, Fact], odd: str) -> bool:
    """Whether the words of the odd version sound as those of another do, whatever they are known for."""
    exact = [lang for lang in facts if not table(Transliteration, lang).loose]
    return odd in exact and any(
        by_ear(facts[odd].span.text, odd, facts[lang].span.text, lang) >= SAME for lang in exact if lang != odd
    )


def _are_there(agents: Stated, langs: Sequence[str]) -> bool:
    """Whether the versions speak of the same parties: then one names the first and calls the second by office."""
    parties = [{p for f in agents.get(lang, ()) for p in (f.value, *f.detail["beside"].split())} for lang in langs]
    told = [found for found in parties if found]
    return len(told) > 1 and len(parties[0]) > 1 and all(found == parties[0] for found in told)


def _difference(row: Row, odd: tuple[str, ...], facts: Mapping[str, Fact]) -> Finding:
    ordered = {lang: facts[lang] for lang in sorted(facts)}
    told = "; ".join(f"{lang} “{fact.span.text}”" for lang, fact in ordered.items())
    return Finding(
        check="name",
        severity="error",
        row=row.index,
        odd=odd,
        values={lang: fact.value.partition(":")[2] for lang, fact in ordered.items()},
        spans=tuple(fact.span for fact in ordered.values()),
        message=f"the versions name different {_plural(facts)}: {told}",
        confidence=0.9 if len(odd) == 1 else 0.75,
        reason="names compared by what they mean, across scripts",
    )


def _plural(facts: Mapping[str, Fact]) -> str:
    kinds = {fact.detail.get("kind", "name") for fact in facts.values()}
    if kinds == {"person"}:
        return "persons"
    if kinds == {"country"}:
        return "countries"
    return "organisations" if kinds == {"organisation"} else "places or persons"

"""speech-act: a version says that a party did something else by speaking, or did it more strongly.

"Agreed" is not "discussed", "promised" is not "hoped", "stressed" is more than "noted". Translators exchange the
neutral verbs freely (said, noted, added: one act here), turn verbs into nouns and drop some; so only an act that
stands in the place of another is a finding, never one that is merely missing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from toolkit.checks._leftovers import Leftover, leftovers
from toolkit.checks._swapped import with_swaps
from toolkit.languages.speech import ACTS, EITHER
from toolkit.model import Comparison, Fact, Finding, Row, Severity
from toolkit.settings import Settings

#: For `readout explain`.
EXAMPLE = {
    "en": "The parties discussed the road.",
    "kk": "Тараптар жол туралы уағдаласты.",
    "ru": "Стороны договорились о дороге.",
    "zh": "双方就公路问题达成一致。",
}

#: Acts that commit a party differently: to take one for the other is an error.
CONTRARY = (
    {"agree", "discuss"},
    {"decide", "discuss"},
    {"promise", "hope"},
    {"promise", "say"},
    {"promise", "interest"},
    {"agree", "interest"},
    {"accept", "reject"},
    {"support", "reject"},
    {"support", "condemn"},
    {"approve", "reject"},
    {"agree", "reject"},
    {"praise", "condemn"},
    {"praise", "criticise"},
    {"thank", "criticise"},
    {"welcome", "condemn"},
    {"welcome", "regret"},
    {"demand", "ask"},
    {"sign", "discuss"},
    {"agree", "propose"},
    {"hope", "agree"},
    {"invite", "accept"},
    {"admit", "deny"},
    {"confirm", "deny"},
    {"announce", "deny"},
    {"heed", "support"},
    {"heed", "approve"},
    {"heed", "agree"},
    {"heed", "reject"},
    {"instruct", "propose"},
    {"demand", "propose"},
    {"warn", "confident"},
    {"promise", "warn"},
    {"approve", "discuss"},
    {"reject", "discuss"},
)
#: Acts that faithful translators take for one another.
EQUAL = (
    {"say", "recall"},
    {"say", "admit"},
    {"say", "heed"},
    {"admit", "confirm"},
    {"admit", "agree"},
    {"admit", "inform"},
    {"admit", "stress"},
    {"admit", "regret"},
    {"heed", "stress"},
    {"heed", "welcome"},
    {"heed", "inform"},
    {"heed", "concern"},
    {"deny", "reject"},
    {"deny", "doubt"},
    {"deny", "criticise"},
    {"accept", "thank"},
    {"say", "inform"},
    {"say", "announce"},
    {"say", "confirm"},
    {"say", "warn"},
    {"say", "propose"},
    {"say", "welcome"},
    {"say", "ask"},
    {"say", "accuse"},
    {"say", "discuss"},
    {"say", "confident"},
    {"inform", "announce"},
    {"inform", "recall"},
    {"propose", "ask"},
    {"propose", "urge"},
    {"ask", "urge"},
    {"require", "ask"},
    {"require", "demand"},
    {"require", "instruct"},
    {"require", "urge"},
    {"require", "propose"},
    {"call", "invite"},
    {"call", "urge"},
    {"call", "ask"},
    {"call", "propose"},
    {"urge", "instruct"},
    {"ask", "instruct"},
    {"agree", "decide"},
    {"agree", "accept"},
    {"agree", "approve"},
    {"accept", "approve"},
    {"support", "approve"},
    {"support", "agree"},
    {"support", "welcome"},
    {"welcome", "praise"},
    {"hope", "confident"},
    *({"interest", other} for other in ("hope", "wish", "say", "confident", "propose", "support", "welcome")),
    {"advocate", "support"},
    {"advocate", "propose"},
    {"advocate", "say"},
    {"advocate", "urge"},
    {"advocate", "agree"},
    {"wish", "congratulate"},
    {"wish", "hope"},
    {"wish", "greet"},
    {"wish", "say"},
    {"greet", "welcome"},
    {"greet", "congratulate"},
    {"greet", "say"},
    {"doubt", "concern"},
    {"doubt", "criticise"},
    {"criticise", "condemn"},
    {"criticise", "accuse"},
    {"concern", "warn"},
    {"concern", "say"},
    {"confirm", "stress"},
    {"confirm", "confident"},
    {"regret", "concern"},
    {"condemn", "accuse"},
    {"regret", "condole"},
    {"invite", "propose"},
    {"invite", "urge"},
    {"invite", "ask"},
    {"discuss", "propose"},
    {"discuss", "stress"},
    {"announce", "decide"},
    {"congratulate", "welcome"},
)
#: Pairs of EQUAL that even a unanimous rest does not tell apart.
FREE = (
    *(
        {"say", other}
        for other in ("wish", "inform", "confident", "discuss", "greet", "advocate", "recall", "propose", "announce")
    ),
    *({"wish", other} for other in ("congratulate", "hope", "greet")),
    *({"interest", other} for other in ("hope", "wish", "say", "confident")),
    *({"call", other} for other in ("invite", "urge", "ask", "propose")),
    {"deny", "reject"},
    {"admit", "agree"},
    {"admit", "confirm"},
    {"accept", "thank"},
    *({"require", other} for other in ("ask", "demand", "instruct", "urge", "propose")),
    *({"advocate", other} for other in ("support", "propose", "urge", "agree")),
    *({"accuse", "condemn"}, {"accuse", "criticise"}, {"agree", "decide"}, {"agree", "accept"}, {"accept", "approve"}),
    *({"announce", "inform"}, {"invite", "ask"}, {"greet", "welcome"}, {"confirm", "confident"}, {"urge", "ask"}),
    *({"discuss", "propose"}, {"announce", "decide"}, {"regret", "concern"}, {"support", "agree"}),
)


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each act that stands in the place of another."""
    yield from with_swaps(_found(comparison, settings), "speech-act", comparison, settings)


def _found(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    for row in comparison.rows:
        stated = _settled(comparison.stated(row, "speech-act"))
        found = list(leftovers(stated, settings.source, _related, _same))
        if not found and not settings.source and len(stated) > 3:
            found = list(_beside_silence(stated))
        if not found and not settings.source and len(stated) > 2:
            found = list(_alone(stated))
        yield from (_finding(row, left) for left in found)


def _settled(stated: Mapping[str, Sequence[Fact]]) -> Mapping[str, Sequence[Fact]]:
    """A word for either of two acts stands for the one that most of the other versions have, else for the weaker."""
    said = Counter(act for facts in stated.values() for act in {fact.value for fact in facts})
    if said.keys().isdisjoint(EITHER):
        return stated
    meant = {one: max(acts, key=lambda act: said[act]) for one, acts in EITHER.items()}
    return {
        lang: [replace(fact, value=meant.get(fact.value, fact.value)) for fact in facts]
        for lang, facts in stated.items()
    }


def _alone(stated: Mapping[str, Sequence[Fact]]) -> Iterator[Leftover]:
    """One act for another like it, where nothing else is said: all the other versions have the very same."""
    said = {lang: {fact.value for fact in facts} for lang, facts in stated.items()}
    shared = set.intersection(*said.values())
    for odd in sorted(said):
        rest = [said[lang] - shared for lang in said if lang != odd]
        mine = said[odd] - shared
        if (
            len(mine) == 1
            and len(rest[0]) == 1
            and all(acts == rest[0] for acts in rest)
            and mine | rest[0] not in FREE
        ):
            values = {lang: min(acts - shared) for lang, acts in said.items()}
            yield Leftover((odd,), {lang: _stating(stated[lang], value) for lang, value in sorted(values.items())})
            return


def _stating(facts: Sequence[Fact], act: str) -> Fact:
    return next(fact for fact in facts if fact.value == act)


def _beside_silence(stated: Mapping[str, Sequence[Fact]]) -> Iterator[Leftover]:
    """One act for another where all but one of the other versions share it, and that one has no verb of speaking."""
    speaking = {lang: facts for lang, facts in stated.items() if facts}
    if len(speaking) == len(stated) - 1:
        for left in leftovers(speaking, "", _akin, _same):
            shared = {fact.value for lang, fact in left.facts.items() if lang not in left.odd}
            if len(left.odd) == 1 and len(shared) == 1:
                yield left


def _akin(one: str, other: str) -> bool:
    """Whether one act is the other but much stronger, or its contrary, so that it must stand in its place."""
    (field, strength), (theirs, other_strength) = ACTS[one], ACTS[other]
    stronger = field == theirs and abs(strength - other_strength) > 1
    return _related(one, other) and "say" not in (one, other) and (stronger or {one, other} in CONTRARY)


def _related(one: str, other: str) -> bool:
    """Whether one act may have taken the place of the other."""
    return {one, other} not in EQUAL


def _same(one: str, other: str) -> bool:
    return one == other or {one, other} in EQUAL


def _finding(row: Row, left: Leftover) -> Finding:
    acts = {lang: fact.value for lang, fact in left.facts.items()}
    odd = {acts[lang] for lang in left.odd}
    rest = {act for lang, act in acts.items() if lang not in left.odd} or odd
    severity: Severity = "error" if any({a, b} in CONTRARY for a in odd for b in rest) else "warning"
    told = "; ".join(f"{lang} “{fact.span.text}” ({acts[lang]})" for lang, fact in left.facts.items())
    return Finding(
        check="speech-act",
        severity=severity,
        row=row.index,
        odd=left.odd,
        values=acts,
        spans=tuple(fact.span for fact in left.facts.values()),
        message=f"the versions differ in what was done by speaking: {told}",
        confidence=0.85 if severity == "error" else 0.7,
        reason=_reason(odd | rest),
    )


def _reason(acts: set[str]) -> str:
    told = Counter(f"{act}: {ACTS[act][0]}, strength {ACTS[act][1]}" for act in acts)
    return "; ".join(sorted(told))

"""What a memory knows of a sentence: the same, the same with other numbers, dates or names, or one like it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from toolkit.glossary import Glossary
from toolkit.translation.memory import Memory
from toolkit.translation.repair import repaired
from toolkit.translation.units import Unit

CANDIDATES = 60  #: compared letter by letter
REFILLED = 99.0  #: score of a normalised match
REPAIRED = 98.0  #: of one in which terms or other words were replaced too
REPAIRABLE = 5  #: of the nearest, looked at for slots


@dataclass(frozen=True, slots=True)
class Match:
    """One unit that may serve."""

    kind: Literal["exact", "normalised", "repaired", "fuzzy"]
    score: float  #: 0..100: 100 exact, 99 normalised, 98 repaired, else likeness of the letters
    source: str  #: the unit's text in the language asked in
    target: str  #: its translation; of a normalised or repaired match with the new values and words
    unit: Unit
    changed: tuple[tuple[str, str], ...] = ()  #: words of the translation, before and after


def search(
    memory: Memory, text: str, lang: str, target: str, glossary: Glossary, cutoff: float = 70, limit: int = 5
) -> tuple[Match, ...]:
    """Matches for a sentence, the best first; of equal ones the most used, then the latest. Each translation once."""
    from rapidfuzz import fuzz, process

    text = " ".join(text.split())
    candidates = dict(memory.same(text, lang))
    candidates |= dict(memory.near(text, lang, CANDIDATES)) if text not in candidates.values() else {}
    numbers = list(candidates)
    near = process.extract(text, [candidates[n] for n in numbers], scorer=fuzz.ratio, score_cutoff=cutoff, limit=None)
    found: list[Match] = []
    for rank, (said, score, at) in enumerate(near):
        unit = memory.unit(numbers[at])
        if target in unit.texts:
            refill = None if said == text or rank >= REPAIRABLE else _refilled(text, unit, lang, target, glossary)
            found.append(refill or _plain(said, text, score, unit, target))
    used = Counter((match.score, match.target) for match in found)
    # what was written oftenest, for a slip stands once; then what was written last
    found.sort(key=lambda match: (match.score, used[match.score, match.target], match.unit.date), reverse=True)
    best: dict[str, Match] = {}
    for match in found:
        best.setdefault(match.target, match)
    return tuple(best.values())[:limit]


def _plain(said: str, text: str, score: float, unit: Unit, target: str) -> Match:
    if said == text:
        return Match("exact", 100.0, said, unit.texts[target], unit)
    return Match("fuzzy", round(min(score, REPAIRED - 1), 1), said, unit.texts[target], unit)


def _refilled(text: str, unit: Unit, lang: str, target: str, glossary: Glossary) -> Match | None:
    said = unit.texts[lang]
    made = repaired(text, said, unit.texts[target], lang, target, glossary)
    if made is None:
        return None
    if made.sure:
        return Match("normalised", REFILLED, said, made.text, unit, made.changed)
    return Match("repaired", REPAIRED, said, made.text, unit, made.changed)


def as_json(found: Sequence[Match]) -> dict[str, Any]:
    """`readout-memory-matches/1`."""
    matches = [
        {
            "kind": match.kind,
            "score": match.score,
            "source": match.source,
            "target": match.target,
            "changed": [list(pair) for pair in match.changed],
            "origin": match.unit.origin,
            "place": match.unit.place,
            "date": match.unit.date,
        }
        for match in found
    ]
    return {"schema": "readout-memory-matches/1", "matches": matches}


def as_text(found: Sequence[Match]) -> str:
    """A block a match: kind, score and origin; then both texts."""
    blocks = []
    for match in found:
        origin = ", ".join(part for part in (match.unit.origin, match.unit.place, match.unit.date) if part)
        changed = "; ".join(f"{before} → {after}" for before, after in match.changed)
        told = f"  changed: {changed}\n" if changed else ""
        blocks.append(f"{match.kind} {match.score:g}  {origin}\n  {match.source}\n  {match.target}\n{told}")
    return "\n".join(blocks)

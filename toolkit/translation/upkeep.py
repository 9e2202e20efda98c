"""A memory looked over: what it holds, what stands in it twice, and where it contradicts itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from toolkit.translation import tmx as written
from toolkit.translation.memory import Memory
from toolkit.translation.units import Unit


def stats(memory: Memory) -> dict[str, Any]:
    """`readout-memory-stats/1`: units, origins, texts by language, units by year and by pair of languages."""
    langs: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    years: Counter[str] = Counter()
    origins: set[str] = set()
    for unit in memory.units():
        origins.add(unit.origin)
        langs.update(unit.texts.keys())
        pairs.update("-".join(pair) for pair in combinations(unit.texts, 2))
        years[unit.date[:4] or "undated"] += 1
    counted = {"languages": langs, "pairs": pairs, "years": years}
    known = {"schema": "readout-memory-stats/1", "units": years.total(), "origins": len(origins)}
    return known | {name: dict(sorted(counter.items())) for name, counter in counted.items()}


def lint(memory: Memory) -> Iterator[str]:
    """A line for each unit given twice, and for each text with two translations; both places are named."""
    seen: dict[tuple[tuple[str, str], ...], Unit] = {}
    rendered: dict[tuple[str, str, str], dict[str, Unit]] = defaultdict(dict)
    for unit in memory.units():
        first = seen.setdefault(tuple(unit.texts.items()), unit)
        if first is not unit:
            yield f"{_place(unit)}: the same unit as {_place(first)}"
            continue
        for one in unit.texts:
            for other in unit.texts:
                if one != other:
                    rendered[one, other, unit.texts[one]].setdefault(unit.texts[other], unit)
    for (one, other, text), ways in rendered.items():
        if len(ways) > 1:
            told = " / ".join(f"“{way}” ({_place(unit)})" for way, unit in ways.items())
            yield f"{one}-{other}: “{text}” has {len(ways)} translations: {told}"


def _place(unit: Unit) -> str:
    return f"{unit.origin}, {unit.place}"


def tmx(memory: Memory) -> Iterator[str]:
    """The memory as TMX 1.4, piece by piece."""
    yield written.HEAD
    for unit in memory.units():
        yield written.unit(unit)
    yield written.TAIL

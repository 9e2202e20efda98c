"""Dates and periods by value: 15 September = 15 қыркүйек = 9月15日; and by their parts, where one version says less."""

from __future__ import annotations

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import stated
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """Clues for each date that a sentence states: the whole, the year, the month, the day."""
    return stated(facts, "date", _parts)


def _parts(value: str) -> tuple[str, ...]:
    parts = value.split("-")
    named = zip(("year", "month", "day"), parts, strict=False)
    return (value, *(f"{name} {part}" for name, part in named if part.isdigit() and len(parts) > 1))

"""Dates and periods by value: 15 September = 15 қыркүйек = 9月15日."""

from __future__ import annotations

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import stated
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each date that a sentence states."""
    return stated(facts, "date")

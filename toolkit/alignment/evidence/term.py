"""Controlled terms of the glossary, by concept."""

from __future__ import annotations

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import stated
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each term that a sentence states."""
    return stated(facts, "term")

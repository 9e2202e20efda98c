"""Quantities by value, whatever the writing: 18.2 billion = 18,2 млрд = 182亿; and the figure apart from its unit."""

from __future__ import annotations

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import stated
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """Clues for each quantity that a sentence states: one version may count what another only numbers."""
    return stated(facts, "quantity", lambda value: (value, value.partition(" ")[0]))

"""Figures as they are written, marks between the digits apart: what no extractor could read is the same still."""

from __future__ import annotations

import re

from toolkit.alignment.clues import Clue, Clues
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout

FIGURE = re.compile(r"\d+(?:[.,:\u00a0\u202f \u2009]\d+)*")
MARKS = re.compile(r"\D")


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each figure, its key the digits alone."""
    return {
        lang: [
            Clue(sentence.index, sentence.start + found.start(), sentence.start + found.end(), MARKS.sub("", found[0]))
            for sentence in document.sentences
            for found in FIGURE.finditer(sentence.text)
        ]
        for lang, document in readout.documents.items()
    }

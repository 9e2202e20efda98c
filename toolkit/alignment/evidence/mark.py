"""Punctuation that carries meaning: questions, exclamations, quotations, brackets, colons."""

from __future__ import annotations

import re

from toolkit.alignment.clues import Clue, Clues
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout

KINDS = {
    "question": "?？",
    "exclamation": "!！",
    "quotation": '"«»“”「」『』„',
    "bracket": "()（）",
    "colon": ":：",
    "semicolon": ";；",
}
BY_MARK = {mark: kind for kind, marks in KINDS.items() for mark in marks}
MARK = re.compile("[" + re.escape("".join(BY_MARK)) + "]")


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for the first mark of each kind in a sentence."""
    return {
        lang: [
            Clue(sentence.index, sentence.start + place, sentence.start + place + 1, kind)
            for sentence in document.sentences
            for kind, place in _firsts(sentence.text).items()
        ]
        for lang, document in readout.documents.items()
    }


def _firsts(text: str) -> dict[str, int]:
    firsts: dict[str, int] = {}
    for found in MARK.finditer(text):
        firsts.setdefault(BY_MARK[found[0]], found.start())
    return firsts

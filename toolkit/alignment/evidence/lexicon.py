"""Everyday and official vocabulary, by the concepts of the built-in lexicon."""

from __future__ import annotations

from functools import lru_cache

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import by_sentence
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.lexicon import find
from toolkit.model import Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each concept that a word or phrase may stand for."""
    return by_sentence(readout, _meant)


@lru_cache(maxsize=SENTENCES)
def _meant(text: str, lang: str) -> tuple[tuple[int, int, int], ...]:
    """Start, end and concept of each word and phrase that is not grammar."""
    grammar = table(Morphology, lang).function_words
    entries = [entry for entry in find(text, lang) if text[entry.start : entry.end].lower() not in grammar]
    return tuple([(start, end, concept) for start, end, concepts in entries for concept in concepts])

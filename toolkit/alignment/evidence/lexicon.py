"""Everyday and official vocabulary, by the concepts of the built-in lexicon."""

from __future__ import annotations

from functools import lru_cache

from toolkit.alignment.clues import Clue, Clues, clue
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.lexicon import find
from toolkit.model import Document, Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each concept that a word or phrase may stand for."""
    return {lang: _clues(document) for lang, document in readout.documents.items()}


def _clues(document: Document) -> list[Clue]:
    out: list[Clue] = []
    for sentence in document.sentences:
        index, at = sentence.index, sentence.start
        out += [clue((index, at + start, at + end, key)) for start, end, key in _meant(sentence.text, document.lang)]
    return out


@lru_cache(maxsize=SENTENCES)
def _meant(text: str, lang: str) -> tuple[tuple[int, int, int], ...]:
    """Start, end and concept of each word and phrase that is not grammar."""
    grammar = table(Morphology, lang).function_words
    entries = [entry for entry in find(text, lang) if text[entry.start : entry.end].lower() not in grammar]
    return tuple([(start, end, concept) for start, end, concepts in entries for concept in concepts])

"""Everyday and official vocabulary, by the concepts of the built-in lexicon."""

from __future__ import annotations

from toolkit.alignment.clues import Clue, Clues, clue
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import find
from toolkit.model import Document, Facts, Readout


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each concept that a word or phrase may stand for."""
    return {lang: _clues(document) for lang, document in readout.documents.items()}


def _clues(document: Document) -> list[Clue]:
    grammar = table(Morphology, document.lang).function_words
    out: list[Clue] = []
    for sentence in document.sentences:
        index, at, text = sentence.index, sentence.start, sentence.text
        for start, end, concepts in find(text, document.lang):
            if text[start:end].lower() not in grammar:
                out += [clue((index, at + start, at + end, concept)) for concept in concepts]
    return out

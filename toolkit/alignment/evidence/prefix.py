"""Words that Kazakh and Russian share, and words left in Latin letters: by their first letters."""

from __future__ import annotations

from functools import cache

from toolkit.alignment.clues import Clue, Clues, clue
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.model import Document, Facts, Readout

LETTERS = 5
FOLD = str.maketrans("ёйәғқңөұүһіы", "еиагкноууxии")


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each word of five letters or more."""
    return {lang: _clues(document) for lang, document in readout.documents.items()}


def _clues(document: Document) -> list[Clue]:
    words = table(Morphology, document.lang).words
    return [
        clue((sentence.index, sentence.start + start, sentence.start + end, key))
        for sentence in document.sentences
        for start, end in words(sentence.text)
        if (key := _key(sentence.text[start:end]))
    ]


@cache
def _key(word: str) -> str:
    word = word.lower().translate(FOLD)
    return word[:LETTERS] if len(word) >= LETTERS and not "\u3400" <= word[0] <= "\u9fff" else ""

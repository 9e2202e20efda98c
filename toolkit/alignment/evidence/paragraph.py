"""Paragraphs: where a sentence begins one, its counterpart mostly does too."""

from __future__ import annotations

from itertools import pairwise

from toolkit.alignment.clues import Clue, Clues
from toolkit.glossary import Glossary
from toolkit.model import Document, Facts, Readout

ALIKE = 0.8  #: versions with fewer paragraphs than this share of another's break the text in their own way
MOST = 0.5  #: paragraphs a sentence beyond which they tell nothing: lines, say


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each sentence that begins a paragraph, before its first word.

    Only of versions with about as many paragraphs as some other: who breaks the text otherwise tells nothing by it.
    """
    counts = {lang: _count(document) for lang, document in readout.documents.items()}
    return {
        lang: _clues(readout.documents[lang])
        for lang, count in counts.items()
        if any(_are_alike(count, counts[other]) for other in counts if other != lang)
    }


def _count(document: Document) -> int:
    """Paragraphs; 0 where there is nothing to them."""
    count = len({sentence.paragraph for sentence in document.sentences})
    return count if 1 < count <= MOST * len(document.sentences) else 0


def _are_alike(one: int, other: int) -> bool:
    return min(one, other) >= max(ALIKE * max(one, other), 1)


def _clues(document: Document) -> list[Clue]:
    # the blank before it: a clue that overlapped the first word would count as the same token
    return [
        Clue(other.index, other.start - 1, other.start, "begin")
        for one, other in pairwise(document.sentences)
        if one.paragraph != other.paragraph
    ]

"""Facts that hang on nothing but the words of their sentence: what those words state is worked out once.

Texts of one office repeat their sentences, and who edits a text changes one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from toolkit.model import NOTHING, Fact, Readout, Span


class Stated(NamedTuple):
    """A fact as a sentence states it, whatever text it stands in."""

    start: int  #: offset in the sentence
    end: int
    value: str
    detail: Mapping[str, str] = NOTHING


def placed(kind: str, readout: Readout, stated: Callable[[str, str], Sequence[Stated]]) -> Iterator[Fact]:
    """Facts of a kind in all versions; `stated` tells what a sentence of a language states, and should remember it."""
    for lang, document in readout.documents.items():
        for sentence in document.sentences:
            at, text = sentence.start, sentence.text
            for start, end, value, detail in stated(text, lang):
                span = Span(lang, at + start, at + end, text[start:end])
                yield Fact(kind, value, span, sentence.index, detail=detail)

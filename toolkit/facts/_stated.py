"""Facts that hang on nothing but the words of their sentence: what those words state is worked out once.

Texts of one office repeat their sentences, and who edits a text changes one sentence at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from toolkit.learnt import SENTENCES
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
            yield from _placed(kind, stated, sentence.text, lang, sentence.start, sentence.index)


@lru_cache(maxsize=SENTENCES)
def _placed(
    kind: str, stated: Callable[[str, str], Sequence[Stated]], text: str, lang: str, at: int, index: int
) -> tuple[Fact, ...]:
    """The facts of a sentence that begins at `at`: what stands before an edit is placed as it was."""
    return tuple(
        [
            Fact(kind, value, Span(lang, at + start, at + end, text[start:end]), index, detail=detail)
            for start, end, value, detail in stated(text, lang)
        ]
    )

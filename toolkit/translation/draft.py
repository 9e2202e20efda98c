"""What a draft translation is made of, and how a sentence's share of it came about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Document, Finding, Sentence
from toolkit.translation.units import CLOSE, OPEN, Unit

PieceOrigin = Literal["term", "name", "date", "quantity", "mark", "memory", "model", "source"]
Origin = Literal["exact", "repaired", "fuzzy", "model", "phrases", "glossary", "none"]

#: For people: what each origin means.
ORIGINS: dict[Origin, str] = {
    "exact": "translated so before",
    "repaired": "translated so before with other words, which are replaced",
    "fuzzy": "a sentence like it was translated so: change what differs",
    "model": "by the model",
    "phrases": "put together of phrases translated before, terms, names, dates and figures",
    "glossary": "terms, names, dates and figures only",
    "none": "nothing known",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the glossary binds in one source sentence."""

    concept: str  #: its id
    start: int  #: first code point in the source sentence
    end: int  #: one past the last
    forms: tuple[str, ...]  #: all forms of the target's terms that may stand, the preferred dictionary form first
    forbidden: tuple[str, ...] = ()  #: wordings of the target that must not stand for it, in all their forms


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source, and what stands for it."""

    start: int  #: first code point in the source sentence
    end: int
    text: str  #: in the target language; of "source" in the source's
    origin: PieceOrigin  #: "mark": punctuation and spaces
    concept: str = ""  #: of a term or a name


@dataclass(frozen=True, slots=True)
class Drafted:
    """One sentence's translation, the best that was found."""

    origin: Origin
    pieces: tuple[Piece, ...]
    confidence: float  #: 0..1
    unit: Unit | None = None  #: of the memory, where it comes from one
    likeness: float = 0.0  #: of the unit's source to the sentence, 0..100
    changed: tuple[
        tuple[str, str], ...
    ] = ()  #: words of the unit's translation replaced; of "fuzzy": words that differ

    @property
    def text(self) -> str:
        """The translation as it stands, without marks."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def marked(self) -> str:
        """The translation with marks around what is left in the source language."""
        return "".join(
            f"{OPEN}{piece.text}{CLOSE}" if piece.origin == "source" else piece.text for piece in self.pieces
        )

    @property
    def covered(self) -> float:
        """The share of the source's letters that is translated, 0..1."""
        sizes = [(piece.origin, piece.end - piece.start) for piece in self.pieces if piece.origin != "mark"]
        total = sum(size for _, size in sizes)
        return sum(size for origin, size in sizes if origin != "source") / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Draft:
    """A document's draft in one language."""

    source: Document
    target: str
    sentences: tuple[Drafted, ...]  #: one for each sentence of the source
    findings: tuple[Finding, ...] = ()  #: where it parts from the source; `row` is the sentence
    signature: str = ""  #: what it was made with

    @property
    def covered(self) -> float:
        """The share of the source's letters that is translated, 0..1."""
        sizes = [len(sentence.text) for sentence in self.source.sentences]
        done = [share.covered * size for share, size in zip(self.sentences, sizes, strict=True)]
        return sum(done) / sum(sizes) if sizes else 1.0

    def paragraphs(self) -> list[list[tuple[Sentence, Drafted]]]:
        """The sentences with their drafts, those of one paragraph together."""
        found: dict[int, list[tuple[Sentence, Drafted]]] = {}
        for sentence, drafted in zip(self.source.sentences, self.sentences, strict=True):
            found.setdefault(sentence.paragraph, []).append((sentence, drafted))
        return list(found.values())


def joined(texts: Sequence[str], lang: str) -> str:
    """Sentences of one paragraph as they run."""
    return table(Profile, lang).joiner.join(texts)

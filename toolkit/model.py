"""The nouns of the toolkit: what is read, what is compared and what is found.

Every value is frozen; a changed one comes from `dataclasses.replace`. Offsets count Unicode code points
in `Document.text`. Languages are BCP 47 tags ("en", "kk", "ru", "zh", "kk-Latn", "zh-Hant").
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar

Made = TypeVar("Made")
Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  #: gravest first

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one version's text: the evidence shown to the reader."""

    lang: str  #: the version it stands in
    start: int  #: first code point in the document's text
    end: int  #: one past the last code point
    text: str  #: the words themselves, `document.text[start:end]`


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a document, without the white space around it."""

    index: int  #: place in the document, from 0
    start: int  #: offset of its first code point in the document's text
    end: int  #: one past its last code point
    text: str  #: `document.text[start:end]`
    paragraph: int = 0  #: which paragraph of the document it stands in, from 0
    place: str = ""  #: where it came from in the original file: "p. 3", an XPath, a unit id; empty for plain text


@dataclass(frozen=True, slots=True)
class Document:
    """One language version, read."""

    lang: str  #: BCP 47 tag
    path: str  #: where it was read from, as the user named it
    text: str  #: all of it; for a plain-text file, the file's text
    sentences: tuple[Sentence, ...]
    notes: tuple[str, ...] = ()  #: what the reader must tell the user: "tracked changes read as accepted"
    paired: bool = False  #: the file pairs its sentences itself: those of all versions with one `place` are a row


@dataclass(frozen=True, slots=True)
class Party:
    """One side of the event, as event.toml names it."""

    country: str = ""  #: ISO 3166 code, "KZ"; empty for an organisation
    office: str = ""  #: "president", "prime-minister", "secretary-general" …
    person: Mapping[str, str] = field(default_factory=lambda: NOTHING)  #: name by language
    organisation: Mapping[str, str] = field(default_factory=lambda: NOTHING)  #: name by language

    def called(self, lang: str) -> list[str]:
        """The words of the person's name in a language; none where it is not given."""
        return self.person.get(lang, "").replace("·", " ").split()


@dataclass(frozen=True, slots=True)
class Event:
    """What the versions are an account of. Everything may be unknown."""

    title: str = ""
    date: datetime.date | None = None
    place: str = ""
    issuer: str = ""  #: ISO 3166 code of the country whose press office speaks
    parties: tuple[Party, ...] = ()
    sources: Mapping[str, str] = field(default_factory=lambda: NOTHING)  #: language -> where the version was published


@dataclass(frozen=True, slots=True)
class Readout:
    """All versions of one text."""

    name: str  #: the folder's name, or what the file names share
    documents: Mapping[str, Document]  #: by language, in alphabetical order of the tags
    event: Event = Event()
    folder: Path | None = None  #: where the readout's own files (event.toml, accepted findings …) lie

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages present, in alphabetical order."""
        return tuple(self.documents)


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing a sentence states, as a value that compares across languages."""

    kind: str  #: the extractor's name: "quantity", "date", "name", "term", "speech-act", "polarity" …
    value: str  #: canonical form, equal in every language: "18200000000 USD", "2023-09-15", "no"
    span: Span  #: where it is said
    sentence: int  #: index of the sentence in its document
    shown: str = ""  #: the value for a human reader, language-neutral ("18.2 billion USD"); empty: show the span
    detail: Mapping[str, str] = field(
        default_factory=lambda: NOTHING
    )  #: what else the kind knows: "scope", "rung", "status" …


#: All facts of a readout: language -> for each sentence its facts, in order of their place.
Facts = Mapping[str, Sequence[Sequence[Fact]]]

#: Rows less sure than this are a guess.
UNSURE = 0.5

#: The finest pieces of one pair of languages: ((indices in the first), (indices in the second)).
Bead = tuple[tuple[int, ...], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """The smallest set of sentences that hang together in all versions."""

    index: int
    sentences: Mapping[str, tuple[int, ...]]  #: sentence indices by language; every language is present, maybe empty
    score: float  #: calibrated probability that the row is right, 0..1
    beads: Mapping[str, tuple[Bead, ...]] = field(default_factory=dict)  #: by pair "en-kk", first language alphabetical

    @property
    def is_unsure(self) -> bool:
        """Whether the row itself is a guess."""
        return self.score < UNSURE


@dataclass(frozen=True, slots=True)
class Alignment:
    """A readout with its rows."""

    readout: Readout
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a check reads: the aligned versions and all that they state."""

    readout: Readout
    rows: tuple[Row, ...]
    facts: Facts
    _made: dict[Any, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, make: Callable[[Comparison], Made]) -> Made:
        """What `make` makes of this comparison, made once however many checks ask for it."""
        try:
            made: Made = self._made[make]
        except KeyError:
            made = self._made[make] = make(self)
        return made

    def sentences(self, row: Row, lang: str) -> tuple[Sentence, ...]:
        """The sentences of one version in `row`, in order of the text."""
        indices = row.sentences.get(lang, ())
        found: tuple[Sentence, ...] | None = self._made.get((lang, indices))
        if found is None:
            sentences = self.readout.documents[lang].sentences
            found = self._made[lang, indices] = tuple([sentences[i] for i in indices])
        return found

    def stated(self, row: Row, kind: str) -> Mapping[str, Sequence[Fact]]:
        """Facts of one kind in `row`, by language; a version present in the row but silent has an empty list."""
        filed = self.once(_by_kind)[row.index]
        return filed.get(kind) or filed[""]

    def let_go(self) -> None:
        """Forget what `once` has made: it knows this comparison, and the two would keep each other in memory."""
        self._made.clear()


def _by_kind(comparison: Comparison) -> dict[int, dict[str, dict[str, list[Fact]]]]:
    """By row its facts by kind and language; under the kind "", what all say of whom nothing of a kind is known."""
    filed: dict[int, dict[str, dict[str, list[Fact]]]] = {}
    for row in comparison.rows:
        present = [lang for lang, indices in row.sentences.items() if indices]
        kinds = filed[row.index] = {"": {lang: [] for lang in present}}
        for lang in present:
            for i in row.sentences[lang]:
                for fact in comparison.facts[lang][i]:
                    if fact.kind not in kinds:
                        kinds[fact.kind] = {lang: [] for lang in present}
                    kinds[fact.kind][lang].append(fact)
    return filed


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the versions part."""

    check: str  #: the check that found it
    severity: Severity
    row: int  #: index of the row it stands in
    odd: tuple[str, ...]  #: the version(s) that differ from the rest
    values: Mapping[str, str]  #: what each version says, by language
    spans: tuple[Span, ...]  #: the words concerned, in every version concerned
    message: str  #: one sentence a translator understands
    suggestion: str | None = None  #: what the odd version should say, written as that language writes it
    confidence: float = 0.9  #: 0..1
    reason: str = ""  #: the rule, term or table that it rests on
    id: str = ""  #: stable across runs; given by `toolkit.checks.run`

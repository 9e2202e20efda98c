"""A translation with what it is measured by: the facts that each line states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import Glossary
from toolkit.model import Document, Fact, Readout, Sentence

Stated = Sequence[Sequence[Fact]]  #: facts of each line
Lines = Sequence[str]


@dataclass(frozen=True, slots=True)
class Sample:
    """One system's lines beside what they should say, as facts."""

    lang: str  #: of the translation
    pairs: tuple[tuple[Stated, Stated], ...]  #: the translation, and a model of it: each reference, last the source
    references: int  #: how many of the models are references; 0: the source decides


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of what should be there is there."""

    found: int
    wanted: int

    @property
    def score(self) -> float | None:
        """Percent; None where nothing was to be found."""
        return 100 * self.found / self.wanted if self.wanted else None


def sample(
    lines: Lines, lang: str, references: Sequence[Lines], source: tuple[str, Lines] | None, glossary: Glossary
) -> Sample:
    """Facts of a translation and of all its models."""
    own = _document(lang, lines)
    (said,) = _facts((own,), glossary)
    pairs = [(said, _facts((_document(lang, reference),), glossary)[0]) for reference in references]
    if source:
        # read together, so that a name that no list knows is recognised across the scripts
        beside, model = _facts((own, _document(*source)), glossary)
        pairs.append((beside, model))
    return Sample(lang, tuple(pairs), len(references))


def _facts(documents: Sequence[Document], glossary: Glossary) -> list[Stated]:
    found = extract(Readout("score", {d.lang: d for d in documents}), glossary, EVIDENCE)
    return [found[document.lang] for document in documents]


def _document(lang: str, lines: Lines) -> Document:
    sentences, at = [], 0
    for n, line in enumerate(lines):
        sentences.append(Sentence(n, at, at + len(line), line, paragraph=n))
        at += len(line) + 1
    return Document(lang, "", "\n".join(lines), tuple(sentences))


def recall(
    sample: Sample, wanted: Callable[[Sequence[Fact]], Counter[str]], held: Callable[[Sequence[Fact]], Counter[str]]
) -> Measure:
    """Of what the model lines state, how much the translation states; of several models, the nearest one a line.

    What no reference states is not asked for: the source, which another language words, can only excuse.
    """
    found = total = 0
    for n in range(len(sample.pairs[0][0])):
        lines = [(wanted(model[n]), held(said[n])) for said, model in sample.pairs]
        if any(line for line, _ in lines[: sample.references or 1]):
            sizes = [(sum((line & here).values()), line.total()) for line, here in lines if line]
            kept, size = max(sizes, key=lambda sizes: sizes[0] / sizes[1])
            found, total = found + kept, total + size
    return Measure(found, total)

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
    """One system's lines, and the source's or the references' lines beside them, as facts."""

    lang: str  #: of the translation
    said: Stated  #: what the translation states
    models: tuple[Stated, ...]  #: what it should state: the source alone, else each reference


@dataclass(frozen=True, slots=True)
class Measure:
    """How much of what should be there is there."""

    found: int
    wanted: int

    @property
    def score(self) -> float | None:
        """Percent; None where nothing was to be found."""
        return 100 * self.found / self.wanted if self.wanted else None


def sample(lines: Lines, lang: str, references: Sequence[Lines], source: tuple[str, Lines] | None,
           glossary: Glossary) -> Sample:  # fmt: skip
    """Facts of a translation, and of the source where there is one, else of the references."""
    own = _document(lang, lines)
    if source:
        # read together, so that a name neither knows is recognised across the scripts
        facts = _facts((own, _document(*source)), glossary)
        return Sample(lang, facts[0], (facts[1],))
    models = tuple(_facts((_document(lang, reference),), glossary)[0] for reference in references)
    return Sample(lang, _facts((own,), glossary)[0], models)


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
    """Of what the model lines state, how much the translation states; of several models, the nearest one a line."""
    found = total = 0
    for n, facts in enumerate(sample.said):
        here = held(facts)
        lines = [wanted(model[n]) for model in sample.models]
        best, size = max(((sum((line & here).values()), sum(line.values())) for line in lines), key=_share)
        found, total = found + best, total + size
    return Measure(found, total)


def _share(pair: tuple[int, int]) -> float:
    found, size = pair
    return found / size if size else 1.0

"""Candidates put in order by what they state: one whose facts differ from the source loses, however likely it is.

The checks that compare two versions of a text compare a sentence and each of its candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from toolkit.checks import run
from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.model import Comparison, Document, Event, Readout, Row, Sentence
from toolkit.settings import Settings
from toolkit.translation.models import Candidate

CHECKS = ("date", "name", "negation", "number", "term")  #: those that compare one sentence with its translation
WEIGHTS = {"error": 3, "warning": 1, "info": 0}  #: of a finding


def rerank(
    sentences: Sequence[str],
    source: str,
    target: str,
    candidates: Sequence[Sequence[Candidate]],
    glossary: Glossary,
    event: Event | None = None,
) -> list[list[Candidate]]:
    """The candidates of each sentence, those with the fewest and lightest findings first, then the likeliest."""
    pairs = [(n, k) for n, own in enumerate(candidates) for k in range(len(own))]
    documents = (
        _document(source, [sentences[n] for n, _ in pairs]),
        _document(target, [candidates[n][k].text for n, k in pairs]),
    )
    readout = Readout("candidates", {d.lang: d for d in sorted(documents, key=lambda d: d.lang)}, event or Event())
    rows = tuple(Row(i, dict.fromkeys(readout.langs, (i,)), 1.0) for i in range(len(pairs)))
    settings = Settings(only=CHECKS, source=source)
    weights: dict[tuple[int, int], int] = defaultdict(int)
    for finding in run(Comparison(readout, rows, extract(readout, glossary)), settings):
        weights[pairs[finding.row]] += WEIGHTS[finding.severity]
    return [
        [own[k] for k in sorted(range(len(own)), key=lambda k: (weights[n, k], k))] for n, own in enumerate(candidates)
    ]


def _document(lang: str, lines: Sequence[str]) -> Document:
    """Each line a sentence and a paragraph of its own, so that none is read with its neighbours."""
    sentences, at = [], 0
    for n, line in enumerate(lines):
        sentences.append(Sentence(n, at, at + len(line), line, paragraph=n))
        at += len(line) + 1
    return Document(lang, "", "\n".join(lines), tuple(sentences))

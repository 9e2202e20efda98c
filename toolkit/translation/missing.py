"""The sentence that one version lacks, proposed from all versions that have it.

Each version that has the sentence gives a draft of its own, from the memory, a model or the glossary. The one that
parts least from all of them, by our own checks of facts, is proposed; the more the drafts agree, the surer it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.api import Checked
from toolkit.checks import run
from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.model import Comparison, Document, Finding, Readout, Row, Sentence
from toolkit.settings import Settings
from toolkit.translation.draft import Draft, Drafted, joined
from toolkit.translation.drafting import IN_PART, draft
from toolkit.translation.memory import Memory

if TYPE_CHECKING:
    from toolkit.translation.models import Translator

CHECKED = (*IN_PART, "negation")  #: what a proposal must say as the versions say it
CERTAIN = 0.99  #: no proposal is surer


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a version lacks, and what could stand there."""

    finding: Finding
    lang: str  #: the version that lacks it
    after: int  #: offset in that version where it belongs
    drafts: tuple[Draft, ...]  #: one for each version that has it, the best first
    confidence: float  #: of the best, 0..1

    @property
    def text(self) -> str:
        """The best draft, with marks around what is left in its source's language."""
        return _text(self.drafts[0])


def proposals(
    checked: Checked,
    memories: Sequence[Memory],
    glossary: Glossary,
    translator: Translator | None = None,
    langs: Sequence[str] = (),
) -> tuple[Proposal, ...]:
    """A proposal for each omission and each version that lacks something there; of `langs` only, if named."""
    found = []
    for finding in checked.findings:
        if finding.check == "omission":
            for lang, said in _lacking(checked.comparison, finding).items():
                if said and (not langs or lang in langs):
                    found.append(_proposal(finding, lang, said, memories, glossary, translator))
    return tuple(found)


def suggested(checked: Checked, found: Sequence[Proposal]) -> tuple[Finding, ...]:
    """The findings that have proposals, with the proposal as their suggestion."""
    from dataclasses import replace

    told: dict[str, list[str]] = {}
    for proposal in found:
        told.setdefault(proposal.finding.id, []).append(f"{proposal.lang}: {proposal.text}")
    return tuple(
        replace(finding, suggestion=" / ".join(told[finding.id])) for finding in checked.findings if finding.id in told
    )


def _lacking(comparison: Comparison, finding: Finding) -> dict[str, dict[str, str]]:
    """By version that lacks it, what the others say there: whole sentences, or the clause that a finding points at."""
    row = comparison.rows[finding.row]
    have = {lang: _said(comparison, row, lang) for lang, held in row.sentences.items() if held}
    without = [lang for lang in comparison.readout.langs if lang not in have and finding.values.get(lang) != "summary"]
    if without and "summary" not in finding.values.values():
        return dict.fromkeys(without, have)
    clause = {span.lang: span.text for span in finding.spans if span.lang not in finding.odd and span.text}
    return dict.fromkeys(finding.odd, clause) if finding.values.get(finding.odd[0]) == "absent" else {}


def _said(comparison: Comparison, row: Row, lang: str) -> str:
    return joined([sentence.text for sentence in comparison.sentences(row, lang)], lang)


def _proposal(
    finding: Finding,
    lang: str,
    said: Mapping[str, str],
    memories: Sequence[Memory],
    glossary: Glossary,
    translator: Translator | None,
) -> Proposal:
    drafts = [draft(_document(own, text), lang, memories, glossary, translator) for own, text in sorted(said.items())]
    drafts.sort(key=lambda made: (_partings(made, said, glossary), -_sure(made), made.source.lang))
    after = next((span.end for span in finding.spans if span.lang == lang), 0)
    return Proposal(finding, lang, after, tuple(drafts), _agreed(drafts))


def _document(lang: str, text: str) -> Document:
    return Document(lang, "", text, (Sentence(0, 0, len(text), text),))


def _partings(made: Draft, said: Mapping[str, str], glossary: Glossary) -> int:
    """How often a draft parts from any of the versions that have the sentence."""
    documents = {lang: _document(lang, text) for lang, text in said.items()}
    documents[made.target] = _document(made.target, made.sentences[0].text)
    readout = Readout("missing", dict(sorted(documents.items())))
    rows = (Row(0, dict.fromkeys(readout.langs, (0,)), 1.0),)
    found = run(Comparison(readout, rows, extract(readout, glossary)), Settings(only=CHECKED))
    return sum(made.target in finding.odd for finding in found)


def _sure(made: Draft) -> float:
    return made.sentences[0].confidence


def _text(made: Draft) -> str:
    return made.sentences[0].marked


def _agreed(drafts: Sequence[Draft]) -> float:
    """Confidence of the first draft, raised by each other as far as it is like it and sure of itself."""
    from rapidfuzz import fuzz

    doubt = 1 - _sure(drafts[0])
    for other in drafts[1:]:
        likeness = fuzz.ratio(_text(drafts[0]), _text(other)) / 100
        doubt *= 1 - likeness * _sure(other) / 2  # drafts from one memory are no independent witnesses
    return round(min(CERTAIN, 1 - doubt), 2)


def as_json(found: Sequence[Proposal]) -> dict[str, Any]:
    """`readout-missing/1`."""
    return {"schema": "readout-missing/1", "proposals": [_shown(proposal) for proposal in found]}


def _shown(proposal: Proposal) -> dict[str, Any]:
    drafts = [
        {"from": made.source.lang, "source": made.source.text, **_origin(made.sentences[0])} for made in proposal.drafts
    ]
    return {
        "finding": proposal.finding.id,
        "row": proposal.finding.row,
        "lang": proposal.lang,
        "after": proposal.after,
        "text": proposal.text,
        "confidence": proposal.confidence,
        "drafts": drafts,
    }


def _origin(drafted: Drafted) -> dict[str, Any]:
    return {"text": drafted.marked, "origin": drafted.origin, "confidence": round(drafted.confidence, 2)}


def as_text(found: Sequence[Proposal]) -> str:
    """A block a proposal: what is missing where, the proposal, and the sentences it is made from."""
    blocks = []
    for proposal in found:
        lines = [
            f"row {proposal.finding.row + 1}: {proposal.finding.message}",
            f"  {proposal.lang}  {proposal.text}  ({round(100 * proposal.confidence)} %)",
        ]
        lines += [
            f"    from {made.source.lang}, {made.sentences[0].origin}: {made.source.text}" for made in proposal.drafts
        ]
        blocks.append("\n".join(lines) + "\n")
    return "\n".join(blocks)

"""term: controlled terms of the glossary, in whatever inflected form.

The value is the concept's id. The detail tells the wording that matched, its status for the issuer of the readout, what
to write instead, the preferred term in each language ("in:kk"), and the concept's place on an ordered scale (the
partnership ladder, visit kinds …).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from toolkit.glossary import Glossary, Match
from toolkit.model import Fact, Facts, Readout, Span

NAMES = ("person", "place")  #: kinds of concepts that the name extractor states


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each term found; a match that runs over the end of a sentence is none."""
    for lang, document in readout.documents.items():
        starts = [sentence.start for sentence in document.sentences]
        for match in glossary.find(document.text, lang):
            if match.concept.kind in NAMES:
                continue
            index = bisect_right(starts, match.start) - 1
            if index >= 0 and match.end <= document.sentences[index].end:
                span = Span(lang, match.start, match.end, document.text[match.start : match.end])
                detail = _detail(match, lang, readout)
                yield Fact("term", match.concept.id, span, index, detail=detail)


def _detail(match: Match, lang: str, readout: Readout) -> dict[str, str]:
    concept, issuer = match.concept, readout.event.issuer
    standing = concept.standing(lang, match.term.text, issuer) or match.term
    preferred = concept.preferred(lang, issuer)
    named = {other: concept.preferred(other, issuer) for other in readout.langs}
    return {f"in:{other}": term.text for other, term in named.items() if term} | {
        "term": match.term.text,
        "status": standing.status,
        "instead": standing.instead or (preferred.text if preferred else ""),
        "kind": concept.kind,
        "domain": concept.domain,
        "scale": concept.scale,
        "rung": str(concept.rung or ""),
        "confusable": " ".join(concept.confusable),
    }

"""term: controlled terms of the glossary, in whatever inflected form.

The value is the concept's id. The detail tells the wording that matched, its status for the issuer of the readout, what
to write instead, the preferred term in each language ("in:kk"), and the concept's place on an ordered scale (the
partnership ladder, visit kinds …).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from toolkit.glossary import Glossary, Match
from toolkit.glossary.model import Term
from toolkit.model import Document, Fact, Facts, Readout, Span

#: Words before a term that may belong to it, the inserted one included.
REACH = 4

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")

NAMES = ("person", "place")  #: kinds of concepts that the name extractor states


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each term found; a match that runs over the end of a sentence is none."""
    for lang, document in readout.documents.items():
        starts = [sentence.start for sentence in document.sentences]
        details: dict[tuple[str, Term], dict[str, str]] = {}
        for match in glossary.find(document.text, lang):
            if match.concept.kind in NAMES:
                continue
            index = bisect_right(starts, match.start) - 1
            if index >= 0 and match.end <= document.sentences[index].end:
                match = _with_insertion(match, glossary, document, index) or match
                span = Span(lang, match.start, match.end, document.text[match.start : match.end])
                told = match.concept.id, match.term
                if told not in details:
                    details[told] = _detail(match, lang, readout)
                yield Fact("term", match.concept.id, span, index, detail=details[told])


def _with_insertion(match: Match, glossary: Glossary, document: Document, index: int) -> Match | None:
    """A higher term of the same scale that a word has been put into: "comprehensive Kazakh-Chinese strategic
    partnership" is the comprehensive one, though the words side by side make only a strategic partnership."""
    if not match.concept.scale:
        return None
    start = document.sentences[index].start
    before = list(_WORD.finditer(document.text, start, match.start))[-REACH:]
    if len(before) < 2 or document.text[before[-1].end() : match.start].strip():
        return None
    head = document.text[before[0].start() : before[-1].start()]
    for wider in glossary.find(head + match.text, document.lang):
        grown = wider.end == len(head) + len(match.text) and wider.start < len(head)
        if grown and wider.concept.scale == match.concept.scale:
            first = before[0].start() + wider.start
            return wider._replace(start=first, end=match.end, text=document.text[first : match.end])
    return None


def _detail(match: Match, lang: str, readout: Readout) -> dict[str, str]:
    concept, issuer = match.concept, readout.event.issuer
    date = readout.event.date.isoformat() if readout.event.date else ""
    standing = concept.standing(lang, match.term.text, issuer, date) or match.term
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

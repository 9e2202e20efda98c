"""term: controlled terms of the glossary, in whatever inflected form.

The value is the concept's id. The detail tells the wording that matched, its status for the issuer of the readout, what
to write instead, the preferred term in each language ("in:kk"), and the concept's place on an ordered scale (the
partnership ladder, visit kinds …).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.glossary import Glossary, Match
from toolkit.glossary.model import Term
from toolkit.model import Fact, Facts, Readout, Span

#: Words before a term that may belong to it, the inserted one included.
REACH = 4

_WORD = re.compile(r"[^\W_]+(?:[-–][^\W_]+)*")

NAMES = ("person", "place")  #: kinds of concepts that the name extractor states


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each term found."""
    for lang, document in readout.documents.items():
        details: dict[tuple[str, Term], dict[str, str]] = {}
        for sentence in document.sentences:
            for found in glossary.find_in_sentence(sentence.text, lang):
                if found.concept.kind in NAMES:
                    continue
                match = _with_insertion(found, glossary, sentence.text, lang) or found
                span = Span(lang, sentence.start + match.start, sentence.start + match.end, match.text)
                told = match.concept.id, match.term
                if told not in details:
                    details[told] = _detail(match, lang, readout)
                yield Fact("term", match.concept.id, span, sentence.index, detail=details[told])


def _with_insertion(match: Match, glossary: Glossary, text: str, lang: str) -> Match | None:
    """A higher term of the same scale that a word has been put into: "comprehensive Kazakh-Chinese strategic
    partnership" is the comprehensive one, though the words side by side make only a strategic partnership."""
    if not match.concept.scale:
        return None
    before = list(_WORD.finditer(text, 0, match.start))[-REACH:]
    if len(before) < 2 or text[before[-1].end() : match.start].strip():
        return None
    head = text[before[0].start() : before[-1].start()]
    for wider in glossary.find_in_sentence(head + match.text, lang):
        grown = wider.end == len(head) + len(match.text) and wider.start < len(head)
        if grown and wider.concept.scale == match.concept.scale:
            first = before[0].start() + wider.start
            return wider._replace(start=first, end=match.end, text=text[first : match.end])
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

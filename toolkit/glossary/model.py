"""The nouns of the glossary: concepts, the terms that name them, and where a term was found in a text.

A concept is one meaning; its terms are the wordings of it in each language, each with a status. The same wording may
stand twice in one concept with different issuers: preferred for one press office, forbidden for another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Status = Literal["preferred", "admitted", "deprecated", "superseded", "forbidden"]
STATUSES: tuple[Status, ...] = ("preferred", "admitted", "deprecated", "superseded", "forbidden")  #: best first
AVOIDED: frozenset[str] = frozenset(("deprecated", "superseded", "forbidden"))  #: statuses a text should not show

ENDED: frozenset[str] = frozenset(("deprecated", "superseded"))  #: statuses of what was right once

Kind = Literal["term", "person", "place", "organisation"]
KINDS: tuple[Kind, ...] = ("term", "person", "place", "organisation")


class Evidence(NamedTuple):
    """Where a wording comes from."""

    source: str = "unknown"  #: a document, register or publication; "unknown" is honest, invented is not
    date: str = ""  #: ISO date of the source or of the look-up, as exact as known: "2022-09-14", "2022"


UNKNOWN = Evidence()


class Term(NamedTuple):
    """One wording of a concept in one language."""

    lang: str  #: BCP 47 tag; "zh" is Simplified, "zh-Hant" and "kk-Latn" name the script where it matters
    text: str  #: the dictionary form, as it stands inside a sentence
    status: Status = "preferred"
    part: str = ""  #: part of speech: "noun", "verb", "adjective", "phrase"; empty where it does not matter
    issuer: str = ""  #: ISO 3166 code of the office whose texts the status holds for; empty: for all
    valid_from: str = ""  #: ISO date, as exact as known
    valid_until: str = ""  #: ISO date; a superseded term's last day
    instead: str = ""  #: the wording to use in its place; empty: the concept's preferred term
    evidence: Evidence = UNKNOWN
    context: str = ""  #: a sentence that shows the term at work
    note: str = ""
    case_sensitive: bool = False  #: "SCO" must not be found in "sco"
    forms: tuple[str, ...] = ()  #: irregular inflected forms that the rules do not reach


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning, with its wordings in every language."""

    id: str  #: stable, lower-case letters, digits and hyphens
    terms: tuple[Term, ...] = ()  #: in order of the file: by language, the preferred first
    definition: str = ""
    domain: str = ""  #: "partnership", "visit", "organisation" …
    kind: Kind = "term"  #: what sort of thing it names; persons, places and organisations are names
    note: str = ""
    broader: tuple[str, ...] = ()  #: ids of wider concepts
    see: tuple[str, ...] = ()  #: ids of related concepts
    confusable: tuple[str, ...] = ()  #: ids of concepts not to be taken for this one
    scale: str = ""  #: the ordered scale it stands on: "partnership", "visit" …
    rung: int = 0  #: its place on the scale, 1 the lowest; 0: on no scale
    origin: str = field(default="", compare=False)  #: file it was read from
    line: int = field(default=0, compare=False)  #: 1-based, where it begins in that file

    def wordings(self, lang: str) -> tuple[Term, ...]:
        """Terms of one language; a tag with script falls back on the plain language."""
        exact = tuple(term for term in self.terms if term.lang == lang)
        return exact or tuple(term for term in self.terms if term.lang == lang.split("-")[0])

    def preferred(self, lang: str, issuer: str = "") -> Term | None:
        """The term to write in `lang`: the issuer's own, else the general one, else anybody's."""
        offered = [term for term in self.wordings(lang) if term.status == "preferred"]
        return _for_issuer(offered, issuer)

    def standing(self, lang: str, text: str, issuer: str = "", date: str = "") -> Term | None:
        """The term with this wording as it holds for `issuer`; None where the concept lacks the wording.

        A wording that was still right on `date` (ISO, as exact as known) is admitted in a text of that day.
        """
        term = _for_issuer([term for term in self.wordings(lang) if term.text == text], issuer)
        if term is None or term.status not in ENDED or not (date and term.valid_until):
            return term
        exact = min(len(date), len(term.valid_until))
        return term._replace(status="admitted") if date[:exact] <= term.valid_until[:exact] else term


def _for_issuer(terms: list[Term], issuer: str) -> Term | None:
    by_issuer: dict[str, Term] = {}
    for term in terms:
        by_issuer.setdefault(term.issuer, term)
    return by_issuer.get(issuer) or by_issuer.get("") or next(iter(terms), None)


class Match(NamedTuple):
    """A term found in a text, in whatever form."""

    concept: Concept
    term: Term
    start: int  #: first code point in the text searched
    end: int  #: one past the last
    text: str  #: the words themselves, as they are inflected there

    @property
    def status(self) -> Status:
        """The found term's status."""
        return self.term.status


def terms_of(concepts: Iterable[Concept], lang: str) -> Iterator[tuple[Concept, int, Term]]:
    """Every term of one language (with or without script), with its concept and its place there."""
    for concept in concepts:
        for place, term in enumerate(concept.terms):
            if term.lang == lang or term.lang.split("-")[0] == lang:
                yield concept, place, term

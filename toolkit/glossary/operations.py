"""What a terminologist does to a concept: add, edit, deprecate, remove; each a plan for `changes.change`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.glossary.changes import Workshop, unknown_concept
from toolkit.glossary.model import STATUSES, Concept, Evidence, Status, Term
from toolkit.glossary.records import ID, checked

Plan = Callable[[Workshop], None]

RELATIONS = ("broader", "see", "confusable")


@dataclass(frozen=True, slots=True)
class Edit:
    """What to change in a concept; fields left out stay."""

    fields: Mapping[str, Any] = field(default_factory=dict)  #: definition, domain, kind, note, scale, rung, relations
    terms: tuple[Term, ...] = ()  #: added, or laid over the term of the same language, wording and issuer
    gone: tuple[tuple[str, str], ...] = ()  #: (language, wording) taken out


def term(given: str, issuer: str = "", evidence: Evidence | None = None) -> Term:
    """A term from `LANG=TEXT` or `LANG:STATUS=TEXT`."""
    head, equals, text = given.partition("=")
    lang, _, status = head.partition(":")
    if not equals or not text.strip():
        raise InputError(
            "", 0, f"'{given}' is not a term", "write LANG=TEXT or LANG:STATUS=TEXT, as in kk:forbidden=визит"
        )
    if status and status not in STATUSES:
        raise unknown("status", status, STATUSES)
    made = Term(lang.strip(), " ".join(text.split()), status or "preferred", issuer=issuer)
    return checked(made._replace(evidence=evidence) if evidence else made, f"term '{text.strip()}'")


def wording(given: str) -> tuple[str, str]:
    """Language and wording from `LANG=TEXT`."""
    lang, equals, text = given.partition("=")
    if not equals or not text.strip():
        raise InputError("", 0, f"'{given}' is not a wording", "write LANG=TEXT, as in ru=рабочий визит")
    return lang.strip(), " ".join(text.split())


def identifier(text: str) -> str:
    """An id made of an English wording: "Chargé d'Affaires" gives "charge-d-affaires"."""
    import unicodedata

    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")


def add(concepts: Iterable[Concept], file: str = "", replacing: bool = False) -> Plan:
    """Add concepts; an id that is taken raises `InputError` unless `replacing`."""
    wanted = tuple(concepts)

    def plan(workshop: Workshop) -> None:
        standing = workshop.concepts()
        for concept in wanted:
            if not ID.match(concept.id):
                remedy = f"use lower-case Latin letters, digits and hyphens: {identifier(concept.id) or 'state-visit'}"
                raise InputError("", 0, f"id '{concept.id}' is not usable", remedy)
            if concept.id in standing and not replacing:
                where = f"{standing[concept.id].origin}:{standing[concept.id].line}"
                raise InputError("", 0, f"concept '{concept.id}' exists ({where})", "use 'edit', or give another id")
            if not concept.terms and concept.id not in standing:
                raise InputError("", 0, f"concept '{concept.id}' has no term", "give one with --term LANG=TEXT")
            _no_doubles(concept)
            _relations_known(concept, {*standing, *(c.id for c in wanted)})
            workshop.put(concept, file)

    return plan


def edit(name: str, change: Edit) -> Plan:
    """Change fields and terms of one concept."""

    def plan(workshop: Workshop) -> None:
        concept = workshop.get(name)
        changed = replace(_without(concept, change.gone), **change.fields)
        for new in change.terms:
            changed = with_term(changed, new)
        _relations_known(changed, workshop.concepts())
        if changed != concept:
            workshop.put(changed)

    return plan


def _without(concept: Concept, gone: Iterable[tuple[str, str]]) -> Concept:
    for lang, text in gone:
        if not any((t.lang, t.text) == (lang, text) for t in concept.terms):
            raise unknown(f"term in {concept.id}", f"{lang}={text}", [f"{t.lang}={t.text}" for t in concept.terms])
        concept = replace(concept, terms=tuple(t for t in concept.terms if (t.lang, t.text) != (lang, text)))
    return concept


def with_term(concept: Concept, new: Term) -> Concept:
    """The concept with a term added or changed; a new preferred term makes the old one admitted."""
    terms: list[Term] = []
    placed = False
    for old in concept.terms:
        if (old.lang, old.text, old.issuer) == (new.lang, new.text, new.issuer):
            terms.append(_over(old, new))
            placed = True
        elif old.status == new.status == "preferred" and (old.lang, old.issuer) == (new.lang, new.issuer):
            terms.append(old._replace(status="admitted"))
        else:
            terms.append(old)
    if not placed:
        terms.append(new)
    return replace(concept, terms=tuple(terms))


def _over(old: Term, new: Term) -> Term:
    """The old term with all that the new one says itself."""
    blank = Term(new.lang, new.text)
    said = {
        name: value
        for name in Term._fields
        if (value := getattr(new, name)) != getattr(blank, name) or name == "status"
    }
    return old._replace(**said)


def deprecate(
    name: str, lang: str = "", text: str = "", by: str = "", status: str = "", until: str = "", why: str = ""
) -> Plan:
    """Mark a term, or all terms of a concept, as not to be used any more.

    `by` is the wording that takes its place (for a term) or the concept that does (for a whole concept). With it the
    status is superseded, else deprecated; `status` says otherwise.
    """
    chosen = status or ("superseded" if by else "deprecated")
    if chosen not in STATUSES[2:]:
        raise unknown("status to end a term with", chosen, STATUSES[2:])

    def plan(workshop: Workshop) -> None:
        concept = workshop.get(name)
        if text:
            workshop.put(_term_ended(concept, lang, text, by, chosen, until, why))
            return
        successor = None
        if by:
            known = workshop.concepts()
            if by not in known or by == name:
                raise unknown_concept(by, {key: value for key, value in known.items() if key != name})
            successor = known[by]
        workshop.put(_concept_ended(concept, successor, chosen, until, why))

    return plan


def _term_ended(concept: Concept, lang: str, text: str, by: str, status: str, until: str, why: str) -> Concept:
    found = [t for t in concept.terms if t.text == text and (not lang or t.lang == lang)]
    if not found:
        raise unknown(f"term in {concept.id}", f"{lang}={text}" if lang else text, [t.text for t in concept.terms])
    for old in found:
        ended = old._replace(status=status, instead=by, valid_until=until or old.valid_until, note=why or old.note)  # type: ignore[arg-type]
        concept = replace(concept, terms=tuple(ended if t == old else t for t in concept.terms))
        named = any(t.lang == old.lang and t.text == by for t in concept.terms)
        if by and (old.status == "preferred" or not named):
            rank: Status = "preferred" if old.status == "preferred" else "admitted"
            concept = with_term(concept, Term(old.lang, by, rank, issuer=old.issuer))
    return concept


def _concept_ended(concept: Concept, successor: Concept | None, status: str, until: str, why: str) -> Concept:
    terms = []
    for old in concept.terms:
        if old.status in STATUSES[2:]:
            terms.append(old)
            continue
        new = successor.preferred(old.lang, old.issuer) if successor else None
        instead = new.text if new else ""
        terms.append(old._replace(status=status, instead=instead, valid_until=until or old.valid_until))  # type: ignore[arg-type]
    see = concept.see if successor is None or successor.id in concept.see else (*concept.see, successor.id)
    return replace(concept, terms=tuple(terms), see=see, note=why or concept.note)


def remove(name: str) -> Plan:
    """Take a concept out, and every relation to it."""

    def plan(workshop: Workshop) -> None:
        workshop.remove(name)
        for other in workshop.concepts().values():
            relations = {r: tuple(i for i in getattr(other, r) if i != name) for r in RELATIONS}
            changed = replace(other, **relations)  # type: ignore[arg-type]
            if changed != other and workshop.home(other.id) is not None:
                workshop.put(changed)

    return plan


def _no_doubles(concept: Concept) -> None:
    seen: set[tuple[str, str, str]] = set()
    for one in concept.terms:
        key = (one.lang, one.text, one.issuer)
        if key in seen:
            raise InputError("", 0, f"{concept.id}: '{one.text}' stands twice in {one.lang}", "leave one out")
        seen.add(key)


def _relations_known(concept: Concept, known: Iterable[str]) -> None:
    names = set(known)
    for relation in RELATIONS:
        for other in getattr(concept, relation):
            if other not in names:
                raise unknown_concept(other, sorted(names))

"""Bringing concepts in from other people's files, and out into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import InputError, unknown
from toolkit.glossary import formats
from toolkit.glossary.model import Concept, Term
from toolkit.glossary.operations import RELATIONS, with_term

if TYPE_CHECKING:
    from toolkit.glossary.changes import Workshop
    from toolkit.glossary.operations import Plan

EXISTING = ("merge", "replace", "skip", "refuse")


@dataclass(slots=True)
class Counts:
    """What an import did."""

    added: int = 0
    changed: int = 0
    same: int = 0
    skipped: int = 0


def mapping(pairs: Sequence[str]) -> dict[str, str]:
    """COLUMN=FIELD pairs; a malformed one raises `InputError`."""
    found: dict[str, str] = {}
    for pair in pairs:
        column, equals, target = pair.rpartition("=")
        if not equals or not column or not target:
            raise InputError(
                "", 0, f"'{pair}' is not COLUMN=FIELD", "write --map 'Термин=ru' or --map 'Запрещено=ru:forbidden'"
            )
        found[column] = target
    return found


def read(path: Path, form: str = "", columns: Mapping[str, str] | None = None) -> formats.Imported:
    """Concepts of a file; its format from `form` or from the name."""
    return formats.get(form or formats.by_suffix(path)).read(formats.content(path), path, columns or {})


def bring_in(concepts: Sequence[Concept], counts: Counts, existing: str = "merge", file: str = "") -> Plan:
    """A plan that adds concepts; what happens to ids that exist: merge (terms and empty fields are filled in, what is
    said anew wins), replace, skip, or refuse.
    """
    if existing not in EXISTING:
        raise unknown("way with existing concepts", existing, EXISTING)

    def plan(workshop: Workshop) -> None:
        """Put the concepts into what is there."""
        standing = workshop.concepts()
        known = {*standing, *(concept.id for concept in concepts)}
        wanted: list[Concept] = []
        for concept in concepts:
            old = standing.get(concept.id)
            if old is not None and existing == "refuse":
                raise InputError(
                    "", 0, f"concept '{concept.id}' exists ({old.origin}:{old.line})", "say --existing merge"
                )
            if old is not None and existing == "skip":
                counts.skipped += 1
                continue
            new = _related(concept if old is None or existing == "replace" else merged(old, concept), known)
            if new == old:
                counts.same += 1
                continue
            counts.added, counts.changed = counts.added + (old is None), counts.changed + (old is not None)
            wanted.append(new)
        workshop.put_all(wanted, file)

    return plan


def _related(concept: Concept, known: set[str]) -> Concept:
    """The concept without relations to concepts that no glossary has."""
    kept = {relation: tuple(i for i in getattr(concept, relation) if i in known) for relation in RELATIONS}
    return replace(concept, **kept)  # type: ignore[arg-type]


def merged(old: Concept, new: Concept) -> Concept:
    """`old` with what `new` says: its fields win, its terms are added or laid over those of the same wording."""
    fields = ("definition", "domain", "note", "scale", "rung", "broader", "see", "confusable")
    result = replace(old, **{name: value for name in fields if (value := getattr(new, name))})
    for term in new.terms:
        result = with_term(result, _keeping(result, term))
    return result


def _keeping(concept: Concept, term: Term) -> Term:
    """A term as it is to be laid over: an unknown source does not wipe out a known one."""
    same = next((t for t in concept.terms if (t.lang, t.text, t.issuer) == (term.lang, term.text, term.issuer)), None)
    return term if same is None or term.evidence.source != "unknown" else term._replace(evidence=same.evidence)

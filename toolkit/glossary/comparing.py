"""Two glossaries compared concept by concept, for review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from toolkit.glossary.model import Concept
from toolkit.glossary.records import of_concept, of_term


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs in one concept."""

    concept: str
    what: Literal["added", "removed", "changed"]
    where: str  #: "" for the concept as a whole, a field's name, or "kk: мемлекеттік сапар" for a term
    before: str = ""
    after: str = ""


def differences(old: Mapping[str, Concept], new: Mapping[str, Concept]) -> Iterator[Difference]:
    """All differences in order of the ids; the order of terms and the place in files do not count."""
    for name in sorted({*old, *new}):
        if name not in new:
            yield Difference(name, "removed", "", before=_headline(old[name]))
        elif name not in old:
            yield Difference(name, "added", "", after=_headline(new[name]))
        else:
            yield from _within(old[name], new[name])


def _headline(concept: Concept) -> str:
    return "; ".join(f"{term.lang} {term.text}" for term in concept.terms if term.status == "preferred")


def _within(old: Concept, new: Concept) -> Iterator[Difference]:
    before, after = of_concept(old), of_concept(new)
    for name in sorted({*before, *after} - {"terms", "file", "id"}):
        if before.get(name) != after.get(name):
            yield Difference(old.id, "changed", name, _shown(before.get(name)), _shown(after.get(name)))
    mine = {(t.lang, t.text, t.issuer): t for t in old.terms}
    theirs = {(t.lang, t.text, t.issuer): t for t in new.terms}
    for key in sorted({*mine, *theirs}):
        where = f"{key[0]}: {key[1]}" + (f" ({key[2]})" if key[2] else "")
        if key not in theirs:
            yield Difference(old.id, "removed", where, before=mine[key].status)
        elif key not in mine:
            yield Difference(old.id, "added", where, after=theirs[key].status)
        elif mine[key] != theirs[key]:
            first, second = of_term(mine[key]), of_term(theirs[key])
            names = sorted(n for n in {*first, *second} if first.get(n) != second.get(n))
            yield Difference(
                old.id, "changed", where,
                ", ".join(f"{n} {_shown(first.get(n))}" for n in names),
                ", ".join(f"{n} {_shown(second.get(n))}" for n in names),
            )  # fmt: skip


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return " ".join(str(inner) for inner in value.values() if inner)
    return "–" if value is None else str(value)

"""Tables of terms: our own columns (one row a term), and anybody's columns through a mapping.

A mapping says what each column is: `id`, `definition`, `domain`, `note`, `scale`, `rung`, `kind`, `broader`, `see`,
`confusable`, `evidence`; a language (`kk`: the preferred term), a language and a status (`kk:forbidden`, several
wordings with | between them); or `-` for a column to leave out. Columns called `kk`, `Kazakh`, `kk_preferred`,
`kk_variants`, `kk_forbidden` are understood without one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from toolkit.errors import InputError, unknown
from toolkit.glossary.formats import Imported, _ids, bounded
from toolkit.glossary.model import KINDS, STATUSES, UNKNOWN, Concept, Evidence, Term
from toolkit.glossary.records import LANG, checked

OWN = (
    "id", "lang", "text", "status", "part", "issuer", "valid_from", "valid_until", "instead", "source", "source_date",
    "context", "term_note", "case", "forms",
    "definition", "domain", "kind", "scale", "rung", "broader", "see", "confusable", "note",
)  # fmt: skip
CONCEPT = OWN[15:]
TARGETS = (
    "id",
    "definition",
    "domain",
    "kind",
    "scale",
    "rung",
    "broader",
    "see",
    "confusable",
    "note",
    "evidence",
    "-",
)
#: Names of columns that others use.
USUAL = {
    "concept": "definition", "ladder_rank": "rung", "rank": "rung", "subject": "domain", "subject field": "domain",
    "identifier": "id", "notes": "note", "comment": "note", "source": "evidence",
}  # fmt: skip
ENDINGS = {
    "preferred": "preferred", "variants": "admitted", "variant": "admitted", "admitted": "admitted",
    "synonyms": "admitted", "forbidden": "forbidden", "deprecated": "deprecated", "superseded": "superseded",
}  # fmt: skip


@dataclass(slots=True)
class Table:
    """Rows of a file, each with the line it came from."""

    header: list[str]
    rows: Iterator[tuple[int, list[str]]]
    origin: Path | str
    header_line: int = 1
    notes: list[str] = field(default_factory=list)


def rows(concepts: Sequence[Concept]) -> Iterator[list[str]]:
    """Our own table: a row a term; what belongs to the concept stands in its first row."""
    for concept in concepts:
        shared = _concept_cells(concept)
        for term in concept.terms:
            yield [concept.id, *_term_cells(term), *shared]
            shared = [""] * len(shared)
        if not concept.terms:
            yield [concept.id, *[""] * 14, *shared]


def _term_cells(term: Term) -> list[str]:
    return [
        term.lang, term.text, term.status, term.part, term.issuer, term.valid_from, term.valid_until, term.instead,
        "" if term.evidence.source == "unknown" else term.evidence.source, term.evidence.date, term.context, term.note,
        "sensitive" if term.case_sensitive else "", "|".join(term.forms),
    ]  # fmt: skip


def _concept_cells(concept: Concept) -> list[str]:
    return [
        concept.definition, concept.domain, concept.kind if concept.kind != "term" else "", concept.scale,
        str(concept.rung or ""), "|".join(concept.broader), "|".join(concept.see), "|".join(concept.confusable),
        concept.note,
    ]  # fmt: skip


def read(table: Table, mapping: Mapping[str, str]) -> Imported:
    """Concepts of a table."""
    names = [name.strip() for name in table.header]
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        problem = f"column '{twice[0]}' stands twice"
        raise InputError(table.origin, table.header_line, problem, "rename or remove one of the two")
    lacking = [name for name in mapping if name not in names]
    if lacking:
        raise unknown("column", lacking[0], [name for name in names if name], table.origin, table.header_line)
    if not mapping and {"id", "lang", "text"} <= set(names):
        return Imported(tuple(_own(table, names)), tuple(table.notes))
    return Imported(tuple(_mapped(table, names, _targets(table, names, mapping))), tuple(table.notes))


def _own(table: Table, names: list[str]) -> list[Concept]:
    for name in names:
        if name and name not in OWN:
            raise unknown("column", name, OWN, table.origin, table.header_line)
    found: dict[str, Concept] = {}
    ids = _ids.Ids()
    given: dict[str, str] = {}
    for line, cells in table.rows:
        row = dict(zip(names, cells, strict=False))
        wanted = row.get("id", "")
        if not wanted:
            raise InputError(table.origin, line, "a row without an id", "give the id of its concept")
        terms = [_own_term(row, table, line)] if row.get("text") else []
        name = given.get(wanted) or ids.give(wanted, terms, len(found) + 1)
        given[wanted] = name
        bounded(len(found), table.origin, line)
        old = found.get(name, Concept(name))
        said = {
            k: v for k, v in _fields(row, table, line).items() if v and not getattr(old, k if k != "kind" else "note")
        }
        if old.kind != "term":
            said.pop("kind", None)
        found[name] = replace(old, terms=(*old.terms, *terms), **said)
    return list(found.values())


def _own_term(row: Mapping[str, str], table: Table, line: int) -> Term:
    evidence = Evidence(row.get("source") or "unknown", row.get("source_date", ""))
    term = Term(
        lang=_ids.language(row.get("lang", "")), text=row["text"], status=row.get("status") or "preferred",  # type: ignore[arg-type]
        part=row.get("part", ""), issuer=row.get("issuer", ""), valid_from=row.get("valid_from", ""),
        valid_until=row.get("valid_until", ""), instead=row.get("instead", ""), evidence=evidence,
        context=row.get("context", ""), note=row.get("term_note", ""),
        case_sensitive=row.get("case") == "sensitive", forms=_several(row.get("forms", "")),
    )  # fmt: skip
    return checked(term, f"term '{term.text}'", table.origin, line)


def _several(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def _fields(row: Mapping[str, str], table: Table, line: int) -> dict[str, Any]:
    rung, kind = row.get("rung", ""), row.get("kind", "")
    if rung and not rung.isdecimal():
        raise InputError(table.origin, line, f"rung '{rung}' is not a number", "give a whole number from 1, or nothing")
    if kind and kind not in KINDS:
        raise unknown("kind", kind, KINDS, table.origin, line)
    fields: dict[str, Any] = {name: row[name] for name in ("definition", "domain", "scale", "note") if row.get(name)}
    fields |= {name: _several(row[name]) for name in ("broader", "see", "confusable") if row.get(name)}
    return fields | ({"rung": int(rung)} if rung else {}) | ({"kind": kind} if kind else {})


def _targets(table: Table, names: list[str], mapping: Mapping[str, str]) -> list[str]:
    """What each column is."""
    targets = []
    for name in names:
        target = mapping.get(name, "" if mapping else _guess(name))
        if mapping and not target:
            table.notes.append(f"column '{name}' was not mapped and is left out")
            target = "-"
        lang, _, status = target.partition(":")
        if target and target not in TARGETS and not (LANG.match(lang) and status in ("", *STATUSES)):
            raise unknown("field", target, [*TARGETS, "kk", "kk:forbidden"], table.origin, table.header_line)
        if not target and name:
            remedy = f"say what it is: --map '{name}=definition' (or kk, kk:forbidden, … or - to leave it out)"
            raise InputError(table.origin, table.header_line, f"column '{name}' is not understood", remedy)
        targets.append(target or "-")
    if not any(LANG.match(target.partition(":")[0]) for target in targets if target not in TARGETS):
        remedy = "name one en, kk, ru, zh, or map it: --map 'Термин=ru'"
        raise InputError(table.origin, table.header_line, "no column holds terms", remedy)
    return targets


def _guess(name: str) -> str:
    from toolkit.languages import table, tags
    from toolkit.languages.profile import Profile

    plain = name.strip().lower()
    if plain in TARGETS:
        return plain
    if plain in USUAL:
        return USUAL[plain]
    head, _, ending = plain.replace("-", "_").rpartition("_")
    if head in tags() and ending in ENDINGS:
        return f"{head}:{ENDINGS[ending]}"
    spoken = {alias.lower(): tag for tag in tags() for p in [table(Profile, tag)] for alias in (tag, p.name, p.endonym)}
    return spoken.get(plain, _ids.language(name) if _ids.language(name) in ("kk-Latn", "zh-Hant") else "")


def _mapped(table: Table, names: list[str], targets: list[str]) -> list[Concept]:
    ids = _ids.Ids()
    found: list[Concept] = []
    for line, cells in table.rows:
        bounded(len(found), table.origin, line)
        row: dict[str, str] = {}
        terms: list[Term] = []
        for target, cell in zip(targets, cells, strict=False):
            if not cell or target == "-":
                continue
            if target in TARGETS:
                row[target] = cell
            else:
                terms += _wordings(target, cell, terms)
        if not row and not terms:
            continue
        if not terms:
            raise InputError(
                table.origin, line, "a row without a term", "give a wording in one language, or remove the row"
            )
        evidence = Evidence(row["evidence"]) if row.get("evidence") else UNKNOWN
        checked_terms = [checked(t._replace(evidence=evidence), f"term '{t.text}'", table.origin, line) for t in terms]
        fields = _fields(row, table, line)
        if fields.get("rung") and not fields.get("scale") and fields.get("domain"):
            fields["scale"] = fields["domain"]
        found.append(
            Concept(ids.give(row.get("id", ""), checked_terms, len(found) + 1), tuple(checked_terms), **fields)
        )
    return found


def _wordings(target: str, cell: str, before: Sequence[Term]) -> list[Term]:
    """Terms of one cell: in a column without a status the first is preferred and the others are admitted."""
    lang, _, status = target.partition(":")
    lang = _ids.language(lang)
    made: list[Term] = []
    for n, text in enumerate(_several(cell)):
        first = n == 0 and not any(t.lang == lang and t.status == "preferred" for t in before)
        rank = status if status and not (status == "preferred" and not first) else "preferred" if first else "admitted"
        if not any(t.lang == lang and t.text == text for t in (*before, *made)):
            made.append(Term(lang, text, rank))  # type: ignore[arg-type]
    return made

"""Where glossaries lie and how several become one.

A *layer* is a file or a folder of files; in one layer an id stands once. Layers are laid over each other in the order
given: a later one replaces the fields it states, replaces a term of the same wording and issuer, adds the others,
demotes an earlier preferred term of the same language and issuer to admitted, and takes out what it marks `drop`.
A file that says `extends: shipped` lies over the shipped glossary.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from toolkit import cache
from toolkit.errors import InputError
from toolkit.glossary.model import Concept, Evidence, Term

if TYPE_CHECKING:
    from toolkit.glossary.parsing import Sheet

COMPILED = 2  #: raise when the compiled form or the rules of reading change
SUFFIXES = (".yaml", ".yml")
SHIPPED = "shipped"  #: as a path, the name of the shipped glossary


def shipped() -> Path:
    """Folder of the glossary that comes with the toolkit."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "shipped" / "glossaries"
    return installed if installed.is_dir() else package.parent / "glossaries"


def own() -> Path:
    """The shipped glossary, where it is the user's to change: in a working copy, not in an installation."""
    folder = shipped()
    if folder.parent.name == "shipped":
        remedy = "name your own with --glossary (begin it with 'extends: shipped') and in readout.toml"
        raise InputError(folder, 0, "the shipped glossary is not yours to change", remedy)
    return folder


def files(path: Path | str) -> tuple[Path, ...]:
    """The glossary files of a layer, sorted by name; a path that has none raises `InputError`."""
    path = Path(path)
    if path.is_dir():
        found = sorted(p for p in path.iterdir() if p.suffix in SUFFIXES and not p.name.startswith("."))
        if not found:
            raise InputError(path, 0, "no glossary in this folder", "put .yaml files into it, or name another")
        return tuple(found)
    if not path.exists() and path.name == SHIPPED:
        return files(shipped())
    if not path.exists():
        raise InputError(path, 0, "no such glossary", "check the name, or leave it out for the shipped one")
    if path.suffix not in SUFFIXES:
        remedy = f"bring it in with 'readout glossary import {path.name}'"
        raise InputError(path, 0, "not a glossary in YAML", remedy)
    return (path,)


Layers = Sequence[Sequence[Path]]


def located(paths: Sequence[Path | str] = ()) -> tuple[Layers, str, str]:
    """The files of all layers, a key that changes with what they hold, and its short form for reports."""
    layers = [files(path) for path in paths or (shipped(),)]
    return layers, *_hashes(layers)


def load(layers: Layers, key: str) -> Mapping[str, Concept]:
    """Concepts of all layers combined, by id and sorted by it; read once, then kept under `key`."""
    if (kept := cache.get("glossary", key)) is not None:
        return _Kept(kept)
    concepts = combined(layers)
    cache.put("glossary", key, "\n".join(f"{concept.id}\t{_packed(concept)}" for concept in concepts))
    return MappingProxyType({concept.id: concept for concept in concepts})


class _Kept(Mapping[str, Concept]):
    """Concepts as the cache keeps them, a line each: unpacked when asked for, since a text has few of them."""

    def __init__(self, text: str) -> None:
        self._lines = dict(line.split("\t", 1) for line in text.split("\n") if line)
        self._unpacked: dict[str, Concept] = {}

    def __getitem__(self, name: str) -> Concept:
        if name not in self._unpacked:
            self._unpacked[name] = _unpacked(self._lines[name])
        return self._unpacked[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


def _hashes(layers: Layers) -> tuple[str, str]:
    """Key of the compiled form (contents and places) and digest for reports (contents alone)."""
    key, digest = hashlib.blake2b(b"%d" % COMPILED, digest_size=16), hashlib.blake2b(digest_size=16)
    extended = False
    for layer in layers:
        for path in layer:
            content, extends = _read(path)
            extended = extended or extends
            digest.update(content)
            key.update(str(path).encode("utf-8", "surrogateescape") + b"\0" + content)
        key.update(b"\1")
    if extended:  # the shipped glossary takes part too
        for path in files(shipped()):
            for hashed in (key, digest):
                hashed.update(path.read_bytes())
    return key.hexdigest(), digest.hexdigest()[:6]


SETTLED = 2_000_000_000  #: nanoseconds after which a file's time tells whether it has changed: clocks tick coarsely
_READ: dict[Path, tuple[tuple[int, int, int], tuple[bytes, bool]]] = {}  #: by file its state, and what `_read` said


def _read(path: Path) -> tuple[bytes, bool]:
    """Hash of a file's contents, and whether they extend the shipped glossary; read again only if it has changed."""
    try:
        status = path.stat()
        state = status.st_size, status.st_mtime_ns, status.st_ino
        if (known := _READ.get(path)) and known[0] == state:
            return known[1]
        data = path.read_bytes()
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the rights") from error
    said = hashlib.blake2b(data).digest(), b"extends:" in data
    if time.time_ns() - status.st_mtime_ns > SETTLED:
        _READ[path] = state, said
    return said


def combined(layers: Iterable[Sequence[Path]]) -> tuple[Concept, ...]:
    """Concepts of all layers, read afresh, sorted by id."""
    from toolkit.glossary.parsing import read

    concepts: dict[str, Concept] = {}
    for layer in layers:
        sheets = [read(path) for path in layer]
        if any(sheet.extends for sheet in sheets) and not concepts:
            concepts = {concept.id: concept for concept in combined([files(shipped())])}
        once(sheets)
        for sheet in sheets:
            concepts = laid_over(concepts, sheet)
    return tuple(concepts[name] for name in sorted(concepts))


def once(sheets: Iterable[Sheet]) -> None:
    """Raise `InputError` if an id stands in two files of one layer."""
    seen: dict[str, Concept] = {}
    for sheet in sheets:
        for concept in sheet.concepts:
            if first := seen.get(concept.id):
                where = f"{first.origin}:{first.line}"
                raise InputError(
                    concept.origin, concept.line, f"concept '{concept.id}' is also in {where}", "remove one"
                )
            seen[concept.id] = concept


def laid_over(concepts: dict[str, Concept], sheet: Sheet) -> dict[str, Concept]:
    """`concepts` with a file's own laid over them."""
    result = {name: concept for name, concept in concepts.items() if name not in sheet.dropped}
    for upper in sheet.concepts:
        lower = result.get(upper.id)
        result[upper.id] = upper if lower is None else _merged(lower, upper, sheet)
    return result


def _merged(lower: Concept, upper: Concept, sheet: Sheet) -> Concept:
    stated = (sheet.stated or {}).get(upper.id, frozenset())
    own = {field.name: getattr(upper, field.name) for field in fields(Concept) if field.name in stated}
    taken = {(term.lang, term.text, term.issuer) for term in upper.terms}
    preferred = {(term.lang, term.issuer) for term in upper.terms if term.status == "preferred"}
    terms: list[Term] = []
    for term in lower.terms:
        key = (term.lang, term.text, term.issuer)
        if key in taken or (upper.id, *key) in sheet.without:
            continue
        demoted = term.status == "preferred" and (term.lang, term.issuer) in preferred
        terms.append(term._replace(status="admitted") if demoted else term)
    own["terms"] = tuple(sorted((*upper.terms, *terms), key=lambda term: term.lang))
    return replace(lower, **own, origin=upper.origin, line=upper.line)


def _packed(concept: Concept) -> str:
    """A concept as JSON lists, terms without the defaults at their end."""
    row = [getattr(concept, field.name) for field in fields(Concept)]
    row[1] = [_packed_term(term) for term in concept.terms]
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


_BLANK = Term("", "")


def _packed_term(term: Term) -> list[Any]:
    row: list[Any] = list(term)
    while len(row) > 2 and row[-1] == _BLANK[len(row) - 1]:
        row.pop()
    return row


def _unpacked(text: str) -> Concept:
    (concept_id, terms, definition, domain, kind, note,
     broader, see, confusable, scale, rung, origin, line) = json.loads(text)  # fmt: skip
    return Concept(
        concept_id, tuple([_unpacked_term(term) for term in terms]), definition, domain, kind, note,
        tuple(broader), tuple(see), tuple(confusable), scale, rung, origin, line,
    )  # fmt: skip


def _unpacked_term(row: list[Any]) -> Term:
    if len(row) > 8:
        row[8] = Evidence(*row[8])
        if len(row) > 12:
            row[12] = tuple(row[12])
    return Term(*row)

"""Changes of a glossary: planned on its texts under lock, checked, shown as a diff, written at one stroke.

The *layer* that is changed is the last glossary named (a file or a folder); what lies under it is only read.
A concept that a lower layer holds is changed by an entry of the upper one that states the difference.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

from toolkit import atomic
from toolkit.errors import InputError, unknown
from toolkit.glossary import editing, store
from toolkit.glossary.model import Concept
from toolkit.glossary.parsing import Sheet, content, parse


@dataclass(frozen=True, slots=True)
class FileChange:
    """One file, before and after."""

    path: Path
    before: str
    after: str

    def diff(self) -> str:
        """The change as a unified diff."""
        lines = difflib.unified_diff(
            self.before.splitlines(keepends=True), self.after.splitlines(keepends=True),
            f"a/{self.path.name}", f"b/{self.path.name}", n=2,
        )  # fmt: skip
        return "".join(lines)


class Workshop:
    """The texts of one layer, being changed; nothing is written before the end."""

    def __init__(self, layer: Path | str, below: Sequence[Path | str] = ()) -> None:
        self.layer = Path(layer)
        self.is_folder = self.layer.is_dir()
        exists = self.layer.exists()
        self.before = {path: content(path) for path in store.files(self.layer)} if exists else {self.layer: ""}
        self.texts = dict(self.before)
        self.sheets: dict[Path, Sheet] = {path: parse(text, path) for path, text in self.texts.items()}
        store.once(self.sheets.values())
        self.below = self._under(below)

    def _under(self, below: Sequence[Path | str]) -> dict[str, Concept]:
        layers = [store.files(path) for path in below]
        if any(sheet.extends for sheet in self.sheets.values()) and not layers:
            layers = [store.files(store.shipped())]
        return {concept.id: concept for concept in store.combined(layers)}

    def concepts(self) -> dict[str, Concept]:
        """All concepts as they stand now, layers combined, by id."""
        result = self.below
        for sheet in self.sheets.values():
            result = store.laid_over(result, sheet)
        return dict(sorted(result.items()))

    def get(self, name: str) -> Concept:
        """One concept as it stands now; an unknown id raises `InputError` with the nearest known."""
        concepts = self.concepts()
        if name not in concepts:
            raise unknown_concept(name, concepts)
        return concepts[name]

    def home(self, name: str) -> Path | None:
        """The file of this layer that holds a concept."""
        holders = (path for path, sheet in self.sheets.items() for concept in sheet.concepts if concept.id == name)
        return next(holders, None)

    def lines(self, name: str) -> str:
        """A concept's lines in its file."""
        self.get(name)
        path = self.home(name)
        if path is None:
            raise InputError(
                "", 0, f"'{name}' stands in a glossary that is only read here", "give what to change as options"
            )
        return dict(editing.blocks(self.texts[path], path).concepts)[name]

    def put(self, concept: Concept, file: str = "") -> None:
        """Write a concept: where it is already, else into `file`, else into its domain's file or the only one."""
        path = self.home(concept.id)
        lower = self.below.get(concept.id)
        if path is None:
            path = self._place(concept, file)
            wanted = concept if lower is None else difference(lower, concept)
        else:
            wanted = concept if lower is None else _own(self._stands(path, concept.id), self.get(concept.id), concept)
        self._set(path, editing.put(self.texts[path] or editing.EMPTY, wanted, path))

    def put_all(self, concepts: Sequence[Concept], file: str = "") -> None:
        """Write many concepts: new ones of one file together, so that a thousand take no longer than a few."""
        fresh: dict[Path, list[Concept]] = {}
        for concept in concepts:
            if self.home(concept.id) is None and concept.id not in self.below:
                fresh.setdefault(self._place(concept, file), []).append(concept)
            else:
                self.put(concept, file)
        for path, added in fresh.items():
            self._set(path, editing.put_new(self.texts[path] or editing.EMPTY, added, path))

    def _stands(self, path: Path, name: str) -> Concept:
        return next(concept for concept in self.sheets[path].concepts if concept.id == name)

    def _place(self, concept: Concept, file: str) -> Path:
        if not self.is_folder:
            return self.layer
        if file:
            if Path(file).name != file or Path(file).suffix not in store.SUFFIXES:
                raise InputError(
                    "", 0, f"'{file}' is not the name of a glossary file", "give a name such as water.yaml"
                )
            path = self.layer / file
        else:
            domains = [c.domain for sheet in self.sheets.values() for c in sheet.concepts]
            path = next(
                (p for p, s in self.sheets.items() if any(c.domain == concept.domain for c in s.concepts)),
                self.layer / f"{concept.domain or 'terms'}.yaml"
                if domains and concept.domain
                else next(iter(self.sheets)),
            )
        if path not in self.texts:
            self.before[path] = path.read_text(encoding="utf-8") if path.exists() else ""
            self.texts[path] = self.before[path] or editing.EMPTY
            self.sheets[path] = parse(self.texts[path], path)
        return path

    def remove(self, name: str) -> None:
        """Take a concept out; one that a lower layer holds is marked as dropped."""
        self.get(name)
        path = self.home(name)
        if path is not None:
            self._set(path, editing.take_out(self.texts[path], name, path))
        if name in self.below:
            path = path or (next(iter(self.sheets)))
            self._set(path, editing.put_lines(self.texts[path] or editing.EMPTY, name, "  {}:\n    drop: yes\n", path))

    def rewrite(self, path: Path, text: str) -> None:
        """Replace a file's text."""
        self._set(path, text)

    def _set(self, path: Path, text: str) -> None:
        self.texts[path] = text
        self.sheets[path] = parse(text, path)
        store.once(self.sheets.values())

    def changes(self) -> tuple[FileChange, ...]:
        """Files whose text is another now."""
        pairs = ((path, self.before[path], text) for path, text in sorted(self.texts.items()))
        return tuple(FileChange(path, before, after) for path, before, after in pairs if before != after)


def unknown_concept(name: str, known: Sequence[str] | dict[str, Concept]) -> InputError:
    """The error for an id that no glossary has: it offers the nearest, not hundreds."""
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    if len(known) <= 12:
        return unknown("concept", name, known)
    remedy = f"did you mean {' or '.join(near)}?" if near else "see 'readout glossary list'"
    return InputError("", 0, f"no concept '{name}'", remedy)


def difference(lower: Concept, upper: Concept) -> Concept:
    """The entry of an upper layer that makes `lower` into `upper`: only what differs."""
    own = {
        field.name: getattr(upper, field.name)
        for field in fields(Concept)
        if field.name not in ("id", "terms", "origin", "line")
        and getattr(upper, field.name) != getattr(lower, field.name)
    }
    before = set(lower.terms)
    gone = {(t.lang, t.text, t.issuer) for t in lower.terms} - {(t.lang, t.text, t.issuer) for t in upper.terms}
    if gone:
        lang, text, _ = sorted(gone)[0]
        remedy = f"deprecate it instead, or change {Path(lower.origin).name} itself"
        raise InputError("", 0, f"'{text}' ({lang}) stands in a glossary that is only read here", remedy)
    emptied = [name for name, value in own.items() if not value]
    if emptied:
        raise InputError(
            "", 0, f"{upper.id}: {emptied[0]} stands in a glossary that is only read here", "change that file"
        )
    return Concept(id=upper.id, terms=tuple(term for term in upper.terms if term not in before), **own)


def _own(entry: Concept, before: Concept, after: Concept) -> Concept:
    """An upper layer's entry, changed as `before` was changed into `after`."""
    own = {
        field.name: getattr(after, field.name)
        for field in fields(Concept)
        if field.name not in ("id", "terms", "origin", "line")
        and getattr(after, field.name) != getattr(before, field.name)
    }
    standing = {(term.lang, term.text, term.issuer) for term in entry.terms}
    known = set(before.terms)
    terms = [t for t in after.terms if (t.lang, t.text, t.issuer) in standing or t not in known]
    return replace(entry, **own, terms=tuple(terms))


def change(
    layer: Path | str, plan: Callable[[Workshop], None], below: Sequence[Path | str] = (), dry_run: bool = False
) -> tuple[FileChange, ...]:
    """Carry out `plan` on a layer and write what it changed, all under one lock; with `dry_run`, write nothing."""
    if Path(layer).name == store.SHIPPED and not Path(layer).exists():
        layer = store.shipped()
    if dry_run:
        return _planned(layer, plan, below)
    with atomic.locked(Path(layer)):
        changes = _planned(layer, plan, below)
        for changed in changes:
            atomic.write(changed.path, changed.after)
        return changes


def _planned(
    layer: Path | str, plan: Callable[[Workshop], None], below: Sequence[Path | str]
) -> tuple[FileChange, ...]:
    workshop = Workshop(layer, below)
    plan(workshop)
    return workshop.changes()

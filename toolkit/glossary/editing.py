"""Changes in a glossary file's text that leave every other line as it was.

The text is cut into blocks, one a concept, with the comments above it. A new concept comes to its place in
alphabetical order; a changed one is edited in place, comments inside it kept (ruamel.yaml); the rest is not touched.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from toolkit.errors import InputError
from toolkit.glossary.layout import block
from toolkit.glossary.model import Concept
from toolkit.glossary.parsing import SCHEMA, compose, parse
from toolkit.glossary.settling import edited

EMPTY = f"schema: {SCHEMA}\nconcepts:\n"


@dataclass(frozen=True, slots=True)
class Blocks:
    """A file's text, cut at its concepts; joined again it is the same text."""

    head: str
    concepts: tuple[tuple[str, str], ...]  #: id and lines of each, comments above included
    tail: str

    def text(self) -> str:
        """The whole file."""
        return self.head + "".join(lines for _, lines in self.concepts) + self.tail


def blocks(text: str, origin: Path | str = "") -> Blocks:
    """Cut a file's text; a layout that cannot be cut by lines raises `InputError`."""
    root = compose(text, origin)
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if root is None:
        return Blocks(text.rstrip("\n") + "\n" * bool(text.strip()) + EMPTY, (), "")
    pairs = list(getattr(root, "value", ()))
    place = next((n for n, (key, _) in enumerate(pairs) if key.value == "concepts"), None)
    if place is None:
        return Blocks("".join(lines) + "concepts:\n", (), "")
    key, body = pairs[place]
    if body.value and (body.flow_style or not isinstance(body.value[0], tuple)):
        remedy = "write one concept under another, each begun by its id and a colon"
        raise InputError(origin, key.start_mark.line + 1, "concepts in brackets cannot be edited", remedy)
    if not body.value:
        lines[key.start_mark.line] = "concepts:\n"  # it said `concepts: {}`, or nothing
    end = pairs[place + 1][0].start_mark.line if place + 1 < len(pairs) else len(lines)
    end = _above(lines, end, key.start_mark.line + 1, 0) if end < len(lines) else end
    starts = [name.start_mark.line for name, _ in body.value]
    indent = body.value[0][0].start_mark.column if starts else 0
    cuts = [_above(lines, start, key.start_mark.line + 1, indent) for start in starts]
    names = [name.value for name, _ in body.value]
    edges = [*cuts, end]
    found = tuple((name, "".join(lines[edges[n] : edges[n + 1]])) for n, name in enumerate(names))
    head = "".join(lines[: edges[0]])
    return Blocks(head, found, "".join(lines[end:]))


def _above(lines: list[str], start: int, floor: int, indent: int) -> int:
    """First of the comment lines that stand directly above line `start`, indented no more than it."""
    while start > floor:
        line = lines[start - 1]
        bare = line.strip()
        if not bare.startswith("#") or len(line) - len(line.lstrip()) > max(indent, 0) + 1:
            break
        start -= 1
    return start


def put(text: str, concept: Concept, origin: Path | str = "") -> str:
    """The file's text with `concept` in it: in place where its id stands already, else in alphabetical order."""
    cut = blocks(text, origin)
    names = [name for name, _ in cut.concepts]
    indent = _indent(cut)
    placed = list(cut.concepts)
    if concept.id in names:
        at = names.index(concept.id)
        placed[at] = concept.id, edited(cut.concepts[at][1], _standing(text, concept.id, origin), concept)
    else:
        at = next((n for n, name in enumerate(names) if name > concept.id), len(names))
        placed.insert(at, (concept.id, block(concept, indent)))
    return replace(cut, concepts=tuple(placed)).text()


def put_lines(text: str, name: str, form: str, origin: Path | str = "") -> str:
    """The file's text with a block of `form` (its id at the place of {}) where the concept `name` belongs."""
    cut = blocks(text, origin)
    kept = [pair for pair in cut.concepts if pair[0] != name]
    at = next((n for n, (other, _) in enumerate(kept) if other > name), len(kept))
    kept.insert(at, (name, form.format(name)))
    return replace(cut, concepts=tuple(kept)).text()


def put_block(text: str, name: str, before: str, after: str, origin: Path | str = "") -> str:
    """The file's text with the lines of a concept replaced; lines that have changed meanwhile raise `InputError`."""
    cut = blocks(text, origin)
    if dict(cut.concepts).get(name) != before:
        raise InputError(origin, 0, f"somebody else has changed '{name}' meanwhile", "edit it again")
    lines = after if after.endswith("\n") else after + "\n"
    placed = tuple((other, lines if other == name else block) for other, block in cut.concepts)
    return replace(cut, concepts=placed).text()


def _standing(text: str, name: str, origin: Path | str) -> Concept:
    return next(concept for concept in parse(text, origin).concepts if concept.id == name)


def put_new(text: str, concepts: Iterable[Concept], origin: Path | str = "") -> str:
    """The file's text with new concepts, each at its place in alphabetical order."""
    cut = blocks(text, origin)
    indent = _indent(cut)
    placed = list(cut.concepts)
    names = [name for name, _ in placed]
    in_order = names == sorted(names)
    for concept in sorted(concepts, key=lambda c: c.id):
        at = (
            bisect(names, concept.id)
            if in_order
            else next((n for n, o in enumerate(names) if o > concept.id), len(names))
        )
        placed.insert(at, (concept.id, block(concept, indent)))
        names.insert(at, concept.id)
    return replace(cut, concepts=tuple(placed)).text()


def take_out(text: str, name: str, origin: Path | str = "") -> str:
    """The file's text without the concept `name` and the comments above it."""
    cut = blocks(text, origin)
    return replace(cut, concepts=tuple(pair for pair in cut.concepts if pair[0] != name)).text()


def in_order(text: str, origin: Path | str = "") -> str:
    """The file's text with its concepts in alphabetical order."""
    cut = blocks(text, origin)
    return replace(cut, concepts=tuple(sorted(cut.concepts))).text()


def _indent(cut: Blocks) -> int:
    for _, lines in cut.concepts:
        for line in lines.splitlines():
            if line.strip() and not line.strip().startswith("#"):
                return len(line) - len(line.lstrip())
    return 2

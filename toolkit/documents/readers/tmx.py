"""TMX 1.1 to 1.4b: a sentence a unit and language, aligned as the memory has them.

A sentence's place is its unit's number, "unit 12", counted from 1, or "unit ID" where units have ids.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

    from toolkit.documents.parts import Part

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
CODES = {"bpt", "ept", "it", "ph", "ut"}  #: they hold the codes of another format, not words


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """A version for each language that the units are in; the file's name says nothing about them."""
    from toolkit.documents.markup import tree
    from toolkit.documents.parts import paired

    root = tree(path.read_bytes(), path)
    columns: dict[str, list[Part]] = {}
    unknown: set[str] = set()
    taken: set[str] = set()
    for number, unit in enumerate(root.iter("{*}tu"), 1):
        place = f"unit {unit.get('tuid') or number}"
        place = f"unit {number} from the start" if place in taken else place
        taken.add(place)
        for variant in unit.iterchildren("{*}tuv"):
            _add(variant, place, columns, unknown)
    notes = (f"left out, for their language is none of ours: {', '.join(sorted(unknown))}",) if unknown else ()
    return paired(path, columns, notes)


def _add(variant: _Element, place: str, columns: dict[str, list[Part]], unknown: set[str]) -> None:
    from toolkit.documents.markup import words
    from toolkit.documents.naming import named
    from toolkit.documents.parts import Part

    code = variant.get(LANG) or variant.get("lang") or ""
    segment = variant.find("{*}seg")
    if tag := named(code):
        columns.setdefault(tag, []).append(Part("" if segment is None else words(segment, CODES), place))
    elif code:
        unknown.add(code)


READER = Reader(suffixes=(".tmx",), read=read, pairs=True)

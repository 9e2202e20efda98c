"""XLIFF 1.2 and 2.x: a sentence a segment, source and target paired as the file has them.

A sentence's place is "FILE/UNIT" or "FILE/UNIT/SEGMENT": the number of the file element, the ids of the others. A
source with several targets comes as several files (en-kk.xlf, en-ru.xlf), which are read together.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

#: Elements that hold the codes of another format, not words: of 1.2, of 2.x.
CODES = {"ph", "bpt", "ept", "it", "x", "bx", "ex", "ec", "sc", "cp"}

Segment = tuple[str, str, str]  #: place, source, target


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """Source and target; the languages are those that the file itself names."""
    from toolkit.documents.markup import tree
    from toolkit.documents.parts import Part, paired
    from toolkit.errors import InputError

    root = tree(path.read_bytes(), path)
    name, version = root.tag.rpartition("}")[2], root.get("version", "")
    if name != "xliff" or version[:2] not in ("1.", "2."):
        raise InputError(path, 0, f"not XLIFF 1 or 2 but '{name} {version}'".rstrip(), "export it as XLIFF 2.1")
    columns: dict[str, list[Part]] = {}
    unknown: set[str] = set()
    for number, file in enumerate(root.iterchildren("{*}file"), 1):
        langs = _languages(root, file)
        for place, *texts in (_first if version[0] == "1" else _second)(file, str(number)):
            for code, tag, text in zip(langs, map(_named, langs), texts, strict=True):
                if tag:
                    columns.setdefault(tag, []).append(Part(text, place))
                elif text:
                    unknown.add(code or "none named")
    notes = (f"left out, for their language is none of ours: {', '.join(sorted(unknown))}",) if unknown else ()
    return paired(path, columns, notes)


def _named(code: str) -> str:
    from toolkit.documents.naming import named

    return named(code)


def _languages(root: _Element, file: _Element) -> tuple[str, str]:
    return (
        file.get("source-language") or root.get("srcLang") or "",
        file.get("target-language") or root.get("trgLang") or "",
    )


def _first(file: _Element, number: str) -> Iterator[Segment]:
    """Segments of XLIFF 1.2; a unit is one unless marks of kind "seg" cut it."""
    for count, unit in enumerate(file.iter("{*}trans-unit"), 1):
        place = f"{number}/{unit.get('id') or count}"
        source, target = unit.find("{*}seg-source"), unit.find("{*}target")
        pieces = _marked(source)
        if not pieces:
            yield place, _words(unit.find("{*}source")), _words(target)
            continue
        translated = dict(_marked(target))
        for mark, text in pieces:
            yield f"{place}/{mark}", text, translated.pop(mark, "")
        if rest := " ".join(translated.values()) or ("" if _marked(target) else _words(target)):
            yield f"{place}/rest", "", rest


def _marked(element: _Element | None) -> list[tuple[str, str]]:
    """The segments that are marked in an element, with their ids."""
    marks = [] if element is None else element.iter("{*}mrk")
    return [(mark.get("mid", ""), _words(mark)) for mark in marks if mark.get("mtype") == "seg"]


def _second(file: _Element, number: str) -> Iterator[Segment]:
    """Segments of XLIFF 2.x."""
    for count, unit in enumerate(file.iter("{*}unit"), 1):
        segments = list(unit.iterchildren("{*}segment"))
        for n, segment in enumerate(segments, 1):
            place = f"{number}/{unit.get('id') or count}"
            if len(segments) > 1:
                place = f"{place}/{segment.get('id') or n}"
            yield place, _words(segment.find("{*}source")), _words(segment.find("{*}target"))


def _words(element: _Element | None) -> str:
    from toolkit.documents.markup import words

    return "" if element is None else words(element, CODES)


READER = Reader(suffixes=(".xlf", ".xliff", ".sdlxliff", ".mxliff", ".mqxliff"), read=read, pairs=True)

"""A file in pieces, each with its place: what a reader of any format with a structure ends with.

The text of such a document is made here: a piece a paragraph, a blank line between two. Where neither name nor --lang
says the language, and the pieces are in several, each becomes a version of its own (`toolkit.documents.split`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from toolkit.documents import characters
from toolkit.documents.paragraphs import Paragraph
from toolkit.documents.paragraphs import paragraphs as found_paragraphs
from toolkit.documents.version import version
from toolkit.errors import InputError
from toolkit.model import Document

BLANKS = re.compile(r"[^\S\n\u00a0\u202f\u3000]+")
BREAK = re.compile(r" *\n\s*")


class Part(NamedTuple):
    """One paragraph, heading, list item or cell."""

    text: str  #: a line break in it is one that the writer made
    place: str = ""  #: "p. 3", an XPath, a unit id
    cell: tuple[int, int, int] | None = None  #: number of the table, the row and the column, from 0


def documents(
    path: Path, parts: Iterable[Part], lang: str | None, segmentation: str, notes: tuple[str, ...] = ()
) -> tuple[Document, ...]:
    """`parts` as one version, or as several where they are in several languages and `lang` is not given."""
    from toolkit.documents.split import split

    cleaned, more = _cleaned(parts)
    notes += more
    if lang is None and len(found := split(cleaned)) > 1:
        told = f"holds {len(found)} versions ({' '.join(sorted(found))}), taken apart by language"
        return tuple(
            _document(path, own, tag, segmentation, (*notes, told) if tag == min(found) else ())
            for tag, own in sorted(found.items())
        )
    return (_document(path, cleaned, lang, segmentation, notes),)


def paired(path: Path, columns: Mapping[str, Sequence[Part]], notes: tuple[str, ...] = ()) -> tuple[Document, ...]:
    """Versions whose parts are sentences already, paired by their places."""
    made: list[Document] = []
    for lang, parts in sorted(columns.items()):
        cleaned, more = _cleaned(parts)
        if cleaned:
            told = notes + more if not made else more
            made.append(replace(_document(path, cleaned, lang, "lines", told), paired=True))
    if not made:
        raise InputError(path, 0, "no text in a language we know", "check the language codes in the file")
    return tuple(made)


def _document(
    path: Path, parts: Sequence[Part], lang: str | None, segmentation: str, notes: tuple[str, ...]
) -> Document:
    lines = segmentation == "lines"
    pieces: list[str] = []
    found: list[Paragraph] = []
    at = 0
    for part in parts:
        text = part.text.replace("\n", " ") if lines else part.text
        if "\n" in text:
            found += (Paragraph(at + p.start, at + p.end, part.place) for p in found_paragraphs(text))
        else:
            found.append(Paragraph(at, at + len(text), part.place))
        pieces.append(text)
        at += len(text) + 2
    text = "\n\n".join(pieces) + "\n" if pieces else ""
    return version(path.as_posix(), text, lang, "whole" if lines else segmentation, found, notes)


def _cleaned(parts: Iterable[Part]) -> tuple[list[Part], tuple[str, ...]]:
    """Parts with white space set right and invisible characters out, the empty ones left out."""
    kept = []
    before, after = [], []
    for part in parts:
        text = characters.clean(part.text)
        if text is not part.text:
            before.append(part.text)
            after.append(text)
        text = BLANKS.sub(" ", text).strip()
        if "\n" in text:
            text = BREAK.sub("\n", text)
        if text:
            kept.append(part._replace(text=text))
    return kept, characters.note("".join(before), "".join(after)) if before else ()

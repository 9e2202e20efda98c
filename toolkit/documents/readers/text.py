"""Plain text: a paragraph a line, or paragraphs of hard-wrapped lines with blank ones between.

The contract: the document's text is the file's text to the letter, so that offsets hold for other programs that read
it; invisible characters in it are only told of, never taken out.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.documents.characters import warning
from toolkit.documents.encoding import decode
from toolkit.documents.reader import Reader
from toolkit.documents.version import version
from toolkit.model import Document


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's text as one version; as several where it holds them and nothing says which language it is."""
    raw = decode(path.read_bytes(), path)
    if lang is None and len(found := _stacked(path, raw, segmentation)) > 1:
        return found
    return (version(path.as_posix(), raw, lang, segmentation, notes=warning(raw)),)


def _stacked(path: Path, text: str, segmentation: str) -> tuple[Document, ...]:
    from toolkit.documents.parts import Part, documents
    from toolkit.documents.split import split

    parts = [Part(line, f"line {number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return documents(path, parts, None, segmentation) if len(split(parts)) > 1 else ()


READER = Reader(suffixes=(".txt", ".text"), read=read)

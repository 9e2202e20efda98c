"""Plain text: a paragraph a line, or paragraphs of hard-wrapped lines with blank ones between."""

from __future__ import annotations

from pathlib import Path

from toolkit.documents.encoding import decode
from toolkit.documents.reader import Reader
from toolkit.documents.version import version
from toolkit.model import Document


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's text as one version."""
    return (version(path.as_posix(), decode(path.read_bytes(), path), lang, segmentation),)


READER = Reader(suffixes=(".txt", ".text"), read=read)

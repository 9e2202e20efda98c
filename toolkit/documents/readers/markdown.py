"""Markdown: prose with light marks; a line break inside a paragraph means nothing, and marks are no words.

The text stays the file's own; headings, list items and quotations begin behind their mark, rules and fences are left
out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from toolkit.documents.characters import warning
from toolkit.documents.encoding import decode
from toolkit.documents.paragraphs import Paragraph, blocks
from toolkit.documents.reader import Reader
from toolkit.documents.version import version
from toolkit.model import Document

MARK = re.compile(r"(?:#{1,6}\s+|[-*+]\s+|>\s*)+")
RULE = re.compile(r"(?:[-*_=]\s*){3,}\Z|```.*\Z")


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The file's text as one version."""
    text = decode(path.read_bytes(), path)
    return (version(path.as_posix(), text, lang, segmentation, tuple(paragraphs(text)), warning(text)),)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Paragraphs, headings, items: where each begins and ends."""
    for block in blocks(text):
        start = end = -1
        for first, last in block:
            line = text[first:last]
            is_rule, mark = RULE.match(line), MARK.match(line)
            if (is_rule or mark) and start >= 0:
                yield Paragraph(start, end)
                start = -1
            if is_rule:
                continue
            if start < 0:
                start = first + (mark.end() if mark else 0)
            end = last
            if line.startswith("#"):
                yield Paragraph(start, end)
                start = -1
        if start >= 0:
            yield Paragraph(start, end)


READER = Reader(suffixes=(".md", ".markdown"), read=read)

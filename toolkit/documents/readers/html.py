"""Saved web pages: title, date, dateline and body of the article; menus, other news, buttons and captions left out.

A sentence's place is the XPath of the element that it stands in. Nothing is fetched and no script is run.
"""

from __future__ import annotations

import re
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
HEAD = 4096  #: bytes in which a page says its encoding
#: Names that pages give to what is wider in truth.
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "windows-1252"}


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """The article's versions: one, or several where the page holds them in columns or one after the other."""
    from selectolax.lexbor import LexborHTMLParser

    from toolkit.documents.article import article
    from toolkit.documents.page import Places
    from toolkit.documents.parts import Part, documents
    from toolkit.errors import InputError

    try:
        blocks = article(LexborHTMLParser(_decoded(path)))
    except OverflowError as error:
        raise InputError(path, 0, "more elements than a page of text has", "save its text as .txt") from error
    if not blocks:
        raise InputError(path, 0, "a page without an article", "save the page when it has loaded, or its text as .txt")
    places, parts = Places(), []
    for _, lines in groupby(blocks, key=lambda block: block.node.mem_id):
        first, *more = lines
        text = "\n".join([first.text, *(line.text for line in more)])
        parts.append(Part(text, places.xpath(first.node), _cell(first.node)))
    return documents(path, parts, lang, segmentation)


def _decoded(path: Path) -> str:
    """The page's text in the encoding that it names, else in the one that its bytes look like."""
    from toolkit.documents.encoding import decode

    data = path.read_bytes()
    found = CHARSET.search(data[:HEAD])
    name = found[1].decode("ascii", "ignore").lower() if found else ""
    if name and name not in ("utf-8", "utf8", "utf-16"):
        try:
            return data.decode(WIDER.get(name, name))
        except (LookupError, UnicodeDecodeError):
            pass  # the page is wrong about itself; its bytes may tell
    return decode(data, path)


def _cell(node: LexborNode) -> tuple[int, int, int] | None:
    """Table, row and column of an element in a table, a table counting by its own id."""
    cell = _around(node, ("td", "th"))
    row = _around(cell, ("tr",))
    table = _around(row, ("table",))
    if cell is None or row is None or table is None:
        return None
    y = next(n for n, one in enumerate(table.css("tr")) if one.mem_id == row.mem_id)
    x = next(n for n, one in enumerate(c for c in row.iter() if c.tag in ("td", "th")) if one.mem_id == cell.mem_id)
    return table.mem_id, y, x


def _around(node: LexborNode | None, tags: tuple[str, ...]) -> LexborNode | None:
    while node is not None and node.tag not in tags:
        node = node.parent
    return node


READER = Reader(suffixes=(".html", ".htm", ".xhtml"), read=read)

"""XML from strangers: no entities of its own, no network, no document type read, bounded depth."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

REMEDY = "fetch or save it again"


def tree(data: bytes, path: Path, part: str = "") -> _Element:
    """The root element of `data`, which is the file at `path` or a part of it.

    XML that is not well-formed, and XML that declares entities, raises `InputError` with the line.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    where = f" in {part}" if part else ""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line = 0 if part else error.lineno or 0
        if b"<!ENTITY" in data[: 2**16]:
            raise _entities(path, line, where) from error
        message = (error.msg or "broken off").split(", line ")[0]
        raise InputError(path, line, f"not well-formed XML{where} ({message})", REMEDY) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise _entities(path, 0, where)
    return root


def _entities(path: Path, line: int, where: str) -> InputError:
    return InputError(
        path, line, f"the XML{where} declares entities, which no document of ours needs", "remove its DOCTYPE"
    )


def words(element: _Element, codes: Collection[str]) -> str:
    """The text in an element, without that of the elements named in `codes`: the inline codes of another format."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag.rpartition("}")[2] not in codes:
            pieces.append(words(child, codes))
        pieces.append(child.tail or "")
    return "".join(pieces)

"""XML from strangers: no entities of its own, no network, no document type read, bounded depth."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

REMEDY = "fetch or save it again"
SAFE: dict[str, Any] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "huge_tree": False,
    "remove_comments": True,
    "remove_pis": True,
}  #: a parser's settings


def tree(data: bytes, path: Path, part: str = "") -> _Element:
    """The root element of `data`, which is the file at `path` or a part of it.

    XML that is not well-formed, and XML that declares entities, raises `InputError` with the line.
    """
    from lxml import etree

    parser = etree.XMLParser(**SAFE)
    where = f" in {part}" if part else ""
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _broken(path, error, data[: 2**16], where, 0 if part else error.lineno or 0) from error
    _refuse_entities(root, path, where)
    return root


def stream(path: Path, tag: str) -> Iterator[_Element]:
    """Each element of that name in a file of any size, one after another; it is gone when the next one comes.

    What `tree` refuses is refused here, when it is come to.
    """
    from lxml import etree

    try:
        with path.open("rb") as file:
            for _, element in etree.iterparse(file, tag=f"{{*}}{tag}", **SAFE):
                _refuse_entities(element, path, "")
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        with path.open("rb") as file:
            raise _broken(path, error, file.read(2**16), "", error.lineno or 0) from error


def _broken(path: Path, error: XMLSyntaxError, head: bytes, where: str, line: int) -> InputError:
    if b"<!ENTITY" in head:
        return _entities(path, line, where)
    message = (error.msg or "broken off").split(", line ")[0]
    return InputError(path, line, f"not well-formed XML{where} ({message})", REMEDY)


def _refuse_entities(element: _Element, path: Path, where: str) -> None:
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise _entities(path, 0, where)


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

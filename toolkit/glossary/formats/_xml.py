"""XML read without trust: no entities, no network, no endless nesting, one entry in memory at a time."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

from toolkit.errors import InputError

UNCARRIED = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def elements(data: bytes, origin: Path | str, wanted: tuple[str, ...]) -> Iterator[Any]:
    """Each element of one of the local names `wanted`, whole; it is emptied when the next is asked for."""
    from lxml import etree

    _refuse_entities(data, origin)
    safe: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, element in etree.iterparse(io.BytesIO(data), events=("end",), **safe):
            if local(element) in wanted:
                _refuse_declared(element, origin)
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise InputError(origin, error.lineno or 0, f"not valid XML ({error.msg})", "export it again") from error


def root(data: bytes, origin: Path | str) -> Any:
    """The root element's first sight: its name and attributes."""
    from lxml import etree

    _refuse_entities(data, origin)
    safe: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, element in etree.iterparse(io.BytesIO(data), events=("start",), **safe):
            return element
    except etree.XMLSyntaxError as error:
        raise InputError(origin, error.lineno or 0, f"not valid XML ({error.msg})", "export it again") from error
    raise InputError(origin, 0, "empty XML", "export it again")


def _refuse_entities(data: bytes, origin: Path | str) -> None:
    if (at := data.find(b"<!ENTITY")) >= 0:
        raise InputError(
            origin, data[:at].count(b"\n") + 1, "declares entities", "remove the declaration; none is needed"
        )


def _refuse_declared(element: Any, origin: Path | str) -> None:
    """The same for encodings in which the bytes do not show it."""
    declared = element.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise InputError(origin, 0, "declares entities", "remove the declaration; none is needed")


def clean(words: str) -> str:
    """A text without the control characters that XML cannot carry."""
    return UNCARRIED.sub("", words)


def local(element: Any) -> str:
    """An element's name without its namespace; "" for a comment."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=256)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]


def text(element: Any) -> str:
    """All text inside an element, white space made single."""
    return " ".join("".join(element.itertext()).split())

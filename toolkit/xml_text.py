"""XML out: characters that XML 1.0 cannot carry, and the declaration."""

from __future__ import annotations

import re
from xml.etree import ElementTree

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """The text with a replacement character for each that XML 1.0 does not allow."""
    return _FORBIDDEN.sub("\ufffd", text)


def document(root: ElementTree.Element, doctype: str = "") -> str:
    """The element as an indented XML document in UTF-8."""
    ElementTree.indent(root, " ")
    body = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}{body}\n'

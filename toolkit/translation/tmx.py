"""TMX 1.4, piece by piece: what a memory and the export of a batch write alike, and what a memory reads, of any size.

A unit keeps its origin, place and score as properties, so that a memory that is written and read is the same again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from toolkit import __version__
from toolkit.documents.readers.tmx import CODES, LANG
from toolkit.translation.units import Unit

if TYPE_CHECKING:
    from lxml.etree import _Element

HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="readout" creationtoolversion="{__version__}" segtype="sentence" o-tmf="readout-check/1" \
adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
"""
TAIL = "</body>\n</tmx>\n"

_STAMP = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")
_UNFIT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  #: what XML 1.0 cannot carry


def unit(unit: Unit) -> str:
    """One translation unit."""
    lines = [f"<tu tuid={quoteattr(_clean(f'{unit.origin}, {unit.place}'))}>"]
    told = {"x-origin": unit.origin, "x-place": unit.place, "x-date": unit.date, "x-score": f"{unit.score:.2f}"}
    lines += [f'<prop type="{kind}">{escape(_clean(value))}</prop>' for kind, value in told.items() if value]
    lines += [
        f'<tuv xml:lang="{lang}"><seg>{escape(_clean(text))}</seg></tuv>' for lang, text in sorted(unit.texts.items())
    ]
    return "\n".join([*lines, "</tu>\n"])


def _clean(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)


def units(path: Path) -> Iterator[tuple[Unit, tuple[str, ...]]]:
    """The units of a file in order, each with the languages of it that are none of ours; one that says no origin is
    the file's.

    XML that is not well-formed, or declares entities, raises `InputError`.
    """
    from toolkit.documents.markup import stream

    for number, element in enumerate(stream(path, "tu"), 1):
        told = {prop.get("type"): (prop.text or "").strip() for prop in element.iterchildren("{*}prop")}
        origin = told.get("x-origin") or path.as_posix()
        place = told.get("x-place") or f"unit {element.get('tuid') or number}"
        date = told.get("x-date") or _date(element.get("changedate") or element.get("creationdate") or "")
        texts, unknown = _texts(element)
        yield Unit(origin, place, date, _score(told.get("x-score", "")), texts), unknown


def _texts(element: _Element) -> tuple[dict[str, str], tuple[str, ...]]:
    from toolkit.documents.characters import clean
    from toolkit.documents.markup import words
    from toolkit.documents.naming import named

    texts: dict[str, str] = {}
    unknown = []
    for variant in element.iterchildren("{*}tuv"):
        code = variant.get(LANG) or variant.get("lang") or ""
        segment = variant.find("{*}seg")
        text = " ".join(clean(words(segment, CODES)).split()) if segment is not None else ""
        if (lang := named(code)) and text:
            texts[lang] = text
        elif code and not lang:
            unknown.append(code)
    return texts, tuple(unknown)


def _date(stamp: str) -> str:
    """The day of a stamp of TMX: 20240301T120000Z."""
    found = _STAMP.match(stamp)
    return "-".join(found.groups()) if found else ""


def _score(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0

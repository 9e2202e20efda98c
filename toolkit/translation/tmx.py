"""TMX 1.4, piece by piece: what a memory and the export of a batch write alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from toolkit import __version__

HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="readout" creationtoolversion="{__version__}" segtype="sentence" o-tmf="readout-check/1" \
adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
"""
TAIL = "</body>\n</tmx>\n"

_UNFIT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  #: what XML 1.0 cannot carry


def unit(name: str, date: str, score: float, texts: Mapping[str, str]) -> str:
    """One translation unit; `texts` by language, `date` may be empty."""
    lines = [f"<tu tuid={quoteattr(_clean(name))}>"]
    if date:
        lines.append(f'<prop type="x-date">{escape(date)}</prop>')
    lines.append(f'<prop type="x-score">{score:.2f}</prop>')
    lines += [f'<tuv xml:lang="{lang}"><seg>{escape(_clean(text))}</seg></tuv>' for lang, text in texts.items()]
    return "\n".join([*lines, "</tu>\n"])


def _clean(text: str) -> str:
    return _UNFIT.sub("\ufffd", text)

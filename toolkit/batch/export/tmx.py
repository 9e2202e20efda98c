"""tmx: all rows in one memory.tmx (TMX 1.4b), written as it grows."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from toolkit import __version__
from toolkit.batch.export import Filters
from toolkit.batch.result import Result

UNFIT = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  #: what XML 1.0 cannot carry
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
<header creationtool="readout" creationtoolversion="{version}" segtype="sentence" o-tmf="readout-check/1" \
adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
"""


class Writer:
    """One unit a row, in all languages that have it."""

    def __init__(self, folder: Path, langs: tuple[str, ...], filters: Filters) -> None:
        self._filters = filters
        self._file = (folder / "memory.tmx").open("w", encoding="utf-8", newline="\n")
        self._file.write(HEAD.format(version=__version__))

    def add(self, result: Result) -> None:
        """Take the next readout."""
        for row in result.rows():
            if len(row.texts) < 2 or not self._filters.takes(row):
                continue
            lines = [f"<tu tuid={quoteattr(_clean(f'{result.event}-{row.index}'))}>"]
            if result.date:
                lines.append(f'<prop type="x-date">{result.date}</prop>')
            lines.append(f'<prop type="x-score">{row.score:.2f}</prop>')
            for lang, text in row.texts.items():
                lines.append(f'<tuv xml:lang="{lang}"><seg>{escape(_clean(text))}</seg></tuv>')
            self._file.write("\n".join([*lines, "</tu>\n"]))

    def close(self) -> None:
        """Finish the file."""
        self._file.write("</body>\n</tmx>\n")
        self._file.close()


def _clean(text: str) -> str:
    return UNFIT.sub("\ufffd", text)

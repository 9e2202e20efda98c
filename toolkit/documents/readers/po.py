"""PO files of gettext: a sentence an entry, message and translation paired.

A sentence's place is the entry's context and message, so that the files of several languages pair with each other. The
messages are in the language of the header's X-Source-Language, else in the one that they read like.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from toolkit.documents.reader import Reader
from toolkit.model import Document

if TYPE_CHECKING:
    from polib import POFile

    from toolkit.documents.parts import Part

AT_LINE = re.compile(r"line (\d+)")


def read(path: Path, lang: str | None, segmentation: str) -> tuple[Document, ...]:
    """Messages and translations; `lang` is that of the translations, else the header's Language says it."""
    from toolkit.documents.parts import paired

    file = _parsed(path)
    source, target = _languages(path, file, lang)
    columns: dict[str, list[Part]] = {source: [], target: []}
    for entry in file:
        if not entry.obsolete:
            _add(entry, columns[source], columns[target])
    fuzzy = sum(entry.fuzzy for entry in file)
    notes = (f"{fuzzy} fuzzy translations read like the others",) if fuzzy else ()
    return paired(path, columns, notes)


def _parsed(path: Path) -> POFile:
    import polib

    from toolkit.documents.encoding import decode
    from toolkit.errors import InputError

    text = decode(path.read_bytes(), path)
    if "msgid" not in text:
        raise InputError(path, 0, "no PO file: it has no msgid", "give the .po itself")
    try:
        return polib.pofile(text)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        found = AT_LINE.search(str(error))
        line = int(found[1]) if found else 0
        raise InputError(
            path, line, "not a PO file from here on", "mend the line (msgfmt --check tells more)"
        ) from error


def _languages(path: Path, file: POFile, lang: str | None) -> tuple[str, str]:
    from toolkit.documents.language import detect
    from toolkit.documents.naming import named
    from toolkit.errors import InputError

    entries = [entry for entry in file if not entry.obsolete]
    source = named(file.metadata.get("X-Source-Language", "")) or detect("\n".join(e.msgid for e in entries))
    target = lang or named(file.metadata.get("Language", "")) or detect("\n".join(e.msgstr for e in entries))
    if not source or not target or source == target:
        raise InputError(
            path,
            0,
            "which languages it is from and to cannot be told",
            "name both in its header: Language, X-Source-Language",
        )
    return source, target


def _add(entry: object, source: list[Part], target: list[Part]) -> None:
    """The message and its translation; of a message with plurals, the last forms of both."""
    from toolkit.documents.parts import Part

    context, message = getattr(entry, "msgctxt", None), getattr(entry, "msgid", "")
    place = f"{context}: {message}" if context else message
    plurals: dict[int, str] = getattr(entry, "msgstr_plural", {})
    source.append(Part(message, place))
    target.append(Part(plurals[min(plurals)] if plurals else getattr(entry, "msgstr", ""), place))
    if plurals and max(plurals) > 0:
        source.append(Part(getattr(entry, "msgid_plural", ""), f"{place} (plural)"))
        target.append(Part(plurals[max(plurals)], f"{place} (plural)"))


READER = Reader(suffixes=(".po", ".pot"), read=read, pairs=True)

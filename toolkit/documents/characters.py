"""Characters that are seen by nobody and break every look-up: joiners inside words, marks of direction, loose accents.

Word processors and web pages leave zero-width spaces, soft hyphens and right-to-left marks inside words; some systems
write й as и and a breve (NFD). A reader that makes the text itself (DOCX, HTML, …) takes the invisible ones out and
composes the rest (NFC) before anything is measured, so offsets count the text as the toolkit shows it. Plain text stays
the file's text to the letter: there a note says what hides in it.
"""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")


def clean(text: str) -> str:
    """`text` without invisible characters, in composed form; the same object where it is so already."""
    if not text.isascii():
        if INVISIBLE.search(text):
            text = INVISIBLE.sub("", text)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return text


def note(before: str, after: str) -> tuple[str, ...]:
    """What the user must know where `clean` changed something."""
    if before is after:
        return ()
    invisible = sum(map(len, INVISIBLE.findall(before)))
    loose = len(before) - invisible - len(after)
    parts = [f"{count} {what}" for count, what in ((invisible, "invisible"), (loose, "combining")) if count > 0]
    what = " and ".join(parts) or "decomposed"
    return (f"{what} characters taken out or composed; offsets count without them",)


def warning(text: str) -> tuple[str, ...]:
    """What the user must know of a text that is left as it is."""
    if clean(text) is text:
        return ()
    hidden = len(INVISIBLE.findall(text))
    what = f"invisible characters in {hidden} places" if hidden else "letters with loose accents (NFD)"
    return (f"{what} may hide words from the checks: {'remove them' if hidden else 'save it in composed form (NFC)'}",)

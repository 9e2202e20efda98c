"""Wordings to avoid, replaced in a text by what should stand there, in the same case, number and person.

Where the language cannot inflect the new wording as the old one was, the place is marked and left for a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError
from toolkit.glossary.model import AVOIDED
from toolkit.glossary.usage import Use, uses
from toolkit.languages import table
from toolkit.languages.inflection import Inflection

if TYPE_CHECKING:
    from toolkit.glossary import Glossary
    from toolkit.model import Document

SCHEMA = "readout-apply/1"
CONTEXT = 40  #: characters before a place that may tell its case


@dataclass(frozen=True, slots=True)
class Change:
    """One place of a text."""

    use: Use
    new: str  #: what to put there; empty: a person must decide

    @property
    def start(self) -> int:
        """First code point of the place."""
        return self.use.match.start

    @property
    def end(self) -> int:
        """One past its last."""
        return self.use.match.end


def changes(glossary: Glossary, document: Document, issuer: str = "", date: str = "") -> tuple[Change, ...]:
    """Every wording to avoid in a text, and what is to stand there."""
    found = (use for use in uses(glossary, (document,), issuer, date) if use.status in AVOIDED)
    return tuple(Change(use, replacement(use, document.text[: use.match.start])) for use in found)


def replacement(use: Use, before: str = "") -> str:
    """The wording to put in place of a use, inflected as it is; empty where that is not known."""
    new = use.instead
    if not new:
        return ""
    words = use.match.text
    try:
        inflected = table(Inflection, use.lang).like(words, use.term.text, new, before[-CONTEXT:]) or ""
    except InputError:  # a language from outside may know no inflection
        inflected = new if words.casefold() == use.term.text.casefold() else ""
    return _begun_alike(words, use.term.text, inflected) if inflected else ""


def _begun_alike(words: str, old: str, new: str) -> str:
    """`new` with a capital where the sentence, not the term, gave one to `words`."""
    first = next((c for c in words if c.isalpha()), "")
    own = next((c for c in old if c.isalpha()), "")
    at = next((n for n, c in enumerate(new) if c.isalpha()), -1)
    if first.isupper() and own.islower() and at >= 0:
        return new[:at] + new[at].upper() + new[at + 1 :]
    return new


def applied(text: str, found: Sequence[Change], mark: bool = False) -> str:
    """The text with every change made; with `mark`, each shown as [[old → new]] and nothing replaced."""
    parts: list[str] = []
    at = 0
    for change in found:
        old = text[change.start : change.end]
        parts.append(text[at : change.start])
        shown = f"[[{old} → {change.new or '?'}]]"
        parts.append(shown if mark else change.new or old)
        at = change.end
    return "".join([*parts, text[at:]])


def report(document: Document, found: Iterable[Change]) -> dict[str, Any]:
    """`readout-apply/1`: the new text and each change; `new` is null where a person must decide."""
    listed = tuple(found)
    return {
        "schema": SCHEMA,
        "path": document.path,
        "lang": document.lang,
        "text": applied(document.text, listed),
        "changes": [
            {
                "concept": change.use.match.concept.id,
                "status": change.use.status,
                "start": change.start,
                "end": change.end,
                "old": change.use.match.text,
                "new": change.new or None,
            }
            for change in listed
        ],
    }

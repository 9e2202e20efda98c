"""Where terms occur in a text: a plain stand-in (case-insensitive, whole words, longest first)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toolkit.glossary.model import Concept, Match, Term, terms_of


class Matcher:
    """Finds the terms of `concepts` in texts; the longest wins, no match lies inside another."""

    def __init__(self, concepts: Sequence[Concept]) -> None:
        self._concepts = tuple(concepts)
        self._compiled: dict[str, tuple[re.Pattern[str], dict[str, tuple[Concept, Term]]]] = {}

    def find(self, text: str, lang: str) -> list[Match]:
        """Matches in order of their place."""
        if lang not in self._compiled:
            known: dict[str, tuple[Concept, Term]] = {}
            for concept, term in terms_of(self._concepts, lang.split("-")[0]):
                known.setdefault(term.text.casefold(), (concept, term))
            words = "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True)) or r"(?!)"
            edge = "" if lang.startswith("zh") else r"\b"
            self._compiled[lang] = re.compile(f"{edge}(?:{words}){edge}", re.IGNORECASE), known
        pattern, known = self._compiled[lang]
        return [Match(*known[m[0].casefold()], m.start(), m.end(), m[0]) for m in pattern.finditer(text)]

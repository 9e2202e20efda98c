"""Controlled terms: what to call a thing in each language, and what not to call it.

glossary = load()                      # the shipped glossary; load([path, …]) for others, later ones win
glossary.concepts["state-visit"]
glossary.find("мемлекеттік сапармен келді", "kk")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.glossary.model import AVOIDED, STATUSES, Concept, Evidence, Match, Term
from toolkit.learnt import SENTENCES

if TYPE_CHECKING:
    from toolkit.glossary.matching import Matcher

__all__ = ["AVOIDED", "STATUSES", "Concept", "Evidence", "Glossary", "Match", "Term", "load"]


class Glossary:
    """Concepts by id, and where their terms occur in a text."""

    def __init__(self, concepts: Iterable[Concept] | Mapping[str, Concept], digest: str = "", key: str = "") -> None:
        if not isinstance(concepts, Mapping):
            concepts = MappingProxyType({concept.id: concept for concept in concepts})
        self.concepts = concepts
        self.digest = digest  #: short hash of the files it was read from, for a report's signature
        self.key = key  #: names what was compiled of it in the cache; empty: made from what the concepts say

    @cached_property
    def matcher(self) -> Matcher:
        """The compiled matcher, made when first needed."""
        from toolkit.glossary.matching import Matcher

        return Matcher(self.concepts, self.key)

    def find(self, text: str, lang: str) -> list[Match]:
        """Every term found in `text`, in any inflected form, in order of place; the longest first where they nest."""
        return self.matcher.find(text, lang)

    @cached_property
    def find_in_sentence(self) -> Callable[[str, str], Sequence[Match]]:
        """The same, remembered of a sentence: who edits a text changes one at a time."""
        return lru_cache(maxsize=SENTENCES)(self.find)

    @cached_property
    def scales(self) -> Mapping[str, tuple[Concept, ...]]:
        """Concepts of each ordered scale, the lowest rung first."""
        found: dict[str, list[Concept]] = {}
        for concept in self.concepts.values():
            if concept.scale:
                found.setdefault(concept.scale, []).append(concept)
        return {name: tuple(sorted(found[name], key=lambda c: (c.rung, c.id))) for name in sorted(found)}


def load(paths: Sequence[Path | str] = ()) -> Glossary:
    """The glossary of `paths` (files or folders, later ones override); the shipped one where none is named.

    A file that does not parse raises `InputError` with its line.
    """
    from toolkit.glossary.store import load as load_concepts
    from toolkit.glossary.store import located

    layers, key, digest = located(paths)
    known = _LOADED.get(key)
    if known is None:
        known = Glossary(load_concepts(layers, key), digest, key)
        while len(_LOADED) >= KEPT:
            del _LOADED[next(iter(_LOADED))]
        _LOADED[key] = known
    return known


KEPT = 4  #: glossaries that a process keeps, matchers and all; the first loaded goes first
_LOADED: dict[str, Glossary] = {}  #: by what their files hold, so a changed file is read anew

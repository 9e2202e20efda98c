"""Families of translation models, one a file: how each is told the languages.

A family is a module with a `FAMILY`. A model belongs to the first one whose language tokens its vocabulary holds.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from toolkit.plugins import plugins


@dataclass(frozen=True, slots=True)
class Family:
    """How a family of models is told what to translate into what."""

    token: str  #: a language's token in the vocabulary, `{}` for its code
    codes: Callable[[str], tuple[str, ...]]  #: codes that a model may have for a BCP 47 tag, likeliest first
    is_prefix: bool  #: the target's token stands before the source text; else it is the translation's first token

    def code(self, lang: str, vocabulary: Collection[str]) -> str | None:
        """The code of a language in a vocabulary, or None where it has none."""
        return next((code for code in self.codes(lang) if self.token.format(code) in vocabulary), None)


def family_of(vocabulary: Collection[str], langs: Collection[str]) -> Family | None:
    """The family whose tokens for any of `langs` a vocabulary holds; None for a model of one pair of languages."""
    families: Mapping[str, Family] = plugins(__name__, "FAMILY", "readout.models")
    known = (family for family in families.values() if any(family.code(lang, vocabulary) for lang in langs))
    return next(known, None)


def primary(lang: str) -> tuple[str, ...]:
    """The tag, and the language alone where the tag names no script."""
    parts = lang.split("-")
    return (lang,) if any(len(part) == 4 for part in parts[1:]) else tuple(dict.fromkeys((lang, parts[0])))

"""A language's name, script and writing habits."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Profile(NamedTuple):
    """How a language is called and how it writes figures and quotations."""

    name: str  #: in English, "Kazakh"
    endonym: str  #: in itself, "қазақша"
    scripts: tuple[str, ...]  #: ISO 15924, the usual one first
    decimal_mark: str
    group_marks: tuple[str, ...]  #: between groups of digits, the usual one first
    quotes: tuple[tuple[str, str], ...]  #: opening and closing marks, outer pair first
    joiner: str  #: what stands between two sentences: a space, or nothing in Chinese
    density: float  #: characters that carry the matter of one English character, on average
    marks: Mapping[str, str] = MappingProxyType({})  #: what it writes for , . ; and so on, where it differs
    own_marks: Mapping[str, str] = MappingProxyType({})  #: marks that it alone has, and what others write for them

"""What a draft translation is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the glossary binds in one source sentence."""

    concept: str  #: its id
    start: int  #: first code point in the source sentence
    end: int  #: one past the last
    forms: tuple[str, ...]  #: all forms of the target's terms that may stand, the preferred dictionary form first
    forbidden: tuple[str, ...] = ()  #: wordings of the target that must not stand for it, in all their forms

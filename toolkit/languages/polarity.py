"""Polarity: how a language denies."""

from __future__ import annotations

import re
from typing import NamedTuple


class Polarity(NamedTuple):
    """Words and endings that deny, and those that deny only by the way."""

    denials: tuple[str, ...]  #: phrases (see `phrases`) that turn a statement round: not, never, нельзя, 没有
    near: tuple[str, ...]  #: phrases that may stand for a denial elsewhere: without, fail to, only, impossible, 除了
    without: tuple[str, ...] = ()  #: phrases that deny a thing, not a statement: without, без, 免; near ones too
    besides: tuple[str, ...] = ()  #: phrases that deny nothing, for they add to it: not only, не только, 不仅
    endings: re.Pattern[str] | None = None  #: whole words that deny by their form: болмайды, енгізбеу
    doubled: re.Pattern[str] | None = None  #: two denials that affirm: nobody is left without
    near_endings: re.Pattern[str] | None = None  #: whole words that deny a thing by their form: визасыз, countless
    opposite: re.Pattern[str] | None = None  #: whole words that mean the contrary of their group 1: unstable
    spaced: bool = True  #: False for a script without spaces between words
    follows: bool = False  #: whether a denial comes after the word it denies, or inside it (көмек емес, енгізбеу)

"""Verbs of saying and promising: what a party does by speaking.

The acts are the same in every language; a language's table gives its phrases for each (see `phrases`), in all their
finite, participial and nominal forms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

#: Every act with its field and its strength within the field, 1 the weakest.
ACTS: Mapping[str, tuple[str, int]] = {
    "say": ("report", 2),  # say, note, add, tell, state: the neutral verbs, which translators freely exchange
    "admit": ("report", 2),  # what one would rather not say
    "heed": ("report", 1),  # takes note of, and no more
    "stress": ("report", 4),
    "point": ("report", 3),  # one word for noting and stressing: атап көрсету
    "recall": ("report", 2),
    "inform": ("report", 2),
    "announce": ("report", 3),
    "confirm": ("report", 3),
    "discuss": ("exchange", 2),
    "agree": ("exchange", 4),
    "decide": ("exchange", 4),
    "promise": ("commit", 4),
    "interest": ("commit", 1),
    "hope": ("commit", 1),
    "confident": ("commit", 3),
    "thank": ("regard", 3),
    "praise": ("regard", 3),
    "welcome": ("regard", 2),
    "congratulate": ("regard", 3),
    "condole": ("regard", 3),
    "apologise": ("regard", 3),
    "greet": ("regard", 1),
    "wish": ("regard", 1),
    "doubt": ("censure", 2),
    "concern": ("censure", 2),
    "regret": ("censure", 2),
    "criticise": ("censure", 3),
    "condemn": ("censure", 4),
    "accuse": ("censure", 4),
    "warn": ("censure", 3),
    "invite": ("direct", 2),
    "propose": ("direct", 2),
    "ask": ("direct", 2),
    "call": ("direct", 2),  # one word for inviting and urging: шақыру
    "require": ("direct", 3),  # one word for asking, demanding and instructing: 要求
    "urge": ("direct", 3),
    "demand": ("direct", 5),
    "instruct": ("direct", 5),
    "accept": ("response", 3),
    "support": ("response", 3),
    "advocate": ("response", 3),  # one word for supporting and proposing: 主张, spoke in favour
    "approve": ("response", 4),
    "reject": ("response", 4),
    "deny": ("response", 4),
    "initial": ("deed", 3),
    "sign": ("deed", 4),
}

#: Acts for which a language has but one word, and what it may stand for, the weaker first.
EITHER: Mapping[str, tuple[str, ...]] = {"point": ("say", "stress")}


class Speech(NamedTuple):
    """A language's phrases for each act."""

    phrases: Mapping[str, tuple[str, ...]]  #: by act; every key is one of ACTS
    spaced: bool = True  #: False for a script without spaces between words

"""Modality: how firmly something is going to happen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

#: From the firmest to the loosest. "will" is what a language says when it says nothing else.
SCALE = ("must", "will", "intend", "expect", "ready", "hope", "consider", "can", "may", "unlikely")


#: What is said of a duty by denying: must not, and need not.
DENIED = ("forbidden", "exempt")


class Modality(NamedTuple):
    """A language's phrases for each degree (see `phrases`)."""

    phrases: Mapping[str, tuple[str, ...]]  #: by degree; every key is one of SCALE
    denied: Mapping[str, tuple[str, ...]] = MappingProxyType({})  #: phrases by denial of a duty; keys are of DENIED
    near: tuple[str, ...] = ()  #: phrases that stand for some degree in a free translation: a plan to, с целью, 旨在
    endings: Mapping[str, re.Pattern[str]] = MappingProxyType({})  #: whole words that say a degree by their form
    shapes: Mapping[str, re.Pattern[str]] = MappingProxyType({})  #: the same for two words or more: болмаса екен
    filler: frozenset[str] = frozenset()  #: words that come in where other languages say nothing: 可, қажеттілік
    taken: tuple[re.Pattern[str], re.Pattern[str]] | None = None
    #: words that say a degree only behind a word of the second kind: бара алады goes, несиелер алатын takes
    proper: re.Pattern[str] | None = None  #: what is a name where it is written so inside a sentence: 14 May
    able: re.Pattern[str] | None = None  #: a word that makes "will", right behind it, a "can": жеңуге болады
    spaced: bool = True  #: False for a script without spaces between words
    marks_will: bool = False  #: whether a promise is said in so many words (will, 将) and not by the verb's form alone

"""Who acts: words for the sides of a meeting, and how a language marks the one who acts."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

#: What a phrase stands for: one side (whose, its country says), both, or whoever was meant last.
ROLES: tuple[str, ...] = ("side", "both", "pronoun")


class Parties(NamedTuple):
    """A language's words for the sides, and its signs of a subject."""

    roles: Mapping[str, tuple[str, ...]]  #: phrases by label of ROLES (see `phrases`)
    oblique: frozenset[str]  #: words before a mention that make it an object: "with", "к", "向"
    is_subject: Callable[[str, str], bool]  #: (word, its ending or "?" if unknown): whether its form may be a subject's
    is_bearer: Callable[[str, str], bool]  #: the same of a word of a person's name, its ending behind the bare name
    paired: frozenset[str]  #: what stands between the two of a pair: "and", "мен", "-"
    joining: frozenset[str]  #: those of them that make the two act together: "and"
    trailing: tuple[str, ...] = ()  #: how what stands behind a mention begins that makes it no subject: ретінде, as
    head_first: bool = False  #: True where the first word of a mention shows its case, False where the last does
    side_first: bool = False  #: True where a country always stands before the rank of its man
    inverts: bool = False  #: whether a subject, which its form shows, may follow any verb; else behind a quotation only
    verb_last: bool = False  #: True where the subject always comes before its verb, however far
    spaced: bool = True  #: False for a script without spaces between words
    is_agent: Callable[[str, str, str], bool] = lambda before, head, behind: False
    #: (text before a mention, its word that shows the case, text behind it): whether a passive says so that it acts
    passive: re.Pattern[str] | None = None  #: how a verb ends whose subject does not act, and who does is left unsaid
    framed: re.Pattern[str] | None = None  #: phrases inside which nobody acts: 对……的决定表示
    pair_marks: tuple[str, ...] = ()  #: Han: what follows a pair of one-character names: 两国, 关系

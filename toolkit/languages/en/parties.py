"""English: the subject stands before its verb, or right behind "said"."""

import re

from toolkit.languages.names import words
from toolkit.languages.parties import Parties

_BY = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+(?:\w+ly\s+)?\w+(?:ed|ld|en|wn)\s+by\s+(?:the\s+|a\s+)?$")

TABLE = Parties(
    roles={
        "side": ("side", "delegation"),
        "both": (
            *("the sides", "the parties", "both sides", "both parties", "two sides", "the leaders", "two leaders"),
            *("the presidents", "two presidents", "the heads of state", "the heads of government", "the interlocutors"),
            *("both leaders", "the prime ministers", "the ministers", "sides")
            + ("two heads of state", "the two presidents", "the two leaders", "the two sides", "heads of state"),
        ),
        "pronoun": ("he", "she", "they"),
    },
    oblique=words("of to by with for from on in under between at into about against toward towards than and as"),
    is_subject=lambda word, ending: ending not in ("'s", "’s"),
    is_bearer=lambda word, ending: ending not in ("'s", "’s"),
    is_agent=lambda before, head, behind: bool(_BY.search(before)),
    paired=frozenset(("and", "-", "–", "—", "and the", "& ", "–the ")),
    joining=frozenset(("and", "and the")),
)

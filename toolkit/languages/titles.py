"""Ranks of persons and kinds of visit: what a protocol never mixes up.

The labels are the same in every language; a language's table gives its phrases for each (see `phrases`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

#: Ranks, with those that may be said in their place: set equivalents, and wider words for the same office.
RANKS: Mapping[str, tuple[str, ...]] = {
    "president": ("head-of-state", "leader", "chairman", "chief-executive"),
    "chief-executive": ("president", "director-general", "chairman", "head", "director", "manager"),
    "vice-president": ("vice-chairman",),
    "head-of-state": ("president", "king", "emir", "sultan", "chairman", "leader"),
    "prime-minister": ("head-of-government", "leader", "chancellor"),
    "deputy-prime-minister": ("deputy", "minister"),
    "head-of-government": ("prime-minister", "chancellor", "leader"),
    "chancellor": ("prime-minister", "head-of-government", "leader"),
    "chairman": ("president", "head-of-state", "speaker", "head", "leader"),
    "vice-chairman": ("vice-president", "deputy", "vice-speaker"),
    "speaker": ("chairman", "president"),
    "vice-speaker": ("vice-chairman", "deputy"),
    "secretary-general": ("general-secretary", "executive-secretary"),
    "general-secretary": ("secretary-general",),
    "deputy-secretary-general": ("deputy",),
    "executive-secretary": ("secretary-general",),
    "director-general": ("director", "head", "chief-executive"),
    "director": ("director-general", "head", "manager"),
    "minister": ("secretary", "deputy-prime-minister", "head"),
    "deputy-minister": ("deputy",),
    "secretary": ("minister",),
    "state-counsellor": ("adviser",),
    "adviser": ("state-counsellor",),
    "ambassador": (),
    "consul-general": ("consul",),
    "consul": ("consul-general",),
    "charge-d-affaires": (),
    "special-representative": ("special-envoy",),
    "special-envoy": ("special-representative",),
    "governor": ("akim", "head", "mayor"),
    "bank-governor": ("governor", "president", "chairman", "chief-executive", "director", "head"),
    "akim": ("governor", "mayor", "head"),
    "mayor": ("akim", "governor", "head"),
    "king": ("head-of-state",),
    "queen": ("head-of-state",),
    "crown-prince": ("prince",),
    "prince": ("crown-prince",),
    "emir": ("head-of-state",),
    "sultan": ("head-of-state",),
    "marshal": ("army-general",),
    "army-general": ("lieutenant-general", "major-general", "general-rank", "marshal"),
    "general-rank": ("lieutenant-general", "major-general", "colonel-general", "army-general"),
    "colonel-general": ("general-rank",),
    "lieutenant-general": ("general-rank", "army-general"),
    "major-general": ("general-rank", "army-general"),
    "colonel": (),
    "lieutenant-colonel": (),
    "major": (),
    "captain": (),
    "lieutenant": (),
    "admiral": ("vice-admiral",),
    "vice-admiral": ("admiral",),
    "prosecutor-general": (),
    "rector": ("president", "director", "head"),
    "dean": (),
    "professor": ("academician",),
    "academician": ("professor",),
    "corresponding-member": ("professor",),
    "commander-in-chief": (),
    "patriarch": (),
    "mufti": (),
    "archbishop": (),
    "cardinal": (),
    "pope": ("head-of-state",),
    "vice-rector": (),
    "first-lady": (),
    "general": (),
    "deputy": ("deputy-prime-minister", "deputy-minister", "deputy-secretary-general", "vice-chairman", "vice-speaker"),
    "leader": ("president", "head-of-state", "prime-minister", "head-of-government", "chancellor", "chairman", "head"),
    "head": ("chairman", "director", "director-general", "minister", "governor", "akim", "mayor", "leader"),
}
#: Ranks whose deputies have a name of their own; the deputy of any other is "deputy-" and its name.
DEPUTIES: Mapping[str, str] = {
    "president": "vice-president",
    "prime-minister": "deputy-prime-minister",
    "head-of-government": "deputy-prime-minister",
    "chairman": "vice-chairman",
    "speaker": "vice-speaker",
    "secretary-general": "deputy-secretary-general",
    "minister": "deputy-minister",
    "admiral": "vice-admiral",
    "rector": "vice-rector",
}
#: What else is said of an office: that it is over, not yet taken up, held for another, or higher than its fellows'.
STATUSES = ("former", "acting", "elect", "outgoing", "first", "honorary")

#: Ranks that a faithful version never exchanges for one that is not its equivalent.
FIRM = frozenset(RANKS) - {
    *("general", "deputy", "leader", "head", "director", "adviser", "secretary", "head-of-state"),
    *("professor", "captain"),
    *("lieutenant", "major"),
}

#: Kinds of visit; "" is a visit of which no kind is said.
VISITS: tuple[str, ...] = ("state", "official", "working", "private", "unofficial", "friendly", "")


#: Fields of government: ministers, ministries and committees of two of them are not the same.
PORTFOLIOS: tuple[str, ...] = (
    *(
        "foreign",
        "defence",
        "interior",
        "finance",
        "economy",
        "trade",
        "industry",
        "energy",
        "transport",
        "agriculture",
    ),
    *("ecology", "water", "health", "education", "science", "culture", "sport", "tourism", "labour", "justice"),
    *("digital", "emergency", "information", "construction"),
)


def equivalents(rank: str) -> tuple[str, ...]:
    """Ranks that may be said in the place of `rank`."""
    if rank in RANKS:
        return RANKS[rank]
    whole = rank.removeprefix("deputy-")
    return ("deputy", *(DEPUTIES.get(other, f"deputy-{other}") for other in RANKS[whole]))


def is_firm(rank: str) -> bool:
    """Whether a faithful version never exchanges the rank for one that is not its equivalent."""
    return rank in FIRM or (rank not in RANKS and rank.removeprefix("deputy-") in FIRM)


class Titles(NamedTuple):
    """A language's phrases for ranks and visits."""

    ranks: Mapping[str, tuple[str, ...]]  #: by label of RANKS
    visits: Mapping[str, tuple[str, ...]]  #: by label of VISITS
    deputies: tuple[str, ...] = ()  #: how a deputy is called, with {} for a phrase of his rank: "deputy {}"
    statuses: Mapping[str, tuple[str, ...]] = MappingProxyType({})  #: by label of STATUSES: "former"
    portfolios: Mapping[str, tuple[str, ...]] = MappingProxyType({})  #: by label of PORTFOLIOS: "energy"
    offices: tuple[str, ...] = ()  #: who bears a portfolio, with {} for its name: "minister of {}"
    inside: Callable[[str], bool] = lambda word: word[:1].isupper()
    #: whether a word may stand between a rank and its man's name: "President of the Investment Fund Johanna …"
    spaced: bool = True  #: False for a script without spaces between words

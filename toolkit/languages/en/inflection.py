"""English: the possessive and the plural of a term's last word."""

from __future__ import annotations

import re

from toolkit.languages.inflection import Inflection

POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\Z")
SIBILANT = re.compile(r"(?:s|x|z|ch|sh)\Z")
CONSONANT_Y = re.compile(r"(?<=[^aeiou])y\Z")


def plural(word: str) -> str:
    """The regular plural."""
    if CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if SIBILANT.search(word) else "s")


def _like(found: str, old: str, new: str, before: str) -> str:
    owner = POSSESSIVE.search(found)
    bare = found[: owner.start()] if owner else found
    words, term = " ".join(bare.lower().split()), " ".join(old.lower().split())
    if words == plural(term):
        new = new if new.lower().endswith("s") else plural(new)
    elif words != term:
        return ""
    if owner:
        new += "’" if owner[0].startswith("’") else "'"
        new += "" if new[-2] == "s" and owner[0] in ("'", "’") else "s"
    return new


TABLE = Inflection(like=_like)

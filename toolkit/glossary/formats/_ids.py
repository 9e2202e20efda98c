"""Ids and language tags of other tools, made into ours."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.glossary.model import Term
from toolkit.glossary.operations import identifier
from toolkit.glossary.records import ID
from toolkit.languages import table, tags
from toolkit.languages.profile import Profile

#: Regions that mean a script.
TRADITIONAL = ("zh-TW", "zh-HK", "zh-MO")


class Ids:
    """Gives each concept of a file an id of its own."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def give(self, wanted: str, terms: Sequence[Term], number: int) -> str:
        """`wanted` where it can be an id, else one made of it, of the English term, or of the concept's number."""
        english = next((t.text for t in terms if t.lang == "en" and t.status == "preferred"), "")
        first = wanted if ID.match(wanted) else identifier(wanted) or identifier(english) or f"concept-{number}"
        name, n = first, 2
        while name in self._taken:
            name, n = f"{first}-{n}", n + 1
        self._taken.add(name)
        return name


def language(tag: str) -> str:
    """A language tag as the glossary writes it: "zh" for zh-CN, "zh-Hant" for zh-TW, "en" for en-US."""
    main, *rest = tag.strip().replace("_", "-").split("-")
    main = main.lower()
    full = "-".join([main, *(part.title() if len(part) == 4 else part.upper() for part in rest)])
    if full in TRADITIONAL:
        return "zh-Hant"
    script = next((part.title() for part in rest if len(part) == 4), "")
    usual = table(Profile, main).scripts[0] if main in tags() else ""
    return f"{main}-{script}" if script and script != usual else main

"""Words that exclude one another, as concepts of the lexicon: a treaty is no protocol, to resume is not to suspend.

`contrasts.txt` is for people to write; `scripts/build_lexicon.py` compiles it into concept numbers, which serve every
language at once.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from toolkit.errors import InputError

SOURCE = Path(__file__).parent / "contrasts.txt"
COMPILED = Path(__file__).parent / "compiled" / "contrasts.tsv"

#: Checks whose contrasts are of things.
THINGS = ("term", "title")

Place = tuple[int, int]  #: which contrast, and which of its sides


class Contrast(NamedTuple):
    """One line of `contrasts.txt`."""

    check: str  #: the check that speaks of it: "term", "negation" …
    sides: tuple[tuple[str, ...], ...]  #: words by side, two sides or more


class Contrasts(NamedTuple):
    """What the checks ask: which sides a concept takes, and who speaks of them."""

    places: Mapping[int, frozenset[Place]]  #: by concept
    checks: tuple[str, ...]  #: by contrast


def parse(text: str, origin: Path, known: Container[str]) -> Iterator[Contrast]:
    """The contrasts of a text; a line without a check or sides, or with a word not `known`, raises `InputError`."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        check, colon, rest = line.partition(":")
        sides = tuple(tuple(word.strip().lower() for word in side.split(",")) for side in rest.split("|"))
        if not colon or len(sides) < 2:
            raise InputError(origin, number, "this is no contrast", "write it as “check: word, word | word”")
        for word in (word for side in sides for word in side):
            if word not in known:
                raise InputError(origin, number, f"the lexicon has no “{word}”", "add it to words/, or leave it out")
        yield Contrast(check.strip(), sides)


@cache
def contrasts() -> Contrasts:
    """All of them, as compiled."""
    places: dict[int, set[Place]] = {}
    checks = []
    for contrast, line in enumerate(COMPILED.read_text(encoding="utf-8").splitlines()):
        check, *sides = line.split("\t")
        checks.append(check)
        for side, numbers in enumerate(sides):
            for number in map(int, numbers.split()):
                places.setdefault(number, set()).add((contrast, side))
    return Contrasts({number: frozenset(found) for number, found in places.items()}, tuple(checks))

"""opposite: words that have a contrary: rose, closed, export, urban, more than, every year.

The value is the axis and the side that a word takes, "change:up"; the axes are in `toolkit.languages.opposites.AXES`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from toolkit.facts._stated import Stated, placed
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.opposites import Opposites
from toolkit.languages.phrases import Phrases
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each word that takes a side."""
    return placed("opposite", readout, _stated)


@lru_cache(maxsize=SENTENCES)
def _stated(text: str, lang: str) -> tuple[Stated, ...]:
    hits = _phrases(primary(lang)).find(text)
    return tuple([Stated(start, end, side) for start, end, label in hits for side in label.split()])


@cache
def _phrases(tag: str) -> Phrases:
    opposites = table(Opposites, tag)
    return Phrases(opposites.phrases, opposites.spaced)

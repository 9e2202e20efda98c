"""speech-act: what a party does by speaking: says, stresses, agrees, promises, thanks …

The value is the act, the same in every language; its strength and field are in `toolkit.languages.speech.ACTS`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from toolkit.facts._stated import Stated, placed
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.phrases import Phrases
from toolkit.languages.speech import Speech
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each verb or noun of saying or promising."""
    return placed("speech-act", readout, _stated)


@lru_cache(maxsize=SENTENCES)
def _stated(text: str, lang: str) -> tuple[Stated, ...]:
    hits = _phrases(primary(lang)).find(text)
    beside = {hit.end for hit in hits}  # 称 behind 警告 only opens the clause
    return tuple([Stated(*hit) for hit in hits if not (hit.label == "say" and hit.start in beside)])


@cache
def _phrases(tag: str) -> Phrases:
    speech = table(Speech, tag)
    return Phrases(speech.phrases, speech.spaced)

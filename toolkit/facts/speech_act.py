"""speech-act: what a party does by speaking: says, stresses, agrees, promises, thanks …

The value is the act, the same in every language; its strength and field are in `toolkit.languages.speech.ACTS`. Of
what is said to be not accepted or not approved of, nothing is stated: to deny an act is not yet to reject.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from toolkit.facts._stated import Stated, placed
from toolkit.facts.polarity import stated_in as denials
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.phrases import Hit, Phrases
from toolkit.languages.polarity import Polarity
from toolkit.languages.speech import Speech
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout

#: Acts that are none when they are denied.
GRANTED = ("accept", "approve", "support")
#: Characters between an act and the word that denies it.
REACH = 2


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each verb or noun of saying or promising."""
    return placed("speech-act", readout, _stated)


@lru_cache(maxsize=SENTENCES)
def _stated(text: str, lang: str) -> tuple[Stated, ...]:
    hits = _phrases(primary(lang)).find(text)
    beside = {hit.end for hit in hits}  # 称 behind 警告 only opens the clause
    acts = [hit for hit in hits if not (hit.label == "say" and hit.start in beside)]
    return tuple([Stated(*hit) for hit in acts if hit.label not in GRANTED or not _is_denied(hit, text, lang)])


def _is_denied(hit: Hit, text: str, lang: str) -> bool:
    """Whether a word before the act denies it, or, in Kazakh, its ending or a word after it."""
    places = [(denial.start, denial.end) for denial in denials(text, lang) if denial.value == "no"]
    if table(Polarity, lang).follows:
        return any(hit.start <= start <= hit.end + REACH for start, _ in places)
    return any(0 <= hit.start - end <= REACH for _, end in places)


@cache
def _phrases(tag: str) -> Phrases:
    speech = table(Speech, tag)
    return Phrases(speech.phrases, speech.spaced)

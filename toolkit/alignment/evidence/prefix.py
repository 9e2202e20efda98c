"""Words that Kazakh and Russian share, and words left in Latin letters: by their first letters."""

from __future__ import annotations

from functools import cache, lru_cache

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import by_sentence
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.model import Facts, Readout

LETTERS = 5
FOLD = str.maketrans("ёйәғқңөұүһіы", "еиагкноууxии")


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """A clue for each word of five letters or more."""
    return by_sentence(readout, _begun)


@lru_cache(maxsize=SENTENCES)
def _begun(text: str, lang: str) -> tuple[tuple[int, int, str], ...]:
    """Start and end of each word long enough, with its key."""
    words = table(Morphology, lang).words(text)
    return tuple([(start, end, key) for start, end in words if (key := _key(text[start:end]))])


@cache
def _key(word: str) -> str:
    word = word.lower().translate(FOLD)
    return word[:LETTERS] if len(word) >= LETTERS and not "\u3400" <= word[0] <= "\u9fff" else ""

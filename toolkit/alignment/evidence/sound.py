"""Words that sound alike: international words, names and loans, by their consonants across Latin and Cyrillic."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from toolkit.alignment.clues import Clues
from toolkit.alignment.evidence._stated import by_sentence
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.model import Facts, Readout

LETTERS = 4  #: consonants compared in common words
#: What Latin letters sound like together, in this order.
TOGETHER = (
    ("tion", "san"),
    ("sh", "s"),
    ("ch", "s"),
    ("zh", "z"),
    ("kh", ""),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("qu", "kv"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "sy"),
)
LATIN = frozenset("chiq")  #: one of them is in all of these, and none in a Cyrillic word
ALONE = str.maketrans(
    {
        **dict(zip("бпвфгкқғдтзжсшщчцлмнңр", "bpvfgkkgdtzzssssslmnnr", strict=True)),
        **dict(zip("qwcj", "kvkz", strict=True)),
        **dict.fromkeys("аәеёиіоөуұүыэюяaeiouy", "a"),
        **dict.fromkeys("йхһъьh", ""),
        "x": "ks",
    }
)
WORD = re.compile(r"[a-zа-яёәғқңөұүһі]+", re.IGNORECASE)
DOUBLE = re.compile(r"(.)\1+")


def clues(readout: Readout, facts: Facts, glossary: Glossary) -> Clues:
    """Clues for words of four letters or more, and for capitalised ones, by the consonants of their stems."""
    return by_sentence(readout, _heard)


@lru_cache(maxsize=SENTENCES)
def _heard(text: str, lang: str) -> tuple[tuple[int, int, str], ...]:
    """Start and end of each word, with each of its keys."""
    words = table(Morphology, lang).words(text)
    return tuple([(start, end, key) for start, end in words for key in keys(text[start:end], lang)])


@cache
def keys(word: str, lang: str) -> tuple[str, ...]:
    """What is compared: the first consonants of a longer word; all those of a capitalised one."""
    if not WORD.match(word):
        return ()
    found: dict[str, None] = {}
    for stem in (*table(Morphology, lang).stems(word), word.lower()):
        sound = skeleton(stem)
        if len(sound) > LETTERS:
            found[sound[: LETTERS + 1]] = None
        if word[0].isupper() and len(sound) > 2:
            found["^" + sound] = None
    return tuple(found)


@cache
def skeleton(word: str) -> str:
    """Initial (a vowel is an a) and consonants of a word, in Latin letters, doubles once: "Токаев" is "tkv"."""
    text = word.lower()
    if not LATIN.isdisjoint(text):
        for one, other in TOGETHER:
            text = text.replace(one, other)
    text = text.translate(ALONE)
    text = text[:1] + text[1:].replace("a", "")
    return DOUBLE.sub(r"\1", text)

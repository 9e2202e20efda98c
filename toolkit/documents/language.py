"""The language of a text from the text itself: its script, the letters of its own, its commonest words. No model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, lru_cache

from toolkit.languages import primary, table, tags
from toolkit.languages.identification import Identification, Signs
from toolkit.learnt import Learnt

SAMPLE = 5_000  #: code points looked at; more tell nothing new
#: Ranges of letters, by their first and last; a regular expression over all of Han takes 2 ms to compile.
SCRIPTS = {
    "Hani": (("\u3400", "\u9fff"),),
    "Cyrl": (("\u0400", "\u052f"),),
    "Latn": (("A", "Z"), ("a", "z"), ("À", "ɏ")),
}
WEIGHTS = {"Hani": 3, "Cyrl": 1, "Latn": 1}  #: a Chinese character carries as much as three letters
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
LETTERS_WEIGHT = 1.5  #: a letter of its own against a common word; names bring letters, but no words
FEW = 25  #: so many words without a common one among them are another language's
ENOUGH = 0.1  #: a score below is chance: a name, a heading, another language with a word or letter in common


def detect(text: str) -> str:
    """BCP 47 tag of the language that `text` is in ("kk", "kk-Latn", "zh-Hant" …), or "" where nothing tells."""
    return _best(scores(text[:SAMPLE]))


def reads_like_another(text: str, lang: str) -> str:
    """The language that `text` is in where that is surely another than `lang`, else ""."""
    found = scores(text[:SAMPLE])
    best = _best(found)
    if not best or primary(best) == primary(lang):
        return ""
    own = max((score for tag, score in found.items() if primary(tag) == primary(lang)), default=0.0)
    return best if found[best] >= 3 * own and found[best] >= 2 * ENOUGH else ""


def _best(found: Mapping[str, float]) -> str:
    # On a tie the plain tag wins: a heading of characters that both Chinese scripts share is "zh".
    best = max(found, key=lambda tag: (found[tag], -len(tag)), default="")
    return best if found.get(best, 0.0) >= ENOUGH else ""


def _script(letter: str) -> str:
    return next((name for name, parts in SCRIPTS.items() if any(a <= letter <= b for a, b in parts)), "")


_SCRIPT = Learnt(_script)


@cache
def _signs() -> dict[str, Signs]:
    return {tag: signs for lang in tags() for tag, signs in table(Identification, lang).signs.items()}


@lru_cache(maxsize=16)  # whoever reads a text asks, and so does whoever aligns it
def scores(text: str) -> Mapping[str, float]:
    """How well each language in the prevailing script of `text` explains it, by tag; nothing where it has no letter."""
    lowered = text.lower()
    each = Counter(lowered)
    counts = dict.fromkeys(("", *SCRIPTS), 0)
    for letter, count in each.items():
        counts[_SCRIPT[letter]] += count
    del counts[""]
    script = max(counts, key=lambda name: counts[name] * WEIGHTS[name])
    if not counts[script]:
        return {}
    words = WORD.findall(lowered)
    found: dict[str, float] = {}
    for tag, signs in _signs().items():
        if signs.script == script:
            letters = sum(each[letter] for letter in signs.letters) / counts[script]
            common = sum(map(signs.words.__contains__, words)) / max(1, len(words))
            # Letters without a single word are a neighbour's: Turkish, Ukrainian.
            is_foreign = signs.words and not common and len(words) >= FEW
            found[tag] = 0.0 if is_foreign else LETTERS_WEIGHT * letters + common
    return found

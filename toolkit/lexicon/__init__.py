"""The built-in lexicon: which words of one language may stand for which of another.

It knows everyday words and those of news and official prose, as concepts that are numbered; two words that share a
number may translate each other. Inflected words are found through each language's stems, Han text by longest match.

    from toolkit.lexicon import find
    find("подписали соглашения", "ru")     # (Entry(0, 9, (412,)), Entry(10, 20, (873, 1904)))

It is evidence for pairing sentences, not a dictionary to translate by: a word may belong to several concepts.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from toolkit.languages import primary, table
from toolkit.languages.morphology import Morphology
from toolkit.learnt import SENTENCES
from toolkit.lexicon.finder import Concepts, Entry, Finder
from toolkit.lexicon.rows import Concept, read

__all__ = ["COMPILED", "Concept", "Concepts", "Entry", "concepts", "find", "is_thing", "stem_concepts"]

COMPILED = Path(__file__).parent / "compiled"  #: what scripts/build_lexicon.py makes of words/, a file a language
KINDS = COMPILED / "kinds.txt"  #: one character a concept, in order: "n" for a thing or a name


def find(text: str, lang: str) -> tuple[Entry, ...]:
    """The words and phrases of `text` that the lexicon knows, in order of their start.

    A phrase comes before the words in it, which are given too: another version may render them one by one.
    An unknown language raises `InputError`.
    """
    return _found(text, primary(lang))


@lru_cache(maxsize=SENTENCES)
def _found(text: str, lang: str) -> tuple[Entry, ...]:
    """The entries of one text: aligner, facts and checks ask for the same sentences in turn."""
    return tuple(_finder(lang).find(text))


def stem_concepts(lang: str) -> Mapping[str, Concepts]:
    """Concepts by stem (of Han text: by word), phrases left out: for loops that have the stems at hand."""
    return _finder(primary(lang)).stem_concepts


def is_thing(concept: int) -> bool:
    """Whether a concept is a thing or a name, as opposed to a deed, a quality or a word of grammar."""
    return _kinds()[concept] == "n"


@cache
def concepts() -> tuple[Concept, ...]:
    """All concepts with their words in dictionary form; the place is the number that `find` gives."""
    return tuple(read())


@cache
def _kinds() -> str:
    return KINDS.read_text(encoding="ascii")


@cache
def _finder(lang: str) -> Finder:
    path = COMPILED / f"{lang}.tsv"
    return Finder(path.read_bytes() if path.is_file() else b"", table(Morphology, lang))

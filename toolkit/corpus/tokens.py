"""Texts as the index sees them: one token a word, its likeliest stem; Han text as pairs of characters.

SQLite's own tokenizers know neither Kazakh suffixes nor Chinese words, and Python cannot give it another one. So the
index holds texts made of tokens, and the place of a finding is worked out again on the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from toolkit.languages import table
from toolkit.languages.morphology import Morphology

HAN = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
LAST = "_"  #: stands for what follows the last character of a run


@cache
def token(word: str, lang: str) -> str:
    """The index's token for one word that is not Han."""
    return "".join(c for c in table(Morphology, lang).stems(word)[0] if c.isalnum()) or LAST


def pairs(run: str) -> Iterable[str]:
    """Overlapping pairs of characters; the last stands with a mark, so that single ones can be looked for too."""
    return (run[i : i + 2] if i + 1 < len(run) else run[i] + LAST for i in range(len(run)))


def tokens(text: str, lang: str) -> str:
    """A text's tokens, with blanks between."""
    words = table(Morphology, lang).words(text)
    if is_spaced(lang):
        return " ".join([token(text[start:end], lang) for start, end in words])
    return " ".join(
        [
            " ".join(pairs(plain(text[start:end], lang))) if HAN.match(text[start]) else token(text[start:end], lang)
            for start, end in words
        ]
    )


def plain(run: str, lang: str) -> str:
    """A run of Han characters in the script of the index, one for one."""
    return "".join([_plain(character, lang) for character in run])


@cache
def _plain(character: str, lang: str) -> str:
    """One character: a run is made of few, while hardly any run comes twice."""
    return table(Morphology, lang).stems(character)[0]


@cache
def is_spaced(lang: str) -> bool:
    """Whether the language puts blanks between words."""
    from toolkit.languages.profile import Profile

    return bool(table(Profile, lang).joiner)


@cache
def candidates(word: str, lang: str) -> tuple[str, ...]:
    """All stems that a word may have, as tokens."""
    stems = ("".join(c for c in stem if c.isalnum()) for stem in table(Morphology, lang).stems(word))
    return tuple(dict.fromkeys(stem for stem in stems if stem))

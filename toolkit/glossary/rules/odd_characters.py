"""Characters that nobody sees and that spoil every comparison: invisible ones, and letters of another script in a word.

A Latin "o" in a Kazakh word looks right and is found by no search.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from toolkit.glossary import Concept, Glossary, Term
from toolkit.glossary.linting import Problem, problem

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0000-\u001f\u007f-\u009f]")
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f]+| {2,}")
WORD = re.compile(r"[^\W\d_]+")

#: Latin letters that look like Cyrillic ones.
LATIN = "aceopxyiABCEHIKMOPTXYhjs"
CYRILLIC = "асеорхуіАВСЕНІКМОРТХҮһјѕ"
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)
TO_LATIN = str.maketrans(CYRILLIC, LATIN)


def rule(glossary: Glossary) -> Iterator[Problem]:
    """Yield a problem for each wording with an invisible character, an odd space or a word of mixed script."""
    for concept in glossary.concepts.values():
        for term in concept.terms:
            fixable = mended(term.text) != term.text
            if found := INVISIBLE.search(term.text):
                message = f"'{_shown(term)}' ({term.lang}) has an invisible U+{ord(found[0]):04X}"
                yield problem("odd-characters", "error", concept, message, "remove it", fixable)
            if SPACES.search(term.text):
                message = f"'{_shown(term)}' ({term.lang}) has an odd space"
                yield problem("odd-characters", "warning", concept, message, "write one plain space", fixable)
            for word in WORD.findall(term.text):
                if mixed(word):
                    message = f"'{word}' ({term.lang}) mixes Latin and Cyrillic letters"
                    yield problem(
                        "odd-characters", "error", concept, message, "type it again", word_mended(word) != word
                    )


def _shown(term: Term) -> str:
    return INVISIBLE.sub("·", term.text)


def mixed(word: str) -> bool:
    """Whether a word has letters of both scripts."""
    return len({s for c in word if (s := unicodedata.name(c, "").split(" ")[0]) in ("LATIN", "CYRILLIC")}) > 1


def word_mended(word: str) -> str:
    """A mixed word in one script, where every stray letter has a look-alike; else as it is."""
    if not mixed(word):
        return word
    candidates = [word.translate(TO_CYRILLIC), word.translate(TO_LATIN)]
    whole = [one for one in candidates if not mixed(one)]
    return whole[0] if len(whole) == 1 else word


def mended(text: str) -> str:
    """A wording without invisible characters and odd spaces, its words in one script each."""
    plain = " ".join(SPACES.sub(" ", INVISIBLE.sub("", text)).split())
    return WORD.sub(lambda found: word_mended(found[0]), plain)


def mend(concept: Concept) -> Concept:
    """The concept with every wording mended."""
    return replace(concept, terms=tuple(term._replace(text=mended(term.text) or term.text) for term in concept.terms))

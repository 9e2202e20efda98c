"""polarity: what denies in a sentence, and what it denies.

The value is "no" for a denial proper (not, емес, -ма-/-ме-, не, 不), "without" for the denial of a thing (without,
без, -сыз, 免), "near" for words that stand for one in a free translation (fail to, only, отсутствие, 除了), and
"besides" for what looks like one and denies nothing (not only, не только, 不仅). The detail `scope` holds the
lexicon's concepts of the word denied, so that versions can be asked about the very thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from toolkit.facts._endings import by_form
from toolkit.facts._stated import Stated, placed
from toolkit.glossary import Glossary
from toolkit.languages import primary, table
from toolkit.languages.phrases import Hit, Phrases
from toolkit.languages.polarity import Polarity
from toolkit.learnt import SENTENCES
from toolkit.lexicon import Entry, find
from toolkit.model import Fact, Facts, Readout
from toolkit.stretch import meets

#: How far from a denial the word it denies may stand, in characters, and how many of the lexicon's words are tried.
REACH, TRIED = 25, 2

#: A denial that stands apart is short (емес, жоқ); a longer word is a verb with the denial in it.
LONGEST = 5


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each word that denies."""
    return placed("polarity", readout, stated_in)


@lru_cache(maxsize=SENTENCES)
def stated_in(text: str, lang: str) -> tuple[Stated, ...]:
    """The denials of a sentence, in order of place; offsets in it."""
    polarity = table(Polarity, lang)
    hits = {hit for phrases in _phrases(primary(lang)) for hit in phrases.find(text)}
    vetoed = [(start, end) for start, end, value in hits if value == "affirms"]
    hits |= _by_ending(polarity.endings, "no", text, vetoed)
    hits |= _by_ending(polarity.near_endings, "without", text, vetoed)
    for found in polarity.doubled.finditer(text) if polarity.doubled else ():
        hits = {hit for hit in hits if not meets(hit, Hit(*found.span(), ""))} | {Hit(*found.span(), "near")}
    entries = find(text, lang) if any(value == "no" for _, _, value in hits) else ()
    stated = []
    for start, end, value in sorted(hits):
        if value != "affirms":
            denied = value == "no"
            scope = _scope(entries, start, end, polarity) if denied else _contrary(text[start:end], lang, polarity)
            stated.append(Stated(start, end, value, {"scope": " ".join(map(str, scope))}))
    return tuple(stated)


def _by_ending(pattern: re.Pattern[str] | None, value: str, text: str, vetoed: Sequence[tuple[int, int]]) -> set[Hit]:
    """Lower-case words that match."""
    return {
        Hit(start, end, value)
        for start, end, word in (by_form(pattern, text, opening=value != "no") if pattern else ())
        if word.islower() and not any(a < end and start < b for a, b in vetoed)
    }


def _contrary(text: str, lang: str, polarity: Polarity) -> tuple[int, ...]:
    """Concepts of the word that a negative prefix or ending turns into its contrary: attainable, for unattainable."""
    found = polarity.opposite.fullmatch(text.lower()) if polarity.opposite else None
    return tuple(sorted({n for entry in find(found[1], lang) for n in entry.concepts})) if found else ()


def _scope(entries: Sequence[Entry], start: int, end: int, polarity: Polarity) -> tuple[int, ...]:
    """Concepts of the word that a denial at `start`..`end` denies."""
    if polarity.follows:
        inside = [entry for entry in entries if entry.start < end and start < entry.end]
        before = [entry for entry in entries if start - REACH < entry.end <= start][-1:]
        near = inside if end - start > LONGEST else before
    else:
        near = [entry for entry in entries if end <= entry.start < end + REACH][:TRIED]
    return tuple(sorted({number for entry in near for number in entry.concepts}))


@cache
def _phrases(tag: str) -> tuple[Phrases, Phrases]:
    """Denials and near denials; a vetoed denial keeps its words under the label "affirms"."""
    polarity = table(Polarity, tag)
    proper = {
        "no": [phrase for phrase in polarity.denials if not phrase.startswith("!")],
        "affirms": [phrase[1:] for phrase in polarity.denials if phrase.startswith("!")],
    }
    loose = {"without": polarity.without, "near": polarity.near, "besides": polarity.besides}
    return Phrases(proper, polarity.spaced), Phrases(loose, polarity.spaced)

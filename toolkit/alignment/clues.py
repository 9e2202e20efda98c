"""What the sentences say that can be met again in another language, as arrays.

An evidence source gives clues: a stretch of a sentence and a key that is equal in every language ("12%", concept 412).
Clues that overlap are one token: the word «президент» is known to the lexicon, to the glossary and as an international
word, but it is said once, so it counts once, by the strongest source that meets it again.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np

from toolkit.model import Document

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints: TypeAlias = NDArray[np.int64]
    Floats: TypeAlias = NDArray[np.float64]
    Flags: TypeAlias = NDArray[np.bool_]
else:  # annotations alone: numpy.typing would cost a start 9 ms
    Ints = Floats = Flags = np.ndarray


class Clue(NamedTuple):  # not a dataclass: tens of thousands are made a second
    """A stretch of one version that may be met again in the others."""

    sentence: int  #: index in the document
    start: int  #: offset in the document's text
    end: int  #: one past its last character
    key: Hashable  #: what it says; equal in every language


#: A clue of a tuple of its four fields, in half the time that `Clue(...)` takes.
clue: Callable[[tuple[int, int, int, Hashable]], Clue] = partial(tuple.__new__, Clue)

#: All clues of one source, by language.
Clues = Mapping[str, Sequence[Clue]]


class Tokens(NamedTuple):
    """The clues of one version, overlapping ones joined to tokens; sorted by place."""

    size: int  #: number of sentences
    sentence: Ints  #: of each token, its sentence
    source: Ints  #: of each token, the strongest source that has a clue for it
    clue_token: Ints  #: of each clue, its token
    clue_key: Ints  #: of each clue, the number of its key
    clue_source: Ints  #: of each clue, its source
    places: Ints  #: key * size + sentence, each once, ascending: where a key is said
    frequency: Ints  #: of each key, the number of sentences that say it


def distinct(values: Ints) -> Ints:
    """Each value once, ascending; np.unique would import numpy.ma, 8 ms of a start."""
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), dtype=np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def tokens(found: Sequence[Clues], documents: Mapping[str, Document]) -> dict[str, Tokens]:
    """Tokens of each version from the clues of all sources, the strongest source first."""
    numbers: list[dict[Hashable, int]] = [{} for _ in found]
    count = 0
    raw: dict[str, Ints] = {}
    for lang in documents:
        flat: list[int] = []
        for rank, clues in enumerate(found):
            known = numbers[rank]
            for sentence, start, end, key in clues.get(lang, ()):
                number = known.get(key)
                if number is None:
                    number = known[key] = count
                    count += 1
                flat += (start, end, sentence, rank, number)
        raw[lang] = np.array(flat, dtype=np.int64).reshape(-1, 5)
    return {lang: _joined(rows, documents[lang], count) for lang, rows in raw.items()}


def _joined(rows: Ints, document: Document, keys: int) -> Tokens:
    size = len(document.sentences)
    rows = rows[np.lexsort((rows[:, 3], rows[:, 0]))]
    start, end, sentence, source, key = rows.T if len(rows) else np.zeros((5, 0), dtype=np.int64)
    reach = np.maximum.accumulate(end) if len(end) else end
    new = np.ones(len(rows), dtype=bool)
    new[1:] = start[1:] >= reach[:-1]
    token = np.cumsum(new) - 1
    firsts = np.flatnonzero(new)
    strongest = np.minimum.reduceat(source, firsts) if len(firsts) else source
    places = distinct(key * size + sentence)
    frequency = np.bincount(places // max(size, 1), minlength=keys)
    return Tokens(size, sentence[firsts], strongest, token, key, source, places, frequency)


class Hits(NamedTuple):
    """Tokens of one version met again in sentences of another; sorted by token, then sentence, each pair once."""

    token: Ints
    here: Ints  #: sentence of the token
    there: Ints  #: sentence that says the same
    source: Ints  #: strongest source that says so
    known: Flags  #: of each token, met or not: the other version says it somewhere, not everywhere
    rarity: Floats  #: minus the logarithm of the chance that any sentence there would say it


def hits(one: Tokens, other: Tokens, first: Ints, last: Ints, sources: int, common: float = 0.5) -> Hits:
    """Where the tokens of `one` are met in `other`, each sentence s looked up in sentences first[s] to last[s] - 1.

    Keys that more than a share of `common` of the sentences say tell nothing and are left out. Time grows with the
    number of hits: the sorted `places` are searched, no pair of sentences is tried.
    """
    often = other.frequency[one.clue_key]
    use = (often > 0) & (often <= max(common * other.size, 1))
    token, key, source = one.clue_token[use], one.clue_key[use], one.clue_source[use]
    here = one.sentence[token]
    low = np.searchsorted(other.places, key * other.size + first[here])
    counts = np.searchsorted(other.places, key * other.size + last[here]) - low
    place = np.repeat(low - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
    there = other.places[place] - np.repeat(key, counts) * other.size
    token, source = np.repeat(token, counts), np.repeat(source, counts)
    code = (token * other.size + there) * sources + source
    order = np.argsort(code, kind="stable")
    code = code[order]
    pair = code // sources
    best = np.ones(len(code), dtype=bool)
    best[1:] = pair[1:] != pair[:-1]
    code, pair = code[best], pair[best]
    token, there = pair // other.size, pair % other.size
    # A token's keys mostly name the same thing (a date and its month): the commonest says how common it is.
    many = np.ones(len(one.sentence))
    np.maximum.at(many, one.clue_token[use], often[use])
    rarity = np.log(other.size / many[token])
    known = np.zeros(len(one.sentence), dtype=bool)
    known[one.clue_token[use]] = True
    return Hits(token, one.sentence[token], there, code % sources, known, rarity)

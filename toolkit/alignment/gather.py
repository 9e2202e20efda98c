"""All evidence of a readout, gathered once before any two versions are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from toolkit.alignment.clues import Clues, Floats, Tokens, tokens
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Document, Facts, Readout
from toolkit.plugins import plugins

PACKAGE, GROUP = "toolkit.alignment.evidence", "readout.evidence"


WIDE = "\u2e80"  #: the first of the characters that stand for a syllable or word
NARROW = 0.7  #: no language written in letters has fewer than so many for one of English


class Matter(NamedTuple):
    """What the versions say, as arrays."""

    langs: tuple[str, ...]
    tokens: Mapping[str, Tokens]
    lengths: Mapping[str, Floats]  #: of each sentence, in characters of English
    sources: Sequence[str]  #: the strongest first


def gather(readout: Readout, facts: Facts, glossary: Glossary, order: Sequence[str]) -> Matter:
    """Tokens and lengths of all versions; sources that `order` does not name come last."""
    found = plugins(PACKAGE, "clues", GROUP)
    sources = [name for name in order if name in found] + [name for name in found if name not in order]
    clues: list[Clues] = [found[name](readout, facts, glossary) for name in sources]
    lengths = {lang: _lengths(document) for lang, document in readout.documents.items()}
    return Matter(readout.langs, tokens(clues, readout.documents), lengths, sources)


def _lengths(document: Document) -> Floats:
    """Han characters say as much as several letters; letters among them, a name say, as much as anywhere."""
    density = table(Profile, document.lang).density
    letters = np.frombuffer(document.text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    before = np.concatenate([[0], np.cumsum(letters >= ord(WIDE))])
    start, end = (np.array([getattr(s, side) for s in document.sentences], dtype=np.int64) for side in ("start", "end"))
    wide = (before[end] - before[start]).astype(np.float64)
    lengths: Floats = (end - start - wide) / max(density, NARROW) + wide / min(density, NARROW)
    return lengths

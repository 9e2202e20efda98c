"""An encoder's word on the model-free rows: how alike sentences, and unions of sentences, are to it.

How much an encoder is to be trusted with these languages is learnt from the text itself: from pairs of sentences that
are sure without it, and their neighbours, comes the likelihood ratio of a cosine (two normal distributions of one
variance), of which half counts. An encoder that cannot tell them apart gets no say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from toolkit.alignment.band import Band
from toolkit.alignment.beads import LINKS
from toolkit.alignment.clues import Floats
from toolkit.alignment.encoders import Encoder, Vectors
from toolkit.alignment.encoders.cache import encoded
from toolkit.alignment.margins import margins, matched
from toolkit.alignment.paths import Paths
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.model import Document, Readout

Link = tuple[tuple[int, ...], tuple[int, ...]]
Versions = tuple[int, int]
LARGEST = 3  #: sentences of a union that is encoded as one text
FEW = 8  #: sure pairs that are needed to judge an encoder
MOST = 5.0  #: nats that its word counts at most
SHARE = 0.5  #: of its likelihood ratio that counts: of the rest the words in common have told already


def similar(readout: Readout, found: Mapping[Versions, Paths], encoder: Encoder) -> dict[Versions, dict[Link, Floats]]:
    """For each pair of versions what the encoder adds to its beads, by what they link."""
    langs = readout.langs
    unions = {lang: _unions(readout.documents[lang], encoder) for lang in langs}
    out: dict[Versions, dict[Link, Floats]] = {}
    sure = margins(found)
    for (a, b), paths in found.items():
        one, other = unions[langs[a]], unions[langs[b]]
        near = paths.beads.band
        slope, middle = _trust(paths, matched(sure[a, b]), _cosines(near, one[0,], other[0,]))
        out[a, b] = {
            (x, y): np.clip(SHARE * slope * (_cosines(near, one[x], other[y]) - middle), -MOST, MOST)
            for x, y in LINKS
            if slope and x in one and y in other
        }
    return out


def _unions(document: Document, encoder: Encoder) -> dict[tuple[int, ...], Vectors]:
    """Vectors of each sentence, and of those that follow it taken together with it."""
    joiner = table(Profile, document.lang).joiner
    texts = [sentence.text for sentence in document.sentences]
    kinds: Sequence[tuple[int, ...]] = ((0,), (0, 1), (0, 2), (0, 1, 2))
    whole = [
        joiner.join(texts[i + x] for x in kind if i + x < len(texts))
        for kind in kinds
        if len(kind) <= LARGEST
        for i in range(len(texts))
    ]
    vectors = encoded(encoder, whole)
    return {kind: vectors[k * len(texts) : (k + 1) * len(texts)] for k, kind in enumerate(kinds)}


def _cosines(near: Band, one: Vectors, other: Vectors) -> Floats:
    """Cosine of each sentence with those in its window; 0 beyond the end."""
    out = np.zeros((near.rows, near.width))
    for i in range(near.rows):
        base = int(near.base[i])
        part = other[base : base + near.width]
        out[i, : len(part)] = part @ one[i]
    return out


def _trust(paths: Paths, sure: Mapping[int, int], cosine: Floats) -> tuple[float, float]:
    """Slope and zero of the log-likelihood ratio over cosines; slope 0 where too little is known or told apart."""
    near = paths.beads.band
    right, wrong = [], []
    for i, j in sure.items():
        k = j - int(near.base[i])
        right.append(cosine[i, k])
        around = [k + step for step in (-3, -2, -1, 1, 2, 3)]
        wrong += [cosine[i, n] for n in around if 0 <= n < near.width and near.base[i] + n < near.columns]
    if len(right) < FEW or len(wrong) < FEW:
        return 0.0, 0.0
    gap = float(np.mean(right) - np.mean(wrong))
    spread = float(np.var(right) * len(right) + np.var(wrong) * len(wrong)) / (len(right) + len(wrong)) + 1e-4
    if gap <= 0 or gap * gap / spread < 0.5:
        return 0.0, 0.0
    return gap / spread, float(np.mean(right) + np.mean(wrong)) / 2

"""The aligner's steps in order: gather, score pairs, search rows, say how sure they are."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from toolkit.alignment.beads import beads, pair
from toolkit.alignment.confidence import describe, margins, probability
from toolkit.alignment.gather import Matter, gather
from toolkit.alignment.joint import blocks
from toolkit.alignment.paths import Paths, paths
from toolkit.alignment.rows import Piece, pieces
from toolkit.alignment.weights import Fitted, load
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout, Row

Versions = tuple[int, int]


def aligned(readout: Readout, facts: Facts, glossary: Glossary) -> tuple[Row, ...]:
    """The rows of `toolkit.alignment.align`."""
    fitted = load()
    matter = gather(readout, facts, glossary, fitted.sources)
    rows = described(matter, fitted)
    return tuple(
        Row(index, _sentences(piece, matter), probability(features, fitted.confidence), _named(piece, matter))
        for index, (piece, features) in enumerate(rows)
    )


def described(matter: Matter, fitted: Fitted) -> list[tuple[Piece, list[float]]]:
    """Rows in order of the text, each with what its probability is reckoned from."""
    found = pairs(matter, fitted)
    sure = {versions: margins(path) for versions, path in found.items()}
    sizes = [matter.tokens[lang].size for lang in matter.langs]
    return [(piece, describe(piece[0], block, sure)) for block in blocks(found, sizes) for piece in pieces(block)]


def pairs(matter: Matter, fitted: Fitted) -> Mapping[Versions, Paths]:
    """The paths of every pair of versions, numbered in order of their languages."""
    found = {}
    for a, b in combinations(range(len(matter.langs)), 2):
        one, other = matter.langs[a], matter.langs[b]
        tokens, lengths = matter.tokens, matter.lengths
        known = pair((tokens[one], tokens[other]), (lengths[one], lengths[other]), matter.sources)
        found[a, b] = paths(beads(known, fitted.weights))
    return found


def _sentences(piece: Piece, matter: Matter) -> dict[str, tuple[int, ...]]:
    nodes, _ = piece
    return {lang: tuple(i for version, i in nodes if version == k) for k, lang in enumerate(matter.langs)}


def _named(piece: Piece, matter: Matter) -> dict[str, tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]]:
    return {f"{matter.langs[a]}-{matter.langs[b]}": links for (a, b), links in piece[1].items()}

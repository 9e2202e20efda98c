"""The aligner's steps in order: gather, score pairs, search rows, say how sure they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from types import MappingProxyType

from toolkit.alignment.beads import NOTHING, Link, Settled, beads
from toolkit.alignment.clues import Floats
from toolkit.alignment.confidence import describe, moved, probability
from toolkit.alignment.constraints import Constraint
from toolkit.alignment.doubts import refuse
from toolkit.alignment.gather import Matter, gather
from toolkit.alignment.joint import MOST, STRAINED, blocks
from toolkit.alignment.ledger import ledgers
from toolkit.alignment.margins import least, margins
from toolkit.alignment.meeting import Pair, pair
from toolkit.alignment.moved import reunited
from toolkit.alignment.paths import Paths, paths
from toolkit.alignment.refine import refined
from toolkit.alignment.rows import Piece, pieces
from toolkit.alignment.settled import by_pair, carried_out
from toolkit.alignment.stack import groups
from toolkit.alignment.twins import with_twins
from toolkit.alignment.weights import Fitted, load
from toolkit.glossary import Glossary
from toolkit.model import Facts, Readout, Row

Versions = tuple[int, int]
NONE: Mapping[Versions, Settled] = MappingProxyType({})
NO_MORE: Mapping[Versions, Mapping[Link, Floats]] = MappingProxyType({})


def aligned(
    readout: Readout, facts: Facts, glossary: Glossary, constraints: Sequence[Constraint] = (), encoder: str = ""
) -> tuple[Row, ...]:
    """The rows of `toolkit.alignment.align`."""
    fitted = load()
    matter = gather(readout, facts, glossary, fitted.sources)
    settled = by_pair(constraints, matter.langs)
    found = pairs(matter, fitted, settled)
    if not constraints:  # who has settled what belongs together has looked at the versions
        refuse(readout, matter, found, fitted)
    if encoder:  # a second look: what the first is sure of says how much the encoder is to be trusted
        from toolkit.alignment.encoders import load as load_encoder
        from toolkit.alignment.similarity import similar

        found = pairs(matter, fitted, settled, similar(readout, found, load_encoder(encoder)))
    most = STRAINED if constraints else MOST
    rows = carried_out(described(matter, fitted, found, most), constraints, matter.langs)
    return tuple(
        Row(
            index,
            _sentences(piece, matter),
            probability(features, fitted.confidence, fitted.guess),
            _named(piece, matter),
        )
        for index, (piece, features) in enumerate(rows)
    )


def described(
    matter: Matter, fitted: Fitted, found: Mapping[Versions, Paths], most: float = MOST
) -> list[tuple[Piece, list[float]]]:
    """Rows in order of the text, each with what its probability is reckoned from."""
    sure = margins(found)
    sizes = [matter.tokens[lang].size for lang in matter.langs]
    accounts = ledgers(found, most)
    laid = refined(blocks(sure, accounts, sizes), accounts, least(sure, len(sizes)))
    rows = [(piece, describe(piece[0], block, sure)) for block in laid for piece in pieces(block)]
    rows = with_twins(rows, matter)
    known = {id(piece): features for piece, features in rows}
    return [
        (piece, moved(gain) if gain else known[id(piece)])
        for piece, gain in reunited([piece for piece, _ in rows], matter, fitted.weights)
    ]


def pairs(
    matter: Matter,
    fitted: Fitted,
    settled: Mapping[Versions, Settled] = NONE,
    more: Mapping[Versions, Mapping[Link, Floats]] = NO_MORE,
) -> Mapping[Versions, Paths]:
    """The paths of every pair of versions, numbered in order of their languages."""
    known: dict[Versions, Pair] = {}
    for a, b in combinations(range(len(matter.langs)), 2):
        one, other = matter.langs[a], matter.langs[b]
        tokens, lengths = matter.tokens, matter.lengths
        known[a, b] = pair((tokens[one], tokens[other]), (lengths[one], lengths[other]), matter.sources)
    found: dict[Versions, Paths] = {}
    for group in groups({versions: each.band for versions, each in known.items()}):
        scores = beads(
            [known[versions] for versions in group],
            fitted.weights,
            [settled.get(versions, NOTHING) for versions in group],
            [more.get(versions, {}) for versions in group],
        )
        found |= zip(group, paths(scores), strict=True)
    return {versions: found[versions] for versions in known}


def _sentences(piece: Piece, matter: Matter) -> dict[str, tuple[int, ...]]:
    nodes, _ = piece
    return {lang: tuple(i for version, i in nodes if version == k) for k, lang in enumerate(matter.langs)}


def _named(piece: Piece, matter: Matter) -> dict[str, tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]]:
    return {f"{matter.langs[a]}-{matter.langs[b]}": links for (a, b), links in piece[1].items()}

"""A sentence that one version gives twice belongs in the row of its twin: what it says is said there.

The path of two versions uses each sentence once, so one of two copies is left standing alone, or is put together with
whatever else stands alone. Copies are told by what they say, not by their letters: the second is often a little
different ("President Tokayev is convinced …", "Kassym-Jomart Tokayev is convinced …").
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from toolkit.alignment.clues import Tokens
from toolkit.alignment.gather import Matter
from toolkit.alignment.rows import Links, Node, Piece

NEAR = 3  #: sentences apart, at most; further apart it is a refrain
ALIKE = 0.75  #: of what two sentences say, the share that both say
FEW = 4  #: clues that a sentence must have: "Thank you." may well be said twice
Described = list[float]  #: what a row's confidence is reckoned from
EXACT = ("quantity", "date", "digits")  #: sources that must agree: "it rose in 2021", "it rose in 2022"


def with_twins(rows: Sequence[tuple[Piece, Described]], matter: Matter) -> list[tuple[Piece, Described]]:
    """The rows, in order, each sentence that stands alone joined to its twin's row where it has one."""
    found: list[tuple[Piece, Described] | None] = list(rows)
    home: dict[Node, int] = {node: place for place, ((nodes, _), _) in enumerate(rows) for node in nodes}
    exact = {rank for rank, source in enumerate(matter.sources) if source in EXACT}
    for place, ((nodes, _), _) in enumerate(rows):
        if len(nodes) > 1:
            continue
        version, i = nodes[0]
        tokens = matter.tokens[matter.langs[version]]
        for j in sorted({*range(i - NEAR, i + NEAR + 1)} - {i}, key=lambda j: abs(j - i)):
            row = found[home[version, j]] if (version, j) in home else None
            if row and len({v for v, _ in row[0][0]}) > 1 and _are_alike(tokens, i, j, exact):
                found[home[version, j]] = (_joined(row[0], (version, j), (version, i)), row[1])
                found[place] = None
                break
    return [row for row in found if row is not None]


def _are_alike(tokens: Tokens, i: int, j: int, exact: set[int]) -> bool:
    (one, one_exact), (other, other_exact) = (_said(tokens, sentence, exact) for sentence in (i, j))
    if min(len(one), len(other)) < FEW or one_exact != other_exact:
        return False
    return 2 * len(one & other) >= ALIKE * (len(one) + len(other))


def _said(tokens: Tokens, sentence: int, exact: set[int]) -> tuple[set[int], set[int]]:
    """Keys of a sentence, and those of them that must be equal."""
    own = np.searchsorted(tokens.clue_token, np.searchsorted(tokens.sentence, (sentence, sentence + 1)))
    keys, sources = tokens.clue_key[own[0] : own[1]].tolist(), tokens.clue_source[own[0] : own[1]].tolist()
    return set(keys), {key for key, source in zip(keys, sources, strict=True) if source in exact}


def _joined(row: Piece, twin: Node, node: Node) -> Piece:
    """The row with a sentence beside its twin, in every bead that holds the twin."""
    nodes, links = row
    version, place = twin
    out: Links = {}
    for pair, found in links.items():
        side = pair.index(version) if version in pair else -1
        widened = []
        for link in found:
            sides = [
                tuple(sorted((*part, node[1]))) if k == side and place in part else part for k, part in enumerate(link)
            ]
            widened.append((sides[0], sides[1]))
        out[pair] = tuple(widened)
    return tuple(sorted((*nodes, node))), out

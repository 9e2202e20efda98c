"""From blocks to rows: what hangs together in all versions, and the finest pieces of each pair."""

from __future__ import annotations

import itertools

from toolkit.alignment.beads import Link
from toolkit.alignment.joint import Block
from toolkit.alignment.patterns import program

Node = tuple[int, int]  #: version, sentence
Versions = tuple[int, int]
Links = dict[Versions, tuple[Link, ...]]
Piece = tuple[tuple[Node, ...], Links]


def pieces(block: Block) -> list[Piece]:
    """Rows of a block, each as its sentences (version, index) and its beads by pair of versions."""
    covered = {
        (version, block.start[version] + place): set(columns)
        for version, pattern in enumerate(block.patterns)
        for place, columns in enumerate(pattern)
    }
    rows: list[tuple[set[Node], set[int]]] = []
    for node, columns in covered.items():
        touched = [row for row in rows if row[1] & columns]
        rows = [row for row in rows if row not in touched]
        rows.append(({node}.union(*(row[0] for row in touched)), columns.union(*(row[1] for row in touched))))
    # Sentences that only one version has are not a row: nothing says that they belong together.
    rows = [
        (own, columns)
        for nodes, columns in rows
        for own in ([{node} for node in nodes] if len({version for version, _ in nodes}) == 1 else [nodes])
    ]
    rows.sort(key=lambda row: min((place - block.start[version], version) for version, place in row[0]))
    links = {
        (a, b): [
            (tuple(x + block.start[a] for x in one), tuple(y + block.start[b] for y in other))
            for one, other in program(block.patterns[a], block.patterns[b])[0]
        ]
        for a, b in itertools.combinations(range(len(block.shape)), 2)
    }
    return [(tuple(sorted(nodes)), _own(nodes, links)) for nodes, _ in rows]


def _own(nodes: set[Node], links: dict[Versions, list[Link]]) -> Links:
    own = {(a, b): tuple(link for link in found if (a, link[0][0]) in nodes) for (a, b), found in links.items()}
    return {pair: found for pair, found in own.items() if found}

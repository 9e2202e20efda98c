"""From blocks to rows: what hangs together in all versions, and the finest pieces of each pair."""

from __future__ import annotations

import itertools

from toolkit.alignment.beads import Link
from toolkit.alignment.joint import Block
from toolkit.alignment.patterns import places, program

Node = tuple[int, int]  #: version, sentence
Versions = tuple[int, int]
Links = dict[Versions, tuple[Link, ...]]
Piece = tuple[tuple[Node, ...], Links]


def pieces(block: Block) -> list[Piece]:
    """Rows of a block, each as its sentences (version, index) and its beads by pair of versions."""
    covered = {
        (version, block.start[version] + place): cover
        for version, pattern in enumerate(block.patterns)
        for place, cover in enumerate(pattern)
    }
    rows: list[tuple[set[Node], int]] = []
    for node, cover in covered.items():
        nodes, columns, apart = {node}, cover, []
        for row in rows:
            if row[1] & columns:
                nodes, columns = nodes | row[0], columns | row[1]
            else:
                apart.append(row)
        rows = [*apart, (nodes, columns)]
    # Sentences that only one version has are not a row: nothing says that they belong together.
    rows = [
        (own, columns)
        for nodes, columns in rows
        for own in ([{node} for node in nodes] if len({version for version, _ in nodes}) == 1 else [nodes])
    ]
    rows.sort(key=lambda row: min((place - block.start[version], version) for version, place in row[0]))
    links = {
        (a, b): [
            (tuple(x + block.start[a] for x in places(one)), tuple(y + block.start[b] for y in places(other)))
            for one, other in program(block.patterns[a], block.patterns[b])[0]
            if one and other
        ]
        for a, b in itertools.combinations(range(len(block.shape)), 2)
    }
    return [(tuple(sorted(nodes)), _own(nodes, links)) for nodes, _ in rows]


def _own(nodes: set[Node], links: dict[Versions, list[Link]]) -> Links:
    own = {(a, b): tuple(link for link in found if (a, link[0][0]) in nodes) for (a, b), found in links.items()}
    return {pair: found for pair, found in own.items() if found}

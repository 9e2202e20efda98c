"""From steps to rows: what hangs together in a block, and the finest pieces of each pair."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from toolkit.alignment.beads import PLAIN, Beads, Link
from toolkit.alignment.joint import Block, Ledger
from toolkit.alignment.paths import Paths

Node = tuple[int, int]  #: version, sentence
Versions = tuple[int, int]
Links = dict[Versions, tuple[Link, ...]]
Piece = tuple[tuple[Node, ...], Links]


def pieces(found: Mapping[Versions, Paths], steps: Iterable[Block]) -> list[Piece]:
    """Rows, each as its sentences (version, index) and its beads by pair of versions."""
    ledgers = {pair: Ledger(paths) for pair, paths in found.items()}
    return [piece for block in steps for piece in _pieces(ledgers, block)]


def _pieces(ledgers: Mapping[Versions, Ledger], block: Block) -> list[Piece]:
    nodes = [(v, s + x) for v, (s, n) in enumerate(zip(block.start, block.shape, strict=True)) for x in range(n)]
    cuts = {pair: _cut(ledger, block, pair) for pair, ledger in ledgers.items()}
    links: Links = {pair: cut for pair, cut in cuts.items() if cut}
    if max(block.shape) > 1 and any(_is_tangled(cut) for cut in links.values()):
        links = max(_candidates(ledgers, nodes, links), key=lambda choice: choice[0])[1]
    return joined(nodes, links)


def _cut(ledger: Ledger, block: Block, pair: Versions) -> tuple[Link, ...]:
    """The best beads of a pair inside a block."""
    (i, j), (m, n) = ([part[v] for v in pair] for part in (block.start, block.shape))
    if not m or not n:
        return ()
    return tuple(
        (tuple(x + a for a in one), tuple(y + b for b in other))
        for x, y, shape in ledger.cut(i, j, m, n)
        for one, other in ledger.paths.beads.kind(x, y, shape).links
    )


def _is_tangled(links: Sequence[Link]) -> bool:
    """Whether beads cross, or one holds sentences that are not neighbours."""
    return any(side[-1] - side[0] >= len(side) for link in links for side in link) or any(
        (one[0][0] - other[0][0]) * (one[1][0] - other[1][0]) < 0 for one, other in itertools.combinations(links, 2)
    )


def _candidates(
    ledgers: Mapping[Versions, Ledger], nodes: Sequence[Node], links: Links
) -> Iterator[tuple[float, Links]]:
    """Ways to part a block into rows, with what they are worth to all pairs together.

    Pairs may disagree about who is turned round; what one version's beads say about all others is a way to agree.
    """
    versions = sorted({v for v, _ in nodes})
    stars = [{pair: found for pair, found in links.items() if v in pair} for v in versions]
    straight = {pair: _straightened(found) for pair, found in links.items()}
    for choice in [links, straight, *stars]:
        parts = [part for part, _ in joined(nodes, choice)]
        worth, fitted = 0.0, {}
        for a, b in ledgers:
            if a not in versions or b not in versions:
                continue
            value, fitted[a, b] = _worth(ledgers[a, b].paths.beads, (a, b), parts, links.get((a, b), ()))
            worth += value
        yield worth, {pair: found for pair, found in fitted.items() if found}


def _straightened(links: Sequence[Link]) -> tuple[Link, ...]:
    """All beads of a tangle as one."""
    left, right = ({x for link in links for x in link[side]} for side in (0, 1))
    return ((tuple(range(min(left), max(left) + 1)), tuple(range(min(right), max(right) + 1))),)


def _worth(
    beads: Beads, pair: Versions, parts: Sequence[Sequence[Node]], own: Sequence[Link]
) -> tuple[float, tuple[Link, ...]]:
    """What a parting into rows is worth to a pair, and its beads: its own where they fit, else the best that do."""
    worth = 0.0
    found: list[Link] = []
    for part in parts:
        one, other = (tuple(x for v, x in part if v == version) for version in pair)
        mine = [link for link in own if set(link[0]) <= set(one) and set(link[1]) <= set(other)]
        if sum(len(a) for a, _ in mine) == len(one) and sum(len(b) for _, b in mine) == len(other):
            value, links = sum(_bead(beads, link) for link in mine), tuple(mine)
        else:
            value, links = _match(beads, one, other)
        worth += value
        found += links
    crossings = sum(
        (one[0][0] - other[0][0]) * (one[1][0] - other[1][0]) < 0 for one, other in itertools.combinations(found, 2)
    )
    return worth - CROSSING * crossings, tuple(found)


CROSSING = 2.5  #: what a pair of crossed beads costs, in nats
GAP: Link = ((0,), (0, 2))


def _match(beads: Beads, one: tuple[int, ...], other: tuple[int, ...]) -> tuple[float, tuple[Link, ...]]:
    """Value and beads of the sentences that a row has of two versions, something matched if both have any."""
    best: dict[tuple[int, int], tuple[float, tuple[Link, ...]]] = {}
    for x, y in itertools.product(range(len(one), -1, -1), range(len(other), -1, -1)):
        options: list[tuple[float, tuple[Link, ...]]] = [(0.0, ())] if (x, y) == (len(one), len(other)) else []
        if x < len(one):
            score, links = best[x + 1, y]
            options.append((beads.left.item(one[x]) + score, links))
        if y < len(other):
            score, links = best[x, y + 1]
            options.append((beads.right.item(other[y]) + score, links))
        for m, n in PLAIN:
            if x + m <= len(one) and y + n <= len(other):
                link = (one[x : x + m], other[y : y + n])
                score, links = best[x + m, y + n]
                options.append((_bead(beads, link) + score, (link, *links)))
        if (x, y) == (0, 0) and one and other:
            options = [option for option in options if option[1]] or options
        best[x, y] = max(options, key=lambda option: option[0])
    return best[0, 0]


def _bead(beads: Beads, link: Link) -> float:
    """Score of one bead, its sentences neighbours or one apart."""
    (i, *_), (j, *_) = link
    k = j - beads.band.base.item(i)
    if not 0 <= k < beads.band.width:
        return -np.inf
    one, other = (tuple(x - side[0] for x in side) for side in link)
    if (one, other) in (GAP, GAP[::-1]):
        return beads.gaps[len(one) - 1].item(i, k)
    if one[-1] >= len(one) or other[-1] >= len(other):
        return -np.inf
    return beads.plain[len(one), len(other)].item(i, k)


def joined(nodes: Sequence[Node], beads: Mapping[Versions, Sequence[Link]]) -> list[Piece]:
    """Connected components of sentences under the beads."""
    root = {node: node for node in nodes}

    def top(node: Node) -> Node:
        while root[node] != node:
            node = root[node]
        return node

    for (a, b), found in beads.items():
        for left, right in found:
            members = [(a, x) for x in left] + [(b, y) for y in right]
            for member in members[1:]:
                one, other = sorted((top(members[0]), top(member)))
                root[other] = one
    groups: dict[Node, list[Node]] = {}
    for node in nodes:
        groups.setdefault(top(node), []).append(node)
    out: list[Piece] = []
    for key, group in groups.items():
        own = {(a, b): tuple(link for link in found if top((a, link[0][0])) == key) for (a, b), found in beads.items()}
        out.append((tuple(group), {pair: links for pair, links in own.items() if links}))
    return out

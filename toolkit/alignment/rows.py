"""From steps to rows: what hangs together in a block, and the finest pieces of each pair."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from toolkit.alignment.joint import Block, Ledger, Link
from toolkit.alignment.paths import Paths

Piece = tuple[frozenset[tuple[int, int]], dict[tuple[int, int], tuple[Link, ...]]]
Node = tuple[int, int]  #: version, sentence


def pieces(found: Mapping[tuple[int, int], Paths], steps: Iterable[Block]) -> list[Piece]:
    """Rows, each as its sentences (version, index) and its beads by pair of versions."""
    ledgers = {pair: Ledger(paths) for pair, paths in found.items()}
    out: list[Piece] = []
    for block in steps:
        out.extend(joined(block_nodes(block), links(ledgers, block)))
    return out


def block_nodes(block: Block) -> list[Node]:
    """All sentences of a block."""
    return [(v, s + x) for v, (s, n) in enumerate(zip(block.start, block.shape, strict=True)) for x in range(n)]


def links(ledgers: Mapping[tuple[int, int], Ledger], block: Block) -> dict[tuple[int, int], tuple[Link, ...]]:
    """Beads of each pair inside a block, crossed ones only where all pairs can agree on who is turned."""
    plain: dict[tuple[int, int], tuple[Link, ...]] = {}
    turned = False
    for pair, ledger in ledgers.items():
        plain[pair], crossed = _cut(ledger, block, pair)
        turned |= crossed
    return _turned(ledgers, block, plain) if turned else plain


def _cut(ledger: Ledger, block: Block, pair: tuple[int, int], crossing: bool = True) -> tuple[tuple[Link, ...], bool]:
    (i, j), (m, n) = ([part[v] for v in pair] for part in (block.start, block.shape))
    if not m or not n:
        return (), False
    _, steps = max(ledger.ways(i, j, m, n), key=lambda way: way[0])
    out: list[Link] = []
    crossed = False
    for x, y, a, b in steps:
        if crossing and (a, b) == (2, 2) and is_crossed(ledger, x, y):
            out += [((x,), (y + 1,)), ((x + 1,), (y,))]
            crossed = True
        else:
            out.append((tuple(range(x, x + a)), tuple(range(y, y + b))))
    return tuple(out), crossed


def is_crossed(ledger: Ledger, i: int, j: int) -> bool:
    """Whether two sentences each fit better turned round than together."""
    beads = ledger.paths.beads
    k = j - beads.band.base.item(i)
    return beads.crossed.item(i, k) > beads.score[2, 2].item(i, k)


def _turned(
    ledgers: Mapping[tuple[int, int], Ledger], block: Block, plain: dict[tuple[int, int], tuple[Link, ...]]
) -> dict[tuple[int, int], tuple[Link, ...]]:
    """The best choice of versions that have their two sentences turned round; `plain` where it cannot be told."""
    if max(block.shape) != 2:
        return plain
    double = [v for v, n in enumerate(block.shape) if n == 2]
    best = max(
        ((0, *turns) for turns in itertools.product((0, 1), repeat=len(double) - 1)),
        key=lambda turns: sum(
            _twos(ledgers[a, b], block, (a, b), x != y)
            for (a, x), (b, y) in itertools.combinations(zip(double, turns, strict=True), 2)
        ),
    )
    if not any(best):
        return {pair: _cut(ledger, block, pair, crossing=False)[0] for pair, ledger in ledgers.items()}
    out = dict(plain)
    for (a, x), (b, y) in itertools.combinations(zip(double, best, strict=True), 2):
        i, j = block.start[a], block.start[b]
        out[a, b] = (((i,), (j + (x != y),)), ((i + 1,), (j + (x == y),)))
    return out


def _twos(ledger: Ledger, block: Block, pair: tuple[int, int], crossed: bool) -> float:
    i, j = (block.start[v] for v in pair)
    if crossed:
        return float(ledger.paths.beads.crossed.item(i, j - ledger.paths.beads.band.base.item(i)))
    return ledger.step(i, j, 1, 1) + ledger.step(i + 1, j + 1, 1, 1)


def joined(nodes: Sequence[Node], beads: Mapping[tuple[int, int], Sequence[Link]]) -> list[Piece]:
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
    return [
        (
            frozenset(group),
            {
                (a, b): tuple(link for link in found if top((a, link[0][0])) == key)
                for (a, b), found in beads.items()
                if any(top((a, link[0][0])) == key for link in found)
            },
        )
        for key, group in groups.items()
    ]

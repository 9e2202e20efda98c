"""What people have settled, carried out: on pairs of sentences before the search, on rows after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from toolkit.alignment.constraints import Constraint
from toolkit.alignment.rows import Links, Node, Piece

Versions = tuple[int, int]


def by_pair(constraints: Iterable[Constraint], langs: Sequence[str]) -> dict[Versions, dict[tuple[int, int], bool]]:
    """For each pair of versions, which sentences belong together and which do not."""
    found: dict[Versions, dict[tuple[int, int], bool]] = {pair: {} for pair in combinations(range(len(langs)), 2)}
    for constraint in constraints:
        for (a, one), (b, other) in combinations(_numbered(constraint, langs), 2):
            for i, j in product(one, other):
                found[a, b][i, j] = constraint.together
    return found


def carried_out(
    rows: Iterable[tuple[Piece, list[float]]], constraints: Sequence[Constraint], langs: Sequence[str]
) -> list[tuple[Piece, list[float]]]:
    """The rows with what the search could not do done: sentences far apart joined, those held by a third parted."""
    out = list(rows)
    for constraint in constraints:
        numbered = _numbered(constraint, langs)
        if constraint.together:
            out = list(_joined(out, numbered))
        else:
            for (a, one), (b, other) in combinations(numbered, 2):
                for i, j in product(one, other):
                    out = list(_parted(out, (a, i), (b, j)))
    return out


def _numbered(constraint: Constraint, langs: Sequence[str]) -> list[tuple[int, tuple[int, ...]]]:
    return sorted((langs.index(lang), indices) for lang, indices in constraint.sentences.items())


def _joined(
    rows: Sequence[tuple[Piece, list[float]]], said: Sequence[tuple[int, tuple[int, ...]]]
) -> Iterator[tuple[Piece, list[float]]]:
    """Rows with all that hold one of the sentences made one, at the place of the first."""
    nodes = {(version, i) for version, indices in said for i in indices}
    touched = [row for row in rows if nodes & set(row[0][0])]
    if len(touched) < 2:
        yield from rows
        return
    links: dict[Versions, list[tuple[tuple[int, ...], tuple[int, ...]]]] = {}
    for (_, own), _ in touched:
        for pair, found in own.items():
            links.setdefault(pair, []).extend(found)
    for (a, one), (b, other) in combinations(said, 2):
        linked = {(i, j) for x, y in links.get((a, b), []) for i in x for j in y}
        if not all(pair in linked for pair in product(one, other)):
            kept = [
                link for link in links.get((a, b), []) if not set(link[0]) & set(one) and not set(link[1]) & set(other)
            ]
            links[a, b] = [*kept, (tuple(sorted(one)), tuple(sorted(other)))]
    merged = tuple(sorted({node for (members, _), _ in touched for node in members}))
    whole: Piece = (merged, {pair: tuple(sorted(found)) for pair, found in links.items()})
    for row in rows:
        if row is touched[0]:
            yield whole, row[1]
        elif not any(row is other for other in touched):
            yield row


def _parted(rows: Sequence[tuple[Piece, list[float]]], one: Node, other: Node) -> Iterator[tuple[Piece, list[float]]]:
    """Rows with the second sentence taken out of the row that holds both."""
    for (nodes, links), features in rows:
        if one in nodes and other in nodes:
            yield (tuple(node for node in nodes if node != other), _without(links, other)), features
            yield ((other,), {}), features
        else:
            yield (nodes, links), features


def _without(links: Mapping[Versions, Sequence[tuple[tuple[int, ...], tuple[int, ...]]]], node: Node) -> Links:
    version, place = node
    out: Links = {}
    for pair, found in links.items():
        side = pair.index(version) if version in pair else -1
        kept = []
        for link in found:
            sides = [tuple(x for x in part if not (k == side and x == place)) for k, part in enumerate(link)]
            if all(sides):
                kept.append((sides[0], sides[1]))
        if kept:
            out[pair] = tuple(kept)
    return out

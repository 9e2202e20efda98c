"""order: the same statements come in another order in one version.

A readout's order is a statement too: what the press office puts first is what it wants remembered. The aligner finds
swapped neighbours and moved sentences as rows (or pieces of a row) that cross; this check names the version that moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from toolkit.checks._odd import odd_ones
from toolkit.model import Comparison, Finding, Row, Span
from toolkit.settings import Settings

#: Pieces of text that hang together: for each language the sentence indices.
Piece = dict[str, tuple[int, ...]]


def check(comparison: Comparison, settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each place where neighbouring statements are turned round in some versions."""
    pieces = [(row, piece) for row in comparison.rows for piece in _pieces(row)]
    told: set[tuple[str, int]] = set()
    for (row, one), (_, other) in pairwise(pieces):
        order = {lang: _order(one[lang], other[lang]) for lang in one if one[lang] and other.get(lang)}
        odd = odd_ones(order, settings.source)
        if odd and len(order) > 1 and not told & {(lang, one[lang][0]) for lang in odd}:
            told |= {(lang, one[lang][0]) for lang in odd}
            yield _finding(comparison, row, one, other, order, odd)


def _pieces(row: Row) -> Iterator[Piece]:
    """The row itself, or its own pieces where those of some pair cross."""
    crossing = [pair for pair, beads in row.beads.items() if _crosses([a for a, _ in beads], [b for _, b in beads])]
    if not crossing:
        yield dict(row.sentences)
        return
    first = crossing[0].split("-")[0]
    anchors = sorted({a for pair in crossing if pair.split("-")[0] == first for a, _ in row.beads[pair] if a})
    for anchor in anchors:
        piece: Piece = {first: anchor}
        for pair, beads in row.beads.items():
            if pair.startswith(f"{first}-"):
                piece[pair.partition("-")[2]] = next((b for a, b in beads if a == anchor), ())
        yield piece


def _crosses(one: list[tuple[int, ...]], other: list[tuple[int, ...]]) -> bool:
    both = [(a[0], b[0]) for a, b in zip(one, other, strict=True) if a and b]
    return [b for _, b in sorted(both)] != sorted(b for _, b in both)


def _order(one: tuple[int, ...], other: tuple[int, ...]) -> str:
    return "as here" if one[0] < other[0] else "turned round"


def _finding(
    comparison: Comparison, row: Row, one: Piece, other: Piece, order: dict[str, str], odd: tuple[str, ...]
) -> Finding:
    spans = []
    for lang in order:
        document = comparison.readout.documents[lang]
        indices = sorted((*one[lang], *other[lang]))
        start, end = document.sentences[indices[0]].start, document.sentences[indices[-1]].end
        spans.append(Span(lang, start, end, document.text[start:end]))
    rest = [lang for lang in order if lang not in odd]
    return Finding(
        check="order",
        severity="warning" if rest else "info",  # no majority: each has its own
        row=row.index,
        odd=odd,
        values=order,
        spans=tuple(spans),
        message=f"these statements come in another order in {', '.join(odd)}"
        + (f" than in {', '.join(rest)}" if rest else " each"),
        confidence=min(0.9, row.score),
        reason="rows that cross",
    )

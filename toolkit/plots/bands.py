"""Where each sentence and each row lies in the picture of an alignment: plain numbers, drawn by whoever asks.

Each version is a bar as long as the picture, cut into its sentences by their length; a row is a band from bar to bar.
A band that crosses others is a moved sentence, a bar's piece without a band a gap.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from toolkit.model import Bead, Comparison, Row, Severity


@dataclass(frozen=True, slots=True)
class Box:
    """One sentence in the bar of its version."""

    level: int  #: which bar, from 0, in order of the languages
    start: float  #: 0..1 of the bar
    end: float
    row: int  #: index of its row
    is_gap: bool  #: whether some version lacks the row


@dataclass(frozen=True, slots=True)
class Band:
    """A piece of a row between two bars."""

    upper: int  #: level of the bar it comes from
    lower: int  #: level of the bar it goes to; more than one further where those between lack the row
    top: tuple[float, float]  #: start and end in the upper bar, 0..1
    foot: tuple[float, float]  #: start and end in the lower bar
    row: int
    is_moved: bool  #: whether its sentences stand in another order than the rest
    is_unsure: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """All of it, with the languages of the bars."""

    langs: tuple[str, ...]
    boxes: tuple[Box, ...]
    bands: tuple[Band, ...]
    severities: dict[int, Severity]  #: the gravest finding of each row that has one

    @property
    def told(self) -> str:
        """The picture in words, for who cannot see it."""
        rows = {box.row for box in self.boxes}
        gaps = {box.row for box in self.boxes if box.is_gap}
        moved = {band.row for band in self.bands if band.is_moved}
        unsure = {band.row for band in self.bands if band.is_unsure}
        parts = [f"{len(rows)} rows in {' '.join(self.langs)}"]
        for what, which in (("missing in a version", gaps), ("in another order", moved), ("unsure", unsure)):
            if which:
                parts.append(f"{what}: {', '.join(str(row + 1) for row in sorted(which))}")
        return "; ".join(parts)


def picture(comparison: Comparison, severities: dict[int, Severity] | None = None) -> Picture:
    """The alignment as boxes and bands; `severities` colours rows by their gravest finding."""
    langs = comparison.readout.langs
    spots = {lang: _spots(comparison, lang) for lang in langs}
    boxes = [
        Box(level, *spots[lang][index], row.index, not all(row.sentences.get(other) for other in langs))
        for row in comparison.rows
        for level, lang in enumerate(langs)
        for index in row.sentences.get(lang, ())
    ]
    bands: list[Band] = []
    for upper, lower, row, bead in _links(comparison.rows, langs):
        top, foot = (_extent(spots[langs[at]], side) for at, side in zip((upper, lower), bead, strict=True))
        bands.append(Band(upper, lower, top, foot, row.index, False, row.is_unsure))
    return Picture(langs, tuple(boxes), _with_moves(bands), severities or {})


def _spots(comparison: Comparison, lang: str) -> list[tuple[float, float]]:
    """Start and end of each sentence in its bar, by length, nothing between two."""
    lengths = [len(sentence.text) for sentence in comparison.readout.documents[lang].sentences]
    total, at, found = sum(lengths) or 1, 0, []
    for length in lengths:
        found.append((round(at / total, 5), round((at + length) / total, 5)))
        at += length
    return found


def _links(rows: Sequence[Row], langs: tuple[str, ...]) -> list[tuple[int, int, Row, Bead]]:
    """Each piece of each row between neighbouring bars that have it."""
    found = []
    for row in rows:
        levels = [level for level, lang in enumerate(langs) if row.sentences.get(lang)]
        for upper, lower in pairwise(levels):
            one, other = langs[upper], langs[lower]
            whole = (row.sentences[one], row.sentences[other])
            pieces = [bead for bead in row.beads.get(f"{one}-{other}", ()) if bead[0] and bead[1]]
            found += [(upper, lower, row, bead) for bead in pieces or [whole]]
    return found


def _extent(spots: Sequence[tuple[float, float]], indices: tuple[int, ...]) -> tuple[float, float]:
    return min(spots[i][0] for i in indices), max(spots[i][1] for i in indices)


def _with_moves(bands: Sequence[Band]) -> tuple[Band, ...]:
    """The bands with those marked that stand outside the longest run of bands in the same order."""
    kept: set[int] = set()
    for pair in sorted({(band.upper, band.lower) for band in bands}):
        here = sorted((n for n, b in enumerate(bands) if (b.upper, b.lower) == pair), key=lambda n: bands[n].top)
        kept |= {here[n] for n in _in_order([bands[n].foot[0] for n in here])}
    return tuple(band if n in kept else replace(band, is_moved=True) for n, band in enumerate(bands))


def _in_order(values: Sequence[float]) -> set[int]:
    """Places of a longest increasing subsequence (patience sorting)."""
    tails: list[float] = []
    ends: list[int] = []
    before: list[int] = []
    for place, value in enumerate(values):
        at = bisect_left(tails, value)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [value]
        ends[at : at + 1] = [place]
    found: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found

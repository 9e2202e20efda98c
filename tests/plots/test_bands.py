"""The geometry of the picture: bars, bands, gaps and crossings."""

from __future__ import annotations

import pytest

from tests.support import readout, rows
from toolkit.model import Comparison, Row
from toolkit.plots.bands import Picture, picture

TEXTS = {"en": "aaaa\nbb\ncc", "kk": "ааaa\nбб\nвв", "zh": "甲甲甲甲\n乙乙\n丙丙"}


def seen(*sentences: dict[str, tuple[int, ...]], score: float = 1.0) -> Picture:
    made = readout(**TEXTS)
    return picture(Comparison(made, tuple(Row(n, row, score) for n, row in enumerate(sentences)), {}))


def straight(*order: int) -> list[dict[str, tuple[int, ...]]]:
    """English and Kazakh in order, the Chinese sentences as given."""
    return [{"en": (n,), "kk": (n,), "zh": (at,)} for n, at in enumerate(order)]


def test_sentences_fill_their_bar_by_length() -> None:
    boxes = [box for box in seen(*straight(0, 1, 2)).boxes if box.level == 0]
    assert [(box.start, box.end) for box in boxes] == [(0, 0.5), (0.5, 0.75), (0.75, 1)]


CROSSINGS = [  # order of the Chinese sentences, rows that are moved
    pytest.param((0, 1, 2), set(), id="same order"),
    pytest.param((1, 0, 2), {0}, id="two swapped: one of them has moved"),
    pytest.param((1, 2, 0), {2}, id="the first comes last"),
    pytest.param((2, 1, 0), {0, 1}, id="turned round"),
]


@pytest.mark.parametrize("order, moved", CROSSINGS)
def test_the_fewest_bands_that_cross_are_moved(order: tuple[int, ...], moved: set[int]) -> None:
    assert len({band.row for band in seen(*straight(*order)).bands if band.is_moved}) == len(moved)


def test_a_gap_is_a_sentence_that_a_version_lacks() -> None:
    drawn = seen({"en": (0,), "kk": (), "zh": (0,)}, {"en": (1, 2), "kk": (0, 1, 2), "zh": (1, 2)})
    assert {box.row for box in drawn.boxes if box.is_gap} == {0}
    assert [(band.upper, band.lower) for band in drawn.bands] == [(0, 2), (0, 1), (1, 2)]
    assert drawn.told == "2 rows in en kk zh; missing in a version: 1"


def test_beads_are_finer_than_rows() -> None:
    made = readout(en="a\nb", kk="а\nб", zh="甲")
    whole = {"en": (0, 1), "kk": (0, 1), "zh": (0,)}
    beads = {"en-kk": (((0,), (0,)), ((1,), (1,))), "kk-zh": (((0, 1), (0,)),)}
    drawn = picture(Comparison(made, (Row(0, whole, 0.4, beads),), {}))
    assert [(band.upper, band.top) for band in drawn.bands] == [(0, (0, 0.5)), (0, (0.5, 1)), (1, (0, 1))]
    assert all(band.is_unsure for band in drawn.bands)
    assert drawn.told.endswith("unsure: 1")


def test_an_empty_comparison_is_an_empty_picture() -> None:
    made = readout(en="", kk="")
    assert picture(Comparison(made, rows(made)[:0], {})).bands == ()

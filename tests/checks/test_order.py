"""order: statements turned round in one version, told as crossing rows or as crossing pieces of one row."""

from dataclasses import replace

import pytest

from tests.support import compare
from toolkit.checks.order import check
from toolkit.model import Comparison, Row
from toolkit.settings import Settings

TEXT = {
    "en": "Flights link the cities.\nA train will start in July.",
    "kk": "Қалаларды рейстер байланыстырады.\nПойыз шілдеде жүреді.",
    "ru": "Города связывают рейсы.\nПоезд пойдет в июле.",
    "zh": "两国城市之间有航班。\n列车将于七月开行。",
}
AS_IS, TURNED = ((0,), (1,)), ((1,), (0,))


def crossing(*turned: str) -> Comparison:
    """Two rows whose sentences are turned round in some versions."""
    made = compare(**TEXT)
    place = {lang: TURNED if lang in turned else AS_IS for lang in TEXT}
    return replace(made, rows=tuple(Row(n, {lang: place[lang][n] for lang in TEXT}, 0.95) for n in (0, 1)))


CASES = [
    pytest.param((), (), id="the same order"),
    pytest.param(("ru",), ("ru",), id="one version turned"),
    pytest.param(("en", "kk", "ru", "zh"), (), id="all turned: the same order again"),
    pytest.param(("en", "kk", "zh"), ("ru",), id="three turned: the fourth is odd"),
    pytest.param(("kk", "zh"), ("en", "kk", "ru", "zh"), id="two against two: nobody is right"),
]


@pytest.mark.parametrize(("turned", "odd"), CASES)
def test_crossing_rows(turned: tuple[str, ...], odd: tuple[str, ...]) -> None:
    assert [finding.odd for finding in check(crossing(*turned), Settings())] == ([odd] if odd else [])


def test_crossing_pieces_of_one_row() -> None:
    made = compare(**TEXT)
    straight, turned = (((0,), (0,)), ((1,), (1,))), (((0,), (1,)), ((1,), (0,)))
    beads = {"en-kk": straight, "en-ru": turned, "en-zh": straight}
    row = Row(0, dict.fromkeys(TEXT, (0, 1)), 0.95, beads)
    (finding,) = check(replace(made, rows=(row,)), Settings())
    assert finding.odd == ("ru",)
    assert finding.spans[2].text == TEXT["ru"]


def test_one_row_without_crossing_is_silent() -> None:
    made = compare(**TEXT)
    assert list(check(replace(made, rows=(Row(0, dict.fromkeys(TEXT, (0, 1)), 0.95),)), Settings())) == []

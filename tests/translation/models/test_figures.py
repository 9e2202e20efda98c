"""Figures of the source as the target may write them."""

from __future__ import annotations

import pytest

from toolkit.translation.models._figures import figures

CASES = [
    pytest.param("Trade reached 18.2 billion dollars.", "en", "kk", ["18,2"], id="a scale word"),
    pytest.param("Сауда 18,2 миллиард долларға жетті.", "kk", "zh", ["182亿"], id="another scale, on the figure"),
    pytest.param("贸易额达182亿美元。", "zh", "en", ["18.2"], id="and back"),
    pytest.param("Экспорт вырос на 5,5 %.", "ru", "en", ["5.5"], id="percent"),
    pytest.param("Export rose by 5.5 %.", "en", "ru", ["5,5"], id="percent in Russian"),
    pytest.param("Екі жыл өтті.", "kk", "ru", [], id="words bind no figure"),
    pytest.param("They met on 14 May 2023.", "en", "zh", ["14", "2023"], id="a date"),
    pytest.param("Все остались довольны.", "ru", "kk", [], id="no figure"),
]


@pytest.mark.parametrize("text, source, target, expected", CASES)
def test_figures_are_written_as_the_target_writes_them(
    text: str, source: str, target: str, expected: list[str]
) -> None:
    assert [forms[0] for _, _, forms in figures(text, source, target)] == expected


def test_a_number_in_full_may_stay_in_full() -> None:
    ((_, _, forms),) = figures("There were 12500 visitors.", "en", "ru")
    assert {"12,5", "12500", "12\u00a0500"} <= set(forms)

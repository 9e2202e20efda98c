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
    pytest.param("They met on 14 May 2023.", "en", "zh", ["5月", "14", "2023"], id="a date, month by name"),
    pytest.param(
        "会晤于2023年5月14日举行。", "zh", "kk", ["мамыр", "2023", "14"], id="no month in figures where it has a name"
    ),
    pytest.param("Кездесу 5 мамырда өтті.", "kk", "ru", ["май", "5"], id="an inflected month"),
    pytest.param("Они встретились 05.05.2023.", "ru", "en", ["5", "5", "2023"], id="a month in figures"),
    pytest.param("Это было в марте.", "ru", "kk", ["наурыз"], id="a month alone"),
    pytest.param("Все остались довольны.", "ru", "kk", [], id="no figure"),
]


@pytest.mark.parametrize("text, source, target, expected", CASES)
def test_figures_are_written_as_the_target_writes_them(
    text: str, source: str, target: str, expected: list[str]
) -> None:
    assert [forms[0] for _, _, forms in figures(text, source, target)] == expected


@pytest.mark.parametrize(
    "source, text, target, form",
    [
        pytest.param("en", "It ended in March.", "kk", "наурызда", id="kk"),
        pytest.param("kk", "Ол наурызда аяқталды.", "ru", "марте", id="ru"),
        pytest.param("ru", "Это кончилось в марте.", "zh", "三月", id="zh"),
        pytest.param("zh", "3月结束。", "en", "March", id="en"),
    ],
)
def test_a_month_in_any_of_its_forms(source: str, text: str, target: str, form: str) -> None:
    ((_, _, forms),) = figures(text, source, target)
    assert form in forms


def test_a_number_in_full_may_stay_in_full() -> None:
    ((_, _, forms),) = figures("There were 12500 visitors.", "en", "ru")
    assert {"12,5", "12500", "12\u00a0500"} <= set(forms)

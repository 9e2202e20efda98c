"""Words that have a contrary, in every language, and what looks like one and is none."""

from __future__ import annotations

import pytest

from tests.support import compare

CASES = [
    pytest.param("en", "Exports rose sharply.", ["trade:export", "change:up"], id="a verb and a noun"),
    pytest.param("en", "He raised the difficult issue of debts.", [], id="an issue is raised, nothing grows"),
    pytest.param("kk", "Экспорт өсті.", ["trade:export", "change:up"], id="kk"),
    pytest.param("kk", "Өсімдіктер дүниесі.", [], id="kk: plants do not grow here"),
    pytest.param("ru", "Экспорт сократился.", ["trade:export", "change:down"], id="ru"),
    pytest.param("ru", "Возраст участников.", [], id="ru: age is no growth"),
    pytest.param("zh", "出口减少。", ["trade:export", "change:down"], id="zh"),
    pytest.param("zh", "进出口总额。", [], id="zh: both ways is neither"),
]


@pytest.mark.parametrize(("lang", "text", "values"), CASES)
def test_sides_are_told(lang: str, text: str, values: list[str]) -> None:
    (facts,) = compare(**{lang: text}).facts[lang]
    assert [fact.value for fact in facts if fact.kind == "opposite"] == values

"""A candidate's one wrong figure, date or name put right; where nobody can say which, it stays."""

from __future__ import annotations

import pytest

from tests.support import shipped
from toolkit.translation.amended import amended
from toolkit.translation.models import Candidate

CASES = [  # source language, its sentence, target, the candidate, what else is offered
    pytest.param("en", "Trade reached 18.2 billion dollars.", "kk",
                 "Сауда 18,7 миллиард долларға жетті.", "Сауда 18,2 миллиард долларға жетті.", id="kk figure"),
    pytest.param("kk", "Олар 24 құжатқа қол қойды.", "en",
                 "They signed 25 documents.", "They signed 24 documents.", id="en figure"),
    pytest.param("zh", "会晤于2024年5月14日举行。", "ru",
                 "Встреча прошла 15 мая 2024 года.", "Встреча прошла 14 мая 2024 года.", id="ru day"),
    pytest.param("ru", "Гости прибыли в Астану 3 июня.", "zh",
                 "客人6月4日抵达阿拉木图。", "客人6月3日抵达阿斯塔纳。", id="zh day and city"),
    pytest.param("en", "They met in Almaty.", "kk", "Олар Астанада кездесті.", "Олар Алматыда кездесті.", id="kk city in its case"),
    pytest.param("en", "They signed 24 documents.", "ru", "Они подписали 24 документа.", None, id="nothing is wrong"),
    pytest.param("ru", "Из 34 домов построено 51.", "en", "Of 35 houses 52 are built.", None, id="two are wrong"),
    pytest.param("kk", "Екі ел келісті.", "zh", "两国达成一致。", None, id="no figure"),
    pytest.param("en", "They signed 24 documents.", "kk", "Олар құжаттарға қол қойды.", None, id="the figure is left out"),
    pytest.param("zh", "客人抵达。", "en", "The guests arrived at 5 houses.", None, id="a figure is made up"),
]  # fmt: skip


@pytest.mark.parametrize("lang, text, target, said, other", CASES)
def test_what_is_put_right_follows_what_was_said(
    lang: str, text: str, target: str, said: str, other: str | None
) -> None:
    found = amended([text], lang, target, [[Candidate(said, 0.8)]], shipped())
    assert [one.text for one in found[0]] == [said, *([other] if other else [])]
    assert {one.score for one in found[0]} == {0.8}


def test_no_text_is_offered_twice_and_no_sentence_is_lost() -> None:
    own = [Candidate("They met on 4 June.", 0.9), Candidate("They met on 3 June.", 0.7)]
    found = amended(["Они встретились 3 июня.", "Дождь."], "ru", "en", [own, []], shipped())
    assert [[one.text for one in each] for each in found] == [["They met on 4 June.", "They met on 3 June."], []]

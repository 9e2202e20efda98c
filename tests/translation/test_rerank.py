"""Re-ranking: of several candidates the one that states what the source states is first."""

from __future__ import annotations

import pytest

from tests.support import shipped
from toolkit.translation.models import Candidate
from toolkit.translation.rerank import rerank

CASES = [  # source language, its sentence, target, candidates as the model ranks them, which should come first
    pytest.param("en", "Trade reached 18.2 billion dollars.", "kk",
                 ["Сауда 18,7 миллиард долларға жетті.", "Сауда 18,2 миллиард долларға жетті."], 1, id="another figure"),
    pytest.param("kk", "Кездесу 14 мамырда өтті.", "ru",
                 ["Встреча прошла 15 мая.", "Встреча прошла 14 мая."], 1, id="another day"),
    pytest.param("ru", "Договор не подписан.", "en",
                 ["The treaty is signed.", "The treaty is not signed."], 1, id="a denial lost"),
    pytest.param("zh", "双方宣布建立全面战略伙伴关系。", "en",
                 ["The parties announced a strategic partnership.", "The parties announced a comprehensive strategic partnership."], 1, id="another rung"),
    pytest.param("en", "The guests arrived in Astana.", "zh",
                 ["客人抵达阿拉木图。", "客人抵达阿斯塔纳。"], 1, id="another city"),
    pytest.param("ru", "Гости уехали в полдень.", "kk",
                 ["Қонақтар түсте кетті.", "Қонақтар түсте аттанды."], 0, id="nothing differs: the likeliest"),
    pytest.param("kk", "Тараптар келісті.", "zh", ["双方达成一致。"], 0, id="one candidate"),
]  # fmt: skip


@pytest.mark.parametrize("lang, text, target, made, first", CASES)
def test_a_candidate_whose_facts_differ_loses(lang: str, text: str, target: str, made: list[str], first: int) -> None:
    candidates = [[Candidate(one, 0.9 - n / 10) for n, one in enumerate(made)]]
    assert rerank([text], lang, target, candidates, shipped())[0][0].text == made[first]


def test_sentences_do_not_disturb_each_other_and_none_is_lost() -> None:
    texts = ["Trade reached 5 billion dollars.", "Trade reached 5 billion dollars.", "Nothing."]
    made = [
        [Candidate("Сауда 6 миллиард долларға жетті.", 0.9), Candidate("Сауда 5 миллиард долларға жетті.", 0.8)],
        [],
        [Candidate("Ештеңе.", 0.5)],
    ]
    found = rerank(texts, "en", "kk", made, shipped())
    assert [len(own) for own in found] == [2, 0, 1]
    assert found[0][0].score == 0.8

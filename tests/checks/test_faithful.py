"""Rows that say one thing in four ways, each once taken for a divergence: nothing is found by any check."""

from __future__ import annotations

import pytest

from tests.support import compare
from toolkit.checks import run
from toolkit.settings import Settings

ROWS = [
    pytest.param(
        "On 9 May, the Minister of Culture opened the exhibition.",
        "9 мамырда Мәдениет министрі көрмені ашты.",
        "9 мая министр культуры открыл выставку.",
        "5月9日，文化部长为展览揭幕。",
        id="a month that looks like a verb",
    ),
    pytest.param(
        "The Prime Minister was invited to visit the plant.",
        "Премьер-министр зауытқа келуге шақырылды.",
        "Премьер-министр получил приглашение посетить завод.",
        "总理应邀访问该厂。",
        id="a word across two words",
    ),
    pytest.param(
        "After the change of ownership the plant was modernised.",
        "Меншік иесі ауысқаннан кейін зауыт жаңғыртылды.",
        "После смены собственника завод модернизировали.",
        "所有权变更后，该厂进行了现代化改造。",
        id="a right within ownership",
    ),
    pytest.param(
        "The dispute must be settled by peaceful means alone.",
        "Дау тек бейбіт жолмен шешілуге тиіс.",
        "Спор не должен решаться иначе как мирным путем.",
        "争端必须且只能以和平方式解决。",
        id="not otherwise than",
    ),
    pytest.param(
        "Some 7,000 jobs will be created, mostly in villages.",
        "7 мыңға жуық жұмыс орны құрылады, олардың басым бөлігі – ауылда.",
        "Будет создано около 7 тысяч рабочих мест, преимущественно в селах.",
        "将创造约7000个就业岗位，其中多数在农村。",
        id="some that means about",
    ),
    pytest.param(
        "Mandatory insurance was discussed.",
        "Міндетті сақтандыру талқыланды.",
        "Обсудили обязательное страхование.",
        "讨论了强制保险问题。",
        id="a kind of insurance is no duty",
    ),
]


@pytest.mark.parametrize("en, kk, ru, zh", ROWS)
def test_nothing_is_found(en: str, kk: str, ru: str, zh: str) -> None:
    found = run(compare(en=en, kk=kk, ru=ru, zh=zh), Settings())
    assert [finding.message for finding in found if finding.severity != "info"] == []

"""consistency: a set phrase that one version renders in two ways."""

from __future__ import annotations

import pytest

from tests.support import findings

ZONE = {
    "en": "He visited the special economic zone.\nProjects are under way in the special economic zone.",
    "kk": "Ол арнайы экономикалық аймақты аралады.\nАрнайы экономикалық аймақта жобалар іске асырылып жатыр.",
    "ru": "Он посетил специальную экономическую зону.\nВ специальной экономической зоне реализуются проекты.",
    "zh": "他视察了经济特区。\n经济特区正在实施多个项目。",
}
PLAN = {
    "en": "A plan of cooperation was signed.\nThe plan of cooperation covers three years.",
    "kk": "Ынтымақтастық жоспарына қол қойылды.\nЫнтымақтастық жоспары үш жылға арналған.",
    "ru": "Подписан план сотрудничества.\nПлан сотрудничества рассчитан на три года.",
    "zh": "签署了合作计划。\n合作计划为期三年。",
}
WORK = {
    "en": "The plant employs 500 people.\nThe factory was built in 1970.",
    "kk": "Зауытта 500 адам жұмыс істейді.\nЗауыт 1970 жылы салынды.",
    "ru": "На заводе работают 500 человек.\nПредприятие построено в 1970 году.",
    "zh": "该厂有500名员工。\n该厂建于1970年。",
}

CASES = [  # the texts, the version changed, what it says instead of what
    pytest.param(ZONE, "", ("", ""), id="all keep one name"),
    pytest.param(ZONE, "en", ("in the special", "in the free"), id="en, three words and a compound"),
    pytest.param(ZONE, "kk", ("Арнайы эк", "Ерекше эк"), id="kk"),
    pytest.param(ZONE, "ru", ("В специальной", "В особой"), id="ru"),
    pytest.param(PLAN, "en", ("The plan of", "The programme of"), id="en, over a preposition"),
    pytest.param(PLAN, "kk", ("жоспары үш", "бағдарламасы үш"), id="kk, the head of the phrase"),
    pytest.param(PLAN, "ru", ("План сотруд", "Программа сотруд"), id="ru, the head of the phrase"),
    pytest.param(PLAN, "zh", ("合作计划为期", "合作方案为期"), id="zh"),
    pytest.param(WORK, "", ("", ""), id="plain synonyms are style"),
]


@pytest.mark.parametrize(("texts", "lang", "instead"), CASES)
def test_two_names_for_one_thing(texts: dict[str, str], lang: str, instead: tuple[str, str]) -> None:
    changed = {other: text.replace(*instead) if other == lang else text for other, text in texts.items()}
    assert tuple(f.odd for f in findings("consistency", **changed)) == (((lang,),) if lang else ())

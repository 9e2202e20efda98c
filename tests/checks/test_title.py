"""Ranks and kinds of visit."""

from __future__ import annotations

import pytest

from tests.support import TALKS, findings

CASES = [
    pytest.param("He came on a state visit.", "Ол мемлекеттік сапармен келді.", "Он прибыл с официальным визитом.",
                 "他来进行国事访问。", ("ru",), id="official for state visit"),
    pytest.param("He came on a working visit.", "Ол ресми сапармен келді.", "Он прибыл с рабочей поездкой.",
                 "他来进行工作访问。", ("kk",), id="official for working visit"),
    pytest.param("The Vice President of Iran spoke.", "Иранның Вице-президенті сөйледі.", "Выступил Президент Ирана.",
                 "伊朗副总统发言。", ("ru",), id="president for vice-president"),
    pytest.param("The Director-General replied.", "Бас хатшы жауап берді.", "Ответил Генеральный секретарь.",
                 "秘书长作出答复。", ("en",), id="director for secretary"),
    pytest.param("The President of the bank came.", "Банк президенті келді.", "Прибыл президент банка.", "行长抵达。", (),
                 id="who heads a bank"),
    pytest.param("The Ambassador came.", "Елші келді.", "Прибыл посол.", "总领事抵达。", ("zh",), id="consul for ambassador"),
    pytest.param("The Prime Minister spoke.", "Үкімет басшысы сөйледі.", "Выступил Глава Правительства.", "总理发言。", (),
                 id="head of government is prime minister"),
    pytest.param("The President of China spoke.", "Қытай Төрағасы сөйледі.", "Выступил Председатель КНР.",
                 "中国国家主席发言。", (), id="set title of China's president"),
    pytest.param("Ms Solheim spoke.", "Сольхейм ханым сөйледі.", "Выступила госпожа Сольхейм.", "索尔海姆女士发言。", (),
                 id="forms of address"),
    pytest.param("The Head of State left.", "Президент кетті.", "Глава государства уехал.", "总统离开。", (),
                 id="head of state is president"),
    pytest.param("He left.", "Президент кетті.", "Президент уехал.", "总统离开。", (), id="a pronoun for a rank"),
    pytest.param("The akim reported.", "Әкім баяндады.", "Доложил аким.", "州长作汇报。", (), id="akim and governor"),
    pytest.param("They discussed the visit.", "Олар сапарды талқылады.", "Они обсудили визит.", "双方讨论了访问。", (),
                 id="no kind of visit anywhere"),
]  # fmt: skip


@pytest.mark.parametrize("en, kk, ru, zh, odd", CASES)
def test_names_the_odd_one_out(en: str, kk: str, ru: str, zh: str, odd: tuple[str, ...]) -> None:
    found = findings("title", en=en, kk=kk, ru=ru, zh=zh)
    assert [finding.odd for finding in found] == ([odd] if odd else [])


def test_one_person_with_two_ranks() -> None:
    (finding,) = findings(
        "title",
        en="President Aibek Nurlanov met Vice President Haluk Yalman.",
        kk="Президент Айбек Нұрланов Вице-президент Халук Ялманмен кездесті.",
        ru="Президент Айбек Нурланов встретился с Вице-президентом Халуком Ялманом.",
        zh="总统艾别克·努尔兰诺夫会见总统哈卢克·亚尔曼。",
    )
    assert (finding.odd, finding.severity) == (("zh",), "error")
    assert {span.lang: span.text for span in finding.spans}["kk"] == "Вице-президент"


def test_a_visit_without_its_kind_is_only_a_warning() -> None:
    (finding,) = findings("title", en="a state visit", kk="мемлекеттік сапар", ru="визит", zh="国事访问")
    assert (finding.odd, finding.severity) == (("ru",), "warning")


ELECT = {
    "en": "The President-elect will take office in January.",
    "kk": "Сайланған Президент қаңтарда қызметіне кіріседі.",
    "ru": "Избранный Президент вступит в должность в январе.",
    "zh": "当选总统将于1月就职。",
}
IN_OFFICE = {
    "en": "The President will take office in January.",
    "kk": "Президент қаңтарда қызметіне кіріседі.",
    "ru": "Президент вступит в должность в январе.",
    "zh": "总统将于1月就职。",
}
FIRST = {
    "en": "The First Deputy Prime Minister visited the plant.",
    "kk": "Премьер-министрдің бірінші орынбасары зауытқа барды.",
    "ru": "Первый заместитель Премьер-министра посетил завод.",
    "zh": "第一副总理参观了工厂。",
}
DEPUTY = {
    "en": "The Deputy Prime Minister visited the plant.",
    "kk": "Премьер-министрдің орынбасары зауытқа барды.",
    "ru": "Заместитель Премьер-министра посетил завод.",
    "zh": "副总理参观了工厂。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize("most, other", [(ELECT, IN_OFFICE), (FIRST, DEPUTY)], ids=["elect", "first"])
def test_how_an_office_is_held(most: dict[str, str], other: dict[str, str], lang: str) -> None:
    (finding,) = findings("title", **(most | {lang: other[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("texts", [ELECT, IN_OFFICE, FIRST, DEPUTY])
def test_is_silent_where_the_office_is_held_alike(texts: dict[str, str]) -> None:
    assert findings("title", **texts) == ()


def test_a_general_who_is_a_vice_minister_in_one_version() -> None:
    texts = {
        "en": "Lieutenant General Timur Aldaberov, Minister of Defence, reported.",
        "kk": "Қорғаныс министрі, генерал-лейтенант Тимур Алдаберов баяндады.",
        "ru": "Вице-министр обороны генерал-лейтенант Тимур Алдаберов доложил.",
        "zh": "国防部长铁木尔·阿尔达别罗夫中将作了汇报。",
    }
    (finding,) = findings("title", **texts)
    assert finding.odd == ("ru",)


def test_a_name_in_the_place_of_a_rank_leaves_no_rank_over() -> None:
    texts = {
        "en": TALKS["en"] + "\nThe Head of State criticised the akims.",
        "kk": TALKS["kk"] + "\nПрезидент әкімдерді сынады.",
        "ru": TALKS["ru"] + "\nГлава государства критиковал акимов.",
        "zh": TALKS["zh"] + "\n努尔兰诺夫批评了两州州长。",
    }
    assert findings("title", **texts) == ()

"""number: who is odd, and what may not be flagged."""

from __future__ import annotations

import pytest

from tests.support import findings

CASES = [  # what the versions say, who is named
    pytest.param(
        {"en": "18.2 billion dollars", "kk": "18,7 миллиард доллар", "ru": "18,2 млрд долларов", "zh": "182亿美元"},
        ("kk",),
        id="figure",
    ),
    pytest.param({"en": "24.5 billion", "kk": "24,5 миллиард", "ru": "24,5 млрд", "zh": "2450亿"}, ("zh",), id="scale"),
    pytest.param(
        {"en": "46 per cent", "kk": "46 пайыз", "ru": "64 процента", "zh": "46%"}, ("ru",), id="digits transposed"
    ),
    pytest.param(
        {"en": "5.7 billion dollars", "kk": "5,7 миллиард доллар", "ru": "5,7 млрд евро", "zh": "57亿美元"},
        ("ru",),
        id="currency",
    ),
    pytest.param({"en": "3 months", "kk": "3 жыл", "ru": "3 месяца", "zh": "3个月"}, ("kk",), id="unit"),
    pytest.param(
        {"en": "fourteen hydrologists", "kk": "қырық гидролог", "ru": "40 гидрологов", "zh": "40名水文专家"},
        ("en",),
        id="in words",
    ),
    pytest.param({"en": "12 people", "kk": "13 адам"}, ("en", "kk"), id="two versions: no majority"),
    pytest.param(
        {"en": "2 goals and 1 more", "kk": "2 гол және тағы 1", "ru": "2 гола и еще 2", "zh": "2个进球和1个"},
        ("ru",),
        id="a figure twice",
    ),
    pytest.param({"en": "6 km", "kk": "6 км", "ru": "8 км", "zh": "6公里"}, ("ru",), id="small figures with a unit"),
    pytest.param(
        {"en": "call 116 123", "kk": "116 123", "ru": "116 193", "zh": "请拨打116 123"},
        ("ru",),
        id="a telephone number",
    ),
]

CASES += [
    pytest.param({"en": "79 of them", "kk": "оның 79-ы", "ru": "79 из них", "zh": "其中79%"}, ("zh",), id="per cent"),
    pytest.param(
        {"en": "by a third", "kk": "үштен біріне", "ru": "вдвое", "zh": "三分之一"}, ("ru",), id="a multiple for a part"
    ),
]

SILENT = [
    pytest.param(
        {
            "en": "5.2 billion US dollars",
            "kk": "5,2 миллиард АҚШ доллары",
            "ru": "5,2 млрд долларов США",
            "zh": "52亿美元",
        },
        id="scales",
    ),
    pytest.param({"en": "half of them", "kk": "тең жартысы", "ru": "50 процентов", "zh": "半数"}, id="half"),
    pytest.param(
        {"en": "forty experts", "kk": "қырық маман", "ru": "40 экспертов", "zh": "40名专家"}, id="words and figures"
    ),
    pytest.param(
        {
            "en": "some 14,000 jobs",
            "kk": "14 мыңға жуық жұмыс орны",
            "ru": "около 14 тысяч рабочих мест",
            "zh": "约1.4万个岗位",
        },
        id="about",
    ),
    pytest.param(
        {"en": "200 miles", "kk": "200 миля (322 км)", "ru": "320 км", "zh": "200英里"}, id="converted measures"
    ),
    pytest.param({"en": "a decade", "kk": "он жыл", "ru": "10 лет", "zh": "十年"}, id="a decade is ten years"),
    pytest.param({"en": "two weeks", "kk": "14 күн", "ru": "две недели", "zh": "两周"}, id="two weeks are 14 days"),
    pytest.param(
        {"en": "18 months", "kk": "бір жарым жыл", "ru": "полтора года", "zh": "18个月"}, id="a year and a half"
    ),
    pytest.param(
        {
            "en": "Both leaders spoke.",
            "kk": "Екі көшбасшы сөйледі.",
            "ru": "Лидеры выступили.",
            "zh": "两国领导人发表讲话。",
        },
        id="both",
    ),
    pytest.param(
        {"en": "It is the first visit.", "kk": "Бұл – сапар.", "ru": "Это визит.", "zh": "这是首次访问。"}, id="first"
    ),
    pytest.param(
        {"en": "the Belt and Road", "kk": "«Бір белдеу, бір жол»", "ru": "«Один пояс, один путь»", "zh": "“一带一路”"},
        id="Belt and Road",
    ),
    pytest.param(
        {
            "en": "G20 and COVID-19",
            "kk": "G20 және COVID-19",
            "ru": "«Группа двадцати» и COVID-19",
            "zh": "二十国集团和COVID-19",
        },
        id="names with figures",
    ),
    pytest.param(
        {"en": "$350,000", "kk": "350 000 доллар", "ru": "350 тыс. долларов", "zh": "35万美元"}, id="thousands"
    ),
    pytest.param({"en": "won 3-1", "kk": "3:1 есебімен", "ru": "со счетом 3:1", "zh": "以3比1获胜"}, id="a score"),
    pytest.param({"en": "in 2018", "kk": "2018 жылы", "ru": "в 2018-м", "zh": "2018年"}, id="a year is no number"),
    pytest.param(
        {"en": "80 degrees Fahrenheit", "kk": "80 градус", "ru": "27 градусов", "zh": "80华氏度"}, id="degrees"
    ),
]


@pytest.mark.parametrize("texts, odd", CASES)
def test_names_the_odd_one_out(texts: dict[str, str], odd: tuple[str, ...]) -> None:
    found = [finding for finding in findings("number", **texts) if finding.severity != "info"]
    assert [finding.odd for finding in found] == [odd]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert [finding for finding in findings("number", **texts) if finding.severity != "info"] == []


def test_says_who_says_what() -> None:
    (found,) = findings("number", en="18.2 billion", kk="18,7 миллиард", ru="18,2 млрд", zh="182亿")
    assert found.values == {"en": "18.2 billion", "kk": "18.7 billion", "ru": "18.2 billion", "zh": "18.2 billion"}
    assert found.message == "kk: 18.7 billion, where en, ru, zh have 18.2 billion"
    assert [span.text for span in found.spans] == ["18.2 billion", "18,7 миллиард", "18,2 млрд", "182亿"]


def test_says_how_far_the_scale_is_off() -> None:
    (found,) = findings("number", en="24.5 billion", kk="24,5 миллион", ru="24,5 млрд", zh="245亿")
    assert found.message.endswith("(1,000 times too little)")


def test_a_missing_figure_is_only_worth_a_look() -> None:
    (found,) = findings(
        "number", en="It cost 25 million.", kk="Ол қымбат болды.", ru="Это стоило 25 млн.", zh="花费2500万。"
    )
    assert (found.severity, found.odd) == ("info", ("kk",))


def test_the_source_is_right_by_definition() -> None:
    (found,) = findings("number", source="kk", en="12 people", kk="13 адам", ru="12 человек")
    assert found.odd == ("en", "ru")


def test_a_figure_that_one_version_adds_is_only_worth_a_look() -> None:
    (found,) = findings("number", en="It grew.", kk="Ол өсті.", ru="Он вырос на 25 млн.", zh="增长了。")
    assert (found.severity, found.odd, found.message) == ("info", ("ru",), "only ru gives 25 million")


def test_a_conversion_in_brackets_must_be_right() -> None:
    (found,) = findings("number", en="200 miles", kk="200 миля (341 км)", zh="200英里")
    assert (found.severity, found.odd) == ("warning", ("kk",))


def test_suggests_the_figure_as_the_odd_version_writes_it() -> None:
    (found,) = findings("number", en="24.5 billion", kk="24,5 миллиард", ru="24,5 млрд", zh="2450亿")
    assert found.suggestion == "245亿"


def test_other_scripts_of_the_same_languages() -> None:
    texts = {
        "en": "trade of 18.2 billion",
        "kk_Latn": "sauda 18,2 milliard",
        "zh_Hant": "貿易額182億",
        "ru": "18,7 млрд",
    }
    (found,) = findings("number", **texts)
    assert found.odd == ("ru",)


def test_a_figure_in_the_next_row_stands_in_the_place_of_the_missing_one() -> None:
    (finding,) = findings(
        "number",
        en="Trade reached 18.2 billion US dollars.\nThe sides agreed to go on.",
        kk="Сауда 18,2 миллиард АҚШ долларына жетті.\nТараптар жалғастыруға уағдаласты.",
        ru="Торговля достигла 18,2 млрд долларов США.\nСтороны договорились продолжать.",
        zh="双边贸易有所增长。\n双方商定继续合作，贸易额达250亿美元。",
    )
    assert (finding.severity, finding.odd, finding.values["zh"]) == ("warning", ("zh",), "25 billion USD")


WITHIN = {
    "en": "The repairs must be finished within two weeks.",
    "kk": "Жөндеу жұмысы екі апта ішінде аяқталуға тиіс.",
    "ru": "Ремонт должен быть завершен в двухнедельный срок.",
    "zh": "维修工作必须在两周内完成。",
}
WITHIN_MONTHS = {
    "en": "The repairs must be finished within two months.",
    "kk": "Жөндеу жұмысы екі ай ішінде аяқталуға тиіс.",
    "ru": "Ремонт должен быть завершен в двухмесячный срок.",
    "zh": "维修工作必须在两个月内完成。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_small_number_of_another_unit_of_time(lang: str) -> None:
    (finding,) = findings("number", **(WITHIN | {lang: WITHIN_MONTHS[lang]}))
    assert (finding.odd, finding.severity) == ((lang,), "error")


def test_two_weeks_are_fourteen_days() -> None:
    assert not findings("number", **(WITHIN | {"en": "The repairs must be finished within fourteen days."}))

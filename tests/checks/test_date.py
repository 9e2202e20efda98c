"""date: who is odd, and what may not be flagged."""

from __future__ import annotations

import datetime

import pytest

from tests.support import findings
from toolkit.model import Event

TODAY = Event(date=datetime.date(2025, 3, 18))

CASES = [  # what the versions say, who is named
    pytest.param(
        {"en": "on 1 July 2025", "kk": "2025 жылғы 1 маусымда", "ru": "1 июля 2025 года", "zh": "2025年7月1日"},
        ("kk",),
        id="month",
    ),
    pytest.param(
        {"en": "the autumn of 2024", "kk": "2024 жылдың көктемінде", "ru": "весна 2024 года", "zh": "2024年春季"},
        ("en",),
        id="season",
    ),
    pytest.param({"en": "On Friday", "kk": "бейсенбі күні", "ru": "В пятницу", "zh": "星期五"}, ("kk",), id="weekday"),
    pytest.param(
        {"en": "in May 2025", "kk": "2025 жылдың наурыз айында", "ru": "в марте 2025 года", "zh": "2025年3月"},
        ("en",),
        id="May for March",
    ),
    pytest.param(
        {"en": "in 2017", "kk": "2817 жылы", "ru": "в 2017 году", "zh": "2017年"}, ("kk",), id="no year at all"
    ),
    pytest.param({"en": "on 14 May", "kk": "15 мамырда", "ru": "14 мая", "zh": "5月14日"}, ("kk",), id="day"),
    pytest.param({"en": "at 3 p.m.", "kk": "сағат 15:00-де", "ru": "в 15:30", "zh": "下午三点"}, ("ru",), id="time"),
    pytest.param(
        {"en": "in the 1980s", "kk": "1980-ші жылдары", "ru": "в 1970-х годах", "zh": "20世纪80年代"},
        ("ru",),
        id="decade",
    ),
    pytest.param(
        {"en": "last year", "kk": "2023 жылы", "ru": "в прошлом году", "zh": "去年"}, ("kk",), id="not last year"
    ),
    pytest.param(
        {"en": "this year", "kk": "былтыр", "ru": "в этом году", "zh": "今年"}, ("kk",), id="last year for this"
    ),
    pytest.param(
        {"en": "in 2021–2025", "kk": "2021–2026 жылдары", "ru": "в 2021–2025 годах", "zh": "2021-2025年"},
        ("kk",),
        id="end of a period",
    ),
]

CASES += [
    pytest.param(
        {"en": "by 2050", "kk": "2050 жылға қарай", "ru": "с 2050 года", "zh": "2050年前"}, ("ru",), id="from for by"
    ),
    pytest.param(
        {"en": "opens in 2015", "kk": "2015 жылдан кейін ашылады", "ru": "откроется в 2015 году", "zh": "2015年通车"},
        ("kk",),
        id="after for in",
    ),
    pytest.param(
        {"en": "a plan within three years", "kk": "үш жылға жоспар", "ru": "план на три года", "zh": "三年计划"},
        ("en",),
        id="within for for",
    ),
    pytest.param(
        {"en": "for four years", "kk": "төрт жыл бойы", "ru": "четвертый год", "zh": "四年"}, ("ru",), id="ordinal"
    ),
    pytest.param(
        {"en": "on Wednesday", "kk": "сәрсенбі күні", "ru": "через неделю", "zh": "星期三"}, ("ru",), id="in a week"
    ),
    pytest.param({"en": "in May", "kk": "мамырда", "ru": "в мае", "zh": "本月"}, ("zh",), id="this month for May"),
]

SILENT = [
    pytest.param(
        {"en": "from 1 July", "kk": "1 шілдеде", "ru": "с 1 июля", "zh": "自7月1日起"},
        id="from the first, on the first",
    ),
    pytest.param({"en": "in two years", "kk": "екі жылда", "ru": "за два года", "zh": "两年内"}, id="in two years"),
    pytest.param(
        {"en": "the thirtieth anniversary", "kk": "30 жылдығы", "ru": "30-летие", "zh": "30周年"}, id="anniversary"
    ),
    pytest.param(
        {
            "en": "on 14 September 2023",
            "kk": "2023 жылғы 14 қыркүйек",
            "ru": "14 сентября 2023 года",
            "zh": "2023年9月14日",
        },
        id="full date",
    ),
    pytest.param(
        {"en": "on 14 September", "kk": "2023 жылғы 14 қыркүйек", "ru": "14 сентября", "zh": "9月14日"},
        id="the year left out",
    ),
    pytest.param(
        {"en": "Last year", "kk": "2024 жылы", "ru": "В прошлом году", "zh": "2024年"}, id="last year by its number"
    ),
    pytest.param(
        {"en": "this spring", "kk": "2025 жылғы көктем", "ru": "весна 2025 года", "zh": "今年春季"}, id="this spring"
    ),
    pytest.param({"en": "next year", "kk": "2026 жылы", "ru": "в 2026 году", "zh": "明年"}, id="next year"),
    pytest.param({"en": "at 3 p.m.", "kk": "сағат 15:00-де", "ru": "в 15:00", "zh": "下午三点"}, id="clock"),
    pytest.param({"en": "in the 1930s", "kk": "1930 жылдары", "ru": "в 30-е годы", "zh": "20世纪30年代"}, id="decade"),
    pytest.param(
        {"en": "a new season began", "kk": "жаңа маусым басталды", "ru": "начался новый сезон", "zh": "新赛季开始"},
        id="season of games",
    ),
    pytest.param({"en": "on Friday", "kk": "кеше", "ru": "в пятницу", "zh": "周五"}, id="yesterday was Friday"),
    pytest.param({"en": "since 2005", "kk": "2005 жылдан бері", "ru": "с 2005 года", "zh": "自2005年以来"}, id="since"),
    pytest.param(
        {"en": "in the 2027/28 academic year", "kk": "2027-2028 оқу жылында", "ru": "в 2027/28 учебном году"}
        | {"zh": "2027至2028学年"},
        id="academic year",
    ),
    pytest.param(
        {"en": "ten days later", "kk": "28 наурызда", "ru": "28 марта", "zh": "3月28日"}, id="so many days later"
    ),
    pytest.param({"en": "the 20th century", "kk": "ХХ ғасыр", "ru": "XX век", "zh": "二十世纪"}, id="century"),
]


@pytest.mark.parametrize("texts, odd", CASES)
def test_names_the_odd_one_out(texts: dict[str, str], odd: tuple[str, ...]) -> None:
    found = [finding for finding in findings("date", TODAY, **texts) if finding.severity != "info"]
    assert [finding.odd for finding in found] == [odd]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert [finding for finding in findings("date", TODAY, **texts) if finding.severity != "info"] == []
    assert [finding for finding in findings("number", TODAY, **texts) if finding.severity != "info"] == []


def test_suggests_the_month_as_the_odd_version_writes_it() -> None:
    (found,) = findings(
        "date", en="on 1 July 2025", kk="2025 жылғы 1 маусымда", ru="1 июля 2025 года", zh="2025年7月1日"
    )
    assert found.suggestion == "шілде"
    assert found.values["kk"] == "1 June 2025"
    assert [span.text for span in found.spans] == [
        "1 July 2025",
        "2025 жылғы 1 маусымда",
        "1 июля 2025 года",
        "2025年7月1日",
    ]


def test_the_fourth_quarter_is_no_season() -> None:
    found = findings(
        "date",
        en="Work ends in the third quarter of 2031.",
        kk="Жұмыс 2031 жылғы үшінші тоқсанда аяқталады.",
        ru="Работы завершатся в третьем квартале 2031 года.",
        zh="工程于2031年第四季度完工。",
    )
    assert [finding.odd for finding in found] == [("zh",)]

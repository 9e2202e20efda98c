"""Dates, periods and times as partial ISO values."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import load
from toolkit.languages.morphology import listed
from toolkit.model import Event, Fact

GLOSSARY = load()


def dates(lang: str, text: str, today: datetime.date | None = None) -> list[Fact]:
    facts = extract(readout(Event(date=today), **{lang: text}), GLOSSARY, ["date"])
    return [fact for fact in facts[lang][0] if fact.kind == "date"]


def values(lang: str, text: str, today: datetime.date | None = None) -> list[str]:
    return [fact.value for fact in dates(lang, text, today)]


SAID = [  # language, text, values
    pytest.param("en", "on 14 September 2023", ["2023-09-14"], id="en: day month year"),
    pytest.param("en", "on September 14, 2023", ["2023-09-14"], id="en: month day year"),
    pytest.param("kk", "2023 жылғы 14 қыркүйекте", ["2023-09-14"], id="kk: full date"),
    pytest.param("ru", "14 сентября 2023 года", ["2023-09-14"], id="ru: full date"),
    pytest.param("zh", "2023年9月14日", ["2023-09-14"], id="zh: full date"),
    pytest.param("zh", "九月三十日", ["XXXX-09-30"], id="zh: Han digits"),
    pytest.param("en", "on 14 September", ["XXXX-09-14"], id="en: no year"),
    pytest.param("kk", "2025 жылдың наурыз айында", ["2025-03"], id="kk: month and year"),
    pytest.param("ru", "в марте 2025 года", ["2025-03"], id="ru: month and year"),
    pytest.param("en", "the autumn of 2024", ["2024-autumn"], id="en: season"),
    pytest.param("kk", "2024 жылдың күзінде", ["2024-autumn"], id="kk: season"),
    pytest.param("ru", "осенью 2024 года", ["2024-autumn"], id="ru: season"),
    pytest.param("zh", "2024年秋季", ["2024-autumn"], id="zh: season"),
    pytest.param("en", "on Friday", ["weekday:5"], id="en: weekday"),
    pytest.param("kk", "жұма күні", ["weekday:5"], id="kk: weekday"),
    pytest.param("ru", "в пятницу", ["weekday:5"], id="ru: weekday"),
    pytest.param("zh", "星期五", ["weekday:5"], id="zh: weekday"),
    pytest.param("en", "in the 1930s", ["193X"], id="en: decade"),
    pytest.param("kk", "1930-шы жылдары", ["193X"], id="kk: decade"),
    pytest.param("ru", "в 1930-х годах", ["193X"], id="ru: decade"),
    pytest.param("ru", "30-е годы прошлого века", ["193X"], id="ru: decade of the last century"),
    pytest.param("zh", "20世纪30年代", ["193X"], id="zh: decade of a century"),
    pytest.param("ru", "XX век", ["19XX"], id="ru: century in Roman figures"),
    pytest.param("en", "the 21st century", ["20XX"], id="en: century"),
    pytest.param("en", "the second quarter of 2024", ["2024-Q2"], id="en: quarter"),
    pytest.param("ru", "во втором квартале 2024 года", ["2024-Q2"], id="ru: quarter"),
    pytest.param("zh", "2024年第二季度", ["2024-Q2"], id="zh: quarter"),
    pytest.param("zh", "2024年上半年", ["2024-H1"], id="zh: half-year"),
    pytest.param("ru", "в первом полугодии 2024 года", ["2024-H1"], id="ru: half-year"),
    pytest.param("en", "in the second half of May 2026", ["H2", "2026-05"], id="en: half a month"),
    pytest.param("kk", "2026 жылғы мамырдың екінші жартысында", ["2026-05", "H2"], id="kk: half a month"),
    pytest.param("ru", "во второй половине мая 2026 года", ["H2", "2026-05"], id="ru: half a month"),
    pytest.param("zh", "2026年5月下半月", ["2026-05", "H2"], id="zh: half a month"),
    pytest.param("en", "at 2.30 p.m.", ["T14:30"], id="en: afternoon"),
    pytest.param("kk", "сағат 14:30-да", ["T14:30"], id="kk: time"),
    pytest.param("ru", "в 2 часа дня", ["T14:00"], id="ru: afternoon"),
    pytest.param("zh", "下午两点", ["T14:00"], id="zh: afternoon"),
    pytest.param("en", "in 2021–2025", ["2021", "2025"], id="en: period"),
    pytest.param("kk", "2021-2025 жылдары", ["2021", "2025"], id="kk: period"),
    pytest.param("ru", "в 2021–2025 годах", ["2021", "2025"], id="ru: period"),
    pytest.param("zh", "2021-2025年", ["2021", "2025"], id="zh: period"),
    pytest.param("en", "last year", ["year:-1"], id="en: unresolved"),
]

RESOLVED = [  # language, text, value on 18 March 2025
    pytest.param("en", "last year", "2024", id="en: last year"),
    pytest.param("kk", "былтыр", "2024", id="kk: last year"),
    pytest.param("ru", "в прошлом году", "2024", id="ru: last year"),
    pytest.param("zh", "去年", "2024", id="zh: last year"),
    pytest.param("kk", "биыл", "2025", id="kk: this year"),
    pytest.param("kk", "келер жылы", "2026", id="kk: next year"),
    pytest.param("zh", "明年", "2026", id="zh: next year"),
    pytest.param("zh", "今春", "2025-spring", id="zh: this spring"),
    pytest.param("zh", "上月", "2025-02", id="zh: last month"),
    pytest.param("en", "yesterday", "2025-03-17", id="en: yesterday"),
]

SILENT = [
    pytest.param("en", "it may spring back", id="en: may, the verb"),
    pytest.param("en", "they march on", id="en: march, the verb"),
    pytest.param("kk", "Қазан қаласында", id="kk: the city of Kazan"),
    pytest.param("kk", "жаңа маусым басталды", id="kk: a season of games"),
    pytest.param("ru", "14 в списке", id="ru: a figure before в"),
    pytest.param("zh", "18年前", id="zh: a number of years"),
]


@pytest.mark.parametrize("lang, text, said", SAID)
def test_value(lang: str, text: str, said: list[str]) -> None:
    assert [value for value in values(lang, text) if value != "spring"] == said


@pytest.mark.parametrize("lang, text, value", RESOLVED)
def test_is_resolved_by_the_date_of_the_event(lang: str, text: str, value: str) -> None:
    (fact,) = dates(lang, text, datetime.date(2025, 3, 18))
    assert fact.value == value
    assert fact.detail["relative"]


@pytest.mark.parametrize("lang, text", SILENT)
def test_is_no_date(lang: str, text: str) -> None:
    assert [value for value in values(lang, text) if value != "spring"] == []


def test_the_dateline_of_any_version_dates_all() -> None:
    made = readout(en="Astana, 18 March 2025.\nTrade grew last year.", kk="Астана.\nБылтыр сауда өсті.")
    facts = extract(made, GLOSSARY, ["date"])
    assert facts["kk"][1][0].value == facts["en"][1][0].value == "2024"


MONTHS = {
    "en": listed("January February March April May June July August September October November December"),
    "kk": listed(
        "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда"
    ),
    "ru": listed("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
}


@settings(deadline=None)
@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), st.sampled_from(["en", "kk", "ru", "zh"]))
def test_every_day_is_read_back(day: datetime.date, lang: str) -> None:
    month = MONTHS[lang][day.month - 1] if lang in MONTHS else day.month
    text = {
        "en": f"on {day.day} {month} {day.year}",
        "kk": f"{day.year} жылғы {day.day} {month}",
        "ru": f"{day.day} {month} {day.year} года",
        "zh": f"{day.year}年{day.month}月{day.day}日",
    }[lang]
    assert values(lang, text) == [day.isoformat()]

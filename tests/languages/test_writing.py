"""Numbers and parts of dates as each language writes them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import load
from toolkit.languages.writing import number, part_of_date

GLOSSARY = load()
LANGS = ("en", "kk", "ru", "zh")

WRITTEN = [  # value, language, as written
    pytest.param("18200000000", "en", "18.2 billion", id="en: billions"),
    pytest.param("18200000000", "kk", "18,2 миллиард", id="kk: billions"),
    pytest.param("18200000000", "ru", "18,2 млрд", id="ru: billions"),
    pytest.param("18200000000", "zh", "182亿", id="zh: 亿"),
    pytest.param("14000", "zh", "1.4万", id="zh: 万"),
    pytest.param("2021", "ru", "2021", id="ru: a scale word that spares nothing"),
    pytest.param("13200", "ru", "13,2 тыс.", id="ru: thousands"),
    pytest.param("12345", "zh", "12,345", id="zh: a scale word that spares nothing"),
    pytest.param("12345.5", "en", "12,345.5", id="en: groups"),
    pytest.param("1234567.5", "ru", "1\u00a0234\u00a0567,5", id="ru: groups"),
    pytest.param("0.5", "kk", "0,5", id="kk: decimal comma"),
]


@pytest.mark.parametrize("value, lang, written", WRITTEN)
def test_number(value: str, lang: str, written: str) -> None:
    assert number(Decimal(value), lang) == written


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**13, places=1), st.sampled_from(LANGS))
def test_what_is_written_is_read_back(value: Decimal, lang: str) -> None:
    facts = extract(readout(**{lang: number(value, lang)}), GLOSSARY, ["quantity"])[lang][0]
    dated = [fact for fact in facts if fact.kind == "date"]  # 2023 alone is a year
    read = [fact.value for fact in facts if fact.kind == "quantity"]
    assert dated or [Decimal(said) for said in read] == [value]


@pytest.mark.parametrize("lang", LANGS)
def test_months_days_and_seasons_are_read_back(lang: str) -> None:
    for tag, count in (("M", 12), ("W", 7)):
        for n in range(1, count + 1):
            text = part_of_date(tag, n, lang)
            text = (
                f"in {text} 2024"
                if lang == "en"
                else f"2024 жылғы {text} айында"
                if lang == "kk" and tag == "M"
                else text
            )
            (fact,) = [f for f in extract(readout(**{lang: text}), GLOSSARY, ["date"])[lang][0] if f.value != "2024"]
            assert int(fact.value.split("-")[1]) == n if tag == "M" else fact.value == f"weekday:{n}"

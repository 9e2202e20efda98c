"""locale: slips are warned of, habits are mentioned, professional writing is left alone."""

from __future__ import annotations

import pytest

from tests.support import findings

SLIPS = [  # language, text, the words concerned, what to write
    pytest.param("en", "It cost 1,5 million dollars.", "1,5", "1.5", id="en: decimal comma"),
    pytest.param("kk", "Ол 1.1 миллиард доллар тұрады.", "1.1", "1,1", id="kk: decimal point"),
    pytest.param("ru", "Это стоило 1.1 млрд долларов.", "1.1", "1,1", id="ru: decimal point"),
    pytest.param("zh", "贸易额为1,5万美元。", "1,5", "1.5", id="zh: decimal comma"),
    pytest.param("ru", "Встреча прошла 14 Сентября 2023 года.", "Сентября", "сентября", id="ru: month with a capital"),
    pytest.param("en", "They met on 14 september 2023.", "september", "September", id="en: month without a capital"),
    pytest.param("ru", "Встреча прошла 09/14/2023.", "09/14/2023", None, id="ru: date with slashes"),
    pytest.param("en", "They met on 14.09.2023.", "14.09.2023", None, id="en: date with full stops"),
    pytest.param("en", "They met，and talked.", "，", "write ,", id="en: full-width comma"),
    pytest.param("ru", '«А», «Б», «В», «Г» и "Д".', '"', "write « »", id="ru: straight marks among its own"),
    pytest.param("zh", "一，二，三，四，五,六。", ",", "write ，", id="zh: half-width comma among its own"),
]

SLIPS += [
    pytest.param("en", "They met in Astana on 14. September 2023.", "14. September 2023", None, id="en: German date"),
    pytest.param("kk", "Астана, 14 қыркүйек, 2023", "14 қыркүйек, 2023", None, id="kk: English date"),
    pytest.param("ru", "Астана, сентября 14, 2023", "сентября 14, 2023", None, id="ru: English date"),
    pytest.param("zh", "14日9月2023年，双方会晤。", "14日9月2023年", None, id="zh: day before month"),
    pytest.param("en", "It employs 12 000 people.", "12 000", None, id="en: thousands with a space"),
    pytest.param("zh", "该厂有12 000人。", "12 000", None, id="zh: thousands with a space"),
    pytest.param("en", "It grew by 36 %.", "36 %", None, id="en: percentage with a space"),
    pytest.param("en", "It cost 5 mln dollars.", "5 mln", None, id="en: abbreviated scale"),
    pytest.param("kk", "Жоба EUR 5 миллион тұрады.", "EUR 5", None, id="kk: currency code before the sum"),
    pytest.param("ru", "Начало в 10:30 a.m. в зале.", "10:30 a.m.", None, id="ru: English time of day"),
    pytest.param("zh", "该项目耗资5百万美元。", "5百万", None, id="zh: a million in words"),
    pytest.param("kk", "Кездесу өтті , сапар аяқталды.", " ,", None, id="kk: space before a comma"),
    pytest.param("zh", "他说：«我们同意。»", "«", "write “ ”", id="zh: guillemets"),
    pytest.param("kk", "«А» мен “Б” зауыты.", "“", "write « »", id="kk: inner marks for outer ones"),
]

SILENT = [
    pytest.param("en", "It cost 1.5 million dollars, or 1,500 each, on 14 September 2023.", id="en"),
    pytest.param("kk", "Ол 1,5 миллион доллар, 2023 жылғы 14 қыркүйекте 15:00-де, «Нұрлы жол», 12.05.2024.", id="kk"),
    pytest.param(
        "ru", "Это 1,5 млн долларов, 350 000 тенге, 14 сентября, «Газета „Правда“», 12.05.2024, в 7.55.", id="ru"
    ),
    pytest.param("zh", "贸易额达1.5万美元，“一带一路”，2023年9月14日，《条约》。", id="zh"),
    pytest.param("ru", "Раздел 1.1 и версия 12.1 программы.", id="ru: numbers of sections and versions"),
    pytest.param("kk", "iOS 12.1 нұсқасы.", id="kk: a version number"),
    pytest.param(
        "en", "On September 14, 2023 it grew by 36%, to $5 million; No. 5 of 12,000.", id="en: all in its way"
    ),
    pytest.param("kk", "2023 жылғы 14 қыркүйек, сәуірдің 8-інде, 36 %, № 5, 5 миллион еуро.", id="kk: all in its way"),
    pytest.param("ru", "14 сентября 2023 года, 36 %, № 5, 5 млн евро, в 10:30, «А „Б“».", id="ru: all in its way"),
    pytest.param("zh", "2023年9月14日，增长36%，500万欧元，第5号，“甲‘乙’”。", id="zh: all in its way"),
]


@pytest.mark.parametrize("lang, text, words, right", SLIPS)
def test_slip(lang: str, text: str, words: str, right: str | None) -> None:
    (found,) = findings("locale", **{lang: text})
    assert found.severity == "warning"
    assert found.spans[0].text == words
    assert found.suggestion == right


@pytest.mark.parametrize("lang, text", SILENT)
def test_is_silent(lang: str, text: str) -> None:
    assert findings("locale", **{lang: text}) == ()


def test_a_habit_is_said_once_and_lightly() -> None:
    (found,) = findings("locale", ru='"А" и "Б".\n"В" и "Г".\n"Д" и "Е".')
    assert found.severity == "info"


def test_other_versions_settle_what_a_comma_means() -> None:
    (found,) = findings("locale", en="3,000 products", kk="3,000 өнім", ru="3000 товаров", zh="3000种产品")
    assert (found.odd, found.suggestion) == (("kk",), "3\u00a0000")


def test_half_of_an_english_pair_is_a_slip_where_the_other_half_is_an_inner_mark() -> None:
    text = "Фонд «Болашак» оплатит проект.\nКомпания “Ханбит” построит завод."
    assert [f.severity for f in findings("locale", ru=text, kk="Қор төлейді.\nКомпания зауыт салады.")] == ["warning"]

"""Phrases of a text brought to their dictionary form, and those that stay because it is not sure."""

from __future__ import annotations

import pytest

from toolkit.languages import table
from toolkit.languages.inflection import Inflection

BROUGHT = [  # language, phrase, dictionary form
    pytest.param("kk", "дрон мектебінде", "дрон мектебі", id="kk locative behind a possessive"),
    pytest.param("kk", "миллиард АҚШ долларын", "миллиард АҚШ доллары", id="kk accusative behind a possessive"),
    pytest.param("kk", "стратегиялық әріптестіктің", "стратегиялық әріптестік", id="kk genitive"),
    pytest.param("kk", "өзара серіктестікті", "өзара серіктестік", id="kk accusative of what only a noun can be"),
    pytest.param("kk", "Түркі мемлекеттері ұйымына", "Түркі мемлекеттері ұйымы", id="kk dative"),
    pytest.param("ru", "школе дронов", "школа дронов", id="ru what is governed stays"),
    pytest.param("ru", "новых рабочих мест", "новые рабочие места", id="ru adjectives agree, the number stays"),
    pytest.param("ru", "торгово-экономического сотрудничества", "торгово-экономическое сотрудничество", id="ru hyphen"),
    pytest.param("ru", "прошлом году", "прошлый год", id="ru second locative"),
    pytest.param("ru", "переговоров в Астане", "переговоры в Астане", id="ru a preposition behind the head"),
]

LEFT = [
    pytest.param("kk", "келіссөз жүргізді", id="kk may be a past tense"),
    pytest.param("kk", "жаңа Астана", id="kk already so"),
    pytest.param("kk", "екі ел арасындағы", id="kk no case at the end"),
    pytest.param("ru", "Санжара Орманбекова", id="ru a name"),
    pytest.param("ru", "президента США Дональда Дакетта", id="ru a name behind"),
    pytest.param("ru", "двух стран", id="ru counted"),
    pytest.param("ru", "провел переговоры", id="ru a verb"),
    pytest.param("ru", "всестороннее партнерство", id="ru already so"),
    pytest.param("en", "two countries", id="en as it is"),
    pytest.param("zh", "无人机学校", id="zh has one form"),
]


AGENTS = [  # phrase whose last word bears no possessive, accusative
    ("Бас хатшы", "Бас хатшыны"),
    ("бас кеңесші", "бас кеңесшіні"),
    ("жас оқушы", "жас оқушыны"),
    ("баспасөз хатшысы", "баспасөз хатшысын"),
    ("ұлттық күші", "ұлттық күшін"),
    ("ұлттық марш", "ұлттық маршты"),
]


@pytest.mark.parametrize("phrase, expected", AGENTS)
def test_who_does_something_is_no_possessive(phrase: str, expected: str) -> None:
    assert table(Inflection, "kk").inflect(phrase, ("acc",)) == expected


@pytest.mark.parametrize("lang, phrase, expected", BROUGHT)
def test_the_dictionary_form(lang: str, phrase: str, expected: str) -> None:
    assert table(Inflection, lang).citation(phrase) == expected


@pytest.mark.parametrize("lang, phrase", LEFT)
def test_what_is_not_sure_stays(lang: str, phrase: str) -> None:
    assert table(Inflection, lang).citation(phrase) == phrase


PARADIGMS = [  # what no dictionary has whole, its genitive, accusative and instrumental
    pytest.param("Касым-Жомарт Токаев", "Касым-Жомарта Токаева", "Касым-Жомарта Токаева", "Касым-Жомартом Токаевым", id="a name"),
    pytest.param("три силы зла", "трех сил зла", "три силы зла", "тремя силами зла", id="a numeral"),
    pytest.param("две сессии", "двух сессий", "две сессии", "двумя сессиями", id="a numeral with a gender"),
    pytest.param("посол", "посла", "посла", "послом", id="a person"),
    pytest.param("рабочий визит", "рабочего визита", "рабочий визит", "рабочим визитом", id="a thing"),
]  # fmt: skip


@pytest.mark.parametrize("wording, gent, accs, ablt", PARADIGMS)
def test_russian_phrases_in_their_cases(wording: str, gent: str, accs: str, ablt: str) -> None:
    inflect = table(Inflection, "ru").inflect
    assert [inflect(wording, (case,)) for case in ("nomn", "gent", "accs", "ablt")] == [wording, gent, accs, ablt]


def test_what_begins_a_russian_sentence_is_its_subject() -> None:
    like = table(Inflection, "ru").like
    assert like("Уральск", "Уральск", "Кызылорда", "") == "Кызылорда"
    assert like("Уральск", "Уральск", "Кызылорда", "Они посетили ") == "Кызылорду"
    assert like("Уральск", "Уральск", "Кызылорда", "Там ") is None

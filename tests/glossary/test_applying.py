"""Wordings to avoid, replaced in their case, number and person, in four languages."""

from __future__ import annotations

import pytest

from tests.support import document
from toolkit.glossary import Concept, Glossary, Term, load
from toolkit.glossary.applying import applied, changes, report


def glossary(lang: str, wrong: str, right: str) -> Glossary:
    return Glossary([Concept("c", (Term(lang, right), Term(lang, wrong, "forbidden")))])


REPLACED = [  # language, wrong, right, text, text afterwards
    pytest.param("kk", "«Бір белдеу, бір жол» стратегиясы", "«Бір белдеу, бір жол» бастамасы", "Бұл «Бір белдеу, бір жол» стратегиясының бөлігі.", "Бұл «Бір белдеу, бір жол» бастамасының бөлігі.", id="kk genitive after a possessive"),
    pytest.param("kk", "Бір белдеу, бір жол стратегиясы", "Бір белдеу, бір жол бастамасы", "Бір белдеу, бір жол стратегиясының", "Бір белдеу, бір жол бастамасының", id="kk without quotation marks"),
    pytest.param("ru", "школа беспилотников", "школа дронов", "в школе беспилотников", "в школе дронов", id="ru what looks like a surname is governed"),
    pytest.param("kk", "мемлекеттік визит", "мемлекеттік сапар", "Мемлекеттік визитпен келді.", "Мемлекеттік сапармен келді.", id="kk instrumental, sentence capital"),
    pytest.param("kk", "стратегиялық партнерлік", "стратегиялық әріптестік", "стратегиялық партнерлігіміздің", "стратегиялық әріптестігіміздің", id="kk possessed, voiced stem"),
    pytest.param("kk", "ортақ мәлімдеме", "бірлескен мәлімдеме", "ортақ мәлімдемелерді", "бірлескен мәлімдемелерді", id="kk plural accusative"),
    pytest.param("kk", "жұмыс визиті", "жұмыс сапары", "жұмыс визитіне", "жұмыс сапарына", id="kk dative, harmony changes"),
    pytest.param("kk", "бір Қытай саясаты", "бір Қытай қағидаты", "бір Қытай саясатын", "бір Қытай қағидатын", id="kk accusative"),
    pytest.param("ru", "правительственный визит", "государственный визит", "Он прибыл с правительственным визитом.", "Он прибыл с государственным визитом.", id="ru instrumental"),
    pytest.param("ru", "комплексное партнерство", "всестороннее партнерство", "развитие комплексного партнёрства", "развитие всестороннего партнерства", id="ru genitive, ё"),
    pytest.param("ru", "политика одного Китая", "принцип одного Китая", "привержены политике одного Китая", "привержены принципу одного Китая", id="ru gender changes, what is governed stays"),
    pytest.param("ru", "стратегия «Пояс и путь»", "инициатива «Пояс и путь»", "сотрудничество по стратегии «Пояс и путь»", "сотрудничество по инициативе «Пояс и путь»", id="ru the preposition tells the case"),
    pytest.param("ru", "стратегия «Пояс и путь»", "инициатива «Пояс и путь»", "в рамках стратегии «Пояс и путь»", "в рамках инициативы «Пояс и путь»", id="ru genitive after a noun"),
    pytest.param("ru", "государственная поездка", "государственный визит", "совершит государственную поездку", "совершит государственный визит", id="ru accusative of a thing"),
    pytest.param("en", "common statement", "joint statement", "two common statements", "two joint statements", id="en plural"),
    pytest.param("en", "Belt and Road strategy", "Belt and Road Initiative", "the Belt and Road strategy.", "the Belt and Road Initiative.", id="en as it is"),
    pytest.param("zh", "“一带一路”战略", "“一带一路”倡议", "共建“一带一路”战略。", "共建“一带一路”倡议。", id="zh as it is"),
]  # fmt: skip


@pytest.mark.parametrize("lang, wrong, right, before, after", REPLACED)
def test_keeps_the_ending(lang: str, wrong: str, right: str, before: str, after: str) -> None:
    text = document(lang, before)
    assert applied(before, changes(glossary(lang, wrong, right), text)) == after


LEFT = [
    pytest.param("kk", "қате", "дұрыс", "Бәрі дұрыс, тамаша.", id="nothing wrong"),
    pytest.param("ru", "неверный визит", "верный визит", "Верный визит.", id="the right wording"),
    pytest.param("en", "bad term", "good term", "Notabad termite.", id="inside another word"),
]


@pytest.mark.parametrize("lang, wrong, right, text", LEFT)
def test_leaves_the_rest_alone(lang: str, wrong: str, right: str, text: str) -> None:
    assert changes(glossary(lang, wrong, right), document(lang, text)) == ()


def test_what_cannot_be_inflected_is_left_to_a_person() -> None:
    text = document("kk", "ішкі істердің түбегейлі саясатымыздың")
    nothing = Glossary([Concept("c", (Term("kk", "түбегейлі саясат", "forbidden"),))])
    (change,) = changes(nothing, text)
    assert change.new == ""
    assert applied(text.text, [change]) == text.text
    assert "→ ?]]" in applied(text.text, [change], mark=True)
    assert report(text, [change])["changes"][0]["new"] is None


def test_whose_text_it_is_decides() -> None:
    text = document("ru", "Стороны подтвердили приверженность политике одного Китая.")
    assert changes(load(), text, "KZ") == ()
    assert applied(text.text, changes(load(), text, "CN")).endswith("принципу одного Китая.")


def test_offsets_are_those_of_the_text() -> None:
    text = document("kk", "А. Бұл мемлекеттік визит. Бұл мемлекеттік визитке.")
    found = report(text, changes(load(), text))["changes"]
    assert [text.text[one["start"] : one["end"]] for one in found] == [one["old"] for one in found]
    assert [one["new"] for one in found] == ["мемлекеттік сапар", "мемлекеттік сапарға"]

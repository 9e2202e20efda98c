"""Forms of a word: every language gives the word itself, and what its stems do not undo."""

from __future__ import annotations

import pytest

from toolkit.languages import table, tags
from toolkit.languages.paradigm import Paradigm

FORMS = [
    pytest.param("kk", "ету", "етеді", id="Kazakh front vowel, voiceless consonant"),
    pytest.param("kk", "табу", "тапты", id="Kazakh b hardens"),
    pytest.param("kk", "қою", "қояды", id="Kazakh й and а in one letter"),
    pytest.param("kk", "бастау", "бастаған", id="Kazakh stem that ends in a vowel"),
    pytest.param("en", "make", "making", id="English e falls"),
    pytest.param("en", "stop", "stopped", id="English consonant doubled"),
    pytest.param("en", "carry", "carried", id="English y"),
    pytest.param("ru", "сказать", "скажет", id="verb whose stem changes"),
    pytest.param("ru", "идти", "шел", id="verb with another root, ё as е"),
    pytest.param("ru", "страна", "странами", id="noun"),
    pytest.param("ru", "подписать", "подписанный", id="participle"),
]


@pytest.mark.parametrize("lang, word, form", FORMS)
def test_forms(lang: str, word: str, form: str) -> None:
    assert form in table(Paradigm, lang).forms(word)


@pytest.mark.parametrize("lang", tags())
def test_the_word_comes_first_in_lower_case(lang: str) -> None:
    assert table(Paradigm, lang).forms("Qwerty")[0] == "qwerty"


def test_rare_forms_are_left_out() -> None:
    assert "скажи" not in table(Paradigm, "ru").forms("сказать")

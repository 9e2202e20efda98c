"""Stems of English, Russian and Chinese words; what every language's morphology must do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages import table, tags
from toolkit.languages.morphology import Morphology


@pytest.mark.parametrize(
    "lang, words",
    [
        pytest.param("en", "leader leaders leader’s", id="en nouns"),
        pytest.param("en", "country countries country’s", id="en -ies"),
        pytest.param("en", "agree agreed agrees agreeing", id="en verbs"),
        pytest.param("en", "hold held holding", id="en irregular verbs"),
        pytest.param("en", "meet met", id="en met"),
        pytest.param("en", "neighbourliness neighborliness", id="en -our-"),
        pytest.param("en", "organisation organization organisations", id="en -isation"),
        pytest.param("en", "programme programs program", id="en programme"),
        pytest.param("en", "centre centers", id="en -re"),
        pytest.param("ru", "партнерство партнёрства партнерством партнерствах", id="ru neuter"),
        pytest.param("ru", "стратегический стратегического стратегическими стратегическая", id="ru adjective"),
        pytest.param("ru", "рынок рынка рынки рынков рынками", id="ru fleeting vowel"),
        pytest.param("ru", "обсудили обсудил обсудила обсудить", id="ru past"),
        pytest.param("ru", "требовать требует требуют требовал", id="ru -овать"),
        pytest.param("ru", "год года лет годов", id="ru suppletion"),
        pytest.param("ru", "страна страны стран странами", id="ru genitive plural"),
        pytest.param("ru", "договор договора договоры договоров", id="ru masculine"),
        pytest.param("zh", "伙伴 夥伴", id="zh Traditional"),
        pytest.param("zh", "关系 關係", id="zh Traditional, both characters"),
    ],
)
def test_forms_of_a_word_share_their_stem(lang: str, words: str) -> None:
    assert len({table(Morphology, lang).stems(word)[0] for word in words.split()}) == 1


@pytest.mark.parametrize(
    "lang, words",
    [
        pytest.param("en", "state statement", id="en derivation"),
        pytest.param("en", "process proceed", id="en alike at the beginning"),
        pytest.param("en", "our hour", id="en short words"),
        pytest.param("kk", "әріптес әріптестік", id="kk derivation"),
        pytest.param("kk", "ел елші", id="kk short words"),
        pytest.param("ru", "партнер партнерство", id="ru derivation"),
        pytest.param("ru", "визит визитка", id="ru longer word"),
        pytest.param("zh", "关系 关心", id="zh one character alike"),
    ],
)
def test_different_words_keep_different_stems(lang: str, words: str) -> None:
    assert len({table(Morphology, lang).stems(word)[0] for word in words.split()}) == 2


@pytest.mark.parametrize(
    "lang, text, words",
    [
        pytest.param("en", "Kazakhstan’s well-known U-turn, 2.5%", ["Kazakhstan’s", "well", "known", "U", "turn", "2", "5"], id="en"),
        pytest.param("ru", "Премьер-министр (РФ)", ["Премьер", "министр", "РФ"], id="ru"),
        pytest.param("zh", "双方G20峰会，2024年", ["双方", "G20", "峰会", "2024", "年"], id="zh"),
        pytest.param("kk", "ШЫҰ-ның мүшелері", ["ШЫҰ-ның", "мүшелері"], id="kk"),
    ],
)  # fmt: skip
def test_words(lang: str, text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in table(Morphology, lang).words(text)] == words


@pytest.mark.parametrize("lang", tags())
@given(text=st.text(max_size=40))
def test_any_text_has_words_in_order_and_any_word_stems(lang: str, text: str) -> None:
    morphology = table(Morphology, lang)
    at = 0
    for start, end in morphology.words(text):
        assert at <= start < end <= len(text)
        assert all(morphology.stems(text[start:end]))
        assert morphology.stems(text[start:end])
        at = end

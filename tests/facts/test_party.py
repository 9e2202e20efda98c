"""Pairs and their order."""

from __future__ import annotations

import pytest

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import Glossary

CASES = [
    pytest.param("en", "trade between Kazakhstan and China", ["KZ CN"], id="en: and"),
    pytest.param("en", "Kazakh-Chinese relations", ["KZ CN"], id="en: adjectives"),
    pytest.param("kk", "Қытай мен Қазақстанның саудасы", ["CN KZ"], id="kk: мен"),
    pytest.param("kk", "қазақ-қытай қатынастары", ["KZ CN"], id="kk: adjectives"),
    pytest.param("ru", "казахстанско-китайские отношения", ["KZ CN"], id="ru: adjectives"),
    pytest.param("ru", "отношения Китая и Казахстана", ["CN KZ"], id="ru: и"),
    pytest.param("zh", "哈萨克斯坦和中国的关系", ["KZ CN"], id="zh: 和"),
    pytest.param("zh", "哈萨克斯坦同中国发展中哈关系", ["KZ CN", "CN KZ"], id="zh: one character each"),
    pytest.param("en", "The President of Kazakhstan went to China", [], id="en: no pair"),
    pytest.param("zh", "哈萨克斯坦位于中国西边", [], id="zh: no pair"),
]


@pytest.mark.parametrize("lang, text, pairs", CASES)
def test_finds_pairs_in_order(lang: str, text: str, pairs: list[str]) -> None:
    facts = extract(readout(**{lang: text}), Glossary(()), ["party"])
    found = [fact.value.replace("country:", "") for fact in facts[lang][0] if fact.kind == "party"]
    assert found == pairs

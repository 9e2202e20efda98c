"""Ranks and visits."""

from __future__ import annotations

import pytest

from tests.support import readout
from toolkit.facts import extract
from toolkit.glossary import Glossary

CASES = [
    pytest.param("en", "The Deputy Prime Minister paid an official visit.",
                 ["rank:deputy-prime-minister", "visit:official"], id="en"),
    pytest.param("kk", "Премьер-министрдің орынбасары ресми сапармен келді.",
                 ["rank:deputy-prime-minister", "visit:official"], id="kk"),
    pytest.param("ru", "Вице-премьер прибыл с официальным визитом.",
                 ["rank:deputy-prime-minister", "visit:official"], id="ru"),
    pytest.param("zh", "副总理进行正式访问。", ["rank:deputy-prime-minister", "visit:official"], id="zh"),
    pytest.param("kk", "Министрлік пен президенттік кітапхана ашылды.", [], id="kk: a ministry is no minister"),
    pytest.param("zh", "大使馆和总统府开放。", [], id="zh: an embassy is no ambassador"),
]  # fmt: skip


@pytest.mark.parametrize("lang, text, values", CASES)
def test_finds(lang: str, text: str, values: list[str]) -> None:
    facts = extract(readout(**{lang: text}), Glossary(()), ["title"])
    assert [fact.value for fact in facts[lang][0] if fact.kind == "title"] == values


OWNERS = [  # whose rank it is
    pytest.param("en", "Prime Minister of Kazakhstan Yerlan Sadykbekov spoke.", True, id="country between"),
    pytest.param("en", "The Prime Minister thanked Yerlan Sadykbekov.", False, id="a verb between"),
]


@pytest.mark.parametrize("lang, text, is_tied", OWNERS)
def test_ties_a_rank_to_the_name_beside_it(lang: str, text: str, is_tied: bool) -> None:
    made = readout(ru="Ерлан Садыкбеков.", **{lang: text})
    facts = extract(made, Glossary(()), ["title"])
    ranks = [fact for fact in facts[lang][0] if fact.value.startswith("rank:")]
    assert bool(ranks[0].detail["person"]) is is_tied

"""Findings of soft checks in freely worded rows of freely worded texts are only worth a look."""

from __future__ import annotations

from tests.support import findings

CLOSE = {
    "en": "Kazakhstan intends to increase the export of grain to the region.",
    "kk": "Қазақстан өңірге астық экспортын арттырады.",
    "ru": "Казахстан намерен увеличить экспорт зерна в регион.",
    "zh": "哈萨克斯坦打算扩大对该地区的粮食出口。",
}
LOOSE = {
    "en": "Whatever the weather brings, our grain growers intend to fill every silo their neighbours open.",
    "kk": "Ауа райы қандай болса да, диқандарымыз өңірдің нанын тауып береді.",
    "ru": "Наши хлеборобы намерены накормить округу, пусть хоть град побьет колосья.",
    "zh": "风调雨顺也好，旱涝交加也罢，农民打算让邻居家家有余粮。",
}

AGREED = {
    "en": "The presidents discussed trade, energy, transport, culture, education and tourism.",
    "kk": "Президенттер сауда, энергетика, көлік, мәдениет, білім беру және туризм мәселелерін талқылады.",
    "ru": "Президенты обсудили торговлю, энергетику, транспорт, культуру, образование и туризм.",
    "zh": "两国总统讨论了贸易、能源、交通、文化、教育和旅游。",
}


def test_a_close_row_keeps_its_severity() -> None:
    assert [finding.severity for finding in findings("modality", **CLOSE)] == ["error"]


def test_a_free_row_is_only_worth_a_look() -> None:
    assert {finding.severity for finding in findings("modality", **LOOSE)} == {"info"}


def test_a_free_row_of_a_readout_that_is_worded_closely_keeps_its_severity() -> None:
    texts = {lang: "\n".join([text] + [AGREED[lang]] * 4) for lang, text in LOOSE.items()}
    (finding, *_) = findings("modality", **texts)
    assert finding.severity == "error"

"""A translation made one of a sentence that differs in terms, names or other words; or left alone."""

from __future__ import annotations

import pytest

from tests.support import shipped
from toolkit.translation.repair import differences, repaired

CASES = [  # what was said before and what is said now, in all languages
    pytest.param(
        {
            "en": "The sides signed a joint statement in Astana.",
            "kk": "Тараптар Астанада бірлескен мәлімдемеге қол қойды.",
            "ru": "Стороны подписали совместное заявление в Астане.",
            "zh": "双方在阿斯塔纳签署了联合声明。",
        },
        {
            "en": "The sides signed a framework agreement in Beijing.",
            "kk": "Тараптар Бейжіңде негіздемелік келісімге қол қойды.",
            "ru": "Стороны подписали рамочное соглашение в Пекине.",
            "zh": "双方在北京签署了框架协定。",
        },
        id="a term and a name",
    ),
    pytest.param(
        {
            "en": "The delegation visited the museum.",
            "kk": "Делегация музейге барды.",
            "ru": "Делегация посетила музей.",
            "zh": "代表团参观了博物馆。",
        },
        {
            "en": "The delegation visited the hospital.",
            "kk": "Делегация ауруханаға барды.",
            "ru": "Делегация посетила больницу.",
            "zh": "代表团参观了医院。",
        },
        id="a word, in its case",
    ),
    pytest.param(
        {
            "en": "In 2023 the experts asked the minister about water.",
            "kk": "2023 жылы сарапшылар министрден су туралы сұрады.",
            "ru": "В 2023 году эксперты спросили министра о воде.",
            "zh": "2023年，专家向部长询问了水的问题。",
        },
        {
            "en": "In 2024 the experts asked the minister about bread.",
            "kk": "2024 жылы сарапшылар министрден нан туралы сұрады.",
            "ru": "В 2024 году эксперты спросили министра о хлебе.",
            "zh": "2024年，专家向部长询问了面包的问题。",
        },
        id="a year and a word",
    ),
]
LANGS = ("en", "kk", "ru", "zh")
PAIRS = [(source, target) for source in LANGS for target in LANGS if source != target]


@pytest.mark.parametrize("source, target", PAIRS)
@pytest.mark.parametrize("old, new", CASES)
def test_what_differs_is_put_in(old: dict[str, str], new: dict[str, str], source: str, target: str) -> None:
    made = repaired(new[source], old[source], old[target], source, target, shipped())
    assert made is not None
    assert made.text == new[target]
    assert made.changed
    assert not made.sure


ALONE = [  # source, what was said, its translation, target, what is said now
    pytest.param("en", "The guests left.", "Қонақтар кетті.", "kk", "The guests left early.", id="a word more"),
    pytest.param("ru", "Гости уехали рано.", "Қонақтар ерте кетті.", "kk", "Гости уехали.", id="a word less"),
    pytest.param("en", "The museum opened.", "Это открылось.", "ru", "The hospital opened.", id="no counterpart"),
    pytest.param("zh", "客人离开。", "The guests left.", "en", "客人抵达。", id="another verb"),
    pytest.param("en", "Bread and bread alone.", "Хлеб и только хлеб.", "ru", "Water and water alone.", id="the word stands twice"),
]  # fmt: skip


@pytest.mark.parametrize("source, old, translation, target, new", ALONE)
def test_half_a_repair_is_none(source: str, old: str, translation: str, target: str, new: str) -> None:
    assert repaired(new, old, translation, source, target, shipped()) is None


DIFFER = [
    pytest.param("en", "The guests left early.", "The guests left.", (("", "early"),), id="en"),
    pytest.param("kk", "Қонақтар ерте кетті.", "Қонақтар кеш кетті.", (("кеш", "ерте"),), id="kk"),
    pytest.param("ru", "Гости уехали.", "Гости уехали рано.", (("рано", ""),), id="ru"),
    pytest.param("zh", "客人抵达北京。", "客人抵达莫斯科。", (("莫斯科", "北京"),), id="zh"),
]


@pytest.mark.parametrize("lang, new, old, expected", DIFFER)
def test_what_differs_is_shown(lang: str, new: str, old: str, expected: tuple[tuple[str, str], ...]) -> None:
    assert differences(new, old, lang, shipped()) == expected

"""A translation filled with new values, as its language writes and inflects them; or left alone."""

from __future__ import annotations

import pytest

from tests.support import shipped
from toolkit.translation.slots import mask, refilled, slots

#: What was said before and its translations.
TRADE = {
    "en": "Trade reached 18.2 billion dollars.",
    "kk": "Сауда 18,2 миллиард долларға жетті.",
    "ru": "Торговля достигла 18,2 млрд долларов.",
    "zh": "贸易额达到182亿美元。",
}
VISIT = {
    "en": "The President will arrive in Beijing on 15 September 2023.",
    "kk": "Президент Бейжіңге 2023 жылғы 15 қыркүйекте келеді.",
    "ru": "Президент прибудет в Пекин 15 сентября 2023 года.",
    "zh": "总统将于2023年9月15日抵达北京。",
}
CASES = [  # the old sentences, the new ones
    pytest.param(
        TRADE,
        {
            "en": "Trade reached 21.7 billion dollars.",
            "kk": "Сауда 21,7 миллиард долларға жетті.",
            "ru": "Торговля достигла 21,7 млрд долларов.",
            "zh": "贸易额达到217亿美元。",
        },
        id="figure",
    ),
    pytest.param(
        VISIT,
        {
            "en": "The President will arrive in Moscow on 15 September 2023.",
            "kk": "Президент Мәскеуге 2023 жылғы 15 қыркүйекте келеді.",
            "ru": "Президент прибудет в Москву 15 сентября 2023 года.",
            "zh": "总统将于2023年9月15日抵达莫斯科。",
        },
        id="place in its case",
    ),
    pytest.param(
        VISIT,
        {
            "en": "The President will arrive in Beijing on 20 May 2024.",
            "kk": "Президент Бейжіңге 2024 жылғы 20 мамырда келеді.",
            "ru": "Президент прибудет в Пекин 20 мая 2024 года.",
            "zh": "总统将于2024年5月20日抵达北京。",
        },
        id="date with its month in its case",
    ),
]
LANGS = ("en", "kk", "ru", "zh")


def refill(old: dict[str, str], new: dict[str, str], source: str, target: str) -> str | None:
    before, after = slots(old[source], source, shipped()), slots(new[source], source, shipped())
    assert mask(old[source], before) == mask(new[source], after)
    made = refilled(before, after, old[target], target, shipped())
    return made and made[0]


@pytest.mark.parametrize("target", LANGS)
@pytest.mark.parametrize("source", LANGS)
@pytest.mark.parametrize("old, new", CASES)
def test_new_values_take_the_place_of_old_ones(
    old: dict[str, str], new: dict[str, str], source: str, target: str
) -> None:
    assert refill(old, new, source, target) == new[target]


def one(source: str, old: str, new: str, target: str, said: str) -> str | None:
    return refill({source: old, target: said}, {source: new}, source, target)


ALONE = [  # source, old, new, target, its text
    pytest.param("en", "2 documents were signed.", "5 documents were signed.", "ru", "Подписано 2 документа.", id="ru counted noun would change"),
    pytest.param("en", "2 documents were signed.", "5 documents were signed.", "ru", "Подписано два документа.", id="number in words"),
    pytest.param("en", "Trade reached 18.2 billion dollars.", "Trade reached 19 billion dollars.", "kk", "Сауда 18,2 миллиард еуроға жетті.", id="translation says something else"),
    pytest.param("en", "Trade reached 5 billion dollars, exports 5 billion dollars.", "Trade reached 6 billion dollars, exports 7 billion dollars.", "kk", "Сауда 5 миллиард долларға, экспорт 5 миллиард долларға жетті.", id="one value becomes two"),
    pytest.param("en", "45 stations give 436 megawatts.", "75 stations give 436 megawatts.", "zh", "45座电站提供536兆瓦。", id="another figure of the translation is wrong"),
    pytest.param("en", "He came on 15 September.", "He came on 16 September.", "kk", "Ол келді.", id="translation lacks it"),
]  # fmt: skip


@pytest.mark.parametrize("source, old, new, target, said", ALONE)
def test_what_is_not_certain_is_left_alone(source: str, old: str, new: str, target: str, said: str) -> None:
    assert one(source, old, new, target, said) is None


NEIGHBOURS = [
    pytest.param("kk", "Бұл Тараз бен Атырауда ашылады.", ("Taraz", "Almaty"), "Бұл Алматы мен Атырауда ашылады.", id="kk мен"),
    pytest.param("kk", "Бұл Алматы мен Атырауда ашылады.", ("Almaty", "Taraz"), "Бұл Тараз бен Атырауда ашылады.", id="kk бен"),
    pytest.param("kk", "Бұл Алматы мен Атырауда ашылады.", ("Almaty", "Aktobe"), "Бұл Ақтөбе мен Атырауда ашылады.", id="kk stays"),
    pytest.param("ru", "Это откроется в Германии.", ("Germany", "France"), "Это откроется во Франции.", id="ru во"),
    pytest.param("ru", "Это откроется во Франции.", ("France", "Germany"), "Это откроется в Германии.", id="ru в"),
]  # fmt: skip


@pytest.mark.parametrize("target, said, names, expected", NEIGHBOURS)
def test_neighbours_sound_by_the_new_word(target: str, said: str, names: tuple[str, str], expected: str) -> None:
    old, new = (f"It will open in {name}." for name in names)
    assert one("en", old, new, target, said) == expected

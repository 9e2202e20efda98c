"""One file with all versions in it, and files that only look like it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from toolkit.documents.parts import Part
from toolkit.documents.split import split

EN = [
    "Talks in Astana",
    "Astana, 14 September 2023",
    "The sides met in Astana and discussed trade and transport.",
    "They will meet again in May.",
]
KK = [
    "Астанадағы келіссөз",
    "Астана, 2023 жылғы 14 қыркүйек",
    "Тараптар Астанада кездесіп, сауда мен көлік мәселелерін талқылады.",
    "Олар мамырда қайта кездеседі.",
]
RU = [
    "Переговоры в Астане",
    "Астана, 14 сентября 2023 года",
    "Стороны встретились в Астане и обсудили вопросы торговли и транспорта.",
    "Они вновь встретятся в мае.",
]
ZH = [
    "阿斯塔纳会谈",
    "2023年9月14日，阿斯塔纳",
    "双方在阿斯塔纳举行会晤，讨论了贸易和运输问题。",
    "双方将于五月再次会晤。",
]
ALL = {"en": EN, "kk": KK, "ru": RU, "zh": ZH}


def lines(*texts: str) -> list[Part]:
    return [Part(text) for text in texts]


def table(*rows: Sequence[str]) -> list[Part]:
    return [Part(text, "", (0, y, x)) for y, row in enumerate(rows) for x, text in enumerate(row)]


def found(parts: Sequence[Part]) -> dict[str, list[str]]:
    return {lang: [part.text for part in own] for lang, own in split(parts).items()}


ROWS = list(zip(EN, KK, RU, ZH, strict=True))
CASES = [
    pytest.param(lines(*EN, *KK, *RU, *ZH), ALL, id="one after the other"),
    pytest.param(lines(*RU, *KK), {"ru": RU, "kk": KK}, id="two in one script"),
    pytest.param(lines("English", *EN, "Қазақша", *KK, "[RU]", *RU, "中文", *ZH), ALL, id="under labels"),
    pytest.param(
        [part for row in ROWS[2:] for part in lines(*row)],
        {lang: own[2:] for lang, own in ALL.items()},
        id="paragraph by paragraph",
    ),
    pytest.param(table(*ROWS), ALL, id="columns"),
    pytest.param(table(("EN", "KZ", "Русский", "中文"), *ROWS), ALL, id="columns with headings"),
    pytest.param(
        lines("Draft 3") + table(("en", "kk", "ru", "zh"), *ROWS),
        ALL | {"en": ["Draft 3", *EN]},
        id="a line above the columns",
    ),
    pytest.param(
        table(*((str(n), a, b) for n, (a, b) in enumerate(zip(EN, RU, strict=True)))),
        {"en": EN, "ru": RU},
        id="columns beside a number",
    ),
]


@pytest.mark.parametrize("parts, expected", CASES)
def test_takes_versions_apart(parts: list[Part], expected: dict[str, list[str]]) -> None:
    assert found(parts) == expected


SILENT = [
    pytest.param(lines(*EN), id="English"),
    pytest.param(lines(*KK), id="Kazakh"),
    pytest.param(lines(*RU), id="Russian"),
    pytest.param(lines(*ZH), id="Chinese"),
    pytest.param(lines(*KK, "Генеральное консульство"), id="a name in another language"),
    pytest.param(lines(*EN * 4, "双方举行会晤。"), id="a quotation"),
    pytest.param(lines(*RU * 3, "Бейбітшілік!"), id="a greeting"),
    pytest.param(table(("Grain", "5 t"), ("Oil", "7 t")), id="a table of figures"),
    pytest.param([*lines(*RU * 5), *table(("Страна", "Country"), ("Китай", "China"))], id="a small table of names"),
    pytest.param([], id="nothing"),
]


@pytest.mark.parametrize("parts", SILENT)
def test_leaves_one_version_whole(parts: list[Part]) -> None:
    assert found(parts) == {}

"""Where paragraphs end: at line breaks, but not at those of a typesetter."""

from __future__ import annotations

import textwrap

import pytest

from toolkit.documents.paragraphs import paragraphs

PROSE = {
    "en": "The President recalled that trade had grown by a third in a year and reached a record figure. He added that "
    "companies of both countries were building three railways, two ports and a plant for vegetable oil by the coast. "
    "The sides agreed to meet again next year and to keep the pace that the two governments had set for themselves.",
    "kk": "Президент тауар айналымы бір жылда үштен бірге артып, рекордтық көрсеткішке жеткенін еске салды. Ол екі "
    "елдің компаниялары үш темір жол, екі порт және шекара маңында өсімдік майы зауытын салып жатқанын айтты. Тараптар "
    "келесі жылы қайта кездесуге және екі үкімет белгілеген қарқынды сақтауға уағдаласты.",
    "ru": "Президент напомнил, что товарооборот за год вырос на треть и достиг рекордного показателя. Он добавил, что "
    "компании двух стран строят три железные дороги, два порта и завод растительного масла недалеко от границы. "
    "Стороны договорились вновь встретиться в следующем году и сохранить темп, который задали оба правительства.",
}
HAN = (
    "总统回顾说，双边贸易额在一年内增长了三分之一，创下历史新高。他还表示，两国企业正在边境附近建设三条铁路、两个港口和一座植物油工厂。"
    "双方商定明年再次会晤，并保持两国政府确定的合作速度，共同推动各领域合作不断取得新的成果。"
)


def wrap(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, break_on_hyphens=False))


@pytest.mark.parametrize("lang", sorted(PROSE))
@pytest.mark.parametrize("width", [40, 66, 72, 80, 100])
def test_broken_lines_are_joined(lang: str, width: int) -> None:
    text = f"{wrap(PROSE[lang], width)}\n\n{wrap(PROSE[lang], width)}"
    assert len(list(paragraphs(text))) == 2


@pytest.mark.parametrize("width", [25, 36, 40])
def test_broken_chinese_lines_are_joined(width: int) -> None:
    text = "\n".join(HAN[at : at + width] for at in range(0, len(HAN), width))
    assert len(list(paragraphs(f"{text}\n\n{text}"))) == 2


@pytest.mark.parametrize("lang", sorted(PROSE))
def test_heading_over_broken_lines_stands_alone(lang: str) -> None:
    text = f"Astana\n14.09.2023\n{wrap(PROSE[lang], 72)}"
    assert [text[p.start : p.end] for p in paragraphs(text)][:2] == ["Astana", "14.09.2023"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Beijing, China\nThe President held talks.\nThe sides discussed trade.", id="short lines"),
        pytest.param("\n".join(PROSE.values()), id="a paragraph a line"),
        pytest.param("Steel\nGrain and oil\nVegetable oil\nHoney", id="list"),
        pytest.param("the first item;\nthe second item;\nthe third item;\nthe fourth one.", id="list with semicolons"),
        pytest.param("双方举行会谈\n阿斯塔纳\n会谈结束。\n双方满意。", id="Chinese short lines"),
        pytest.param("One.\n\nTwo.\n\nThree.", id="blank lines"),
        pytest.param(PROSE["ru"], id="one line"),
    ],
)
def test_every_line_is_a_paragraph(text: str) -> None:
    assert [text[p.start : p.end] for p in paragraphs(text)] == [line for line in text.split("\n") if line]

"""Lines broken as rich breaks them, styles kept with their words."""

from __future__ import annotations

import pytest
from rich.console import Console
from rich.text import Text

from toolkit.reports._wrapping import drawn, padded, wrapped

TEXTS = [
    pytest.param("The sides discussed trade and transit.", id="en"),
    pytest.param("Тараптар сауда-экономикалық ынтымақтастықты талқылады.", id="kk"),
    pytest.param("Стороны обсудили вопросы транзита.", id="ru"),
    pytest.param("双方就贸易和过境运输问题进行了讨论。", id="zh: no spaces, two columns a character"),
    pytest.param("双方 discussed 贸易 widely", id="two scripts"),
    pytest.param("one\n\ntwo three four", id="line breaks stay"),
    pytest.param("  led by blanks", id="blanks before"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [3, 7, 12, 40])
def test_breaks_where_rich_does(text: str, width: int) -> None:
    expected = [line.plain.rstrip() for line in Text(text).wrap(Console(), width, overflow="fold")]
    assert [drawn(line, colour=False) for line in wrapped([(text, "")], width)] == expected


def test_keeps_the_style_of_each_part() -> None:
    lines = wrapped([("both ", ""), ("sides agreed", "bold"), (" on it", "")], 10)
    assert lines == [[("both ", ""), ("sides ", "bold")], [("agreed", "bold"), (" on ", "")], [("it", "")]]


def test_colours_are_ansi_codes() -> None:
    assert drawn([("sides ", "bold red"), ("agreed", "")], colour=True) == "\x1b[1;31msides \x1b[0magreed"


def test_control_characters_do_not_pass() -> None:
    assert wrapped([("a\x07b\x08c", "")], 10) == [[("abc", "")]]


@pytest.mark.parametrize(
    "word, expected",
    [
        pytest.param("term", "term  ", id="shorter"),
        pytest.param("长度", "长度  ", id="wide characters"),
        pytest.param("much longer", "much …", id="cut"),
    ],
)
def test_pads_to_a_width(word: str, expected: str) -> None:
    assert padded((word, "dim"), 6) == (expected, "dim")

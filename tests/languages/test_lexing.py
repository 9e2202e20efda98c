"""Sentences as classed tokens."""

import pytest

from toolkit.languages.lexing import lex

CASES = [  # language, text, classes
    pytest.param("en", "5.5 per cent", "9%", id="a phrase is one token"),
    pytest.param("ru", "18,2 млрд. долларов США", "9s$", id="the full stop of an abbreviation"),
    pytest.param("kk", "2023 жылғы 14 қыркүйекте", "4Y2M", id="inflected words"),
    pytest.param("zh", "182亿美元", "9s$", id="a scale after a figure"),
    pytest.param("zh", "三千米", "nu", id="the longest word wins"),
    pytest.param("en", "on 14 September 2023", "i2M4", id="day and year"),
    pytest.param("en", "in the 1930s", "iiX", id="decade"),
    pytest.param("ru", "двухметровый", "@", id="number and unit in one word"),
    pytest.param("kk", "XX ғасыр", "LC", id="Roman figures"),
    pytest.param("en", "nothing of the kind", "", id="no token that matters"),
]


@pytest.mark.parametrize("lang, text, classes", CASES)
def test_classes(lang: str, text: str, classes: str) -> None:
    line = lex(text, lang)
    assert line.classes == classes or (not classes and set(line.classes) <= set("xi"))
    assert len(line.classes) == len(line.tokens)

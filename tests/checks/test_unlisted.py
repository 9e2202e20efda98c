"""omission and addition of listed items: who leaves out what, and lists that only look shorter."""

import pytest

from tests.support import findings

TRADE = {
    "en": "The parties discussed trade, forestry and transport.",
    "kk": "Тараптар сауда, орман шаруашылығы және көлік мәселелерін талқылады.",
    "ru": "Стороны обсудили торговлю, лесное хозяйство и транспорт.",
    "zh": "双方讨论了贸易、林业和交通问题。",
}
WITHOUT = {
    "en": "The parties discussed trade and transport.",
    "kk": "Тараптар сауда және көлік мәселелерін талқылады.",
    "ru": "Стороны обсудили торговлю и транспорт.",
    "zh": "双方讨论了贸易和交通问题。",
}


@pytest.mark.parametrize("lang", sorted(TRADE))
def test_the_missing_item_is_shown_in_each_version_that_has_it(lang: str) -> None:
    (finding,) = findings("omission", **TRADE | {lang: WITHOUT[lang]})
    assert (finding.severity, finding.odd, finding.values[lang]) == ("warning", (lang,), "absent")
    assert {span.lang for span in finding.spans} == set(TRADE)
    words = {"en": "forestry", "kk": "орман шаруашылығы", "ru": "лесное хозяйство", "zh": "林业"}
    for span in finding.spans:
        assert TRADE.get(span.lang, "")[span.start : span.end] == span.text or span.lang == lang
        assert span.lang == lang or span.text in words[span.lang]


@pytest.mark.parametrize("lang", sorted(TRADE))
def test_an_item_that_one_version_adds(lang: str) -> None:
    (finding,) = findings("addition", **WITHOUT | {lang: TRADE[lang]})
    assert (finding.severity, finding.odd) == ("warning", (lang,))
    assert findings("omission", **WITHOUT | {lang: TRADE[lang]}) == ()


def test_three_versions_tell_too() -> None:
    texts = {lang: TRADE[lang] for lang in ("en", "kk")} | {"ru": WITHOUT["ru"]}
    assert [finding.odd for finding in findings("omission", **texts)] == [("ru",)]


def test_of_two_versions_nobody_knows_who_left_it_out() -> None:
    assert findings("omission", en=TRADE["en"], ru=WITHOUT["ru"]) == ()


def test_the_source_leaves_nothing_out() -> None:
    assert findings("omission", source="ru", **TRADE | {"ru": WITHOUT["ru"]}) == ()


SILENT = [
    pytest.param(
        {"ru": "Стороны обсудили торговлю, лес и транспорт."},
        id="the item in a word that the lexicon holds for it",
    ),
    pytest.param({"zh": "双方讨论了贸易、造林和交通问题。"}, id="the item in a word that the lexicon does not hold"),
    pytest.param({"en": "The parties discussed a number of economic matters."}, id="a word for all of them"),
    pytest.param(
        {"ru": "Стороны обсудили торговлю и транспорт. Они говорили и о лесном хозяйстве."}, id="the item said apart"
    ),
    pytest.param({"en": "The parties discussed transport, forestry, and trade."}, id="in another order"),
    pytest.param(
        {"ru": "Стороны обсудили как торговлю, так и лесное хозяйство, а также транспорт."}, id="in pairs of words"
    ),
    pytest.param({"zh": "双方讨论了贸易、林业以及交通。"}, id="with another joining word"),
]


@pytest.mark.parametrize("other", SILENT)
def test_items_said_otherwise_are_not_missing(other: dict[str, str]) -> None:
    texts = TRADE | other
    assert [f for f in findings("omission", **texts) if f.severity != "info"] == []
    assert [f for f in findings("addition", **texts) if f.severity != "info"] == []


def test_han_characters_inside_a_word_join_nothing() -> None:
    texts = {
        "en": "The parties spoke of peace in the region.",
        "kk": "Тараптар өңірдегі бейбітшілік туралы айтты.",
        "ru": "Стороны говорили о мире в регионе.",
        "zh": "双方谈及地区和平。",
    }
    assert findings("addition", **texts) == findings("omission", **texts) == ()

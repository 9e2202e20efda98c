"""The look-up: inflected words, phrases, Han text, and the same concept in every language."""

from __future__ import annotations

import pytest

from toolkit.errors import InputError
from toolkit.languages import tags
from toolkit.lexicon import find, stem_concepts

SAME = [  # one thing as four texts may say it, each in an oblique form where the language has one
    pytest.param("countries", "елдердің", "странами", "国家", id="country"),
    pytest.param("schools", "мектептерде", "школах", "学校", id="school"),
    pytest.param("signed", "қол қойды", "подписали", "签署了", id="to sign"),
    pytest.param("foreign trade", "сыртқы саудасын", "внешней торговли", "对外贸易", id="foreign trade"),
    pytest.param("presidents", "президенттердің", "президентов", "总统们", id="president"),
    pytest.param("rivers", "өзендерден", "реками", "河流", id="river"),
    pytest.param("in the war", "соғыста", "на войне", "战争中", id="war"),
    pytest.param("Mountains", "Тауларда", "Горах", "山脉", id="capital letter"),
]


@pytest.mark.parametrize("en, kk, ru, zh", SAME)
def test_versions_share_a_concept(en: str, kk: str, ru: str, zh: str) -> None:
    texts = {"en": en, "kk": kk, "ru": ru, "zh": zh}
    said = [{n for entry in find(text, lang) for n in entry.concepts} for lang, text in texts.items()]
    assert set.intersection(*said), f"no concept in common: {said}"


APART = [  # texts that must not be taken for each other
    pytest.param("en", "war", "ru", "школа", id="war is no school"),
    pytest.param("kk", "өзен", "zh", "总统", id="river is no president"),
    pytest.param("zh", "学校", "en", "mountain", id="school is no mountain"),
    pytest.param("ru", "торговля", "kk", "соғыс", id="trade is no war"),
]


@pytest.mark.parametrize("one, text, two, other", APART)
def test_other_things_share_none(one: str, text: str, two: str, other: str) -> None:
    ours = {n for entry in find(text, one) for n in entry.concepts}
    theirs = {n for entry in find(other, two) for n in entry.concepts}
    assert ours
    assert theirs
    assert ours.isdisjoint(theirs)


@pytest.mark.parametrize("lang", tags())
@pytest.mark.parametrize("text", ["", " ", "…", "123 456", "qzxqzx", "ґґґґ", "\U00030000"], ids=repr)
def test_unknown_text_has_no_entry(lang: str, text: str) -> None:
    assert not find(text, lang)


SPANS = [
    pytest.param("en", "the foreign trade grew", "foreign trade", id="en phrase"),
    pytest.param("kk", "Олар тауар айналымын арттырды", "тауар айналымын", id="kk phrase"),
    pytest.param("ru", "рост внешней торговли", "внешней торговли", id="ru phrase"),
    pytest.param("zh", "双方签署了联合声明。", "联合声明", id="zh longest"),
    pytest.param("zh", "解决问题。", "问题", id="zh last word of a run"),
]


@pytest.mark.parametrize("lang, text, wanted", SPANS)
def test_entry_spans_the_words(lang: str, text: str, wanted: str) -> None:
    assert wanted in [text[entry.start : entry.end] for entry in find(text, lang)]


@pytest.mark.parametrize("lang", tags())
def test_entries_lie_in_the_text_and_are_not_empty(lang: str) -> None:
    text = "Foreign trade 2023: саудасы өсті, торговля выросла, 对外贸易增长。"
    for entry in find(text, lang):
        assert 0 <= entry.start < entry.end <= len(text)
        assert entry.concepts == tuple(sorted(set(entry.concepts)))


SCRIPTS = [
    pytest.param("zh-Hant", "對外貿易", "zh", "对外贸易", id="Traditional characters"),
    pytest.param("kk-Latn", "mektep", "kk", "мектеп", id="Kazakh in Latin script"),
]


@pytest.mark.parametrize("one, text, two, other", SCRIPTS)
def test_scripts_find_the_same(one: str, text: str, two: str, other: str) -> None:
    assert find(other, two)
    assert find(text, one) == find(other, two)


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(InputError, match="no language 'xx'"):
        find("word", "xx")


@pytest.mark.parametrize("lang", tags())
def test_stems_have_concepts(lang: str) -> None:
    stems = stem_concepts(lang)
    assert len(stems) > 4000
    assert all(stems.values())


CAPITALS = [  # a word that is another thing when it has a capital, and how each is written
    pytest.param("en", "US", "us", id="the US is not us"),
    pytest.param("en", "WHO", "who", id="WHO is not who"),
    pytest.param("ru", "Того", "того", id="Togo is not that"),
]


@pytest.mark.parametrize("lang, name, word", CAPITALS)
def test_a_capital_tells_a_name(lang: str, name: str, word: str) -> None:
    named = {n for entry in find(name, lang) for n in entry.concepts}
    plain = {n for entry in find(word, lang) for n in entry.concepts}
    assert named - plain


INSIDE = [
    pytest.param("en", "foreign trade", "trade", id="en"),
    pytest.param("kk", "сыртқы сауда", "сауда", id="kk"),
    pytest.param("ru", "внешняя торговля", "торговля", id="ru"),
    pytest.param("zh", "对外贸易", "贸易", id="zh"),
]


@pytest.mark.parametrize("lang, phrase, word", INSIDE)
def test_a_phrase_comes_with_its_words(lang: str, phrase: str, word: str) -> None:
    said = [phrase[entry.start : entry.end] for entry in find(phrase, lang)]
    assert said[0] == phrase
    assert word in said


@pytest.mark.parametrize(
    "denied, plain",
    [
        pytest.param("қолжетімсіз", "қолжетімді", id="adjective"),
        pytest.param("қауіпсіздігін", "қауіптің", id="noun, inflected"),
        pytest.param("тұрақсызға", "тұрақтыға", id="adjective, inflected"),
    ],
)
def test_a_word_that_denies_by_its_form_does_not_mean_its_stem(denied: str, plain: str) -> None:
    meant = [{number for entry in find(word, "kk") for number in entry.concepts} for word in (denied, plain)]
    assert all(meant)
    assert set.isdisjoint(*meant)


def test_an_unlisted_word_that_denies_by_its_form_leads_to_its_stem() -> None:
    (denied,), (plain,) = find("шекарасыз", "kk"), find("шекара", "kk")
    assert set(plain.concepts) <= set(denied.concepts)

"""Words of another language or script."""

from __future__ import annotations

import pytest

from tests.support import findings

CASES = [  # version, its words, the words left
    pytest.param("kk", "Чэндудегі Генеральное консульство жұмысын бастайды.", "Генеральное консульство", id="ru in kk"),
    pytest.param("kk", "Тараптар сотрудничество туралы келісті.", "сотрудничество", id="one ru word in kk"),
    pytest.param("ru", "Поддержали инициативу Early Warnings for All.", "Early Warnings for All", id="en in ru"),
    pytest.param("zh", "双方签署меморандум。", "меморандум", id="cyrillic in zh"),
    pytest.param("en", "The parties signed a меморандум.", "меморандум", id="cyrillic in en"),
    pytest.param("ru", "Стороны обсудили cотрудничество.", "cотрудничество", id="latin c in a cyrillic word"),
    pytest.param("ru", "Стороны обсудили екіжақты қатынастарды вчера.", "екіжақты қатынастарды", id="kk in ru"),
    pytest.param("ru", "Документ передан секретарю OOH.", "OOH", id="latin look-alikes for a whole abbreviation"),
    pytest.param("ru", "Глава приехал c визитом.", "c", id="a latin c for a preposition"),
    pytest.param("ru", "Саммит COP прошел в Баку.", None, id="a latin abbreviation"),
    pytest.param("ru", "Программа «Нұрлы жол» развивается.", None, id="a Kazakh proper name in quotation marks"),
    pytest.param("ru", "Фонд Samruk-Kazyna и компания Boeing подписали меморандум.", None, id="companies"),
    pytest.param("kk", "Халықаралық валюта қоры мен Microsoft компаниясы қатысты.", None, id="a company in kk"),
    pytest.param("kk", "Экспорт пен импорт, агенттік, университет, конференция.", None, id="loans in kk"),
    pytest.param("kk", "Достоевский көшесіндегі Грозный театры ашылды.", None, id="Russian surnames in kk"),
    pytest.param("zh", "双方讨论5G和IT合作。", None, id="abbreviations in zh"),
    pytest.param("en", "The SCO and the CICA met.", None, id="english"),
]


@pytest.mark.parametrize("lang, text, left", CASES)
def test_finds_what_was_left(lang: str, text: str, left: str | None) -> None:
    others = {"en": "Something else.", "zh": "其他内容。"}
    others.pop(lang, None)
    found = [f for f in findings("untranslated", **others, **{lang: text}) if f.severity != "info"]
    assert [finding.spans[0].text for finding in found] == ([left] if left else [])


def test_a_mixed_word_is_mended() -> None:
    (finding,) = findings("untranslated", ru="Развитие cотрудничества.", en="Development of cooperation.")
    assert finding.suggestion == "сотрудничества"


def test_names_that_the_other_versions_keep_are_usual() -> None:
    text = "The University of East Anglia"
    assert findings("untranslated", en=text, ru=f"Университет {text} открыт.", zh=f"{text}开放。") == ()


BORROWED = [  # the version with the foreign words, its text, what is found
    pytest.param(
        "kk", "Тараптар энергетика жөніндегі дорожная картаға қол қойды.", ["дорожная"], id="a Russian adjective"
    ),
    pytest.param("kk", "Тараптар кооперация жөніндегі жол картасына қол қойды.", [], id="a loan at home in Kazakh"),
    pytest.param("ru", "Стороны подписали жол картасы по энергетике.", ["картасы"], id="a Kazakh word in Russian"),
    pytest.param("ru", "Стороны подписали road map по энергетике.", ["road map"], id="English words in Russian"),
    pytest.param("ru", "Стороны подписали дорожную карту по энергетике.", [], id="nothing foreign"),
]


@pytest.mark.parametrize(("lang", "text", "words"), BORROWED)
def test_words_taken_over_from_another_version(lang: str, text: str, words: list[str]) -> None:
    texts = {
        "en": "The sides signed a road map on energy.",
        "kk": "Тараптар энергетика жөніндегі жол картасына қол қойды.",
        "ru": "Стороны подписали дорожную карту по энергетике и кооперации.",
        "zh": "双方签署了能源路线图。",
    }
    found = findings("untranslated", **texts | {lang: text})
    assert [span.text for finding in found for span in finding.spans] == words


def test_a_russian_adjective_that_no_lexicon_lists_among_kazakh_words() -> None:
    texts = {
        "en": "Farmers will receive the buckwheat honey free of charge.",
        "kk": "Фермерлер гречишный балды тегін алады.",
        "ru": "Фермеры получат гречишный мед бесплатно.",
        "zh": "农民将免费获得荞麦蜂蜜。",
    }
    (finding,) = findings("untranslated", **texts)
    assert (finding.odd, finding.values["kk"]) == (("kk",), "гречишный")


LEFT = [  # what each version says, which one leaves what
    pytest.param("The Government took measures.", "Шараларды бүгін Правительство қабылдады.",
                 "Правительство приняло меры.", "政府采取了措施。", "kk", "Правительство", id="an institution"),
    pytest.param("A new landing system will be installed.", "Жаңа посадка жүйесі орнатылады.",
                 "Установят новую систему посадки.", "将安装新的着陆系统。", "kk", "посадка", id="a native noun"),
    pytest.param("He visited the flooded region.", "Ол су басқан өңірді аралады.", "Он посетил затопленный регион.",
                 "他视察了受灾Region。", "zh", "Region", id="a common word with a capital"),
    pytest.param("He congratulated the people on Nauryz.", "Ол халықты Наурызбен құттықтады.",
                 "Он поздравил народ с праздником Nauryz.", "他祝贺人民纳乌鲁斯节。", "ru", "Nauryz", id="a feast"),
]  # fmt: skip


@pytest.mark.parametrize("en, kk, ru, zh, odd, word", LEFT)
def test_words_that_the_other_versions_have_in_their_own_script(
    en: str, kk: str, ru: str, zh: str, odd: str, word: str
) -> None:
    (finding,) = findings("untranslated", en=en, kk=kk, ru=ru, zh=zh)
    assert (finding.odd, finding.values[odd]) == ((odd,), word)


def test_a_name_that_the_language_is_known_to_write_in_latin_letters() -> None:
    found = findings(
        "untranslated",
        en="CNN and the ICJ reported it.",
        kk="Бұл туралы CNN және БҰҰ Халықаралық соты хабарлады.",
        ru="Об этом сообщили CNN и ICJ.",
        zh="美国有线电视新闻网和国际法院对此作了报道。",
    )
    assert [finding.values["ru"] for finding in found] == ["ICJ"]

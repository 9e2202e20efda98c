"""speech-act: one act in another's place, against acts that translators may exchange."""

import pytest

from tests.support import findings

AGREED = {
    "en": "The parties agreed to build the road.",
    "kk": "Тараптар жол салуға уағдаласты.",
    "ru": "Стороны договорились построить дорогу.",
    "zh": "双方商定修建公路。",
}
DISCUSSED = {
    "en": "The parties discussed building the road.",
    "kk": "Тараптар жол салуды талқылады.",
    "ru": "Стороны обсудили строительство дороги.",
    "zh": "双方讨论了公路建设问题。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_discussed_for_agreed_is_an_error_in_any_language(lang: str) -> None:
    (finding,) = findings("speech-act", **(AGREED | {lang: DISCUSSED[lang]}))
    assert (finding.odd, finding.severity, finding.values[lang]) == ((lang,), "error", "discuss")


SPEAKING = [  # one English sentence, the Russian and Kazakh that part from it
    pytest.param(
        "The Minister promised to help.",
        "Министр выразил надежду на помощь.",
        "Министр көмектесуге уәде берді.",
        id="hope",
    ),
    pytest.param(
        "She stressed the role of women.", "Она отметила роль женщин.", "Ол әйелдердің рөлін баса айтты.", id="noted"
    ),
    pytest.param(
        "He thanked his hosts.", "Он высоко оценил прием.", "Ол қабылдаушы тарапқа алғыс айтты.", id="praised"
    ),
    pytest.param(
        "They accepted the plan with thanks.",
        "Они отвергли план.",
        "Олар ұсынысты қабылдап, алғыс айтты.",
        id="rejected",
    ),
]


@pytest.mark.parametrize(("en", "ru", "kk"), SPEAKING[:3])
def test_names_the_version_with_another_act(en: str, ru: str, kk: str) -> None:
    assert [finding.odd for finding in findings("speech-act", en=en, kk=kk, ru=ru)] == [("ru",)]


SILENT = [
    pytest.param(
        {
            "en": "He noted the growth.",
            "kk": "Ол өсімді атап өтті.",
            "ru": "Он сказал о росте.",
            "zh": "他指出了增长。",
        },
        id="neutral verbs are one act",
    ),
    pytest.param(
        {"en": "She stressed it.", "kk": "Ол мұны баса айтты.", "ru": "Она подчеркнула это.", "zh": "她强调了这一点。"},
        id="equal strength",
    ),
    pytest.param(
        {
            "en": "The parties agreed to go on.",
            "kk": "Тараптар жалғастырады.",
            "ru": "Стороны договорились продолжить.",
        },
        id="an act is only missing",
    ),
    pytest.param(
        {"en": "The parties will meet in May.", "kk": "Тараптар мамырда кездеседі.", "ru": "Стороны встретятся в мае."},
        id="nobody speaks",
    ),
    pytest.param(
        {"en": "Talks were held in Astana.", "kk": "Келіссөздер Астанада өтті.", "ru": "Переговоры прошли в Астане."},
        id="the noun for talks is no act",
    ),
]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert findings("speech-act", **texts) == ()


def test_of_two_versions_both_are_named() -> None:
    (finding,) = findings("speech-act", kk=DISCUSSED["kk"], zh=AGREED["zh"])
    assert finding.odd == ("kk", "zh")


ADMITTED = {
    "en": "The Minister admitted that prices were rising.",
    "kk": "Министр бағаның өсіп жатқанын мойындады.",
    "ru": "Министр признал, что цены растут.",
    "zh": "部长承认物价正在上涨。",
}
DENIED = {
    "en": "The Minister denied that prices were rising.",
    "kk": "Министр бағаның өсіп жатқанын жоққа шығарды.",
    "ru": "Министр опроверг, что цены растут.",
    "zh": "部长否认物价正在上涨。",
}
SAID = {
    "en": "The Minister said that prices were rising.",
    "kk": "Министр бағаның өсіп жатқанын айтты.",
    "ru": "Министр сообщил, что цены растут.",
    "zh": "部长说物价正在上涨。",
}
HEEDED = {
    "en": "The Minister took note of the proposal.",
    "kk": "Министр ұсынысты назарға алды.",
    "ru": "Министр принял к сведению инициативу.",
    "zh": "部长注意到这一提议。",
}
SUPPORTED = {
    "en": "The Minister supported the proposal.",
    "kk": "Министр ұсынысты қолдады.",
    "ru": "Министр поддержал инициативу.",
    "zh": "部长支持这一提议。",
}
TAKEN = {
    "en": "The Senate did accept the proposal.",
    "kk": "Сенат бұл ұсынысты қабылдады.",
    "ru": "Сенат принял предложение.",
    "zh": "参议院接受了这一提议。",
}
NOT_TAKEN = {
    "en": "The Senate did not accept the proposal.",
    "kk": "Сенат бұл ұсынысты қабылдаған жоқ.",
    "ru": "Сенат не принял предложение.",
    "zh": "参议院没有接受这一提议。",
}
REFUSED = {
    "en": "The Senate rejected the proposal.",
    "kk": "Сенат бұл ұсынысты қабылдамады.",
    "ru": "Сенат отклонил предложение.",
    "zh": "参议院拒绝了这一提议。",
}
APART = [
    pytest.param(ADMITTED, DENIED, id="denied for admitted"),
    pytest.param(SAID, ADMITTED, id="admitted for said"),
    pytest.param(REFUSED, TAKEN, id="accepted for rejected"),
    pytest.param(SUPPORTED, HEEDED, id="took note for supported"),
]


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize("most, other", APART)
def test_acts_that_are_told_apart(most: dict[str, str], other: dict[str, str], lang: str) -> None:
    (finding,) = findings("speech-act", **(most | {lang: other[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("texts", [ADMITTED, DENIED, SAID, HEEDED, SUPPORTED])
def test_is_silent_where_all_do_the_same(texts: dict[str, str]) -> None:
    assert findings("speech-act", **texts) == ()


def test_what_is_handed_over_is_not_ordered_and_a_verb_that_only_opens_the_clause_says_nothing() -> None:
    assert not findings(
        "speech-act",
        en="He handed over a list of projects proposed for support.",
        kk="Ол қолдауға ұсынылған жобалардың тізімін тапсырды.",
        zh="他递交了建议支持的项目清单。",
    )
    (finding,) = findings(
        "speech-act",
        en="She cautioned that water is scarce.",
        kk="Ол су тапшы екенін мойындады.",
        ru="Она предостерегла, что воды мало.",
        zh="她警告称水资源短缺。",
    )
    assert finding.odd == ("kk",)


def test_a_pledge_is_no_interest() -> None:
    found = findings(
        "speech-act",
        en="The company pledged to expand the mine.",
        kk="Компания кеншті кеңейтуге қызығушылық танытты.",
        ru="Компания проявила интерес к расширению рудника.",
        zh="该公司对扩建矿山表现出兴趣。",
    )
    assert [(finding.odd, finding.severity) for finding in found] == [(("en",), "error")]


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_what_is_not_accepted_is_rejected(lang: str) -> None:
    assert findings("speech-act", **(REFUSED | {lang: NOT_TAKEN[lang]})) == ()

"""quotation: direct against reported speech, where it ends, and what only looks like speech."""

import pytest

from tests.support import findings

DIRECT = {
    "en": "“Our peoples will always remain good neighbours and friends,” the President said.",
    "kk": "«Халықтарымыз әрдайым тату көрші әрі дос болып қала береді», – деді Президент.",
    "ru": "«Наши народы всегда будут оставаться добрыми соседями и друзьями», – сказал Президент.",
    "zh": "总统说：“我们两国人民将永远是好邻居、好朋友。”",
}
REPORTED = {
    "en": "The President said that the peoples would always remain good neighbours and friends.",
    "kk": "Президент халықтардың әрдайым тату көрші әрі дос болып қала беретінін айтты.",
    "ru": "Президент сказал, что народы всегда будут оставаться добрыми соседями и друзьями.",
    "zh": "总统表示，两国人民将永远是好邻居、好朋友。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_reported_among_direct(lang: str) -> None:
    (finding,) = findings("quotation", **(DIRECT | {lang: REPORTED[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_direct_among_reported(lang: str) -> None:
    (finding,) = findings("quotation", **(REPORTED | {lang: DIRECT[lang]}))
    assert finding.odd == (lang,)


SENTENCE = {
    "en": "“From today we make our own rails.”",
    "kk": "«Бүгіннен бастап рельсті өзіміз шығарамыз».",
    "ru": "«С сегодняшнего дня мы делаем свои рельсы».",
    "zh": "“从今天起，我们自己生产钢轨。”",
}


@pytest.mark.parametrize("lang, reported", [("en", "From today, he added, the country makes its own rails."),
                                            ("ru", "С сегодняшнего дня, добавил он, страна делает свои рельсы.")])  # fmt: skip
def test_a_quotation_that_is_a_sentence(lang: str, reported: str) -> None:
    assert findings("quotation", **SENTENCE) == ()
    assert [finding.odd for finding in findings("quotation", **(SENTENCE | {lang: reported}))] == [(lang,)]


def test_the_speaker_told_inside_the_marks_is_no_speech() -> None:
    russian = "«Наши народы, – сказал по этому поводу Президент страны, – всегда будут добрыми соседями и друзьями»."
    assert findings("quotation", **(DIRECT | {"ru": russian})) == ()


def test_a_quotation_that_takes_in_more() -> None:
    texts = {
        "en": "“This is a challenge of the whole century,” he said, adding that no country could meet it alone.",
        "kk": "«Бұл – тұтас ғасырдың сын-қатері», – деді ол және ешбір ел оны жалғыз еңсере алмайтынын айтты.",
        "ru": "«Это вызов целого столетия, и ни одной стране не справиться с ним в одиночку», – сказал он.",
    }
    assert [finding.odd for finding in findings("quotation", **texts)] == [("ru",)]


SILENT = [
    pytest.param(DIRECT, id="all quote, each in its own marks"),
    pytest.param(REPORTED, id="all report"),
    pytest.param(
        {
            "en": "The Central Asia International Centre will open.",
            "kk": "«Орталық Азия» халықаралық орталығы ашылады.",
            "ru": "Откроется международный центр «Центральная Азия».",
            "zh": "“中亚”国际中心将启用。",
        },
        id="a proper name in marks",
    ),
    pytest.param(
        {
            "en": "He called it “a new golden page” of relations.",
            "kk": "Ол мұны қатынастардың жаңа парағы деп атады.",
            "ru": "Он назвал это «новой золотой страницей» отношений.",
        },
        id="a few words in marks",
    ),
]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert findings("quotation", **texts) == ()


SCARE = [
    pytest.param("a “fair” deal", "әділ келісім", "справедливая сделка", "公平的交易", ("en",), id="en"),
    pytest.param("a fair deal", "«әділ» келісім", "справедливая сделка", "公平的交易", ("kk",), id="kk"),
    pytest.param("a fair deal", "әділ келісім", "«справедливая» сделка", "公平的交易", ("ru",), id="ru"),
    pytest.param("a fair deal", "әділ келісім", "справедливая сделка", "“公平”的交易", ("zh",), id="zh"),
    pytest.param(
        "the “idea” of a bank", "«Алтын» банкі идеясы", "идея банка", "银行构想", ("en",), id="others quote a name"
    ),
    pytest.param("the Dawn farm", "«Таң» шаруашылығы", "хозяйство «Рассвет»", "“黎明”农场", (), id="a name, zh"),
    pytest.param("green energy", "«жасыл» энергетика", "зеленая энергетика", "绿色能源", (), id="half a set phrase"),
    pytest.param("The Dala farm", "«Дала» шаруашылығы", "хозяйство «Дала»", "达拉农场", (), id="a name"),
    pytest.param("the Dala farm", "«Дала» шаруашылығы", "хозяйство Дала", "达拉农场", (), id="a name in one version"),
    pytest.param("a “fair” deal", "«әділ» келісім", "«справедливая» сделка", "“公平”交易", (), id="all doubt it"),
]


@pytest.mark.parametrize("en, kk, ru, zh, odd", SCARE)
def test_marks_that_cast_doubt_on_a_word(en: str, kk: str, ru: str, zh: str, odd: tuple[str, ...]) -> None:
    found = [f for f in findings("quotation", en=en, kk=kk, ru=ru, zh=zh) if f.severity == "warning"]
    assert [finding.odd for finding in found] == ([odd] if odd else [])


def test_who_speaks_may_be_said_before_or_behind() -> None:
    texts = {
        "en": "“An investor weighs the predictability of rules.\nA law that changes every spring is no law,” Marat Omarov said.",
        "kk": "«Инвестор ереженің болжамды болуын таразылайды.\nКөктем сайын өзгеретін заң – заң емес», – деді Марат Омаров.",
        "ru": "«Инвестор взвешивает предсказуемость правил.\nЗакон, который меняют каждую весну, – не закон», – сказал Марат Омаров.",
        "zh": "马拉特·奥马罗夫说：“投资者权衡的是规则的可预期性。\n每年春天都改的法律不是法律。”",
    }
    assert findings("quotation", **texts) == ()

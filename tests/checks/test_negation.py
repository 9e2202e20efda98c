"""negation: a denial lost or added, double denial, and other ways to deny."""

import pytest

from tests.support import findings

DENY = {
    "en": "The parties agreed not to introduce new restrictions.",
    "kk": "Тараптар жаңа шектеулер енгізбеуге уағдаласты.",
    "ru": "Стороны договорились не вводить новых ограничений.",
    "zh": "双方商定不实施新的限制。",
}
AFFIRM = {
    "en": "The parties agreed to introduce new restrictions.",
    "kk": "Тараптар жаңа шектеулер енгізуге уағдаласты.",
    "ru": "Стороны договорились ввести новые ограничения.",
    "zh": "双方商定实施新的限制。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_lost_denial(lang: str) -> None:
    (finding,) = findings("negation", **(DENY | {lang: AFFIRM[lang]}))
    assert (finding.odd, finding.severity) == ((lang,), "error")


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_an_added_denial(lang: str) -> None:
    (finding,) = findings("negation", **(AFFIRM | {lang: DENY[lang]}))
    assert finding.odd == (lang,)


SILENT = [
    pytest.param(DENY, id="all deny"),
    pytest.param(AFFIRM, id="all affirm"),
    pytest.param(
        {
            "en": "The border was opened without visas.",
            "kk": "Шекара визасыз ашылды.",
            "ru": "Граница открыта без виз.",
        },
        id="without, -сыз, без",
    ),
    pytest.param(
        {
            "en": "The talks failed to bring peace.",
            "kk": "Келіссөз бейбітшілік әкелмеді.",
            "ru": "Переговоры не дали мира.",
        },
        id="failed to = did not",
    ),
    pytest.param(
        {"en": "The road is long.", "kk": "Бұл жол – ұзын бағдарлама.", "ru": "Дорога не только длинна, но и красива."},
        id="not only affirms",
    ),
    pytest.param(
        {"en": "Abay visited Astana.", "kk": "Абай мен Құнанбай Астанаға барды.", "ru": "Абай посетил Астану."},
        id="names in -бай are no denials",
    ),
]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert findings("negation", **texts) == ()


OPEN = {
    "en": "Tourists visit the museum.",
    "kk": "Туристер музейге барады.",
    "ru": "Туристы посещают музей.",
    "zh": "游客参观博物馆。",
}
NO_MORE = {
    "en": "Tourists no longer visit the museum.",
    "kk": "Туристер енді музейге бармайды.",
    "ru": "Туристы больше не посещают музей.",
    "zh": "游客不再参观博物馆。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_the_only_denial(lang: str) -> None:
    (finding,) = findings("negation", **(OPEN | {lang: NO_MORE[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("texts", [OPEN, NO_MORE], ids=["open", "no more"])
def test_is_silent_where_all_deny_or_none_does(texts: dict[str, str]) -> None:
    assert findings("negation", **texts) == ()


EVERY = {
    "en": "No one in the region has paid the tax.",
    "kk": "Өңірде ешкім салық төлеген жоқ.",
    "ru": "Никто в регионе не заплатил налог.",
    "zh": "该地区从未缴纳税款。",
}
SOME = {
    "en": "Not everyone in the region has paid the tax.",
    "kk": "Өңірде бәрі бірдей салық төлеген жоқ.",
    "ru": "Не все в регионе заплатили налог.",
    "zh": "并非所有地区都缴纳税款。",
}
WITH = {
    "en": "The company employs 900 people, including drivers.",
    "kk": "Компанияда жүргізушілерді қоса алғанда 900 адам жұмыс істейді.",
    "ru": "В компании работает 900 человек, включая водителей.",
    "zh": "公司有900名员工，包括司机。",
}
WITHOUT = {
    "en": "The company employs 900 people, not counting drivers.",
    "kk": "Компанияда жүргізушілерді қоспағанда 900 адам жұмыс істейді.",
    "ru": "В компании работает 900 человек, не считая водителей.",
    "zh": "公司有900名员工，不含司机。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize("most, other", [(EVERY, SOME), (WITH, WITHOUT)], ids=["not every", "not counting"])
def test_how_far_a_statement_goes(most: dict[str, str], other: dict[str, str], lang: str) -> None:
    assert (lang,) in [finding.odd for finding in findings("negation", **(most | {lang: other[lang]}))]


@pytest.mark.parametrize("texts", [EVERY, SOME, WITH, WITHOUT])
def test_is_silent_where_statements_go_as_far(texts: dict[str, str]) -> None:
    assert findings("negation", **texts) == ()


def test_what_stays_as_it_was_has_not_changed() -> None:
    texts = {
        "en": "The fare has not changed since November.",
        "kk": "Жолақы қарашадан бері өзгерген жоқ.",
        "ru": "Плата за проезд остается прежней с ноября.",
        "zh": "票价自11月以来没有变化。",
    }
    assert findings("negation", **texts) == ()


NOT_ORE = {
    "en": "We must sell finished goods, not raw ore.",
    "kk": "Шикі кен емес, дайын өнім сату керек.",
    "ru": "Надо продавать не руду, а готовую продукцию.",
    "zh": "我们必须出售成品，而不是原矿。",
}
ORE_TOO = {
    "en": "We must sell not only raw ore, but finished goods.",
    "kk": "Тек шикі кен ғана емес, дайын өнім де сату керек.",
    "ru": "Надо продавать не только руду, но и готовую продукцию.",
    "zh": "我们不仅必须出售原矿，还必须出售成品。",
}
WITHIN_REACH = {
    "en": "The Presidents consider this goal attainable.",
    "kk": "Президенттер бұл мақсатты қолжетімді деп санайды.",
    "ru": "Президенты считают эту цель достижимой.",
    "zh": "两国总统认为这一目标可以实现。",
}
OUT_OF_REACH = {
    "en": "The Presidents consider this goal unattainable.",
    "kk": "Президенттер бұл мақсатты қолжетімсіз деп санайды.",
    "ru": "Президенты считают эту цель недостижимой.",
    "zh": "两国总统认为这一目标无法实现。",
}
IN_FORCE = {
    "en": "Kazakhstan has concluded a free trade agreement with Vietnam.",
    "kk": "Қазақстан Вьетнаммен еркін сауда туралы келісім жасасты.",
    "ru": "Казахстан заключил с Вьетнамом соглашение о свободной торговле.",
    "zh": "哈萨克斯坦与越南签署了自由贸易协定。",
}
NOT_YET = {
    "en": "Kazakhstan has yet to conclude a free trade agreement with Vietnam.",
    "kk": "Қазақстан Вьетнаммен еркін сауда туралы келісім әлі жасасқан жоқ.",
    "ru": "Казахстан еще не заключил с Вьетнамом соглашение о свободной торговле.",
    "zh": "哈萨克斯坦尚未与越南签署自由贸易协定。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize(
    "most, other",
    [
        pytest.param(NOT_ORE, ORE_TOO, id="not, not only"),
        pytest.param(WITHIN_REACH, OUT_OF_REACH, id="a denial in the word"),
        pytest.param(OUT_OF_REACH, WITHIN_REACH, id="a denial lost in the word"),
        pytest.param(IN_FORCE, NOT_YET, id="done, not yet done"),
        pytest.param(NOT_YET, IN_FORCE, id="not yet done, done"),
    ],
)
def test_other_ways_to_deny(most: dict[str, str], other: dict[str, str], lang: str) -> None:
    assert [finding.odd for finding in findings("negation", **(most | {lang: other[lang]}))] == [(lang,)]


def test_two_denials_affirm() -> None:
    turbines = {
        "en": "Turbines can be placed there.",
        "kk": "Онда турбина орнатуға болады.",
        "ru": "Там можно ставить турбины.",
        "zh": "那里并非不能设置风机。",
    }
    assert findings("negation", **turbines) == ()


@pytest.mark.parametrize("texts", [NOT_ORE, ORE_TOO, WITHIN_REACH, OUT_OF_REACH, IN_FORCE, NOT_YET])
def test_is_silent_where_all_deny_in_their_way(texts: dict[str, str]) -> None:
    assert findings("negation", **texts) == ()

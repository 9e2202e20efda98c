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

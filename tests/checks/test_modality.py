"""modality: promises, intentions and readiness, in each language."""

import pytest

from tests.support import findings

WILL = {
    "en": "By 2030 the parties will raise trade.",
    "kk": "2030 жылға қарай тараптар сауданы арттырады.",
    "ru": "К 2030 году стороны увеличат торговлю.",
    "zh": "到2030年，双方将扩大贸易。",
}
INTEND = {
    "en": "By 2030 the parties intend to raise trade.",
    "kk": "2030 жылға қарай тараптар сауданы арттыруға ниетті.",
    "ru": "К 2030 году стороны намерены увеличить торговлю.",
    "zh": "到2030年，双方有意扩大贸易。",
}
READY = {
    "en": "Kazakhstan is ready to help.",
    "kk": "Қазақстан көмектесуге дайын.",
    "ru": "Казахстан готов помочь.",
    "zh": "哈萨克斯坦愿意提供帮助。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_an_intention_among_promises(lang: str) -> None:
    (finding,) = findings("modality", **(WILL | {lang: INTEND[lang]}))
    assert (finding.odd, finding.values[lang], finding.severity) == ((lang,), "intend", "error")


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_promise_among_intentions(lang: str) -> None:
    (finding,) = findings("modality", **(INTEND | {lang: WILL[lang]}))
    assert (finding.odd, finding.values[lang]) == ((lang,), "will")


@pytest.mark.parametrize("texts", [WILL, INTEND, READY], ids=["will", "intend", "ready"])
def test_is_silent_when_all_agree(texts: dict[str, str]) -> None:
    assert findings("modality", **texts) == ()


SILENT = [
    pytest.param({"en": "Trade grew.", "ru": "Торговля может расти.", "kk": "Сауда өсті."}, id="can is added freely"),
    pytest.param(
        {"en": "The Government prepares a plan.", "kk": "Үкімет жоспар дайындап жатыр.", "ru": "Готовится план."},
        id="to prepare is not to be ready",
    ),
    pytest.param(
        {"en": "He won the game.", "kk": "Ол осы ойында жеңді.", "ru": "Он победил."}, id="game, not intention"
    ),
]


@pytest.mark.parametrize("texts", SILENT)
def test_is_silent(texts: dict[str, str]) -> None:
    assert findings("modality", **texts) == ()


FORBIDDEN = {
    "en": "Journalists must not enter the building.",
    "kk": "Журналистерге ғимаратқа кіруге болмайды.",
    "ru": "Журналистам нельзя входить в здание.",
    "zh": "记者不得进入大楼。",
}
EXEMPT = {
    "en": "Journalists need not enter the building.",
    "kk": "Журналистерге ғимаратқа кіру міндетті емес.",
    "ru": "Журналисты не обязаны входить в здание.",
    "zh": "记者不必进入大楼。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_what_is_only_not_required_where_all_others_forbid_it(lang: str) -> None:
    (finding,) = findings("modality", **(FORBIDDEN | {lang: EXEMPT[lang]}))
    assert (finding.odd, finding.values[lang], finding.severity) == ((lang,), "exempt", "error")
    (finding,) = findings("modality", **(EXEMPT | {lang: FORBIDDEN[lang]}))
    assert (finding.odd, finding.values[lang]) == ((lang,), "forbidden")


@pytest.mark.parametrize("texts", [FORBIDDEN, EXEMPT], ids=["forbidden", "exempt"])
def test_a_denied_duty_in_all(texts: dict[str, str]) -> None:
    assert not findings("modality", **texts)


def test_the_month_of_may_and_the_number_of_a_school() -> None:
    texts = {
        "en": "School No. 36 must be ready by the end of May 2027.",
        "kk": "№36 мектеп 2027 жылғы мамырдың соңына дейін дайын болуға тиіс.",
        "ru": "Школа №36 должна быть готова к концу мая 2027 года.",
        "zh": "第36学校必须在2027年5月底前准备就绪。",
    }
    assert not findings("modality", **texts)
    assert not findings("negation", **texts)

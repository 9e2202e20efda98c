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
        {"en": "The bodies were told.", "kk": "Тиісті органдарға айтылды.", "ru": "Органам сообщено."},
        id="kk: relevant, not obliged",
    ),
    pytest.param(
        {"en": "The system needs no paper.", "kk": "Жүйеге қағаз қажет емес.", "ru": "Системе не нужна бумага."},
        id="kk: what is not needed is not needed",
    ),
    pytest.param(
        {"en": "They adopted a treaty.", "kk": "Олар шарт қабылдады.", "ru": "Они приняли договор."}, id="kk: a treaty"
    ),
    pytest.param(
        {
            "en": "He is looking forward to the visit.",
            "kk": "Ол сапарды күтіп отыр.",
            "ru": "Он ждет визита.",
            "zh": "他期待访问。",
        },
        id="to look forward",
    ),
    pytest.param(
        {"en": "A sample was shown.", "kk": "Үлгісі көрсетілді.", "ru": "Показали образец."}, id="kk: sample, not wish"
    ),
    pytest.param(
        {"en": "The funds were given.", "kk": "Жобаға қажетті қаражат бөлінді.", "ru": "Средства выделены."},
        id="kk: the means needed",
    ),
    pytest.param(
        {"en": "They laid the foundation.", "kk": "Олар іргетасын бірлесе қалаған.", "ru": "Они заложили основу."},
        id="kk: laid, not wished",
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


FACT = {
    "en": "A centre of the Kazakh language opened at the university.",
    "kk": "Университетте қазақ тілі орталығы ашылды.",
    "ru": "В университете открылся центр казахского языка.",
    "zh": "大学开设了哈萨克语中心。",
}
PLANNED = {
    "en": "It is planned to open a centre of the Kazakh language at the university.",
    "kk": "Университетте қазақ тілі орталығын ашу жоспарланып отыр.",
    "ru": "В университете планируется открыть центр казахского языка.",
    "zh": "大学拟开设哈萨克语中心。",
}
UNLIKELY = {
    "en": "Prices are unlikely to rise by the spring.",
    "kk": "Көктемге дейін бағаның өсуі екіталай.",
    "ru": "До весны цены вряд ли вырастут.",
    "zh": "春季前物价不太可能上涨。",
}
RISE = {
    "en": "Prices will rise by the spring.",
    "kk": "Көктемге дейін баға өседі.",
    "ru": "До весны цены вырастут.",
    "zh": "春季前物价将上涨。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_plan_among_facts(lang: str) -> None:
    (finding,) = findings("modality", **(FACT | {lang: PLANNED[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_what_is_unlikely_among_promises(lang: str) -> None:
    (finding,) = findings("modality", **(RISE | {lang: UNLIKELY[lang]}))
    assert (finding.odd, finding.values[lang]) == ((lang,), "unlikely")


@pytest.mark.parametrize("texts", [FACT, PLANNED, UNLIKELY, RISE], ids=["fact", "planned", "unlikely", "rise"])
def test_is_silent_when_all_are_as_sure(texts: dict[str, str]) -> None:
    assert findings("modality", **texts) == ()


def test_a_wish_in_two_words() -> None:
    must = {
        "en": "There must be no place for doping in sport.",
        "ru": "Допингу в спорте не должно быть места.",
        "zh": "体育界不应有兴奋剂的容身之地。",
    }
    (finding,) = findings("modality", kk="Спортта допингке орын болмаса екен.", **must)
    assert (finding.odd, finding.values["kk"]) == (("kk",), "hope")


def test_to_take_is_not_to_be_able() -> None:
    texts = {
        "en": "The state will guarantee the loans that companies take.",
        "kk": "Мемлекет компаниялар алатын несиелерге кепілдік береді.",
        "ru": "Государство гарантирует кредиты компаний.",
        "zh": "国家将为企业贷款提供担保。",
    }
    assert findings("modality", **texts) == ()


def test_may_for_must_beside_another_may() -> None:
    found = findings(
        "modality",
        en="The school must admit its pupils by September.",
        kk="Мектеп оқушыларын қыркүйекке дейін қабылдауы мүмкін.",
        ru="Школа должна принять учеников к сентябрю.",
        zh="学校必须于9月前接收学生，可容纳千人。",
    )
    assert [finding.odd for finding in found] == [("kk",)]

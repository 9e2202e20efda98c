"""Words that exclude one another: the version that has the other one is named, whatever language it is in."""

import pytest

from tests.support import findings

TREATY = {
    "en": "The ministers signed a convention on forests in Astana.",
    "kk": "Министрлер Астанада ормандар туралы конвенцияға қол қойды.",
    "ru": "Министры подписали в Астане конвенцию о лесах.",
    "zh": "部长们在阿斯塔纳签署了森林公约。",
}
PROTOCOL = {
    "en": "The ministers signed a declaration on forests in Astana.",
    "kk": "Министрлер Астанада ормандар туралы декларацияға қол қойды.",
    "ru": "Министры подписали в Астане декларацию о лесах.",
    "zh": "部长们在阿斯塔纳签署了森林宣言。",
}
RESUMED = {
    "en": "The plant resumed the production of steel.",
    "kk": "Зауыт болат өндірісін қайта бастады.",
    "ru": "Завод возобновил производство стали.",
    "zh": "工厂恢复了钢铁生产。",
}
SUSPENDED = {
    "en": "The plant suspended the production of steel.",
    "kk": "Зауыт болат өндірісін тоқтатты.",
    "ru": "Завод приостановил производство стали.",
    "zh": "工厂暂停了钢铁生产。",
}
TEACHER = {
    "en": "A doctor from Almaty bought a museum.",
    "kk": "Алматылық дәрігер музей сатып алды.",
    "ru": "Врач из Алматы купил музей.",
    "zh": "阿拉木图的医生购买了博物馆。",
}
ENGINEER = {
    "en": "An engineer from Almaty bought a museum.",
    "kk": "Алматылық инженер музей сатып алды.",
    "ru": "Инженер из Алматы купил музей.",
    "zh": "阿拉木图的工程师购买了博物馆。",
}
FARMERS = {
    "en": "The farmers asked for water.",
    "kk": "Фермерлер су сұрады.",
    "ru": "Фермеры попросили воды.",
    "zh": "农民请求供水。",
}
GUESTS = {
    "en": "The guests asked for water.",
    "kk": "Қонақтар су сұрады.",
    "ru": "Гости попросили воды.",
    "zh": "来宾请求供水。",
}
ROUND = {
    "en": "Nine documents were signed at the round table.",
    "kk": "Дөңгелек үстелде тоғыз құжатқа қол қойылды.",
    "ru": "На круглом столе подписано девять документов.",
    "zh": "圆桌会议上签署了九份文件。",
}
FORUM = {
    "en": "Nine documents were signed at the forum.",
    "kk": "Форумда тоғыз құжатқа қол қойылды.",
    "ru": "На форуме подписано девять документов.",
    "zh": "论坛上签署了九份文件。",
}
FARMING = FARMERS | {"kk": "Шаруа қожалықтары су сұрады.", "zh": "农户请求供水。"}
PAIRS = [
    pytest.param("attribution", FARMERS, GUESTS, id="who asked"),
    pytest.param("term", ROUND, FORUM, id="kinds of events"),
    pytest.param("term", TREATY, PROTOCOL, id="kinds of documents"),
    pytest.param("negation", RESUMED, SUSPENDED, id="contrary verbs"),
    pytest.param("title", TEACHER, ENGINEER, id="callings"),
]


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
@pytest.mark.parametrize("check, most, other", PAIRS)
def test_names_the_odd_one_out(check: str, most: dict[str, str], other: dict[str, str], lang: str) -> None:
    (finding,) = findings(check, **(most | {lang: other[lang]}))
    assert finding.odd == (lang,)


@pytest.mark.parametrize("texts", [TREATY, PROTOCOL, RESUMED, SUSPENDED, TEACHER, ENGINEER, FARMERS, FARMING])
@pytest.mark.parametrize("check", ["term", "negation", "title", "speech-act", "modality", "attribution"])
def test_is_silent_where_all_agree(check: str, texts: dict[str, str]) -> None:
    assert findings(check, **texts) == ()


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_what_is_said_besides_is_no_exchange(lang: str) -> None:
    added = {
        "en": "A doctor and an engineer from Almaty bought a museum.",
        "kk": "Алматылық дәрігер мен инженер музей сатып алды.",
        "ru": "Врач и инженер из Алматы купили музей.",
        "zh": "阿拉木图的医生和工程师购买了博物馆。",
    }
    assert findings("title", **(TEACHER | {lang: added[lang]})) == ()


def test_two_versions_cannot_tell() -> None:
    assert findings("negation", en=RESUMED["en"], ru=SUSPENDED["ru"]) == ()


def test_the_source_is_right() -> None:
    texts = RESUMED | {"ru": SUSPENDED["ru"]}
    assert findings("negation", source="ru", **texts) == ()

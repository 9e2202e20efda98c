"""omission and addition of whole sentences: who lacks, who has alone, and who is a summary."""

import pytest

from tests.support import findings

LINE = {
    "en": "The parties signed a joint statement.",
    "kk": "Тараптар бірлескен мәлімдемеге қол қойды.",
    "ru": "Стороны подписали совместное заявление.",
    "zh": "双方签署联合声明。",
}
CASES = [  # which versions have the second line, the check that speaks, which versions it names
    pytest.param("en kk ru", "omission", ("zh",), id="one lacks"),
    pytest.param("en ru", "omission", ("kk", "zh"), id="two lack"),
    pytest.param("kk", "addition", ("kk",), id="one alone has"),
]


@pytest.mark.parametrize(("have", "name", "odd"), CASES)
def test_names_the_odd_one_out(have: str, name: str, odd: tuple[str, ...]) -> None:
    texts = {lang: f"{line}\n{line if lang in have.split() else ''}\n{line}" for lang, line in LINE.items()}
    for check in ("omission", "addition"):
        found = findings(check, **texts)
        assert [finding.odd for finding in found] == ([odd] if check == name else [])
        assert all(finding.severity == "error" and finding.row == 1 for finding in found)


def test_of_two_versions_both_are_named() -> None:
    (finding,) = findings("omission", en=f"{LINE['en']}\n{LINE['en']}", kk=LINE["kk"])
    assert finding.odd == ("en", "kk")


def test_the_source_decides() -> None:
    texts = {lang: f"{line}\n{line if lang in ('kk', 'ru') else ''}" for lang, line in LINE.items()}
    assert [f.odd for f in findings("addition", source="en", **texts)] == [("kk", "ru")]
    assert findings("omission", source="en", **texts) == ()


def test_a_missing_heading_is_only_worth_a_look() -> None:
    (finding,) = findings("omission", en=f"\n{LINE['en']}", kk=f"Келіссөз\n{LINE['kk']}", ru=f"Встреча\n{LINE['ru']}")
    assert finding.severity == "info"


def test_a_summary_is_said_once() -> None:
    long = {lang: "\n".join([line] * 12) for lang, line in LINE.items() if lang != "zh"}
    (finding,) = findings("omission", zh="\n".join([LINE["zh"]] * 5), **long)
    assert finding.odd == ("zh",)
    assert finding.values["zh"] == "summary"


def test_complete_versions_are_silent() -> None:
    assert findings("omission", **LINE) == findings("addition", **LINE) == ()


LONG = {
    "en": "The parties signed a plan on energy, trade and education, and the President invited the guest to open a new school"
    " in the capital together with the teachers.",
    "kk": "Тараптар энергетика, сауда және білім беру туралы жоспарға қол қойды, ал Президент қонақты мұғалімдермен бірге"
    " елордада жаңа мектеп ашуға шақырды.",
    "ru": "Стороны подписали план в сфере энергетики, торговли и образования, а Президент пригласил гостя вместе с учителями"
    " открыть в столице новую школу.",
    "zh": "双方签署了能源、贸易和教育领域的计划，总统邀请来宾与教师们一道在首都为新学校揭幕。",
}
CUT = {
    "en": "The parties signed a plan on energy, trade and education.",
    "kk": "Тараптар энергетика, сауда және білім беру туралы жоспарға қол қойды.",
    "ru": "Стороны подписали план в сфере энергетики, торговли и образования.",
    "zh": "双方签署了能源、贸易和教育领域的计划。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_missing_clause(lang: str) -> None:
    texts = {other: f"{text}\n{LINE[other]}\n{LONG[other]}" for other, text in LONG.items()}
    texts[lang] = f"{CUT[lang]}\n{LINE[lang]}\n{LONG[lang]}"
    (finding,) = findings("omission", **texts)
    assert (finding.row, finding.odd) == (0, (lang,))


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_clause_of_one_version_alone(lang: str) -> None:
    texts = {other: f"{CUT[other]}\n{LINE[other]}\n{LONG[other]}" for other in LONG}
    texts[lang] = f"{LONG[lang]}\n{LINE[lang]}\n{LONG[lang]}"
    (finding,) = findings("addition", **texts)
    assert (finding.row, finding.odd) == (0, (lang,))


SHORTER = [  # a clause gone from one version, and the version
    pytest.param(
        {
            "en": "The sides agreed to open a consulate in Aktau, increase the number of flights and simplify visas for drivers.",
            "kk": "Тараптар Ақтауда консулдық ашуға, рейстер санын көбейтуге және жүргізушілер үшін визаны жеңілдетуге келісті.",
            "ru": "Стороны договорились открыть консульство в Актау и упростить визы для водителей.",
            "zh": "双方商定在阿克套开设领事馆、增加航班数量并简化司机签证。",
        },
        ("ru",),
        id="one of three promises",
    ),
    pytest.param(
        {
            "en": "The parties condemned terrorism in all its forms and expressed readiness to share information.",
            "kk": "Тараптар терроризмнің барлық түрін айыптап, ақпарат алмасуға дайын екенін білдірді.",
            "ru": "Стороны осудили терроризм во всех его формах и выразили готовность обмениваться информацией.",
            "zh": "双方谴责一切形式的恐怖主义。",
        },
        ("zh",),
        id="the second half",
    ),
    pytest.param(
        {
            "en": "The parties condemned terrorism in all its forms and expressed readiness to share information.",
            "kk": "Тараптар терроризмнің барлық түрін айыптап, ақпарат алмасуға дайын екенін білдірді.",
            "ru": "Стороны осудили терроризм во всех его формах и выразили готовность обмениваться информацией.",
            "zh": "双方谴责一切形式的恐怖主义，并表示愿意交换信息。",
        },
        (),
        id="a terse language leaves nothing out",
    ),
]


@pytest.mark.parametrize(("texts", "odd"), SHORTER)
def test_a_clause_without_counterpart_is_missed(texts: dict[str, str], odd: tuple[str, ...]) -> None:
    opening = {
        "en": "The President held talks with the Prime Minister.",
        "kk": "Президент Премьер-министрмен келіссөз жүргізді.",
        "ru": "Президент провел переговоры с Премьер-министром.",
        "zh": "总统与总理举行会谈。",
    }
    found = findings("omission", **{lang: f"{opening[lang]}\n{text}" for lang, text in texts.items()})
    assert tuple(f.odd for f in found if f.severity != "info") == ((odd,) if odd else ())


def test_a_rank_and_a_character_are_counterparts() -> None:
    """锂 stands for lithium, and «Премьер-министр и секретарь» for two names."""
    texts = {
        "en": "Polish companies may take part in tenders to explore lithium and tungsten in Kazakhstan.",
        "kk": "Польша компаниялары Қазақстанда литий мен вольфрам барлау тендерлеріне қатыса алады.",
        "ru": "Польские компании могут участвовать в тендерах на разведку лития и вольфрама в Казахстане.",
        "zh": "波兰企业可以参加哈萨克斯坦锂矿和钨矿勘探招标。",
    }
    assert findings("omission", **texts) == ()
    persons = {
        "en": "In the afternoon, Aidos Berkinov and Xue Mingyu opened a branch.",
        "kk": "Түстен кейін Айдос Беркінов пен Сюэ Минюй филиал ашты.",
        "ru": "Во второй половине дня Премьер-министр и секретарь открыли филиал.",
        "zh": "当天下午，别尔金诺夫和薛明宇为分校揭牌。",
    }
    assert findings("addition", **persons) == ()

"""Who said or did it."""

from __future__ import annotations

import pytest

from tests.support import TALKS, findings

OPENING = {
    "en": "Prime Minister of Kazakhstan Yerlan Sadyk met with WMO Secretary-General Ingrid Solheim.",
    "kk": "Қазақстан Премьер-министрі Ерлан Садық ДМҰ Бас хатшысы Ингрид Сольхейммен кездесті.",
    "ru": "Премьер-министр Казахстана Ерлан Садык встретился с Генеральным секретарем ВМО Ингрид Сольхейм.",
    "zh": "哈萨克斯坦总理叶尔兰·萨德克会见世界气象组织秘书长英格丽德·索尔海姆。",
}
CASES = [
    pytest.param("The Secretary-General proposed a centre.", "Қазақстан Премьер-министрі орталық құруды ұсынды.",
                 "Генеральный секретарь предложила центр.", "秘书长提议设立中心。", ("kk",), id="the other one proposed"),
    pytest.param("Yerlan Sadyk thanked his guest.", "Ерлан Садық алғыс айтты.", "Ерлан Садык поблагодарил гостью.",
                 "索尔海姆表示感谢。", ("zh",), id="the other one thanked"),
    pytest.param("Ingrid Solheim welcomed the decision.", "Ингрид Сольхейм шешімді құптады.",
                 "Ингрид Сольхейм приветствовала решение.", "索尔海姆对哈萨克斯坦的决定表示欢迎。", (), id="zh: inside the frame of a verb"),
    pytest.param("Yerlan Sadyk invited his guest.", "Ерлан Садық қонағын шақырды.",
                 "Ингрид Сольхейм приняла приглашение Ерлана Садыка.", "萨德克邀请索尔海姆。", (), id="ru: an act received"),
    pytest.param("The parties stressed this.", "Ерлан Садық мұны баса айтты.", "Ерлан Садык подчеркнул это.",
                 "萨德克强调这一点。", ("en",), id="both for one"),
    pytest.param("The Prime Minister stressed this.", "Үкімет басшысы мұны баса айтты.", "Ерлан Садык подчеркнул это.",
                 "哈方强调这一点。", (), id="role, name and side are one"),
    pytest.param("She proposed a centre.", "Ингрид Сольхейм орталық құруды ұсынды.", "Она предложила центр.",
                 "她提议设立中心。", (), id="pronouns"),
    pytest.param("A centre was proposed.", "Ингрид Сольхейм орталық құруды ұсынды.", "Был предложен центр.",
                 "索尔海姆提议设立中心。", (), id="nobody is named"),
    pytest.param("“We are ready,” Yerlan Sadyk said.", "«Біз дайынбыз», – деді Ерлан Садық.",
                 "«Мы готовы», – сказал Глава Правительства.", "萨德克说：“我们已准备就绪。”", (), id="behind a quotation"),
]  # fmt: skip


def odd_ones(second: dict[str, str]) -> list[tuple[str, ...]]:
    """Whom the check names in a second sentence."""
    texts = {lang: f"{OPENING[lang]}\n{second[lang]}" for lang in OPENING}
    return [finding.odd for finding in findings("attribution", **texts)]


@pytest.mark.parametrize("en, kk, ru, zh, odd", CASES)
def test_names_the_odd_one_out(en: str, kk: str, ru: str, zh: str, odd: tuple[str, ...]) -> None:
    second = {"en": en, "kk": kk, "ru": ru, "zh": zh}
    assert odd_ones(second) == ([odd] if odd else [])


def test_an_office_behind_a_comma_or_a_short_name_in_brackets_says_who_speaks_for_whom() -> None:
    """The Secretary-General of one version is the person whom another names."""
    texts = {
        "en": "Yerlan Sadyk met Ingrid Solheim, Secretary-General of the World Meteorological Organization.\n"
        "Ingrid Solheim proposed a centre.",
        "kk": "Ерлан Садық Дүниежүзілік метеорологиялық ұйымның (ДМҰ) Бас хатшысы Ингрид Сольхейммен кездесті.\n"
        "ДМҰ Бас хатшысы орталық құруды ұсынды.",
        "ru": "Ерлан Садык встретился с Ингрид Сольхейм, Генеральным секретарем Всемирной метеорологической организации.\n"
        "Ингрид Сольхейм предложила создать центр.",
    }
    assert findings("attribution", **texts) == ()


GIVEN = {
    "en": "The archive was handed over to the Uzbek side.",
    "kk": "Мұрағат өзбек тарапына тапсырылды.",
    "ru": "Архив передан узбекской стороне.",
    "zh": "档案移交给了乌方。",
}
TAKEN = {
    "en": "The archive was handed over to the Kazakh side.",
    "kk": "Мұрағат қазақ тарапына тапсырылды.",
    "ru": "Архив передан казахстанской стороне.",
    "zh": "档案移交给了哈方。",
}


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_a_side_in_whatever_case(lang: str) -> None:
    texts = {other: f"{TALKS[other]}\n{(TAKEN if other == lang else GIVEN)[other]}" for other in TALKS}
    assert [finding.odd for finding in findings("attribution", **texts)] == [(lang,)]
    assert findings("attribution", **{other: f"{TALKS[other]}\n{GIVEN[other]}" for other in TALKS}) == ()


def test_a_parliament_is_its_country() -> None:
    texts = {
        "en": "Chairman of the Mazhilis of Kazakhstan Serik Omarov met Chairman Lu Zhao.\nThe Mazhilis Chairman proposed talks.",
        "kk": "Қазақстан Мәжілісінің Төрағасы Серік Омаров Лу Чжаомен кездесті.\nМәжіліс Төрағасы келіссөз ұсынды.",
        "ru": "Председатель Мажилиса Казахстана Серик Омаров встретился с Лу Чжао.\nСерик Омаров предложил переговоры.",
    }
    assert findings("attribution", **texts) == ()


def test_what_two_do_together() -> None:
    texts = {
        "en": f"{TALKS['en']}\nAibek Nurlanov discussed trade with Ulugbek Karimbaev.",
        "kk": f"{TALKS['kk']}\nАйбек Нұрланов Ұлықбек Кәрімбаевпен сауданы талқылады.",
        "ru": f"{TALKS['ru']}\nАйбек Нурланов обсудил с Улугбеком Каримбаевым торговлю.",
        "zh": f"{TALKS['zh']}\n双方讨论了贸易问题。",
    }
    assert findings("attribution", **texts) == ()


INVITED = {
    "en": "The Prime Minister invited the Secretary-General to Astana.",
    "kk": "Премьер-министр Бас хатшыны Астанаға шақырды.",
    "ru": "Премьер-министр пригласил Генерального секретаря в Астану.",
    "zh": "总理邀请秘书长访问阿斯塔纳。",
}
PASSIVE = [
    pytest.param("en", "The Secretary-General was invited by the Prime Minister.", (), id="en, the same"),
    pytest.param("en", "The Prime Minister was invited by the Secretary-General.", ("en",), id="en, turned"),
    pytest.param("ru", "Генеральный секретарь была приглашена Премьер-министром.", (), id="ru, the same"),
    pytest.param("ru", "Премьер-министр был приглашен Генеральным секретарем.", ("ru",), id="ru, turned"),
    pytest.param("zh", "秘书长被总理邀请访问阿斯塔纳。", (), id="zh, the same"),
    pytest.param("zh", "总理被秘书长邀请访问阿斯塔纳。", ("zh",), id="zh, turned"),
]


@pytest.mark.parametrize("lang, text, odd", PASSIVE)
def test_a_passive_names_who_acts(lang: str, text: str, odd: tuple[str, ...]) -> None:
    second = INVITED | {lang: text}
    assert odd_ones(second) == ([odd] if odd else [])


PROPOSED = {
    "en": "The Prime Minister proposed a centre.",
    "ru": "Премьер-министр предложил создать центр.",
    "zh": "总理提议设立中心。",
}


@pytest.mark.parametrize(
    "kk, odd",
    [
        pytest.param("Орталық құру Премьер-министр тарапынан ұсынылды.", (), id="the same"),
        pytest.param("Орталық құру Бас хатшы тарапынан ұсынылды.", ("kk",), id="another"),
    ],
)
def test_a_kazakh_passive_names_who_acts(kk: str, odd: tuple[str, ...]) -> None:
    second = PROPOSED | {"kk": kk}
    assert odd_ones(second) == ([odd] if odd else [])


def test_a_passive_has_no_agent() -> None:
    texts = {
        "en": f"{TALKS['en']}\nAibek Nurlanov invited the guest, and Ulugbek Karimbaev accepted the invitation.",
        "kk": f"{TALKS['kk']}\nАйбек Нұрланов қонақты шақырды, шақыру қабылданды.",
        "ru": f"{TALKS['ru']}\nАйбек Нурланов пригласил гостя, и Улугбек Каримбаев принял приглашение.",
        "zh": f"{TALKS['zh']}\n努尔兰诺夫邀请客人，卡里姆巴耶夫接受邀请。",
    }
    assert findings("attribution", **texts) == ()


def test_a_clause_behind_a_comma_has_a_subject_of_its_own() -> None:
    clauses = {
        "en": "\nThe Kazakh side asked for a list, and the Uzbek side promised to send it.",
        "kk": "\nҚазақстан тарапы тізім сұрады, Өзбекстан тарапы оны жіберуге уәде берді.",
        "ru": "\nКазахстанская сторона попросила список, узбекская сторона обещала его прислать.",
        "zh": "\n哈方请求提供清单，乌方答应提供。",
    }
    assert findings("attribution", **{lang: TALKS[lang] + clauses[lang] for lang in TALKS}) == ()

"""consistency: a set phrase that one version renders in two ways."""

from __future__ import annotations

import pytest

from tests.support import findings

ZONE = {
    "en": "He visited the special economic zone.\nProjects are under way in the special economic zone.",
    "kk": "Ол арнайы экономикалық аймақты аралады.\nАрнайы экономикалық аймақта жобалар іске асырылып жатыр.",
    "ru": "Он посетил специальную экономическую зону.\nВ специальной экономической зоне реализуются проекты.",
    "zh": "他视察了经济特区。\n经济特区正在实施多个项目。",
}
PLAN = {
    "en": "A plan of cooperation was signed.\nThe plan of cooperation covers three years.",
    "kk": "Ынтымақтастық жоспарына қол қойылды.\nЫнтымақтастық жоспары үш жылға арналған.",
    "ru": "Подписан план сотрудничества.\nПлан сотрудничества рассчитан на три года.",
    "zh": "签署了合作计划。\n合作计划为期三年。",
}
WORK = {
    "en": "The plant employs 500 people.\nThe factory was built in 1970.",
    "kk": "Зауытта 500 адам жұмыс істейді.\nЗауыт 1970 жылы салынды.",
    "ru": "На заводе работают 500 человек.\nПредприятие построено в 1970 году.",
    "zh": "该厂有500名员工。\n该厂建于1970年。",
}
MIND = {
    "en": "A forum on artificial intelligence was held.\nThe law on artificial intelligence comes in autumn.",
    "kk": "Жасанды интеллект форумы өтті.\nЖасанды интеллект туралы заң күзде енгізіледі.",
    "ru": "Прошел форум по искусственному интеллекту.\nЗакон об искусственном интеллекте внесут осенью.",
    "zh": "人工智能论坛举行。\n人工智能法将于秋季提交。",
}
SCHOOL = {
    "en": "The Warm School project was discussed.\nUnder the Warm School project nine schools open.",
    "kk": "«Жылы мектеп» жобасы талқыланды.\n«Жылы мектеп» жобасы бойынша тоғыз мектеп ашылады.",
    "ru": "Обсужден проект «Теплая школа».\nПо проекту «Теплая школа» откроется девять школ.",
    "zh": "讨论了“温暖学校”项目。\n按照“温暖学校”项目，将开办九所学校。",
}
BODY = {
    "en": "He heads the Judicial Committee.\nIn the evening the Judicial Committee met.",
    "kk": "Ол Сот комитетін басқарады.\nКешке Сот комитеті жиналды.",
    "ru": "Он возглавляет Судебный комитет.\nВечером Судебный комитет собрался.",
    "zh": "他领导司法委员会。\n晚上，该机构开会。",
}

PERSONS = {
    "en": "President Arman Tokar met Xu Minghao.\nPresident Tokar is convinced that the visit of the Chinese President will give an impetus.\nPresident Tokar and President Xu touched upon tourism.",
    "kk": "Президент Арман Тоқар Сюй Минхаомен кездесті.\nПрезидент Тоқар Қытай Төрағасының сапары серпін беретініне сенімді.\nПрезидент Тоқар мен Төраға Сюй туризмді қозғады.",
    "ru": "Президент Арман Токар встретился с Сюй Минхао.\nПрезидент Токар убежден, что визит Председателя КНР придаст импульс.\nПрезидент Токар и Председатель Сюй затронули туризм.",
    "zh": "阿尔曼·托卡尔总统会见徐明浩。\n托卡尔总统深信，中国国家主席此访将注入动力。\n托卡尔总统和徐主席谈到旅游。",
}
CASES = [  # the texts, the version changed, what it says instead of what
    pytest.param(ZONE, "", ("", ""), id="all keep one name"),
    pytest.param(ZONE, "en", ("in the special", "in the free"), id="en, three words and a compound"),
    pytest.param(ZONE, "kk", ("Арнайы эк", "Ерекше эк"), id="kk"),
    pytest.param(ZONE, "ru", ("В специальной", "В особой"), id="ru"),
    pytest.param(PLAN, "en", ("The plan of", "The programme of"), id="en, over a preposition"),
    pytest.param(PLAN, "kk", ("жоспары үш", "бағдарламасы үш"), id="kk, the head of the phrase"),
    pytest.param(PLAN, "ru", ("План сотруд", "Программа сотруд"), id="ru, the head of the phrase"),
    pytest.param(PLAN, "zh", ("合作计划为期", "合作方案为期"), id="zh"),
    pytest.param(MIND, "", ("", ""), id="all keep the thing that one lexicon does not know"),
    pytest.param(MIND, "kk", ("Жасанды интеллект туралы", "Жасанды сана-сезім туралы"), id="kk, an unknown word"),
    pytest.param(SCHOOL, "", ("", ""), id="all keep the project's name, in marks or with capitals"),
    pytest.param(SCHOOL, "kk", ("«Жылы мектеп» жобасы бойынша", "«Жайлы мектеп» жобасы бойынша"), id="kk, in marks"),
    pytest.param(SCHOOL, "ru", ("По проекту «Теплая", "По проекту «Добрая"), id="ru, in marks"),
    pytest.param(SCHOOL, "en", ("Under the Warm", "Under the Kind"), id="en, with capitals"),
    pytest.param(BODY, "", ("", ""), id="a version that refers to a body by another word"),
    pytest.param(BODY, "en", ("evening the Judicial", "evening the Legal"), id="en, a body, where two others keep it"),
    pytest.param(BODY, "ru", ("Вечером Судебный", "Вечером Юридический"), id="ru, a body, where two others keep it"),
    pytest.param(WORK, "", ("", ""), id="plain synonyms are style"),
    pytest.param(PERSONS, "", ("", ""), id="the name of a person is no second name of a thing"),
]


@pytest.mark.parametrize(("texts", "lang", "instead"), CASES)
def test_two_names_for_one_thing(texts: dict[str, str], lang: str, instead: tuple[str, str]) -> None:
    changed = {other: text.replace(*instead) if other == lang else text for other, text in texts.items()}
    assert tuple(f.odd for f in findings("consistency", **changed)) == (((lang,),) if lang else ())


def test_one_version_that_keeps_a_name_tells_nothing() -> None:
    texts = {
        "en": "The Ministries of Foreign Affairs held talks.\nThe foreign ministries will meet again.",
        "kk": "Сыртқы істер министрліктері келіссөз жүргізді.\nОлар тағы кездеседі.",
        "ru": "МИД двух стран провели переговоры.\nОни встретятся снова.",
        "zh": "两国外交部举行会谈。\n两国外交部将再次会晤。",
    }
    assert findings("consistency", **texts) == ()
    texts["ru"] = "Министерства иностранных дел провели переговоры.\nМинистерства иностранных дел встретятся снова."
    assert [finding.odd for finding in findings("consistency", **texts)] == [("en",)]


def test_a_kazakh_verb_is_no_part_of_a_name() -> None:
    assert not findings(
        "consistency",
        en="Consultations were held.\nHe held consultations.",
        kk="Консультация өтті.\nОл консультация өткізді.",
        ru="Прошли консультации.\nОн провел консультации.",
        zh="举行了磋商。\n他举行了磋商。",
    )


def test_nothing_is_told_where_no_other_version_has_the_term() -> None:
    assert not findings(
        "consistency",
        en="The Ministry of Foreign Affairs spoke.\nThe Foreign Ministry will speak again.",
        kk="Ол сөйледі.\nОл тағы сөйлейді.",
        ru="Оно выступило.\nОно выступит снова.",
        zh="它发言了。\n它将再次发言。",
    )

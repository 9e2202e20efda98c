"""Single words by which one version parts from the others: left out, put in, exchanged, called otherwise."""

from __future__ import annotations

import pytest

from tests.support import findings

PLAIN = {
    "en": "The President met students, volunteers and engineers in Almaty.\nThey discussed the construction of a hospital.",
    "kk": "Президент Алматыда студенттермен, еріктілермен және инженерлермен кездесті.\nОлар аурухана құрылысын талқылады.",
    "ru": "Президент встретился в Алматы со студентами, волонтерами и инженерами.\nОни обсудили строительство больницы.",
    "zh": "总统在阿拉木图会见了大学生、志愿者和工程师。\n他们讨论了医院建设。",
}


def changed(lang: str, old: str, new: str) -> dict[str, str]:
    """The plain texts, in one of which some words are others."""
    assert old in PLAIN[lang]
    return {**PLAIN, lang: PLAIN[lang].replace(old, new)}


def odd(check: str, texts: dict[str, str]) -> set[str]:
    """The versions that a check calls odd, in earnest."""
    return {lang for finding in findings(check, **texts) if finding.severity != "info" for lang in finding.odd}


@pytest.mark.parametrize("check", ["omission", "addition", "term", "consistency", "attribution"])
def test_is_silent_where_all_say_the_same(check: str) -> None:
    assert odd(check, PLAIN) == set()


LEFT_OUT = [
    ("en", "students, volunteers and engineers", "students and engineers"),
    ("kk", "студенттермен, еріктілермен және инженерлермен", "студенттермен және инженерлермен"),
    ("ru", "студентами, волонтерами и инженерами", "студентами и инженерами"),
]


@pytest.mark.parametrize("lang, old, new", LEFT_OUT)
def test_a_word_left_out_of_a_list(lang: str, old: str, new: str) -> None:
    assert odd("omission", changed(lang, old, new)) == {lang}


PUT_IN = [
    ("en", "students, volunteers", "students, soldiers, volunteers"),
    ("kk", "студенттермен, еріктілермен", "студенттермен, сарбаздармен, еріктілермен"),
    ("ru", "студентами, волонтерами", "студентами, солдатами, волонтерами"),
    ("zh", "大学生、志愿者", "大学生、士兵、志愿者"),
]


@pytest.mark.parametrize("lang, old, new", PUT_IN)
def test_a_word_put_into_a_list(lang: str, old: str, new: str) -> None:
    assert odd("addition", changed(lang, old, new)) == {lang}


SAME = [
    ("en", "met students", "held a meeting with students"),
    ("kk", "кездесті", "жүздесті"),
    ("ru", "обсудили строительство", "обговорили сооружение"),
    ("zh", "会见了", "同"),
    ("ru", "больницы", "госпиталя"),
]


@pytest.mark.parametrize("lang, old, new", SAME)
@pytest.mark.parametrize("check", ["omission", "addition", "term", "consistency", "attribution"])
def test_other_words_for_the_same_are_nothing(check: str, lang: str, old: str, new: str) -> None:
    assert odd(check, changed(lang, old, new)) == set()


def test_two_versions_are_not_enough() -> None:
    texts = changed("ru", "студентами, волонтерами и инженерами", "студентами и инженерами")
    assert odd("omission", {lang: texts[lang] for lang in ("en", "ru")}) == set()


NAMES = {
    "en": "The plant opened in Aktobe.\nThe plant employs a thousand people.",
    "kk": "Ақтөбеде зауыт ашылды.\nЗауытта мың адам жұмыс істейді.",
    "ru": "В Актобе открылся завод.\nНа заводе работает тысяча человек.",
    "zh": "工厂在阿克托别开业。\n工厂有一千名员工。",
}
RENAMED = [
    ("en", "The plant employs", "The foundry employs"),
    ("kk", "Зауытта", "Комбинатта"),
    ("ru", "На заводе", "На комбинате"),
]


@pytest.mark.parametrize("lang, old, new", RENAMED)
def test_a_thing_called_otherwise_the_second_time(lang: str, old: str, new: str) -> None:
    assert odd("consistency", {**NAMES, lang: NAMES[lang].replace(old, new)}) == {lang}


ACTING = {
    "en": "Investors asked the Government to simplify the procedure for visas.",
    "kk": "Инвесторлар Үкіметтен виза рәсімін жеңілдетуді сұрады.",
    "ru": "Инвесторы попросили Правительство упростить порядок выдачи виз.",
    "zh": "投资者请求政府简化签证手续。",
}
OTHERS = [
    ("en", "Investors", "Journalists"),
    ("kk", "Инвесторлар", "Журналистер"),
    ("ru", "Инвесторы", "Журналисты"),
    ("zh", "投资者", "记者"),
]


@pytest.mark.parametrize("lang, old, new", OTHERS)
def test_somebody_else_acts(lang: str, old: str, new: str) -> None:
    assert odd("attribution", {**ACTING, lang: ACTING[lang].replace(old, new)}) == {lang}

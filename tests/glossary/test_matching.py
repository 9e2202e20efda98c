"""Terms in texts: which forms are found, which look-alikes are not, and how far a match reaches."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Glossary, load
from toolkit.glossary.model import Concept, Term

CASES = [json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()]


def matches(lang: str, terms: tuple[str | Term, ...], text: str) -> list[str]:
    """What is found of some terms, each a concept of its own."""
    concepts = [
        Concept(f"c{place}", (term if isinstance(term, Term) else Term(lang, term),))
        for place, term in enumerate(terms)
    ]
    return [match.text for match in Glossary(concepts).find(text, lang)]


@pytest.mark.parametrize(
    "lang, term, text, found",
    [
        pytest.param("en", "state visit", "two state visits", ["state visits"], id="en plural"),
        pytest.param("en", "head of state", "the heads of state’s talks", ["heads of state’s"], id="en plural inside"),
        pytest.param("en", "good neighbourliness", "good-neighborliness", ["good-neighborliness"], id="en spelling"),
        pytest.param("en", "Shanghai Cooperation Organisation", "Shanghai Co-operation Organization", ["Shanghai Co-operation Organization"], id="en co-"),
        pytest.param("en", "joint communiqué", "joint communiques", ["joint communiques"], id="en accent"),
        pytest.param("en", "state visit", "a state\nvisit", ["state\nvisit"], id="en over a line"),
        pytest.param("en", "state visit", "a state-\n  visit", ["state-\n  visit"], id="en over a line by hyphen"),
        pytest.param("en", "partnership", "a part\u00adner\u00adship", ["part\u00adner\u00adship"], id="en soft hyphens"),
        pytest.param("en", "partnership", "a partner-\nship", ["partner-\nship"], id="en broken word"),
        pytest.param("en", "One China principle", "the “One China” principle", ["“One China” principle"], id="en quoted part"),
        pytest.param("en", "state visit", "a stated visit", [], id="en another word"),
        pytest.param("en", "state visit", "in that state. Visit us", [], id="en over a full stop"),
        pytest.param("en", "state visit", "the state\n\nVisit us", [], id="en over a paragraph"),
        pytest.param("en", "state visit", "interstate visits", [], id="en inside a word"),
        pytest.param("en", "renewables", "renewable contracts", [], id="en a plural is no adjective"),
        pytest.param("en", "SCO", "the SCO’s sco", ["SCO’s"], id="en abbreviation"),
        pytest.param("en", "state visit", "STATE VISIT", ["STATE VISIT"], id="en capitals"),
        pytest.param("kk", "стратегиялық әріптестік", "стратегиялық әріптестігіміздің", ["стратегиялық әріптестігіміздің"], id="kk voiced, possessed, genitive"),
        pytest.param("kk", "Мемлекет басшысы", "мемлекетіміздің басшысына", ["мемлекетіміздің басшысына"], id="kk inner word possessed"),
        pytest.param("kk", "егемендік пен тәуелсіздік", "егемендігі мен тәуелсіздігін", ["егемендігі мен тәуелсіздігін"], id="kk and agrees"),
        pytest.param("kk", "телефон арқылы сөйлесу", "телефон арқылы сөйлескен", ["телефон арқылы сөйлескен"], id="kk verb"),
        pytest.param("kk", "ШЫҰ", "ШЫҰ-ға, шыұ", ["ШЫҰ-ға"], id="kk abbreviation with a suffix"),
        pytest.param("kk", "«Белдеу және жол»", "«Белдеу және жол»-дың", ["«Белдеу және жол»-дың"], id="kk suffix after a quotation mark"),
        pytest.param("kk", "мемлекеттік сапар", "memlekettık saparmen", ["memlekettık saparmen"], id="kk Latin script"),
        pytest.param("kk", "стратегиялық әріптестік", "стратегиялық әрiптестiктi", ["стратегиялық әрiптестiктi"], id="kk Latin i in Cyrillic"),
        pytest.param("kk", "стратегиялық әріптестік", "стратегиялық әріптестер", [], id="kk another word"),
        pytest.param("kk", "стратегиялық әріптестік", "стратегиялық әріптестікты", [], id="kk broken harmony"),
        pytest.param("kk", "Мемлекет басшысы", "мемлекетке басшысы", [], id="kk inner word in a case that cannot depend"),
        pytest.param("kk", "Сенат", "сенаторларға", [], id="kk derivation"),
        pytest.param("ru", "стратегическое партнерство", "стратегическим партнёрством", ["стратегическим партнёрством"], id="ru agreement, ё"),
        pytest.param("ru", "глава государства", "главам государств", ["главам государств"], id="ru governed word in the plural"),
        pytest.param("ru", "государственный визит", "два государственных визита", ["государственных визита"], id="ru after a numeral"),
        pytest.param("ru", "инициатива «Один пояс, один путь»", "инициативой «Один пояс — один путь»", ["инициативой «Один пояс — один путь»"], id="ru quotes and dash"),
        pytest.param("ru", "рабочий визит", "рабочим визитом", ["рабочим визитом"], id="ru adjective that is a noun too"),
        pytest.param("ru", "Токаев", "с Токаевым", ["Токаевым"], id="ru surname"),
        pytest.param("ru", "МИД", "МИДом и мидом", ["МИДом"], id="ru declined abbreviation"),
        pytest.param("ru", "государственный визит", "государственного визиту", [], id="ru no agreement"),
        pytest.param("ru", "план действий", "план, действий", [], id="ru a comma between"),
        pytest.param("ru", "план действий", "план действия", [], id="ru governed word in another number"),
        pytest.param("ru", "стратегическое партнерство", "стратегические партнеры", [], id="ru another word"),
        pytest.param("zh", "战略伙伴关系", "戰略夥伴關係", ["戰略夥伴關係"], id="zh Traditional"),
        pytest.param("zh", "“一带一路”倡议", "「一帶一路」倡議", ["「一帶一路」倡議"], id="zh quotes"),
        pytest.param("zh", "中国—中亚机制", "中国－中亚机制", ["中国－中亚机制"], id="zh dashes"),
        pytest.param("zh", "战略伙伴关系", "战略\n伙伴关系", ["战略\n伙伴关系"], id="zh over a line"),
        pytest.param("zh", "战略伙伴关系", "战略\n\n伙伴关系", [], id="zh over a paragraph"),
        pytest.param("zh", "总理", "副总理", [], id="zh a longer word"),
        pytest.param("zh", "能源部", "能源部门", [], id="zh a word that begins inside"),
        pytest.param("zh", "GDP", "AGDP GDP", ["GDP"], id="zh Latin letters"),
    ],
)  # fmt: skip
def test_finds(lang: str, term: str, text: str, found: list[str]) -> None:
    assert matches(lang, (term,), text) == found


@pytest.mark.parametrize(
    "lang, terms, text, found",
    [
        pytest.param("en", ("strategic partnership", "comprehensive strategic partnership"), "a comprehensive strategic partnership and a strategic partnership", ["comprehensive strategic partnership", "strategic partnership"], id="en"),
        pytest.param("kk", ("стратегиялық әріптестік", "жан-жақты стратегиялық әріптестік"), "жан-жақты стратегиялық әріптестіктің", ["жан-жақты стратегиялық әріптестіктің"], id="kk"),
        pytest.param("ru", ("стратегическое партнерство", "партнерство"), "стратегического партнерства", ["стратегического партнерства"], id="ru"),
        pytest.param("zh", ("伙伴关系", "全面战略伙伴关系"), "全面战略伙伴关系，伙伴关系", ["全面战略伙伴关系", "伙伴关系"], id="zh"),
        pytest.param("en", ("joint statement", "statement of intent in full"), "joint statement of intent in full", ["statement of intent in full"], id="the longest of those that overlap"),
    ],
)  # fmt: skip
def test_longest_wins(lang: str, terms: tuple[str, ...], text: str, found: list[str]) -> None:
    assert matches(lang, terms, text) == found


def test_irregular_forms_are_found() -> None:
    term = Term("ru", "дитя войны", forms=("детей войны",))
    assert matches("ru", (term,), "о детей войны") == ["детей войны"]


def test_case_sensitive_terms_need_their_capitals() -> None:
    term = Term("en", "Ambassador", case_sensitive=True)
    assert matches("en", (term,), "an ambassador, the Ambassadors, AMBASSADOR") == ["Ambassadors", "AMBASSADOR"]


def test_of_equal_wordings_the_better_status_is_returned() -> None:
    concepts = [
        Concept("wrong", (Term("en", "One China policy", "forbidden"),)),
        Concept("right", (Term("en", "One-China policy"),)),
    ]
    assert [match.concept.id for match in Glossary(concepts).find("one China policy", "en")] == ["right"]


def test_forbidden_forms_are_found() -> None:
    match = Glossary([Concept("visit", (Term("kk", "мемлекеттік визит", "forbidden"),))]).find(
        "мемлекеттік визитпен", "kk"
    )[0]
    assert (match.status, match.text) == ("forbidden", "мемлекеттік визитпен")


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(InputError, match="no language 'xx'"):
        Glossary([]).find("text", "xx")


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_an_empty_glossary_or_text_finds_nothing(lang: str) -> None:
    assert Glossary([]).find("state visit 国事访问", lang) == []
    assert Glossary([Concept("c", (Term(lang, "国"),))]).find("", lang) == []


def test_the_cache_is_read_and_a_damaged_one_is_not_minded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READOUT_CACHE_DIR", str(tmp_path))
    first = matches("ru", ("государственный визит",), "государственным визитом")
    (file,) = tmp_path.glob("matcher-ru-*")
    assert matches("ru", ("государственный визит",), "государственным визитом") == first
    file.write_text('{"terms": 3}', encoding="utf-8")
    assert matches("ru", ("государственный визит",), "государственным визитом") == first


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "zh"])
def test_recall_and_confusables(lang: str) -> None:
    glossary = load()
    found: dict[str, list[bool]] = defaultdict(list)
    for case in CASES:
        if case["lang"] == lang and case["concept"] in glossary.concepts:
            start = case["text"].index(case["span"])
            end = start + len(case["span"])
            mine = [match for match in glossary.find(case["text"], lang) if match.concept.id == case["concept"]]
            covers = any(match.start <= start and end <= match.end for match in mine)
            touches = any(match.start < end and start < match.end for match in mine)
            found[case["kind"]].append(covers if case["kind"] == "oblique" else touches)
    assert sum(found["oblique"]) >= 0.97 * len(found["oblique"])
    assert sum(found["confusable"]) <= 0.01 * len(found["confusable"])

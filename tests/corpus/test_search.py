"""The concordance: what is found, where, and with which counterparts, in all four languages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from toolkit.corpus import concordance, entries
from toolkit.corpus.drift import drift
from toolkit.corpus.entries import Entry
from toolkit.corpus.index import Index
from toolkit.corpus.search import Query, search, term
from toolkit.errors import InputError
from toolkit.glossary import load
from toolkit.settings import Settings

ROWS = [
    {
        "en": "They noted a comprehensive strategic partnership.",
        "kk": "Олар жан-жақты стратегиялық серіктестікті атап өтті.",
        "ru": "Они отметили всестороннее стратегическое партнёрство.",
        "zh": "他们指出全面战略伙伴关系。",
    },
    {
        "en": "The Ministry of Energy signed 3 plans with OPEC.",
        "kk": "Энергетика министрлігі ОПЕК-пен 3 жоспарға қол қойды.",
        "ru": "Министерство энергетики подписало с ОПЕК 3 плана.",
        "zh": "能源部与欧佩克签署了3项计划。",
    },
    {
        "en": "Energy is strategic for the partnership.",
        "kk": "Серіктестіктің стратегиялығы маңызды.",
        "zh": "雙邊關係很重要，雙方滿意。",
    },
]
FOUND = [  # query, rows where it is found with the words
    pytest.param(Query("strategic partnership"), ["0 strategic partnership"], id="en phrase"),
    pytest.param(Query("STRATEGIC PARTNERSHIP"), ["0 strategic partnership"], id="case does not matter"),
    pytest.param(Query("partnership strategic"), [], id="words in another order"),
    pytest.param(Query("partner"), [], id="half a word"),
    pytest.param(Query("жан-жақты стратегиялық"), ["0 жан-жақты стратегиялық"], id="kk phrase with a hyphen"),
    pytest.param(Query("серіктестік"), [], id="kk as written only"),
    pytest.param(Query("серіктестік", lemma=True), ["0 серіктестікті", "2 Серіктестіктің"], id="kk in any form"),
    pytest.param(Query("стратегиялық", ("kk",), lemma=True), ["0 стратегиялық", "2 стратегиялығы"], id="kk soft stem"),
    pytest.param(Query("министрлік", lemma=True), ["1 министрлігі"], id="kk possessive"),
    pytest.param(Query("ОПЕК", ("kk",), lemma=True), ["1 ОПЕК-пен"], id="kk abbreviation with a suffix"),
    pytest.param(Query("стратегического партнерства", lemma=True), ["0 стратегическое партнёрство"], id="ru in any form"),
    pytest.param(Query("министерства энергетики", lemma=True), ["1 Министерство энергетики"], id="ru genitive"),
    pytest.param(Query("战略伙伴"), ["0 战略伙伴"], id="zh inside a run"),
    pytest.param(Query("双边关系"), ["2 雙邊關係"], id="zh Traditional by Simplified"),
    pytest.param(Query("雙方"), ["2 雙方"], id="zh by Traditional"),
    pytest.param(Query("战"), ["0 战"], id="zh one character"),
    pytest.param(Query("略战"), [], id="zh characters in another order"),
    pytest.param(Query(r"\d+ plans?", regex=True), ["1 3 plans"], id="regex"),
    pytest.param(Query("Energy", ("kk",)), [], id="only in the version asked for"),
]  # fmt: skip


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    made = Index(tmp_path / "index.sqlite")
    made.fill([Entry("talks", "Talks", "2024-05-24", "KZ", ("CN",), [(1.0, row) for row in ROWS])])
    yield made
    made.close()


@pytest.mark.parametrize("query, expected", FOUND)
def test_search(index: Index, query: Query, expected: list[str]) -> None:
    found = list(search(index, query))
    said = [f"{p.row} {p.versions[p.lang][start:end]}" for p in found for start, end in p.spans]
    assert said == expected


def test_what_languages_ask_for_alike_is_looked_for_once(index: Index) -> None:
    made: list[str] = []
    index.db.set_trace_callback(made.append)
    found = list(search(index, Query("OPEC 3 ABC")))
    index.db.set_trace_callback(None)
    assert found == []
    asked = [statement for statement in made if "MATCH" in statement]
    assert len(asked) == len({*asked}) < len(index.langs)


def test_words_in_latin_letters_are_found_in_every_version(tmp_path: Path) -> None:
    made = Index(tmp_path / "latin.sqlite")
    said = {"en": "Join G20 now.", "kk": "G20 now деді.", "ru": "Сказано: G20 now.", "zh": "他说G20 now。"}
    made.fill([Entry("latin", "", "", "", (), [(1.0, said)])])
    found = {place.lang: place.versions[place.lang][slice(*place.spans[0])] for place in search(made, Query("G20 now"))}
    made.close()
    assert found == dict.fromkeys(said, "G20 now")


def test_a_place_brings_its_counterparts(index: Index) -> None:
    (place,) = search(index, Query("战略伙伴"))
    assert (place.lang, place.event, place.date, place.partners) == ("zh", "talks", "2024-05-24", ("CN",))
    assert place.versions == ROWS[0]
    (shown,) = json.loads(concordance.as_json([place], more=False))["places"]
    assert shown["spans"] == [{"start": 6, "end": 10, "text": "战略伙伴"}]
    assert "[战略伙伴]" in concordance.as_text([place])
    assert (
        concordance.as_tsv([place], index.langs)
        .splitlines()[1]
        .startswith("talks\t2024-05-24\t0\tzh\t他们指出全面\t战略伙伴\t关系。")
    )


@pytest.mark.parametrize(
    "query",
    [Query(" "), Query("…"), Query("(", regex=True), Query("x", ("fr",))],
    ids=["blank", "signs", "regex", "lang"],
)
def test_what_cannot_be_looked_for_is_told(index: Index, query: Query) -> None:
    with pytest.raises(InputError):
        list(search(index, query))


@pytest.mark.parametrize("text", ['"', "a OR b", "NEAR(a b)", "x*", "col:x", "-x", "'; DROP TABLE row"])
def test_a_query_is_never_a_command(index: Index, text: str) -> None:
    with suppress(InputError):  # no word in it
        assert list(search(index, Query(text))) == []
    assert index.db.execute("SELECT count(*) FROM row").fetchone() == (3,)


def test_a_term_is_found_in_every_version(index: Index) -> None:
    places = list(term(index, load(), "comprehensive-strategic-partnership"))
    assert sorted(place.lang for place in places) == ["en", "kk", "ru", "zh"]
    assert {place.row for place in places} == {0}
    with pytest.raises(InputError, match="no concept 'comprehensive'"):
        list(term(index, load(), "comprehensive"))


def write(folder: Path, text: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "en.txt").write_text(f"They signed {text}.\n", encoding="utf-8")
    (folder / "kk.txt").write_text(f"Олар {text} құжатына қол қойды.\n", encoding="utf-8")


def words(index: Index, text: str) -> list[str]:
    return [place.event for place in search(index, Query(text, ("en",)))]


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    for name in ("a", "b", "c"):
        write(corpus / name, f"plan{name}")
    index = Index(tmp_path / "index.sqlite")
    assert index.refresh(entries.found(corpus), Settings()).read == 3
    assert index.refresh(entries.found(corpus), Settings()).read == 0
    write(corpus / "b", "another paper")
    for file in (corpus / "c").iterdir():
        file.unlink()
    refreshed = index.refresh(entries.found(corpus), Settings())
    assert (refreshed.read, refreshed.removed) == (1, 1)
    assert (words(index, "plana"), words(index, "planb"), words(index, "planc")) == (["a"], [], [])
    assert words(index, "another paper") == ["b"]


def test_a_readout_that_cannot_be_read_is_told_and_left_out(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    write(corpus / "a", "plan")
    write(corpus / "b", "plan")
    (corpus / "b" / "event.toml").write_text("date = [", encoding="utf-8")
    index = Index(tmp_path / "index.sqlite")
    refreshed = index.refresh(entries.found(corpus), Settings())
    assert len(refreshed.failures) == 1
    assert words(index, "plan") == ["a"]


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but long enough to be read as one" * 40])
def test_a_damaged_index_is_made_again(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "index.sqlite").write_bytes(damage)
    index = Index(tmp_path / "index.sqlite")
    index.fill([Entry("a", "", "", "", (), [(1.0, {"en": "They met."})])])
    assert [place.event for place in search(index, Query("met"))] == ["a"]


def test_a_wording_that_changes_is_told(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    for year in range(2010, 2020):
        wording = "тыныш айлақ" if year < 2015 else "тынық кемежай"
        kk = f"Олар {wording} туралы айтты." if year % 2 else f"Тараптар үшін {wording} маңызды."
        said = {"en": "They spoke about quiet harbour.", "kk": kk}
        other = {"en": "They spoke about guests.", "kk": "Олар қонақтар туралы айтты."}
        index.fill([Entry(f"e{year}", "", f"{year}-01-01", "KZ", ("TR",), [(1.0, said), (1.0, other)])])
    found = drift(index, load(), "quiet harbour")
    assert found.changes == ("kk: “тыныш айлақ” until 2014, “тынық кемежай” from 2015",)
    assert {w.text: sum(w.years.values()) for w in found.wordings if w.lang == "kk"} == {
        "тыныш айлақ": 5,
        "тынық кемежай": 5,
    }
    assert all(wording.partners == {"TR": sum(wording.years.values())} for wording in found.wordings)


def test_a_language_means_its_scripts_too(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    index.fill([Entry("a", "", "", "", (), [(1.0, {"zh": "双方", "zh-Hant": "雙方", "kk-Latn": "Taraptar"})])])
    assert [place.lang for place in search(index, Query("双方", ("zh",)))] == ["zh", "zh-Hant"]
    assert [place.lang for place in search(index, Query("taraptar", ("kk",)))] == ["kk-Latn"]

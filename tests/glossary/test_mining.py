"""Candidates: what comes back in the same rows in all languages is found, with its counterparts."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Concept, Glossary, Term
from toolkit.glossary.mining import memory_rows, mine, readouts, report
from toolkit.glossary.records import to_concepts

ROWS = [
    {"en": "They praised the drone school in Taraz.", "kk": "Олар Тараздағы дрон мектебін мақтады.", "ru": "Они похвалили школу дронов в Таразе.", "zh": "他们赞扬了塔拉兹的无人机学校。"},
    {"en": "Rain fell.", "kk": "Жаңбыр жауды.", "ru": "Шёл дождь.", "zh": "下雨了。"},
    {"en": "A drone school will open.", "kk": "Дрон мектебі ашылады.", "ru": "Откроется школа дронов.", "zh": "无人机学校将开放。"},
    {"en": "The drone school has forty pupils.", "kk": "Дрон мектебінде қырық оқушы бар.", "ru": "В школе дронов сорок учеников.", "zh": "无人机学校有四十名学生。"},
    {"en": "It snowed.", "kk": "Қар жауды.", "ru": "Шёл снег.", "zh": "下雪了。"},
]  # fmt: skip
EMPTY = Glossary(())


def test_inflected_forms_are_one_candidate_with_counterparts() -> None:
    best = mine(ROWS, EMPTY)[0]
    terms = {term.lang: term.text for term in best.concept.terms}
    assert best.concept.id == "drone-school"
    assert terms["en"] == "drone school"
    assert terms["kk"] == "дрон мектебі"
    assert terms["ru"] == "школа дронов"
    assert terms["zh"] == "无人机学校"
    assert best.rows == 3
    assert "drone school" in best.contexts["en"] and "无人机学校" in best.contexts["zh"]


def test_another_language_may_lead() -> None:
    best = mine(ROWS, EMPTY, pivot="kk")[0]
    assert {term.lang for term in best.concept.terms} >= {"kk", "zh"}


def test_what_the_glossary_has_is_left_out() -> None:
    known = Glossary([Concept("drone-school", (Term("en", "drone school"),))])
    assert "drone-school" not in [one.concept.id for one in mine(ROWS, known)]


SILENT = [
    pytest.param([], id="no rows"),
    pytest.param(ROWS[:2], id="nothing comes back"),
    pytest.param([{"en": "drone school"}] * 5, id="one language alone"),
    pytest.param([{"en": "of the", "ru": "и в"}] * 3, id="grammatical words only"),
]


@pytest.mark.parametrize("rows", SILENT)
def test_no_candidates(rows: list[dict[str, str]]) -> None:
    assert mine(rows, EMPTY) == []


def test_a_candidate_must_stand_in_enough_rows() -> None:
    assert mine(ROWS, EMPTY, least=4) == []


def test_the_report_can_be_added() -> None:
    found = report(mine(ROWS, EMPTY))
    concepts = to_concepts([one["concept"] for one in found["candidates"]])
    assert concepts[0].id == "drone-school"


def test_the_same_in_gives_the_same_out() -> None:
    assert report(mine(ROWS, EMPTY)) == report(mine([dict(reversed(row.items())) for row in ROWS], EMPTY))


def test_rows_of_a_translation_memory() -> None:
    data = """<tmx version="1.4"><header/><body><tu><tuv xml:lang="en-GB"><seg>state visit</seg></tuv>
    <tuv xml:lang="kk"><seg>мемлекеттік сапар</seg></tuv></tu></body></tmx>"""
    assert list(memory_rows(data.encode(), "m.tmx")) == [{"en": "state visit", "kk": "мемлекеттік сапар"}]


def test_readouts_are_searched_for(tmp_path: Path) -> None:
    for name in ("a/en.txt", "a/kk.txt", "b/c/talks.ru.txt", "b/c/talks.zh.txt", "alone/en.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert [path.relative_to(tmp_path).as_posix() for path in readouts(tmp_path)] == ["a", "b/c"]
    with pytest.raises(InputError, match="no readout"):
        readouts(tmp_path / "alone")

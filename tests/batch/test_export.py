"""The files of the whole: every form takes every result, and the filters leave out what they say."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from toolkit.batch import export
from toolkit.batch.export import Filters
from toolkit.batch.result import Result

LONG = "The parties agreed on " + "very " * 40 + "much."
ROWS = [  # sentences, score, severity of a finding in it
    ("A plan was signed.", "План подписан.", 0.9, None),
    ("A plan was signed.", "План подписан.", 0.9, None),
    ("They met.", "Они встретились.", 0.3, None),
    ("Trade grew by 5%.", "Торговля выросла на 6%.", 0.9, "error"),
    (LONG, "Договорились.", 0.9, "info"),
    ("Tab\there & <there>\x0b.", "Строка\nниже.", 0.9, None),
]
KEPT = [  # filters, rows that stay in the parallel corpus
    pytest.param(Filters(), [0, 1, 2, 3, 4, 5], id="none"),
    pytest.param(Filters(min_score=0.5), [0, 1, 3, 4, 5], id="unsure rows"),
    pytest.param(Filters(clean=True), [0, 1, 2, 4, 5], id="rows with an error"),
    pytest.param(Filters(max_ratio=3.0), [0, 1, 2, 3, 5], id="unlike lengths"),
    pytest.param(Filters(once=True), [0, 2, 3, 4, 5], id="doubles"),
]


@pytest.fixture
def result() -> Result:
    sentences = {lang: [{"text": row[k]} for row in ROWS] for k, lang in enumerate(("en", "ru"))}
    bead = {n: {"en-ru": [[[n], [n]]]} for n in range(len(ROWS))}
    check = {
        "documents": [{"lang": lang, "sentences": said} for lang, said in sentences.items()],
        "rows": [
            {"index": n, "score": row[2], "sentences": {"en": [n], "ru": [n]}, "beads": bead[n]}
            for n, row in enumerate(ROWS)
        ],
        "findings": [
            {"row": n, "id": "x", "check": "number", "severity": row[3], "odd": ["ru"], "values": {"en": "5", "ru": "6"},
             "message": "m", "suggestion": None, "confidence": 0.9, "reason": "", "spans": []}
            for n, row in enumerate(ROWS) if row[3]
        ],
    }  # fmt: skip
    facts = [["en", 3, 3, "quantity", "5 %", "5%", 14, 16, "5%", ""]]
    return Result("talks", "Talks", "2024-05-24", "KZ", ("CN",), ("en", "ru"), check, facts)


@pytest.mark.parametrize("filters, kept", KEPT)
def test_filters_of_the_parallel_corpus(result: Result, tmp_path: Path, filters: Filters, kept: list[int]) -> None:
    export.write([result], ["moses"], tmp_path, ("en", "ru"), filters)
    lines = (tmp_path / "moses" / "moses" / "en-ru.en").read_text(encoding="utf-8").splitlines()
    assert lines == [" ".join(ROWS[n][0].split()) for n in kept]
    other = (tmp_path / "moses" / "moses" / "en-ru.ru").read_text(encoding="utf-8").splitlines()
    assert other == [" ".join(ROWS[n][1].split()) for n in kept]


def test_the_memory_is_well_formed_whatever_the_text(result: Result, tmp_path: Path) -> None:
    export.write([result], ["tmx"], tmp_path, ("en", "ru"), Filters())
    memory = ElementTree.parse(tmp_path / "tmx" / "memory.tmx")
    assert len(memory.findall("body/tu")) == len(ROWS)
    assert memory.findall("body/tu")[5].findtext("tuv/seg") == "Tab here & <there> ."


@pytest.mark.parametrize("form", export.forms())
def test_every_form_takes_results_and_none(result: Result, tmp_path: Path, form: str) -> None:
    if export.missing(form):
        pytest.skip(f"needs the extra {export.missing(form)}")
    for name, results in (("some", [result]), ("none", [])):
        (tmp_path / name).mkdir()
        export.write(results, [form], tmp_path / name, ("en", "ru"), Filters())
        assert any(path.is_file() for path in (tmp_path / name).rglob("*"))

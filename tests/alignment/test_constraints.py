"""What people settle: read, refused where it cannot be meant, kept by the aligner."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.alignment.sample import ALL, aligned, made
from toolkit.alignment.constraints import NAME, Constraint, parse, render, stored
from toolkit.errors import InputError

READOUT = made(dict.fromkeys(("en", "kk", "ru"), ALL))
WRONG = [  # text, what the error says
    pytest.param("en:1 kk:1", "cannot read", id="no sign"),
    pytest.param("+ en:1", "cannot read", id="one version"),
    pytest.param("+ en:0 kk:1", "no sentence 0", id="counted from 0"),
    pytest.param("+ en:11 kk:1", "no sentence 11", id="beyond the end"),
    pytest.param("+ en:1 zh:1", "no version 'zh'", id="a version that is not there"),
    pytest.param("+ en:1 en:2", "named twice", id="one version twice"),
    pytest.param("+ en:1@00000000 kk:1", "no longer the sentence", id="the text has changed"),
    pytest.param("+ en:1 kk:1\n- en:1 kk:1", "put these together", id="said and denied"),
    pytest.param("+ en:1 kk:1\n+ kk:1 ru:1\n- en:1 ru:1", "put these together", id="denied by way of a third"),
]


@pytest.mark.parametrize("text, problem", WRONG)
def test_refuses(text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        parse(text, Path(NAME), READOUT)


RIGHT = [
    pytest.param("", (), id="nothing"),
    pytest.param("# a remark\n\n", (), id="remarks"),
    pytest.param("+ en:3 kk:3,4", (Constraint(True, {"en": (2,), "kk": (2, 3)}, 1),), id="together"),
    pytest.param("- en:1 ru:2  # no", (Constraint(False, {"en": (0,), "ru": (1,)}, 1),), id="apart"),
]


@pytest.mark.parametrize("text, found", RIGHT)
def test_reads(text: str, found: tuple[Constraint, ...]) -> None:
    assert parse(text, Path(NAME), READOUT) == found


def test_what_is_written_is_read_again() -> None:
    said = (Constraint(True, {"en": (2,), "kk": (2, 3)}, 2), Constraint(False, {"en": (0,), "ru": (5,)}, 3))
    assert parse(render(said, READOUT), Path(NAME), READOUT) == said


def row_of(constraint: str, lang: str, index: int) -> dict[str, tuple[int, ...]]:
    rows = aligned(READOUT, parse(constraint, Path(NAME), READOUT))
    for name in READOUT.langs:
        assert sorted(i for row in rows for i in row.sentences[name]) == list(range(10))
    return next(dict(row.sentences) for row in rows if index in row.sentences[lang])


def test_together_is_kept_by_neighbours() -> None:
    assert row_of("+ en:3 kk:3,4", "en", 2)["kk"] == (2, 3)


def test_together_is_kept_far_apart() -> None:
    assert 7 in row_of("+ en:2 ru:8", "en", 1)["ru"]


def test_apart_is_kept() -> None:
    row = row_of("- en:3 kk:3", "en", 2)
    assert 2 not in row["kk"]
    assert row["ru"] == (2,)


def test_apart_is_kept_where_a_third_version_holds_both() -> None:
    assert row_of("- en:3 kk:3\n+ en:3 ru:3\n", "en", 2)["ru"] == (2,)


def test_a_folder_keeps_its_own(tmp_path: Path) -> None:
    from dataclasses import replace

    (tmp_path / NAME).write_text("+ en:1 kk:1\n", encoding="utf-8")
    assert stored(replace(READOUT, folder=tmp_path)) == (Constraint(True, {"en": (0,), "kk": (0,)}, 1),)
    assert stored(READOUT) == ()

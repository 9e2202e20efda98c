"""A table of sorted lines finds what it holds and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.lines import Lines, written

TABLE = {"сапар": "1 2", "сап": "", "ел": "3\t4", "国": "5", "国事": "6", "a": "7"}
KEYS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=4)


@pytest.mark.parametrize(
    "key, value",
    [
        pytest.param("сапар", "1 2", id="there"),
        pytest.param("ел", "3\t4", id="a value with a tab"),
        pytest.param("国", "5", id="a key that begins another"),
        pytest.param("сап", "", id="nothing said"),
        pytest.param("са", "", id="begins a key"),
        pytest.param("сапары", "", id="goes on after a key"),
        pytest.param("", "", id="no key"),
        pytest.param("\U0010ffff", "", id="after all"),
    ],
)
def test_get(key: str, value: str) -> None:
    assert Lines(written(TABLE).encode()).get(key) == value


def test_beginning_gives_the_keys_of_one_character() -> None:
    assert list(Lines(written(TABLE).encode()).beginning("国")) == [("国", "5"), ("国事", "6")]
    assert list(Lines(written(TABLE).encode()).beginning("b")) == []


def test_an_empty_table_has_nothing() -> None:
    assert Lines(b"").get("a") == ""
    assert list(Lines(b"")) == []


@given(st.dictionaries(KEYS, KEYS, max_size=12))
def test_all_that_is_written_is_found(table: dict[str, str]) -> None:
    lines = Lines(written(table).encode())
    assert dict(lines) == table
    assert all(lines.get(key) == value for key, value in table.items())

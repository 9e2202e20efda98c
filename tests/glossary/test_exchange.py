"""Bringing concepts in: what happens to those that exist."""

from __future__ import annotations

from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Concept, Evidence, Term, load
from toolkit.glossary.changes import change
from toolkit.glossary.exchange import Counts, bring_in, mapping, merged, read

OLD = Concept(
    "visit", (Term("en", "visit", evidence=Evidence("Protocol")), Term("ru", "визит")), definition="old", note="kept"
)
NEW = Concept(
    "visit", (Term("en", "visit"), Term("ru", "поездка"), Term("kk", "сапар")), definition="new", see=("gone",)
)


def test_merging_fills_in_and_what_is_new_wins() -> None:
    result = merged(OLD, NEW)
    assert (result.definition, result.note) == ("new", "kept")
    assert [(t.lang, t.status, t.text) for t in result.terms] == [
        ("en", "preferred", "visit"),
        ("ru", "admitted", "визит"),
        ("ru", "preferred", "поездка"),
        ("kk", "preferred", "сапар"),
    ]
    assert result.terms[0].evidence == Evidence("Protocol")


WAYS = [  # way, (added, changed, same, skipped), definition afterwards
    pytest.param("merge", (1, 1, 0, 0), "new", id="merge"),
    pytest.param("replace", (1, 1, 0, 0), "new", id="replace"),
    pytest.param("skip", (1, 0, 0, 1), "old", id="skip"),
]


@pytest.mark.parametrize("way, counts, definition", WAYS)
def test_ids_that_exist(tmp_path: Path, way: str, counts: tuple[int, ...], definition: str) -> None:
    file = tmp_path / "a.yaml"
    change(file, bring_in([OLD], Counts()))
    done = Counts()
    change(file, bring_in([NEW, Concept("other", (Term("en", "other"),))], done, way))
    assert (done.added, done.changed, done.same, done.skipped) == counts
    found = load([file]).concepts
    assert found["visit"].definition == definition
    assert found["visit"].see == (), "a relation to nothing is not taken over"
    assert ("kept" in found["visit"].note) == (way != "replace")


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    change(file, bring_in([OLD], Counts()))
    done = Counts()
    assert change(file, bring_in([OLD], done)) == ()
    assert done.same == 1


def test_refusing_names_the_place(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    change(file, bring_in([OLD], Counts()))
    with pytest.raises(InputError, match=r"concept 'visit' exists \(.*a.yaml:3\)"):
        change(file, bring_in([NEW], Counts(), "refuse"))


@pytest.mark.parametrize("pairs", [["x"], ["=kk"], ["x="]])
def test_a_mapping_that_is_none(pairs: list[str]) -> None:
    with pytest.raises(InputError, match="COLUMN=FIELD"):
        mapping(pairs)


def test_an_equals_sign_in_a_column_name() -> None:
    assert mapping(["a=b=kk"]) == {"a=b": "kk"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read(tmp_path / "none.csv")

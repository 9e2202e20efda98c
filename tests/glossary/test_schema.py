"""The published schema says what the reader reads: no more, no less."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from toolkit.errors import InputError
from toolkit.glossary import parsing, store
from toolkit.glossary.parsing import CONCEPT, TERM, TOP

SCHEMA = json.loads((Path(parsing.__file__).parent / "schema.json").read_text(encoding="utf-8"))


def errors(text: str) -> list[str]:
    value: Any = yaml.safe_load(text)
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(value)]


@pytest.mark.parametrize("path", store.files(store.shipped()), ids=lambda path: path.name)
def test_the_shipped_files_are_valid(path: Path) -> None:
    assert errors(path.read_text(encoding="utf-8")) == []


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_it_knows_the_fields_that_the_reader_knows() -> None:
    assert set(SCHEMA["properties"]) == set(TOP)
    assert set(SCHEMA["$defs"]["concept"]["properties"]) == set(CONCEPT)
    assert set(SCHEMA["$defs"]["term"]["properties"]) == set(TERM)


WRONG = [
    pytest.param("konzepte: {}", id="unknown field"),
    pytest.param("concepts: {Odd Id: {}}", id="odd id"),
    pytest.param("concepts: {a: {terms: {en: [{perferred: x}]}}}", id="misspelt status"),
    pytest.param("concepts: {a: {terms: {en: [{preferred: x, forbidden: y}]}}}", id="two statuses"),
    pytest.param("concepts: {a: {rung: high}}", id="rung in words"),
    pytest.param("concepts: {a: {kind: thing}}", id="kind"),
]


@pytest.mark.parametrize("text", WRONG)
def test_what_the_reader_refuses_it_refuses(text: str) -> None:
    assert errors(text)
    with pytest.raises(InputError):
        parsing.parse(text)


SILENT = [
    pytest.param("concepts: {a: {terms: {en: [{preferred: x}], kk-Latn: [{admitted: y, from: '2014'}]}}}", id="terms"),
    pytest.param("extends: shipped\nconcepts: {a: {drop: yes}}", id="an overlay"),
    pytest.param("concepts:", id="nothing yet"),
]


@pytest.mark.parametrize("text", SILENT)
def test_what_the_reader_takes_it_takes(text: str) -> None:
    assert errors(text) == []
    parsing.parse(text)

"""event.toml: what it may say, and how a mistake in it is answered."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from toolkit.documents.event import parse
from toolkit.errors import InputError
from toolkit.model import Event

PATH = Path("event.toml")
WHOLE = """
title = "Talks in Astana"
date = 2023-09-14
place = "Astana"
issuer = "KZ"

[[parties]]
country = "KZ"
office = "president"
[parties.person]
en = "Sanzhar Ormanbekov"
kk = "Санжар Орманбеков"

[[parties]]
organisation = { en = "World Meteorological Organization", zh = "世界气象组织" }

[sources]
en = "example.org/en"
kk-Latn = "example.org/qz"
"""


def test_reads_everything() -> None:
    event = parse(WHOLE, PATH)
    assert (event.title, event.date, event.place, event.issuer) == (
        "Talks in Astana",
        datetime.date(2023, 9, 14),
        "Astana",
        "KZ",
    )
    assert (event.parties[0].country, event.parties[0].office) == ("KZ", "president")
    assert event.parties[0].person["kk"] == "Санжар Орманбеков"
    assert event.parties[1].organisation["zh"] == "世界气象组织"
    assert event.sources["kk-Latn"] == "example.org/qz"


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_everything_may_be_unknown(text: str) -> None:
    assert parse(text, PATH) == Event()


@pytest.mark.parametrize("written", ["2023-09-14", '"2023-09-14"', "2023-09-14T10:00:00", "2023-09-14T10:00:00+06:00"])
def test_date(written: str) -> None:
    assert parse(f"date = {written}", PATH).date == datetime.date(2023, 9, 14)


WRONG = [
    pytest.param('title = "a"\ndate = = 2\n', 2, "not valid TOML", "mend", id="no TOML"),
    pytest.param('title = "a', 1, "not valid TOML", "mend", id="cut off"),
    pytest.param('title = "a"\n\ntilte = "b"\n', 3, "no key 'tilte'", "did you mean title?", id="unknown key"),
    pytest.param(
        '[[parties]]\ncuontry = "KZ"\n', 2, "no key of a party 'cuontry'", "country", id="unknown key of a party"
    ),
    pytest.param('title = "a"\ndate = "14.09.2023"\n', 2, "'date'", "2024-05-24", id="date"),
    pytest.param("date = 2023\n", 1, "'date'", "2024-05-24", id="date is a number"),
    pytest.param("title = 5\n", 1, "'title'", "quotes", id="title is a number"),
    pytest.param('issuer = "Kazakhstan"\n', 1, "'issuer'", "ISO 3166", id="country"),
    pytest.param('parties = "KZ"\n', 1, "'parties'", "[[parties]]", id="parties"),
    pytest.param('[sources]\nen = "a"\nkz = "b"\n', 3, "no language 'kz'", "kk", id="language of a source"),
    pytest.param('[[parties]]\nperson = "Ormanbekov"\n', 2, "'person'", "by language", id="person"),
    pytest.param("[sources]\nen = 5\n", 1, "'sources'", "by language", id="source is a number"),
]


@pytest.mark.parametrize("text, line, problem, remedy", WRONG)
def test_mistake_is_named_with_its_line(text: str, line: int, problem: str, remedy: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, PATH)
    assert (caught.value.path, caught.value.line) == (PATH, line)
    assert problem in caught.value.problem
    assert remedy in caught.value.remedy

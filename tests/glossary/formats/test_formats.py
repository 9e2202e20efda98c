"""Other people's formats: what goes out comes back, what cannot is said, what is broken is named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from toolkit.errors import InputError
from toolkit.glossary import Concept, Evidence, Term, formats, load
from toolkit.glossary.comparing import differences
from toolkit.glossary.formats import Imported

RICH = Concept(
    "2030-goals",
    (
        Term("en", "state visit", part="noun", evidence=Evidence("Protocol", "2022"), context="a state visit"),
        Term(
            "en", "One China policy", "forbidden", issuer="CN", instead="One China principle", note="status: odd note"
        ),
        Term("kk", "мемлекеттік сапар", forms=("мемлекеттік сапарға", "сапармен")),
        Term("kk-Latn", "memlekettik sapar", "admitted"),
        Term("ru", "государственный визит", valid_from="2014", valid_until="2020-05", part="phrase"),
        Term("ru", "гос. визит, «краткий»; <&>", "superseded", case_sensitive=True),
        Term("zh", "国事访问", "deprecated", note="a note"),
    ),
    definition='the "highest" form; with, commas',
    domain="visit",
    kind="organisation",
    note="a note: with a colon",
    broader=("other",),
    see=("other",),
    confusable=("other",),
    scale="visit",
    rung=4,
)
OTHER = Concept("other", (Term("en", "other"), Term("en", "=1+1", "admitted")))
NAMES = formats.known()
WHOLE = [name for name in NAMES if name != "tmx"]


def back(name: str, concepts: tuple[Concept, ...]) -> Imported:
    chosen = formats.get(name)
    return chosen.read(chosen.write(concepts, "Title"), f"x.{name}", {})


@pytest.mark.parametrize("name", WHOLE)
def test_everything_comes_back(name: str) -> None:
    found = back(name, (RICH, OTHER))
    assert list(differences({c.id: c for c in (RICH, OTHER)}, {c.id: c for c in found.concepts})) == []
    assert found.notes == ()


@pytest.mark.parametrize("name", WHOLE)
def test_the_shipped_glossary_comes_back(name: str) -> None:
    concepts = tuple(load().concepts.values())[::6]
    found = {concept.id: concept for concept in back(name, concepts).concepts}
    known = {concept.id: concept for concept in concepts}
    assert [one for one in differences(known, found) if one.where not in ("see", "broader", "confusable")] == []


def test_tmx_brings_back_the_preferred_terms_and_says_so() -> None:
    (rich, _) = back("tmx", (RICH, OTHER)).concepts
    assert [(t.lang, t.text) for t in rich.terms] == [(t.lang, t.text) for t in RICH.terms if t.status == "preferred"]
    assert (rich.definition, rich.scale, rich.rung, rich.note) == (RICH.definition, "visit", 4, RICH.note)
    assert "5 admitted, deprecated and forbidden ones left out" in formats.get("tmx").losses((RICH, OTHER))[0]


@pytest.mark.parametrize("name", NAMES)
def test_says_what_it_cannot_carry(name: str) -> None:
    said = " ".join(formats.get(name).losses((RICH, OTHER)))
    assert bool(said) == name.startswith(("tbx", "tmx"))
    assert formats.get(name).losses((Concept("a", (Term("en", "x"),)),)) == () or name.startswith("tbx-core")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01\x02", b"PK\x03\x04junk", "сапар".encode("windows-1251"), b"<a>", b"{"]
)
def test_junk_is_one_clear_error(name: str, data: bytes) -> None:
    try:
        found = formats.get(name).read(data, "junk.file", {})
    except InputError as error:
        assert str(error).startswith("junk.file") and error.remedy
    else:
        assert (name, data, found.concepts) == ("yaml", b"", ())


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="did you mean tbx"):
        formats.get("tbxx")
    with pytest.raises(InputError, match="tells no format"):
        formats.by_suffix(Path("a.doc"))
    assert formats.by_suffix(Path("A.TBX")) == "tbx"


def csv(text: str, **mapping: str) -> Imported:
    return formats.get("csv").read(text.encode(), "t.csv", mapping)


LAYOUTS = [  # text, mapping, (lang, status, text) of the first concept
    pytest.param("en,kk\nstate visit,сапар\n", {}, [("en", "preferred", "state visit"), ("kk", "preferred", "сапар")], id="language columns"),
    pytest.param("English;Russian\nvisit;визит\n", {}, [("en", "preferred", "visit"), ("ru", "preferred", "визит")], id="names and semicolons"),
    pytest.param("қазақша\tрусский\nсапар\tвизит\n", {}, [("kk", "preferred", "сапар"), ("ru", "preferred", "визит")], id="endonyms and tabs"),
    pytest.param("ru_preferred,ru_variants,ru_forbidden\nа,б|в,г\n", {}, [("ru", "preferred", "а"), ("ru", "admitted", "б"), ("ru", "admitted", "в"), ("ru", "forbidden", "г")], id="statuses in names"),
    pytest.param("Термин,Плохо,№\nвизит,поездка,7\n", {"Термин": "ru", "Плохо": "ru:forbidden", "№": "-"}, [("ru", "preferred", "визит"), ("ru", "forbidden", "поездка")], id="a mapping"),
    pytest.param("zh-TW,zh-CN\n國事訪問,国事访问\n", {"zh-TW": "zh-Hant", "zh-CN": "zh"}, [("zh-Hant", "preferred", "國事訪問"), ("zh", "preferred", "国事访问")], id="scripts"),
    pytest.param('id,en\n,"a ""quoted"", term"\n', {}, [("en", "preferred", 'a "quoted", term')], id="quotation marks"),
    pytest.param("id,lang,text,status\na,ru,визит,\na,ru,поездка,forbidden\n", {}, [("ru", "preferred", "визит"), ("ru", "forbidden", "поездка")], id="our own columns"),
    pytest.param("en|kk\n".replace("|", ",") + "\n\nvisit,\n", {}, [("en", "preferred", "visit")], id="empty lines and cells"),
]  # fmt: skip


@pytest.mark.parametrize("text, mapping, expected", LAYOUTS)
def test_tables_of_any_layout(text: str, mapping: dict[str, str], expected: list[tuple[str, str, str]]) -> None:
    found = formats.get("csv").read(text.encode(), "t.csv", mapping)
    assert [(t.lang, t.status, t.text) for t in found.concepts[0].terms] == expected


def test_a_table_in_an_old_encoding() -> None:
    text = "id,ru\n" + "".join(f"t-{n},государственный визит номер {n}\n" for n in range(9))
    found = formats.get("csv").read(text.encode("windows-1251"), "t.csv", {})
    assert found.concepts[0].terms[0].text == "государственный визит номер 0"


BROKEN = [  # text, line, message
    pytest.param('id,en\na,"x\nb,y\n', 2, "broken quotation", id="quotation mark never closed"),
    pytest.param('id,en\na,"x"y\n', 2, "broken quotation", id="text after a quotation mark"),
    pytest.param("id,en,en\na,x,y\n", 1, "'en' stands twice", id="repeated column"),
    pytest.param("id,note\na,x\n", 1, "no column holds terms", id="no column with terms"),
    pytest.param("id,Перевод\na,x\n", 1, "'Перевод' is not understood", id="unknown column"),
    pytest.param("id,en\na,x,y,z\n", 2, "4 cells under 2 columns", id="more cells than columns"),
    pytest.param("id,en,note\na,,x\n", 2, "without a term", id="row without a term"),
    pytest.param("id,lang,text\n,en,x\n", 2, "without an id", id="row without an id"),
    pytest.param("id,lang,text,status\na,en,x,bad\n", 2, "no status 'bad'", id="unknown status"),
    pytest.param("id,lang,text\na,englisch,x\n", 2, "not a language tag", id="unknown language"),
    pytest.param("id,lang,text,colour\na,en,x,red\n", 1, "no column 'colour'", id="column beside our own"),
    pytest.param("id,en,rung\na,x,high\n", 2, "not a number", id="rung in words"),
]


@pytest.mark.parametrize("text, line, message", BROKEN)
def test_a_broken_table_names_the_line(text: str, line: int, message: str) -> None:
    with pytest.raises(InputError) as caught:
        csv(text)
    assert message in str(caught.value)
    assert caught.value.line == line


def test_a_mapping_must_fit_the_table() -> None:
    with pytest.raises(InputError, match="no column 'Kk'"):
        csv("id,kk\na,x\n", Kk="kk")
    with pytest.raises(InputError, match="no field 'kazakh'"):
        csv("id,kk\na,x\n", kk="kazakh")
    assert csv("id,kk,x\na,y,z\n", id="id", kk="kk").notes == ("column 'x' was not mapped and is left out",)


def test_the_workbook_offers_statuses_to_choose_from_and_has_no_formulas() -> None:
    from openpyxl import load_workbook

    sheet = load_workbook(io.BytesIO(formats.get("xlsx").write((RICH, OTHER), "t")))["Terms"]
    lists = {next(iter(rule.sqref.ranges)).coord[0]: rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert lists["D"] == '"preferred,admitted,deprecated,superseded,forbidden"'
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    assert sheet.freeze_panes == "C2"

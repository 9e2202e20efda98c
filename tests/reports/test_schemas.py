"""Exchange formats keep to their standards, and are read back with equal content."""

from __future__ import annotations

import json
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from tests.support import readout, rows
from toolkit.documents.readout import load
from toolkit.model import Comparison, Event, Finding, Row
from toolkit.reports._canvas import Canvas

SCHEMAS = Path(__file__).parent / "schemas"
PAIRS = [("en", "kk"), ("kk", "en"), ("ru", "zh"), ("zh", "en")]
NASTY = "A “quote” & <tag> 'x' \x0b = 100 % ]]> 𠀀"  # a control character, markup, a letter beyond the basic plane


def render(
    name: str, comparison: Comparison, findings: tuple[Finding, ...] | None = None, canvas: Canvas | None = None
) -> str:
    text: str = import_module(f"toolkit.reports.{name}").render(comparison, findings, canvas or Canvas())
    return text


def checked(text: str, schema: str) -> etree._Element:
    """The document, after the schema had nothing against it."""
    root = etree.fromstring(text.encode("utf-8"))
    rules = etree.RelaxNG(etree.parse(SCHEMAS / schema))
    assert rules.validate(root), rules.error_log
    return root


@pytest.fixture
def nasty() -> Comparison:
    made = readout(Event(title=NASTY), en=f"{NASTY}\nTwo.", kk=f"{NASTY}\nЕкі.", zh="《一》\n二。")
    return Comparison(made, rows(made), {})


@pytest.fixture
def merged() -> Comparison:
    """Row 0: two sentences in en and ru are one in zh; row 1: zh lacks it; row 2: only zh has it."""
    made = readout(en="One.\nTwo.\nThree.\n", ru="Раз.\nДва.\nТри.\n", zh="一二。\n\n\n外。")
    pair = (((0,), (0,)), ((1,), (1,)))
    whole = (((0, 1), (0,)),)
    beads = [
        {"en-ru": pair, "en-zh": whole, "ru-zh": whole},
        {"en-ru": (((2,), (2,)),), "en-zh": (((2,), ()),), "ru-zh": (((2,), ()),)},
        {"en-ru": (), "en-zh": (((), (1,)),), "ru-zh": (((), (1,)),)},
    ]
    sentences = [
        {"en": (0, 1), "ru": (0, 1), "zh": (0,)},
        {"en": (2,), "ru": (2,), "zh": ()},
        {"en": (), "ru": (), "zh": (1,)},
    ]
    return Comparison(made, tuple(Row(n, s, 0.9, b) for n, (s, b) in enumerate(zip(sentences, beads, strict=True))), {})


@pytest.mark.parametrize("found", [None, True], ids=["rows", "findings"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_xliff(
    comparison: Comparison, findings: tuple[Finding, ...], pair: tuple[str, str], found: bool | None
) -> None:
    root = checked(render("xliff", comparison, findings if found else None, Canvas(pair=pair)), "xliff-2.1.rng")
    assert (root.get("srcLang"), root.get("trgLang")) == pair
    units = [unit.get("id") for unit in root.iter("{*}unit")]
    assert len(set(units)) == len(units)


@pytest.mark.parametrize("found", [None, True], ids=["rows", "findings"])
@pytest.mark.parametrize("pair", [None, *PAIRS], ids=lambda pair: "-".join(pair or ("all",)))
def test_tmx(
    comparison: Comparison, findings: tuple[Finding, ...], pair: tuple[str, str] | None, found: bool | None
) -> None:
    root = checked(render("tmx", comparison, findings if found else None, Canvas(pair=pair)), "tmx-1.4.rng")
    names = [unit.get("tuid") for unit in root.iter("tu")]
    assert len(set(names)) == len(names) > 0


def test_junit(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    for told in ((), findings):
        root = checked(render("junit", comparison, told), "junit.rng")
        assert int(root.get("tests", "")) == len(root.findall("testcase"))
        assert int(root.get("failures", "")) == len(root.findall("testcase/failure"))


def test_sarif(comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    for told in ((), findings):
        log = json.loads(render("sarif", comparison, told))
        jsonschema.validate(log, schema)
        rules = log["runs"][0]["tool"]["driver"]["rules"]
        for result in log["runs"][0]["results"]:
            assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("name, schema", [("tmx", "tmx-1.4.rng"), ("xliff", "xliff-2.1.rng"), ("junit", "junit.rng")])
def test_any_text_gives_a_valid_file(nasty: Comparison, name: str, schema: str) -> None:
    finding = Finding("term", "error", 0, ("en",), {"en": NASTY}, (), NASTY, NASTY, id="x")
    checked(render(name, nasty, (finding,)), schema)


def texts(made: Comparison, lang: str) -> list[str]:
    return [sentence.text for sentence in made.readout.documents[lang].sentences]


def test_tmx_is_read_back(comparison: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "talks.tmx"
    path.write_text(render("tmx", comparison), encoding="utf-8")
    again = load([path])
    assert {lang: [s.text for s in d.sentences] for lang, d in again.documents.items()} == {
        lang: texts(comparison, lang) for lang in comparison.readout.langs
    }


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_xliff_is_read_back(comparison: Comparison, pair: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "talks.xlf"
    path.write_text(render("xliff", comparison, None, Canvas(pair=pair)), encoding="utf-8")
    again = load([path])
    assert {lang: [s.text for s in again.documents[lang].sentences] for lang in pair} == {
        lang: texts(comparison, lang) for lang in pair
    }


def test_xliff_files_of_one_source_are_read_together(comparison: Comparison, tmp_path: Path) -> None:
    for target in ("kk", "ru", "zh"):
        text = render("xliff", comparison, None, Canvas(pair=("en", target)))
        (tmp_path / f"en-{target}.xlf").write_text(text, encoding="utf-8")
    assert load([tmp_path]).langs == ("en", "kk", "ru", "zh")


PIECES = [  # a pair, its pieces: a merge in one version must not coarsen the pair of two others
    pytest.param(("en", "ru"), [("One.", "Раз."), ("Two.", "Два."), ("Three.", "Три.")], id="finest"),
    pytest.param(("ru", "en"), [("Раз.", "One."), ("Два.", "Two."), ("Три.", "Three.")], id="turned round"),
    pytest.param(("en", "zh"), [("One. Two.", "一二。"), ("Three.", ""), ("", "外。")], id="merge, omission, addition"),
]


@pytest.mark.parametrize("pair, pieces", PIECES)
def test_pieces_of_a_pair(merged: Comparison, pair: tuple[str, str], pieces: list[tuple[str, str]]) -> None:
    root = checked(render("xliff", merged, None, Canvas(pair=pair)), "xliff-2.1.rng")
    found = [(s.findtext("{*}source") or "", s.findtext("{*}target") or "") for s in root.iter("{*}segment")]
    assert found == pieces
    units = checked(render("tmx", merged, None, Canvas(pair=pair)), "tmx-1.4.rng").iter("tu")
    assert [tuple(unit.xpath("tuv/seg/text()")) for unit in units] == [(a, b) for a, b in pieces if a and b]


@pytest.mark.parametrize(
    "name", ["terminal", "json", "tsv", "sarif", "junit", "github", "markdown", "tmx", "xliff", "html"]
)
def test_an_unsure_row_is_marked(name: str, comparison: Comparison, findings: tuple[Finding, ...]) -> None:
    sure = replace(comparison, rows=tuple(replace(row, score=1.0) for row in comparison.rows))
    marked, plain = (render(name, made, findings).count("unsure") for made in (comparison, sure))
    assert marked > plain

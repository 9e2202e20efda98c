"""scripts/generate_readouts.py: whole readouts, known divergences, the same bytes each time."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts" / "generate_readouts.py"
LANGS = ("en", "kk", "ru", "zh")


def _module() -> ModuleType:
    spec = spec_from_file_location("generate_readouts", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


generator = _module()


def generate(out: Path, count: int, *options: str) -> dict[str, bytes]:
    subprocess.run(
        [sys.executable, str(SCRIPT), str(out), "--count", str(count), *options], check=True, capture_output=True
    )
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def row(en: str, kk: str, ru: str, zh: str) -> dict[str, list[str]]:
    return dict(zip(LANGS, ([en], [kk], [ru], [zh]), strict=True))


PERCENT = row("It rose by 45.5 per cent.", "Ол 45,5 пайызға өсті.", "Он вырос на 45,5 процента.", "增长45.5%。")
SCALED = row("It is 48 million.", "Ол – 48 миллион.", "Это 48 млн.", "达到4800万。")
DATED = row("It opened on 22 July.", "Ол 22 шілдеде ашылды.", "Он открылся 22 июля.", "7月22日开放。")
YEAR = row("It was in 1999.", "Бұл 1999 жылы болды.", "Это было в 1999 году.", "那是在1999年。")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(PERCENT, ["45.5"], id="the same digits in all"),
        pytest.param(SCALED, [], id="another scale in Chinese"),
        pytest.param(DATED, [], id="a day of the month"),
        pytest.param(YEAR, [], id="a year"),
    ],
)
def test_figures_that_may_change(said: dict[str, list[str]], expected: list[str]) -> None:
    assert generator.figures(said) == expected


def test_a_figure_changes_as_each_language_writes_it() -> None:
    changed = generator.refigured(PERCENT, "45.5", "75.5")
    assert [said[0] for said in changed.values()] == [
        "It rose by 75.5 per cent.",
        "Ол 75,5 пайызға өсті.",
        "Он вырос на 75,5 процента.",
        "增长75.5%。",
    ]


@pytest.mark.parametrize("plant", generator.PLANTS, ids=lambda plant: plant.__name__)
def test_each_plant_is_noted_where_it_stands(plant: object) -> None:
    rows = generator.faithful_rows(generator.CORPUS)
    draft = generator.Draft([PERCENT, PERCENT, *rows[:40], PERCENT])
    assert plant(draft, random.Random(1))  # type: ignore[operator]
    (item,) = draft.planted
    said = {lang: generator.joined(draft.rows[item["row"]], lang) for lang in LANGS}
    assert all(words in said[lang] for lang, words in item["spans"].items())


def test_the_same_whatever_the_count(tmp_path: Path) -> None:
    few, many = generate(tmp_path / "few", 2), generate(tmp_path / "many", 4)
    assert few == {name: data for name, data in many.items() if name in few}
    assert generate(tmp_path / "other", 2, "--seed", "2") != few


def test_files_agree(tmp_path: Path) -> None:
    generate(tmp_path, 8)
    for folder in sorted(tmp_path.iterdir()):
        gold = [line.split("\t") for line in (folder / "gold.tsv").read_text("utf-8").rstrip("\n").split("\n")[1:]]
        for k, lang in enumerate(LANGS):
            said = (folder / f"{lang}.sent").read_text("utf-8").rstrip("\n").split("\n")
            assert [int(number) for cells in gold for number in cells[k].split(",") if number] == list(range(len(said)))
            text, joined = ((folder / f"{lang}.txt").read_text("utf-8"), "".join(said))
            assert re.sub(r"\s", "", text) == re.sub(r"\s", "", joined)
        assert len((folder / "planted.jsonl").read_text("utf-8").splitlines()) == 3


def test_nothing_of_the_held_out_readouts() -> None:
    said = {sentence for row in generator.faithful_rows(generator.CORPUS) for sentence in row["en"]}
    for name in ("beijing-2022", "aktau-2025-09", "astana-2024-07"):
        assert not said & set((ROOT / "corpus" / name / "en.sent").read_text("utf-8").splitlines())


def test_no_diverging_row_is_used() -> None:
    said = {sentence for row in generator.faithful_rows(generator.CORPUS) for sentence in row["en"]}
    folder = ROOT / "corpus" / "kostanay-2024-08"
    for line in (folder / "planted.jsonl").read_text("utf-8").splitlines():
        assert json.loads(line)["spans"].get("en") not in said


PLACES = [  # a row, and one with another place in it
    pytest.param(
        {"en": ["He left Japan."], "kk": ["Ол Жапониядан кетті."], "ru": ["Он покинул Японию."], "zh": ["他离开日本。"]},
        {"en": ["He left India."], "kk": ["Ол Үндістаннан кетті."], "ru": ["Он покинул Индию."], "zh": ["他离开印度。"]},
        id="in its case",
    ),
    pytest.param(
        {"en": ["He is in Japan."], "kk": ["Жапония мен біз."], "ru": ["Он в Японии."], "zh": ["他在日本。"]},
        None,
        id="мен sounds by the name",
    ),
    pytest.param(
        {"en": ["He left Japan."], "kk": ["Ол Жапониядан кетті."], "ru": ["Он уехал."], "zh": ["他离开日本。"]},
        None,
        id="not in all versions",
    ),
]


@pytest.mark.parametrize("row, expected", PLACES)
def test_a_place_changes_in_all_versions_or_in_none(row: dict[str, list[str]], expected: object) -> None:
    names = {name["en"][0]: name for name in generator.paradigms(generator.COUNTRIES)}
    assert generator.replaced(row, names["Japan"], names["India"]) == expected

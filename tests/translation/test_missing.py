"""`readout translate --missing`: the sentence that a version lacks, from all versions that have it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.memory import Memory
from toolkit.translation.units import Unit

ROWS = [
    {
        "en": "The delegation arrived in Astana on 15 September 2023.",
        "kk": "Делегация Астанаға 2023 жылғы 15 қыркүйекте келді.",
        "ru": "Делегация прибыла в Астану 15 сентября 2023 года.",
        "zh": "代表团于2023年9月15日抵达阿斯塔纳。",
    },
    {
        "en": "The guests visited the national museum and the new library.",
        "kk": "Қонақтар ұлттық музей мен жаңа кітапхананы аралады.",
        "ru": "Гости посетили национальный музей и новую библиотеку.",
        "zh": "客人参观了国家博物馆和新图书馆。",
    },
    {
        "en": "The sides signed a joint statement on water.",
        "kk": "Тараптар су туралы бірлескен мәлімдемеге қол қойды.",
        "ru": "Стороны подписали совместное заявление о воде.",
        "zh": "双方签署了关于水的联合声明。",
    },
]
LANGS = ("en", "kk", "ru", "zh")
LOST = 1  #: the row that a version lacks


def lay(folder: Path, lacking: str) -> Path:
    folder.mkdir()
    for lang in LANGS:
        lines = [row[lang] for n, row in enumerate(ROWS) if lang != lacking or n != LOST]
        (folder / f"{lang}.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    return folder


def remember(path: Path, *rows: dict[str, str]) -> Path:
    memory = Memory(path, is_new=True)
    memory.add(Unit("old", f"row {n}", "2022-01-01", 1.0, texts) for n, texts in enumerate(rows, 1))
    memory.close()
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["translate", "--missing", *map(str, arguments)])


def proposals(*arguments: object) -> list[dict]:
    return json.loads(run(*arguments, "-f", "json").stdout)["proposals"]


@pytest.mark.parametrize("lacking", LANGS)
def test_what_the_memory_knows_is_proposed(lacking: str, tmp_path: Path) -> None:
    memory = remember(tmp_path / "m.sqlite", ROWS[LOST])
    (found,) = proposals(lay(tmp_path / "r", lacking), "--memory", memory)
    assert (found["lang"], found["text"]) == (lacking, ROWS[LOST][lacking])
    assert found["confidence"] > 0.9
    assert sorted(made["from"] for made in found["drafts"]) == sorted({*LANGS} - {lacking})
    assert found["after"] == len(ROWS[0][lacking])


@pytest.mark.parametrize("lacking", ["kk", "zh"])
def test_a_draft_that_parts_from_the_versions_loses(lacking: str, tmp_path: Path) -> None:
    """The memory gives the right wording for Russian only, and for English one that says another number."""
    folder = lay(tmp_path / "r", lacking)
    for lang, text in ("en", "Nine guests came."), ("ru", "Приехали девять гостей."):
        lines = (folder / f"{lang}.txt").read_text(encoding="utf-8").replace(ROWS[LOST][lang], text)
        (folder / f"{lang}.txt").write_text(lines, encoding="utf-8")
    other = {"kk": ("Тоғыз қонақ келді.", "Он қонақ келді."), "zh": ("来了九位客人。", "来了十位客人。")}[lacking]
    memory = remember(
        tmp_path / "m.sqlite",
        {"en": "Nine guests came.", lacking: other[1]},
        {"ru": "Приехали девять гостей.", lacking: other[0]},
    )
    files = [folder / f"{lang}.txt" for lang in sorted({"en", "ru", lacking})]
    (found,) = proposals(*files, "--memory", memory)
    assert found["text"] == other[0]
    assert found["drafts"][0]["from"] == "ru"


def test_drafts_that_agree_are_surer(tmp_path: Path) -> None:
    folder = lay(tmp_path / "r", "kk")
    like = {**ROWS[LOST], "ru": "Гости посетили музей."}
    alone = proposals(folder, "--memory", remember(tmp_path / "a.sqlite", {k: like[k] for k in ("en", "kk")}))
    both = proposals(
        folder, "--memory", remember(tmp_path / "b.sqlite", {k: ROWS[LOST][k] for k in ("en", "kk", "ru")})
    )
    assert both[0]["confidence"] >= alone[0]["confidence"]


def test_the_report_has_it_as_a_suggestion(tmp_path: Path) -> None:
    memory = remember(tmp_path / "m.sqlite", ROWS[LOST])
    result = run(lay(tmp_path / "r", "kk"), "--memory", memory, "-f", "markdown")
    assert ROWS[LOST]["kk"] in result.stdout
    assert "omission" in result.stdout


def test_nothing_is_missing(tmp_path: Path) -> None:
    result = run(lay(tmp_path / "r", ""))
    assert result.exit_code == 0
    assert "0 proposals" in result.stderr


def test_other_languages_may_be_left_out(tmp_path: Path) -> None:
    assert proposals(lay(tmp_path / "r", "kk"), "--to", "zh") == []


@pytest.mark.parametrize(
    "arguments, said",
    [
        pytest.param(("r/en.txt",), "one version only", id="one file"),
        pytest.param(("none",), "no such file or folder", id="no folder"),
        pytest.param(("r", "-f", "table"), "cannot be shown as table", id="no such form"),
    ],
)
def test_what_cannot_be_used_is_named(arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch) -> None:
    lay(tmp_path / "r", "kk")
    monkeypatch.chdir(tmp_path)
    error = run(*arguments).exception
    assert isinstance(error, InputError)
    assert said in str(error)

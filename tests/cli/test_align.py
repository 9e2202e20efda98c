"""`readout align --fix` and `--encoder`: what people settle is kept and honoured; what cannot be used is named."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.alignment.constraints import NAME
from toolkit.cli import root
from toolkit.errors import InputError

TEXTS = {
    "en": "The sides signed a plan.\nTrade reached 18.2 billion dollars.\nThe guests left.\n",
    "kk": "Тараптар жоспарға қол қойды.\nСауда 18,2 миллиард долларға жетті.\nҚонақтар кетті.\n",
    "ru": "Стороны подписали план.\nТорговля достигла 18,2 млрд долларов.\nГости уехали.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "talks"
    home.mkdir()
    for lang, text in TEXTS.items():
        (home / f"{lang}.txt").write_text(text, encoding="utf-8")
    return home


@pytest.fixture
def fix(tmp_path: Path) -> Path:
    path = tmp_path / "mine.txt"
    path.write_text("- en:3 kk:3  # other guests\n", encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, [str(argument) for argument in arguments])


def rows(*arguments: object) -> list[dict[str, list[int]]]:
    result = run(*arguments, "--format", "json")
    return [row["sentences"] for row in json.loads(result.stdout)["rows"]]


WHOLE = [{"en": [n], "kk": [n], "ru": [n]} for n in range(3)]


def test_what_is_fixed_is_honoured_kept_and_honoured_again(folder: Path, fix: Path) -> None:
    assert rows("align", folder) == WHOLE
    fixed = rows("align", folder, "--fix", fix)
    assert not any(row["en"] == [2] and row["kk"] == [2] for row in fixed)
    assert rows("align", folder) == fixed
    assert rows("check", folder) == fixed
    assert rows("align", *(folder / f"{lang}.txt" for lang in TEXTS)) == fixed


def test_statements_add_up_and_are_kept_once(folder: Path, fix: Path) -> None:
    run("align", folder, "--fix", fix)
    kept = (folder / NAME).read_text(encoding="utf-8")
    assert "- en:3@" in kept
    run("align", folder, "--fix", fix)
    assert (folder / NAME).read_text(encoding="utf-8") == kept
    fix.write_text("+ en:1 ru:1\n", encoding="utf-8")
    run("align", folder, "--fix", fix)
    assert (folder / NAME).read_text(encoding="utf-8").startswith(kept)
    run("align", folder, "--fix", folder / NAME)
    assert (folder / NAME).read_text(encoding="utf-8").count("\n") == 3


def problem(*arguments: object) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, InputError), result.output
    return str(result.exception)


def test_a_contradiction_is_named_and_changes_nothing(folder: Path, fix: Path) -> None:
    run("align", folder, "--fix", fix)
    kept = (folder / NAME).read_bytes()
    fix.write_text("+ en:1 kk:1\n+ en:3 kk:3\n", encoding="utf-8")
    assert "mine.txt:2: contradicts" in problem("align", folder, "--fix", fix)
    assert (folder / NAME).read_bytes() == kept


def test_statements_about_another_wording_are_refused(folder: Path, fix: Path) -> None:
    run("align", folder, "--fix", fix)
    (folder / "kk.txt").write_text(TEXTS["kk"].replace("кетті", "қайтты"), encoding="utf-8")
    assert f"{NAME}:2: kk:3 is no longer the sentence" in problem("check", folder)


@pytest.mark.parametrize(
    "text, said",
    [
        pytest.param("en:1 kk:1", "cannot read", id="no sign"),
        pytest.param("+ en:9 kk:1", "no sentence 9", id="beyond the end"),
    ],
)
def test_a_statement_that_cannot_be_meant_is_named_with_its_line(folder: Path, fix: Path, text: str, said: str) -> None:
    fix.write_text(f"# mine\n{text}\n", encoding="utf-8")
    found = problem("align", folder, "--fix", fix)
    assert "mine.txt:2" in found
    assert said in found
    assert not (folder / NAME).exists()


def test_a_file_of_statements_that_is_not_there_is_named(folder: Path, tmp_path: Path) -> None:
    assert "cannot be read" in problem("align", folder, "--fix", tmp_path / "none.txt")


def test_versions_without_a_folder_of_their_own_cannot_keep_anything(folder: Path, tmp_path: Path, fix: Path) -> None:
    for lang in ("en", "kk"):
        (folder / f"{lang}.txt").rename(tmp_path / f"talks.{lang}.txt")
    found = problem("align", tmp_path / "talks.en.txt", tmp_path / "talks.kk.txt", "--fix", fix)
    assert "share no folder" in found


@pytest.mark.parametrize("command", ["align", "check"])
def test_an_encoder_that_cannot_be_used_is_named(command: str, folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "model"
    empty.mkdir()
    found = problem(command, folder, "--encoder", empty)
    if importlib.util.find_spec("torch"):
        assert "no encoder: there is no config.json" in found
    else:
        assert "readout-toolkit[models]" in found


def test_the_setting_names_the_encoder_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "model").mkdir()
    (folder / "readout.toml").write_text('encoder = "model"\n', encoding="utf-8")
    assert "model" in problem("check", "en.txt", "kk.txt")

"""`readout batch`, `readout search` and `readout corpus` as a user meets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.plugins import names

TEXTS = {
    "en": "The sides signed a plan.\nTrade reached 18.2 billion dollars.\n",
    "kk": "Тараптар жоспарға қол қойды.\nСауда 18,7 миллиард долларға жетті.\n",
    "ru": "Стороны подписали план.\nТорговля достигла 18,2 млрд долларов.\n",
}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for event in ("one", "two"):
        (tmp_path / "archive" / event).mkdir(parents=True)
        for lang, text in TEXTS.items():
            (tmp_path / "archive" / event / f"{lang}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "archive"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, [str(argument) for argument in arguments])


def problem(*arguments: object) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, InputError), result.output
    return str(result.exception)


def batch(archive: Path, *more: object) -> Result:
    return run("batch", archive, "--out", archive.parent / "out", "--engine", "inline", *more)


def test_a_batch_and_its_status(archive: Path) -> None:
    forecast = batch(archive, "--dry-run")
    assert "2 to do, 0 to reuse, 0 failing" in forecast.stdout
    assert not (archive.parent / "out").exists()
    done = batch(archive, "--form", "json,html,xlsx", "--export", "tsv,tmx")
    assert done.exit_code == 0, done.output
    assert "2 done, 0 reused, 0 failed" in done.stderr
    assert (archive.parent / "out" / "one" / "report.xlsx").read_bytes().startswith(b"PK")
    check = json.loads((archive.parent / "out" / "one" / "check.json").read_text(encoding="utf-8"))
    assert {"number"} <= {finding["check"] for finding in check["findings"]}
    assert "0 done, 2 reused" in batch(archive, "--form", "json,html,xlsx", "--export", "tsv,tmx").stderr
    assert "0 to do, 2 to reuse" in batch(archive, "--dry-run", "--form", "json,html,xlsx").stdout
    assert "2 done, 0 failed, not running" in run("batch", "status", archive.parent / "out").stdout


def test_a_failure_gives_exit_code_1_and_a_reason(archive: Path) -> None:
    (archive / "two" / "kk.txt").write_bytes(b"")
    (archive / "two" / "ru.txt").unlink()
    result = batch(archive)
    assert result.exit_code == 1
    assert "1 done, 0 reused, 1 failed" in result.stderr
    assert "failed: two: " in result.stderr
    assert "1 done, 1 failed" in run("batch", "status", archive.parent / "out").stdout


def test_what_cannot_be_done_is_told(archive: Path, tmp_path: Path) -> None:
    assert "no --out" in problem("batch", archive)
    assert "no report 'htm'" in problem("batch", archive, "--out", tmp_path / "o", "--form", "htm")
    assert "is not K/N" in problem("batch", archive, "--out", tmp_path / "o", "--shard", "3/2")
    assert "no engine" in problem("batch", archive, "--out", tmp_path / "o", "--engine", "steam")
    assert "no batch has written here" in problem("batch", "status", archive)
    assert "no such file or folder" in problem("batch", tmp_path / "nowhere", "--out", tmp_path / "o")
    assert "no such corpus" in problem("search", "x", "--corpus", tmp_path / "nowhere")
    assert "nothing to look for" in problem("search", "--corpus", archive)


def test_search_in_a_corpus_and_in_the_results_of_a_batch(archive: Path) -> None:
    found = run("search", "жоспар", "--lemma", "--corpus", archive)
    assert found.exit_code == 0, found.output
    assert found.stdout.count("[жоспарға]") == 2
    batch(archive)
    again = json.loads(run("search", "план", "--corpus", archive.parent / "out", "--format", "json").stdout)
    assert [place["event"] for place in again["places"]] == ["one", "two"]
    nowhere = run("search", "no such words", "--corpus", archive)
    assert nowhere.exit_code == 1
    assert "--lemma" in nowhere.stderr


@pytest.mark.parametrize("name", names("toolkit.cli.corpus"))
def test_every_command_of_corpus_has_help_with_an_example(name: str) -> None:
    result = run("corpus", name, "--help")
    assert result.exit_code == 0
    assert "Example" in result.output


def test_corpus_commands(archive: Path, tmp_path: Path) -> None:
    assert "one" in run("corpus", "list", "--corpus", archive).stdout
    assert json.loads(run("corpus", "stats", "--corpus", archive, "--format", "json").stdout)["readouts"] == 2
    assert "План" not in run("corpus", "show", "one", "--corpus", archive).stdout
    assert "did you mean one?" in problem("corpus", "show", "on", "--corpus", archive)
    wrong = run("corpus", "verify", "--corpus", archive)
    assert wrong.exit_code == 1
    assert "is that of one" in wrong.stdout
    added = run("corpus", "add", archive / "one", "--corpus", tmp_path / "new", "--name", "talks")
    assert added.exit_code == 0, added.output
    assert sorted(path.name for path in (tmp_path / "new" / "talks").iterdir()) == ["en.txt", "kk.txt", "ru.txt"]
    assert run("corpus", "verify", "--corpus", tmp_path / "new").exit_code == 0
    drift = json.loads(run("corpus", "drift", "план", "--corpus", archive, "--format", "json").stdout)
    assert drift["schema"] == "readout-drift/1"
    run("corpus", "export", tmp_path / "memory", "--corpus", archive, "--form", "moses")
    assert (tmp_path / "memory" / "moses" / "kk-ru.ru").read_text(encoding="utf-8").count("\n") == 4


def test_a_drift_is_drawn(archive: Path, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    for event, year in (("one", 2020), ("two", 2022)):
        (archive / event / "event.toml").write_text(f"date = {year}-01-01\n", encoding="utf-8")
    assert run("corpus", "drift", "план", "--corpus", archive, "--plot", tmp_path / "d.svg").exit_code == 0
    assert (tmp_path / "d.svg").read_text(encoding="utf-8").startswith("<?xml")

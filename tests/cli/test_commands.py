"""The commands as a user meets them: exit codes, formats, help, and one clear line for input that cannot be used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.plugins import names

COMMANDS = names("toolkit.cli")
TEXTS = {
    "en": "The sides signed a plan.\nTrade reached 18.2 billion dollars.\n",
    "kk": "Тараптар жоспарға қол қойды.\nСауда 18,7 миллиард долларға жетті.\n",
    "ru": "Стороны подписали план.\nТорговля достигла 18,2 млрд долларов.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for lang, text in TEXTS.items():
        (tmp_path / f"{lang}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, [str(argument) for argument in arguments])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    group = "Commands:" in result.output
    assert group or "Example" in result.output


def test_version_and_help_name_the_commands() -> None:
    assert run("--version").output.startswith("readout, version ")
    listed = run("--help").output
    assert [name for name in COMMANDS if name not in listed] == []


def test_an_unknown_command_is_answered_with_the_nearest() -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "Did you mean 'check'?" in result.output


def test_findings_give_exit_code_1_and_name_the_odd_version(folder: Path) -> None:
    result = run("check", folder, "--format", "json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [(f["check"], f["odd"]) for f in data["findings"] if f["check"] == "number"] == [("number", ["kk"])]


def test_fail_on_decides_the_exit_code(folder: Path) -> None:
    assert run("check", folder, "--only", "duplicate").exit_code == 0
    assert run("check", folder, "--only", "number").exit_code == 1
    assert run("check", folder, "--only", "number", "--source", "en", "--fail-on", "error").exit_code == 1


def test_order_of_the_files_does_not_matter(folder: Path) -> None:
    files = [folder / f"{lang}.txt" for lang in TEXTS]
    one = run("check", *files, "--format", "json")
    other = run("check", *reversed(files), "--format", "json")
    assert one.stdout == other.stdout


def test_align_gives_rows(folder: Path) -> None:
    data = json.loads(run("align", folder, "--format", "json").stdout)
    assert data["schema"] == "readout-align/1"
    assert [row["sentences"] for row in data["rows"]] == [
        {"en": [0], "kk": [0], "ru": [0]},
        {"en": [1], "kk": [1], "ru": [1]},
    ]
    assert len(run("align", folder, "--format", "tsv").stdout.splitlines()) == 3


def test_a_file_may_be_written(folder: Path, tmp_path: Path) -> None:
    result = run("check", folder, "--format", "html", "--output", tmp_path / "report.html")
    assert result.stdout == ""
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_what_is_accepted_stays_quiet_until_the_words_change(folder: Path) -> None:
    (finding,) = json.loads(run("check", folder, "--only", "number", "--format", "json").stdout)["findings"]
    assert run("accept", folder, finding["id"][:6], "--why", "their own statistics", "--who", "me").exit_code == 0
    assert run("check", folder, "--only", "number").exit_code == 0
    (folder / "kk.txt").write_text(TEXTS["kk"].replace("18,7", "18,9"), encoding="utf-8")
    assert run("check", folder, "--only", "number").exit_code == 1


def test_a_baseline_hides_what_was_known(folder: Path, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    run("check", folder, "--format", "json", "--output", before)
    assert json.loads(run("check", folder, "--baseline", before, "--format", "json").stdout)["findings"] == []


def test_explain_shows_what_the_example_gives() -> None:
    result = run("explain", "negation")
    assert "Silence it" in result.output
    assert "> error:" in result.output


def problem(*arguments: object) -> str:
    """The line that main() prints for input that cannot be used."""
    result = run(*arguments)
    if isinstance(result.exception, InputError):
        return str(result.exception)
    assert result.exit_code == 2, result.output
    return result.output


def test_bad_input_is_named(folder: Path, tmp_path: Path) -> None:
    assert "no such file" in problem("check", tmp_path / "nowhere.en.txt", folder / "en.txt")
    assert "did you mean number?" in problem("check", folder, "--only", "numbr")
    assert "no language 'kz'" in problem(
        "check", folder / "en.txt", folder / "kk.txt", "--lang", f"{folder / 'kk.txt'}=kz"
    )
    assert "is not FILE=LANGUAGE" in problem("check", folder, "--lang", "kk.txt")
    (folder / "kk.txt").write_bytes(b"")
    assert "kk.txt" in problem("check", folder)


def test_a_broken_settings_file_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "readout.toml").write_text('skip = ["locale"]\nfail_onn = "error"\n', encoding="utf-8")
    assert "readout.toml:2: no setting 'fail_onn'" in problem("check", ".")
    (folder / "readout.toml").write_text("skip = [\n", encoding="utf-8")
    assert "not valid TOML" in problem("check", ".")
    (folder / "readout.toml").write_text('skip = "locale"\n', encoding="utf-8")
    assert "must be a list of strings" in problem("check", ".")


def test_settings_are_overridden_by_flags(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    (folder / "readout.toml").write_text('only = ["duplicate"]\n', encoding="utf-8")
    assert run("check", ".").exit_code == 0
    assert run("check", ".", "--only", "number").exit_code == 1


def test_doctor_says_what_is_there() -> None:
    result = run("doctor", "--format", "json")
    data = json.loads(result.stdout)
    assert {symptom["name"] for symptom in data["symptoms"]} >= {"Python", "glossary", "click"}


def test_notes_of_readers_go_to_stderr(folder: Path) -> None:
    kk = folder / "kk.txt"
    kk.write_text("Қа\u200bзақстан мен Қытай келісті.\n", encoding="utf-8")
    result = run("align", folder, "--format", "tsv")
    assert f"{kk.as_posix()}: invisible characters in 1 places" in result.stderr
    assert "invisible" not in result.stdout


@pytest.mark.parametrize(
    "arguments, code, said",
    [
        pytest.param(["--version"], 0, "readout, version", id="all is well"),
        pytest.param(["explain", "number"], 0, "number", id="a report"),
        pytest.param(["check", "nowhere"], 2, "readout: nowhere:", id="bad input"),
        pytest.param(["chek"], 2, "Did you mean 'check'?", id="bad usage"),
    ],
)
def test_a_process_that_leaves_at_once_has_said_all_and_tidied_up(arguments: list[str], code: int, said: str) -> None:
    program = "import atexit; from toolkit.cli import main; atexit.register(print, 'tidied'); main()"
    done = subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert done.stdout.endswith("tidied\n")


def test_a_closed_standard_output_leaves_the_exit_code(folder: Path) -> None:
    program = "import sys; sys.stdout = None; from toolkit.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program, "check", folder], capture_output=True, text=True)
    assert done.returncode in (0, 1)
    assert "Traceback" not in done.stderr

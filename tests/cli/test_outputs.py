"""What the commands write besides text: office files, pairs, pictures, annotated originals."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from docx import Document

from toolkit.cli import _options, align, root
from toolkit.errors import InputError

TEXTS = {
    "en": "The sides signed a plan.\nTrade reached 18.2 billion dollars.\n",
    "kk": "Тараптар жоспарға қол қойды.\nСауда 18,7 миллиард долларға жетті.\n",
    "ru": "Стороны подписали план.\nТорговля достигла 18,2 млрд долларов.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for lang, text in TEXTS.items():
        (tmp_path / "in" / f"{lang}.txt").write_text(text, encoding="utf-8")
    return tmp_path / "in"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, [str(argument) for argument in arguments])


def problem(*arguments: object) -> str:
    result = run(*arguments)
    assert isinstance(result.exception, InputError), result.output
    return str(result.exception)


@pytest.mark.parametrize("form", align.FORMATS)
def test_align_gives_rows_in_every_form(form: str, folder: Path, tmp_path: Path) -> None:
    result = run("align", folder, "--format", form, "--output", tmp_path / "rows")
    assert result.exit_code == 0, result.exception
    assert (tmp_path / "rows").stat().st_size > 0


def test_office_files_are_written_and_refused_on_a_terminal(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("check", folder, "--format", "docx", "--output", tmp_path / "report.docx")
    assert len(Document(str(tmp_path / "report.docx")).tables) == 2
    assert run("align", folder, "--format", "xlsx").stdout_bytes.startswith(b"PK")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    with pytest.raises(InputError, match="--output"):
        _options.emit(b"PK", None)


def test_a_pair_of_languages(folder: Path, tmp_path: Path) -> None:
    result = run("align", folder, "--format", "xliff", "--pair", "ru-kk")
    xliff = ElementTree.fromstring(result.stdout)
    assert (xliff.get("srcLang"), xliff.get("trgLang")) == ("ru", "kk")
    run("align", folder, "--format", "xliff", "--pair", "all", "--output", tmp_path / "talks.xlf")
    names = ["talks.en-kk.xlf", "talks.en-ru.xlf", "talks.kk-ru.xlf"]
    assert sorted(path.name for path in tmp_path.glob("*.xlf")) == names


def test_without_a_pair_xliff_says_which_it_took(folder: Path) -> None:
    result = run("align", folder, "--format", "xliff")
    assert "this is en-kk" in result.stderr
    assert ElementTree.fromstring(result.stdout).get("trgLang") == "kk"


def test_pairs_that_cannot_be_are_named(folder: Path) -> None:
    assert "no pair 'en-zh'" in problem("align", folder, "--format", "tmx", "--pair", "en-zh")
    assert "--pair says nothing for json" in problem("align", folder, "--format", "json", "--pair", "en-kk")
    assert "name them with --output" in problem("align", folder, "--format", "xliff", "--pair", "all")


@pytest.mark.parametrize("command", ["align", "check"])
def test_a_picture_is_drawn(command: str, folder: Path, tmp_path: Path) -> None:
    run(command, folder, "--plot", tmp_path / "rows.svg")
    assert ElementTree.parse(tmp_path / "rows.svg").getroot().tag.endswith("svg")
    assert "no picture format 'gif'" in problem(command, folder, "--plot", tmp_path / "rows.gif")


def test_word_originals_are_annotated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for lang, text in TEXTS.items():
        document = Document()
        for line in text.splitlines():
            document.add_paragraph(line)
        document.save(str(tmp_path / f"talks.{lang}.docx"))
    monkeypatch.chdir(tmp_path)
    result = run("check", *sorted(tmp_path.glob("*.docx")), "--only", "number", "--annotate")
    assert result.exit_code == 1
    assert "written: annotated/talks.kk.docx" in result.stderr
    (comment,) = Document("annotated/talks.kk.docx").comments
    assert "18" in comment.text
    assert list(Document("annotated/talks.en.docx").comments) == []
    assert list(Document("talks.kk.docx").comments) == []


def test_versions_that_are_no_word_files_are_named(folder: Path, tmp_path: Path) -> None:
    result = run("check", folder, f"--annotate={tmp_path / 'out'}")
    assert "en.txt: not annotated" in result.stderr
    assert not (tmp_path / "out").exists()

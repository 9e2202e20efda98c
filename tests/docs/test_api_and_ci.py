"""The pages for those who build upon the toolkit: every example runs, every form and hook is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from toolkit import hook
from toolkit.plugins import names

ROOT = Path(__file__).parents[2]
API = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
CI = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, flags=re.DOTALL)


def test_the_examples_run_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "corpus").symlink_to(ROOT / "corpus")
    monkeypatch.chdir(tmp_path)
    known: dict[str, Any] = {}
    for number, block in enumerate(blocks(API, "python")):
        exec(compile(block, f"docs/api.md, example {number + 1}", "exec"), known)
    assert "no such file or folder" in capsys.readouterr().out
    assert known["svg"].startswith(b"<?xml")


def test_every_report_has_its_reader() -> None:
    assert [name for name in names("toolkit.reports") if f"`{name}`" not in CI] == []


def test_the_samples_are_yaml_and_name_hooks_that_exist() -> None:
    samples = [yaml.safe_load(block) for block in blocks(CI, "yaml")]
    defined = {one["id"]: one for one in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {one["id"] for one in samples[0]["repos"][0]["hooks"]} == set(defined)
    for one in defined.values():
        assert re.compile(one["files"])
        assert one["entry"].split()[0] in ("python", "readout")


FILES = ("a/en.txt", "a/kk.txt", "a/README.md", "talks.kk.txt", "talks.ru.docx", "other.kk.txt", "notes.txt", "x.png")
CHANGED = [  # changed files, what is checked
    pytest.param(("a/kk.txt",), [("a",)], id="a folder"),
    pytest.param(("a/kk.txt", "a/en.txt"), [("a",)], id="a folder once"),
    pytest.param(("talks.kk.txt",), [("talks.kk.txt", "talks.ru.docx")], id="files of one name"),
    pytest.param(("other.kk.txt",), [], id="a version without another"),
    pytest.param(("notes.txt", "x.png", "a/README.md"), [], id="no versions"),
]


@pytest.mark.parametrize("changed, expected", CHANGED)
def test_the_hook_checks_whole_readouts(
    changed: tuple[str, ...], expected: list[tuple[str, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).touch()
    found = hook.readouts([Path(name) for name in changed])
    assert [tuple(map(str, paths)) for paths in found] == expected


def test_the_hooks_exit_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for lang, text in (("en", "Trade reached 18.2 billion dollars."), ("ru", "Торговля достигла 18,3 млрд долларов.")):
        Path(f"{lang}.txt").write_text(text, encoding="utf-8")
    assert hook.main(["en.txt"]) == 1
    assert "18.3" in capsys.readouterr().out
    Path("ru.txt").write_text("Торговля достигла 18,2 млрд долларов.", encoding="utf-8")
    assert hook.main(["en.txt"]) == 0
    Path("ru.txt").write_bytes(b"")
    assert hook.main(["en.txt"]) == 2
    assert "ru.txt" in capsys.readouterr().err

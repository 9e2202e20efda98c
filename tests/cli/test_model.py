"""`readout model train`: trains, goes on where it was broken off, and makes what `--model` takes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.alignment.sample import SENTENCES
from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.memory import Memory
from toolkit.translation.models import load
from toolkit.translation.units import Unit

torch = pytest.importorskip("torch")
SMALL = ("--vocabulary", "400", "--width", "32", "--layers", "1", "--tokens", "512", "--held-out", "0")


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def memory(tmp_path: Path) -> Path:
    path = tmp_path / "memory.sqlite"
    made = Memory(path, is_new=True)
    units = [
        Unit(f"talks-{n}", "row 1", "2024-05-24", 1.0, {lang: said[n] for lang, said in SENTENCES.items()})
        for n in range(10)
    ]
    made.add(units)
    made.close()
    return path


def run(memory: Path, folder: Path, *options: str) -> Result:
    given = ["model", "train", "--memory", str(memory), "--output", str(folder), *SMALL, *options]
    return CliRunner().invoke(root, given, catch_exceptions=True)


def weights(folder: Path) -> bytes:
    return (folder / "model.safetensors").read_bytes()


def test_a_training_that_was_broken_off_ends_as_one_that_was_not(
    memory: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(memory, tmp_path / "whole", "--steps", "6").exit_code == 0
    assert run(memory, tmp_path / "broken", "--steps", "3").exit_code == 0
    assert weights(tmp_path / "broken") != weights(tmp_path / "whole")
    resumed = run(memory, tmp_path / "broken", "--steps", "6")
    assert "going on after step 3" in resumed.stderr
    assert weights(tmp_path / "broken") == weights(tmp_path / "whole")


def test_the_folder_is_a_model_that_translates_and_can_be_trained_on(memory: Path, tmp_path: Path) -> None:
    first = run(memory, tmp_path / "one", "--steps", "2", "--held-out", "0.5", "--format", "json")
    found = json.loads(first.stdout)
    assert found["schema"] == "readout-model/1"
    assert found["scores"].keys() == {f"{a}-{b}" for a in SENTENCES for b in SENTENCES if a != b}
    assert not list((tmp_path / "one").glob("*.bin"))
    assert len(load(str(tmp_path / "one")).translate(["Good."], "en", "kk", ())) == 1
    second = run(
        memory, tmp_path / "two", "--steps", "1", "--from", str(tmp_path / "one"), "--lang", "en", "--lang", "kk"
    )
    assert second.exit_code == 0, second.output
    assert weights(tmp_path / "one") != weights(tmp_path / "two")


def refused(result: Result) -> str:
    assert isinstance(result.exception, InputError), result.output
    return str(result.exception)


def test_another_training_in_the_folder_is_not_overwritten(memory: Path, tmp_path: Path) -> None:
    run(memory, tmp_path / "model", "--steps", "1")
    assert "a training with other settings is there (seed)" in refused(run(memory, tmp_path / "model", "--seed", "2"))


def test_a_folder_with_other_files_is_refused(memory: Path, tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "letter.txt").write_text("Dear friend", encoding="utf-8")
    assert "the folder is not empty" in refused(run(memory, tmp_path / "model"))


def test_a_memory_without_a_pair_is_refused(memory: Path, tmp_path: Path) -> None:
    assert "nothing to learn from" in refused(run(memory, tmp_path / "model", "--lang", "kk"))


def test_a_broken_checkpoint_is_named(memory: Path, tmp_path: Path) -> None:
    run(memory, tmp_path / "model", "--steps", "1")
    (tmp_path / "model" / "optimizer.safetensors").write_bytes(b"nothing")
    assert "optimizer.safetensors: cannot be read" in refused(run(memory, tmp_path / "model", "--steps", "2"))

"""`readout translate --model`: the model fills what the memory does not know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.alignment.sample import SENTENCES
from tests.translation.models import tiny
from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.memory import Memory
from toolkit.translation.units import Unit

LANGS = tiny.LANGS
KNOWN = {
    "en": "The guests left the hall.",
    "kk": "Қонақтар залдан шықты.",
    "ru": "Гости покинули зал.",
    "zh": "客人离开了大厅。",
}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    memory = Memory(tmp_path / "memory.sqlite", is_new=True)
    memory.add([Unit("talks", "row 1", "2023-09-15", 1.0, KNOWN)])
    memory.close()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["translate", *map(str, arguments)])


@pytest.mark.parametrize("source", LANGS)
def test_the_memory_comes_first_and_the_model_fills_the_rest(
    home: Path, tmp_path_factory: pytest.TempPathFactory, source: str
) -> None:
    target = LANGS[LANGS.index(source) - 1]
    (home / "talks.txt").write_text(f"{KNOWN[source]}\n\n{SENTENCES[source][4]}\n", encoding="utf-8")
    model = tiny.trained(tmp_path_factory)
    result = run("talks.txt", "--from", source, "--to", target, "--model", model, "--format", "json")
    assert result.exit_code == 0, result.output
    found = json.loads(result.stdout)["sentences"]
    assert [sentence["origin"] for sentence in found] == ["exact", "model"]
    assert found[1]["text"] == SENTENCES[target][4]


def test_a_model_that_cannot_be_used_is_named(home: Path) -> None:
    (home / "talks.en.txt").write_text("Good.\n", encoding="utf-8")
    (home / "model").mkdir()
    result = run("talks.en.txt", "--to", "kk", "--model", "model")
    assert isinstance(result.exception, InputError)
    assert str(result.exception).startswith("model: no translation model: there is no config.json")

"""`readout score`: what a round trip and an encoder tell without a reference, and the picture of all figures."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from tests.alignment.sample import SENTENCES
from tests.translation.models import tiny
from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation.signals import closeness

LANGS = tiny.LANGS


def put(path: Path, lines: tuple[str, ...]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["score", *map(str, arguments)])


@pytest.mark.parametrize("lang", LANGS)
def test_what_was_translated_rightly_comes_back(
    lang: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = LANGS[LANGS.index(lang) - 1]
    right = put(tmp_path / f"right.{lang}.txt", SENTENCES[lang])
    wrong = put(tmp_path / f"wrong.{lang}.txt", SENTENCES[lang][::-1])
    given = put(tmp_path / f"source.{source}.txt", SENTENCES[source])
    picture = tmp_path / "scores.svg"
    model = tiny.trained(tmp_path_factory)
    found = run(right, "--ref", right, "--system", f"wrong={wrong}", "--source", given, "--round-trip", model,
                "--test", "none", "--format", "json", "--plot", picture)  # fmt: skip
    assert found.exit_code == 0, found.output
    signals = [system["signals"]["round trip"] for system in json.loads(found.stdout)["systems"]]
    assert signals[0] > 90 > 50 > signals[1]
    drawn = picture.read_text(encoding="utf-8")
    assert "round trip" in drawn and "wrong" in drawn


class Letters:
    """An encoder by letters: texts of the same letters are the same."""

    key = "letters"

    def encode(self, texts: list[str]) -> np.ndarray:
        rows = np.array([[text.count(letter) for letter in "abcd"] for text in texts], dtype=np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_closeness_is_the_mean_cosine_and_an_empty_line_is_far() -> None:
    assert closeness(["ab", "cd"], ["ba", "dc"], Letters()) == pytest.approx(100)
    assert closeness(["ab", "ab"], ["ba", "dc"], Letters()) == pytest.approx(50)
    assert closeness(["ab", ""], ["ba", "dc"], Letters()) == pytest.approx(50)
    assert closeness([""], ["ba"], Letters()) == 0


def test_without_a_source_there_is_no_way_back(tmp_path: Path) -> None:
    path = put(tmp_path / "draft.kk.txt", SENTENCES["kk"])
    found = run(path, "--ref", path, "--round-trip", tiny.many(tmp_path / "model"))
    assert isinstance(found.exception, InputError)
    assert "name it with --source" in str(found.exception)

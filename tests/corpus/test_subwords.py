"""Subwords of the user's own texts: every language, the same bytes each time, nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
import sentencepiece
from click.testing import CliRunner, Result

from toolkit.cli import root
from toolkit.errors import InputError

TEXTS = {
    "en": "The sides signed a plan. The sides discussed trade. Trade reached 18.2 billion dollars.",
    "kk": "Тараптар жоспарға қол қойды. Тараптар сауданы талқылады. Сауда 18,2 миллиард долларға жетті.",
    "ru": "Стороны подписали план. Стороны обсудили торговлю. Торговля достигла 18,2 млрд долларов.",
    "zh": "双方签署了№1计划，双方讨论了贸易。双方讨论了贸易。贸易额达到182亿美元。",
}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("first", "second"):
        home = tmp_path / "corpus" / name
        home.mkdir(parents=True)
        for lang, text in TEXTS.items():
            (home / f"{lang}.txt").write_text(f"{text}\n", encoding="utf-8")
    return tmp_path / "corpus"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["corpus", "subwords", *map(str, arguments)])


@pytest.mark.parametrize("langs", [["en"], ["kk"], ["ru"], ["zh"], ["kk", "ru"]], ids="+".join)
def test_a_model_cuts_and_joins_and_is_the_same_each_time(langs: list[str], corpus: Path, tmp_path: Path) -> None:
    options = [x for lang in langs for x in ("--lang", lang)]
    files = [tmp_path / "a.model", tmp_path / "b.model"]
    for file in files:
        result = run(corpus, *options, "--size", 60, "-o", file)
        assert result.exit_code == 0, result.output
    assert files[0].read_bytes() == files[1].read_bytes()
    assert f"from {6 * len(langs)} sentences" in result.stderr
    model = sentencepiece.SentencePieceProcessor(model_file=str(files[0]))
    for lang in langs:
        assert model.decode(model.encode(TEXTS[lang])) == TEXTS[lang]


@pytest.mark.parametrize(
    "options, said",
    [
        pytest.param(("--lang", "kk", "--size", "8"), "no model of 8 pieces", id="too small for the letters"),
        pytest.param(("--lang", "zh-Hant"), "no sentence in zh-Hant", id="no such version"),
        pytest.param(("--lang", "kz"), "did you mean kk", id="unknown language"),
    ],
)
def test_what_cannot_be_trained_is_told(options: tuple[str, ...], said: str, corpus: Path, tmp_path: Path) -> None:
    result = run(corpus, *options, "-o", tmp_path / "x.model")
    assert isinstance(result.exception, InputError)
    assert said in str(result.exception)
    assert not (tmp_path / "x.model").exists()

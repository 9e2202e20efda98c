"""Scores: sacrebleu's own to the last digit; facts kept and lost, in all four languages; files that cannot be used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.support import shipped
from toolkit.cli import root
from toolkit.errors import InputError
from toolkit.translation import score as scoring
from toolkit.translation.sample import sample

REFERENCE = {
    "en": ["The sides signed a plan in Astana.", "Trade reached 18.2 billion dollars.", "The guests left at noon."],
    "kk": ["Тараптар Астанада жоспарға қол қойды.", "Сауда 18,2 миллиард долларға жетті.", "Қонақтар түсте кетті."],
    "ru": ["Стороны подписали план в Астане.", "Торговля достигла 18,2 млрд долларов.", "Гости уехали в полдень."],
    "zh": ["双方在阿斯塔纳签署了计划。", "贸易额达到182亿美元。", "客人中午离开。"],
}
DRAFT = {
    "en": ["The sides signed plans in Astana.", "Trade has reached 18.7 billion dollars.", "Guests left at noon."],
    "kk": ["Тараптар Астанада жоспар жасады.", "Сауда 18,7 миллиард долларға жетті.", "Қонақтар кетті."],
    "ru": ["Стороны приняли план в Астане.", "Торговля достигла 18,7 млрд долларов.", "Гости ушли в полдень."],
    "zh": ["双方在阿斯塔纳签了计划。", "贸易额达到187亿美元。", "客人离开。"],
}
SECOND = {lang: [*lines[:2], DRAFT[lang][2]] for lang, lines in REFERENCE.items()}
COMMAND = {"zh": ["-tok", "zh", "--ter-asian-support", "--ter-normalized"]}
LANGS = sorted(REFERENCE)


def put(path: Path, lines: list[str]) -> Path:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture(params=LANGS)
def files(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Path]:
    lang = request.param
    for name, lines in (("draft", DRAFT), ("ref", REFERENCE), ("second", SECOND)):
        put(tmp_path / f"{name}.{lang}.txt", lines[lang])
    return lang, tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["score", *map(str, arguments)])


def theirs(*arguments: object) -> list[dict]:
    """What sacrebleu's own command prints."""
    done = subprocess.run(
        [sys.executable, "-m", "sacrebleu", *map(str, arguments)], capture_output=True, encoding="utf-8", check=True
    )
    found = json.loads(done.stdout)
    return found if isinstance(found, list) else [found]


@pytest.mark.parametrize("several", [False, True], ids=["one reference", "two references"])
def test_equals_the_command_of_sacrebleu(files, several) -> None:
    lang, home = files
    draft, *references = (home / f"{name}.{lang}.txt" for name in ("draft", "ref", "second")[: 2 + several])
    result = run(draft, *(x for path in references for x in ("--ref", path)), "--format", "json")
    ours = json.loads(result.stdout)["systems"][0]["metrics"]
    common = (*references, "-i", draft, "-w", 12, *COMMAND.get(lang, []), "-m")
    found = theirs(*common, "bleu", "chrf", "ter")
    found += theirs(*common, "chrf", "--chrf-word-order", 2)
    assert {m["name"]: m["score"] for m in found} == {name: round(m["score"], 12) for name, m in ours.items()}
    for theirs_ in found:
        assert all(part in theirs_["signature"] for part in ours[theirs_["name"]]["signature"].split("|"))


@pytest.mark.parametrize("test", ["bootstrap", "randomisation"])
def test_paired_tests_are_those_of_sacrebleu(test: str, tmp_path: Path) -> None:
    from sacrebleu.metrics import CHRF
    from sacrebleu.significance import PairedTest

    draft, ref, other = (
        put(tmp_path / f"{n}.kk.txt", t["kk"]) for n, t in zip("abc", (DRAFT, REFERENCE, SECOND), strict=True)
    )
    options = ("--system", f"new={other}", "--test", test, "--trials", 60, "--format", "json")
    ours = {d["metric"]: d["p"] for d in json.loads(run(draft, "--ref", ref, *options).stdout)["differences"]}
    named = [("old", DRAFT["kk"]), ("new", SECOND["kk"])]
    _, scores = PairedTest(named, {"chrF": CHRF()}, [REFERENCE["kk"]], scoring.TESTS[test], n_samples=60)()
    assert ours["chrF2"] == scores["chrF2"][1].p_value
    assert set(ours) == {"BLEU", "chrF2", "chrF2++", "TER"}


def measured(name: str, lang: str, said: str, model: str, source: str = "") -> tuple[int, int]:
    from toolkit.plugins import plugins

    told = (source, model.split("\n")) if source else None
    made = sample(said.split("\n"), lang, [] if source else [model.split("\n")], told, shipped())
    found = plugins("toolkit.translation.measures", "measure", "readout.measures")[name](made)
    return found.found, found.wanted


@pytest.mark.parametrize("source", LANGS)
@pytest.mark.parametrize("lang", LANGS)
def test_facts_kept_and_lost(lang: str, source: str) -> None:
    across = source if source != lang else ""
    text, kept, lost = ("\n".join(lines[key]) for lines, key in
                        ((REFERENCE, source), (REFERENCE, lang), (DRAFT, lang)))  # fmt: skip
    assert measured("number", lang, kept, text, across)[0] == measured("number", lang, kept, text, across)[1] > 0
    found, wanted = measured("number", lang, lost, text, across)
    assert found == wanted - 1
    assert measured("name", lang, lost, text, across) == (1, 1)


TERMS = [  # language, what is said, what should be, found of wanted
    pytest.param("kk", "Мемлекеттік сапармен келді.", "en", "He came on a state visit.", (1, 1), id="kk inflected"),
    pytest.param(
        "ru", "Прибыл с государственным визитом.", "en", "He came on a state visit.", (1, 1), id="ru inflected"
    ),
    pytest.param("zh", "他来进行国事访问。", "en", "He came on a state visit.", (1, 1), id="zh"),
    pytest.param("en", "He came on a state visit.", "zh", "他来进行国事访问。", (1, 1), id="en from zh"),
    pytest.param("kk", "Ресми сапармен келді.", "en", "He came on a state visit.", (0, 1), id="kk another concept"),
    pytest.param("ru", "Он прибыл.", "kk", "Мемлекеттік сапармен келді.", (0, 1), id="ru left out"),
    pytest.param("ru", "Он прибыл.", "en", "He came.", (0, 0), id="no term"),
]


@pytest.mark.parametrize("lang, said, source, model, expected", TERMS)
def test_terms(lang: str, said: str, source: str, model: str, expected: tuple[int, int]) -> None:
    assert measured("term", lang, said, model, source) == expected


BAD = [  # lines of the draft, of the reference, what is said
    pytest.param(["Бір."], ["Бір.", "Екі."], "a.kk.txt", "2 lines, but", id="lengths differ"),
    pytest.param(["Бір.", "Екі."], ["Бір.", ""], "b.kk.txt:2: an empty line", "fill it", id="empty reference line"),
    pytest.param([], ["Бір."], "a.kk.txt: no text in it", "one sentence a line", id="empty file"),
]


@pytest.mark.parametrize("draft, reference, where, said", BAD)
def test_files_that_cannot_be_used_are_named(draft, reference, where, said, tmp_path: Path) -> None:
    result = run(put(tmp_path / "a.kk.txt", draft), "--ref", put(tmp_path / "b.kk.txt", reference))
    assert isinstance(result.exception, InputError)
    assert where in str(result.exception)
    assert said in str(result.exception)


@pytest.mark.parametrize(
    "options, said",
    [
        pytest.param(("--tokenizer", "flores200"), "nothing is downloaded unasked", id="model not here"),
        pytest.param(("--tokenizer", "13b"), "no tokenizer '13b'", id="unknown tokenizer"),
        pytest.param(("--system", "old"), "not NAME=FILE", id="system without file"),
        pytest.param(("--lang", "kz"), "did you mean kk", id="unknown language"),
    ],
)
def test_options_that_cannot_be_used_are_named(options, said, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("sacrebleu.utils.SACREBLEU_DIR", str(tmp_path))
    result = run(put(tmp_path / "a.kk.txt", ["Бір."]), "--ref", put(tmp_path / "b.kk.txt", ["Бір."]), *options)
    assert isinstance(result.exception, InputError)
    assert said in str(result.exception)


def test_an_empty_line_of_a_translation_counts_as_not_translated(tmp_path: Path) -> None:
    draft, ref = put(tmp_path / "a.ru.txt", ["Раз.", ""]), put(tmp_path / "b.ru.txt", ["Раз.", "Два."])
    result = run(draft, "--ref", ref)
    assert result.exit_code == 0
    assert "nothing in line 2" in result.stderr
    assert "tok:13a" in result.stdout

"""Sequence-to-sequence models: as transformers itself would run them; in batches; refused where they cannot be used."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.alignment.sample import SENTENCES
from tests.translation.models import tiny
from toolkit.errors import InputError
from toolkit.translation.models import load

pytest.importorskip("torch")
LANGS = tiny.LANGS


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.many(tmp_path_factory.mktemp("many"))


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.trained(tmp_path_factory)


def texts(translator, sentences, source: str, target: str) -> list[str]:
    return [found[0].text if found else "" for found in translator.translate(sentences, source, target, ())]


@pytest.mark.parametrize("target", LANGS)
def test_says_what_the_beam_search_of_transformers_says(trained: Path, target: str) -> None:
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    source = "ru" if target != "ru" else "kk"
    words = AutoTokenizer.from_pretrained(trained)
    model = AutoModelForSeq2SeqLM.from_pretrained(trained)
    expected = []
    for text in SENTENCES[source]:
        given = words([f"<2{target}> {text}"], return_tensors="pt")
        longest = min(2 * given["input_ids"].shape[1] + 20, 256)
        ids = model.generate(input_ids=given["input_ids"], num_beams=4, do_sample=False, max_length=longest)
        expected.append(words.decode(ids[0], skip_special_tokens=True).strip())
    ours = load(str(trained), beams=4, candidates=1, protect=False)
    assert texts(ours, SENTENCES[source], source, target) == expected


def test_a_sentence_does_not_depend_on_its_batch(trained: Path) -> None:
    alone, together = (load(str(trained), batch=size, protect=False) for size in (1, 16))
    assert texts(alone, SENTENCES["zh"], "zh", "en") == texts(together, SENTENCES["zh"], "zh", "en")


def test_gives_several_candidates_each_once_best_first(trained: Path) -> None:
    for found in load(str(trained), beams=6, candidates=4, protect=False).translate(SENTENCES["kk"], "kk", "ru", ()):
        assert len(found) == len({candidate.text for candidate in found}) <= 4
        assert found
        assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
        assert all(0 < candidate.score <= 1 for candidate in found)


@pytest.mark.parametrize("source", LANGS)
@pytest.mark.parametrize("target", LANGS)
def test_a_trained_model_translates_what_it_learnt(trained: Path, source: str, target: str) -> None:
    if source != target:
        found = texts(load(str(trained), protect=False), SENTENCES[source], source, target)
        assert sum(a == b for a, b in zip(found, SENTENCES[target], strict=True)) >= 9


def test_nothing_is_translated_by_nothing(folder: Path) -> None:
    assert [found[0].text for found in load(str(folder)).translate(["", "  "], "en", "kk", ())] == ["", ""]
    assert load(str(folder)).translate([], "en", "kk", ()) == []


@pytest.mark.parametrize("dtype", ["float16", "bfloat16", "int8"])
def test_says_the_same_in_other_precisions(trained: Path, dtype: str) -> None:
    given = SENTENCES["en"][3:6]
    assert texts(load(str(trained), dtype=dtype), given, "en", "kk") == texts(load(str(trained)), given, "en", "kk")


def test_an_nllb_is_told_both_languages_by_its_own_codes(tmp_path: Path) -> None:
    translator = load(str(tiny.nllb(tmp_path)), protect=False)
    found = translator.translate(SENTENCES["en"][:2], "en", "kk", ())
    assert len(found) == 2
    with pytest.raises(InputError, match=r"does not know 'zh'; of ours it knows en, kk"):
        translator.translate(["好。"], "zh", "kk", ())


def test_a_long_sentence_is_cut_at_its_clauses_and_that_is_said(trained: Path) -> None:
    told: list[str] = []
    clause = "тараптар жаңа теміржол мен өзен үстінен көпір салуды талқылады"
    text = ", ".join([clause] * 30)
    (found,) = load(str(trained), protect=False, tell=told.append).translate([text], "kk", "ru", ())
    assert found
    assert len(told) == 1
    assert "sentence 1 is longer than the 248 tokens" in told[0]


def copied(folder: Path, target: Path) -> Path:
    shutil.copytree(folder, target, dirs_exist_ok=True)
    return target


def test_a_model_without_tokenizer_is_refused(folder: Path, tmp_path: Path) -> None:
    for file in copied(folder, tmp_path).glob("tokenizer*"):
        file.unlink()
    with pytest.raises(InputError, match="has no tokenizer; put the tokenizer's files beside"):
        load(str(tmp_path))


def test_a_model_with_pickled_weights_is_refused(folder: Path, tmp_path: Path) -> None:
    (copied(folder, tmp_path) / "model.safetensors").rename(tmp_path / "pytorch_model.bin")
    with pytest.raises(InputError, match=r"pickled \(pytorch_model\.bin\)"):
        load(str(tmp_path))


def test_broken_weights_are_refused(folder: Path, tmp_path: Path) -> None:
    (copied(folder, tmp_path) / "model.safetensors").write_bytes(b"\x08\0\0\0\0\0\0\0no header")
    with pytest.raises(InputError, match="the translation model cannot be loaded"):
        load(str(tmp_path))


def test_code_of_its_own_is_never_run(folder: Path, tmp_path: Path) -> None:
    config = json.loads((copied(folder, tmp_path) / "config.json").read_text(encoding="utf-8"))
    config |= {"model_type": "own", "auto_map": {"AutoConfig": "own.Own", "AutoModelForSeq2SeqLM": "own.Model"}}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "own.py").write_text("raise SystemExit('ran')", encoding="utf-8")
    with pytest.raises(InputError, match="cannot be loaded"):
        load(str(tmp_path))


def test_a_name_that_is_neither_folder_nor_known_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    with pytest.raises(InputError, match="no translation model 'nobody/nothing'"):
        load("nobody/nothing")


def test_a_language_that_the_model_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not know 'zh'; of ours it knows en, kk"):
        load(str(tiny.many(tmp_path, ("en", "kk")))).translate(["Good."], "en", "zh", ())


def test_an_unknown_precision_is_answered_with_the_known_ones(folder: Path) -> None:
    with pytest.raises(InputError, match="no precision 'float8'; known: bfloat16, float16, float32, int8"):
        load(str(folder), dtype="float8")

"""Encoders: the real code on a tiny model made here, with a sentencepiece vocabulary trained here."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from tests.alignment.sample import ALL, SENTENCES, gold, made
from tests.support import readout
from toolkit.alignment import align
from toolkit.alignment.encoders import Vectors, load
from toolkit.alignment.encoders.cache import encoded
from toolkit.errors import InputError
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load as load_glossary

LANGS = ("en", "kk", "ru", "zh")


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch = pytest.importorskip("torch")
    import sentencepiece
    from transformers import XLMRobertaConfig, XLMRobertaModel, XLMRobertaTokenizer

    folder = tmp_path_factory.mktemp("tiny")
    text = folder / "text"
    text.write_text("\n".join(s for lang in LANGS for s in SENTENCES[lang]), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.train(
        input=str(text), model_prefix=str(folder / "sentencepiece.bpe"), vocab_size=420, character_coverage=1.0,
        hard_vocab_limit=False, minloglevel=2,
    )  # fmt: skip
    pieces = sentencepiece.SentencePieceProcessor(model_file=str(folder / "sentencepiece.bpe.model"))
    vocabulary = [(pieces.id_to_piece(k), pieces.get_score(k)) for k in range(3, pieces.get_piece_size())]
    special = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    XLMRobertaTokenizer(vocab=[*special, *vocabulary, ("<mask>", 0.0)]).save_pretrained(folder)
    torch.manual_seed(1)
    shape = XLMRobertaConfig(
        vocab_size=len(special) + len(vocabulary) + 1, hidden_size=32, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=32, max_position_embeddings=300, pad_token_id=1,
    )  # fmt: skip
    XLMRobertaModel(shape).save_pretrained(folder, safe_serialization=True)
    return folder


@pytest.fixture(scope="module")
def quantized(model: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model's word vectors as an ONNX model of eight-bit numbers, in the folder layout that model hubs use."""
    onnx = pytest.importorskip("onnx")
    pytest.importorskip("onnxruntime")
    from onnx import TensorProto, helper, numpy_helper
    from safetensors.numpy import load_file

    words = load_file(model / "model.safetensors")["embeddings.word_embeddings.weight"]
    scale = np.abs(words).max() / 127
    held = [
        numpy_helper.from_array(np.round(words / scale).astype(np.int8), "words"),
        numpy_helper.from_array(np.array(scale, dtype=np.float32), "scale"),
    ]
    nodes = [
        helper.make_node("DequantizeLinear", ["words", "scale"], ["floats"]),
        helper.make_node("Gather", ["floats", "input_ids"], ["last_hidden_state"]),
    ]
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "length"])
    hidden = helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", "length", words.shape[1]])
    graph = helper.make_graph(nodes, "tiny", [ids], [hidden], held)
    folder = tmp_path_factory.mktemp("quantized")
    (folder / "onnx").mkdir()
    made_of = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.save(made_of, str(folder / "onnx" / "model.onnx"))
    for file in model.glob("*.json"):
        (folder / file.name).write_bytes(file.read_bytes())
    return folder


def test_an_onnx_model_of_eight_bits_is_run(quantized: Path) -> None:
    encoder = load(str(quantized))
    together = encoder.encode([*SENTENCES["en"], *SENTENCES["kk"]])
    assert together.shape == (20, 32)
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-4)
    assert np.allclose(encoder.encode([SENTENCES["kk"][3]])[0], together[13], atol=1e-4)
    assert encoder.key.endswith("-onnx-mean")


def test_an_onnx_model_helps_to_align(quantized: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    whole, glossary = made(dict.fromkeys(LANGS, ALL)), load_glossary()
    rows = align(whole, extract(whole, glossary, EVIDENCE), glossary, (), encoder=str(quantized))
    assert {tuple(row.sentences[lang] for lang in LANGS) for row in rows} == gold(dict.fromkeys(LANGS, ALL))


def test_a_broken_onnx_model_is_refused(quantized: Path, tmp_path: Path) -> None:
    for file in quantized.glob("*.json"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(InputError, match="cannot be loaded"):
        load(str(tmp_path))


def test_vectors_have_length_one_and_do_not_depend_on_the_batch(model: Path) -> None:
    encoder = load(str(model))
    together = encoder.encode([*SENTENCES["en"], *SENTENCES["kk"]])
    assert np.allclose(np.linalg.norm(together, axis=1), 1.0, atol=1e-4)
    assert np.allclose(encoder.encode([SENTENCES["kk"][3]])[0], together[13], atol=1e-4)


def test_pooling_is_what_the_model_says(model: Path) -> None:
    mean = load(str(model)).encode(["Astana"])
    (model / "1_Pooling").mkdir()
    path = model / "1_Pooling" / "config.json"
    path.write_text(json.dumps({"pooling_mode_cls_token": True}), encoding="utf-8")
    first = load(str(model))
    path.unlink()
    assert first.key.endswith("cls")
    assert not np.allclose(mean, first.encode(["Astana"]), atol=1e-3)


def test_a_text_is_encoded_once(model: Path, tmp_path: Path) -> None:
    encoder = load(str(model))
    before = encoded(encoder, list(SENTENCES["zh"]), tmp_path)
    encoder.encode = lambda texts: pytest.fail("encoded again")  # type: ignore[method-assign, misc, assignment]
    assert (encoded(encoder, list(SENTENCES["zh"]), tmp_path) == before).all()


def test_an_encoder_that_knows_nothing_does_no_harm(
    model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    whole, glossary = made(dict.fromkeys(LANGS, ALL)), load_glossary()
    rows = align(whole, extract(whole, glossary, EVIDENCE), glossary, (), encoder=str(model))
    assert {tuple(row.sentences[lang] for lang in LANGS) for row in rows} == gold(dict.fromkeys(LANGS, ALL))


def test_a_folder_that_is_no_model_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    with pytest.raises(InputError, match=r"no encoder: there is no config\.json"):
        load(str(tmp_path))


def test_a_model_with_code_of_its_own_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    config = {"model_type": "own", "auto_map": {"AutoConfig": "own.Own", "AutoModel": "own.Model"}}
    (tmp_path / "config.json").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "own.py").write_text("raise SystemExit('ran')", encoding="utf-8")
    (tmp_path / "vocab.txt").write_text("[UNK]\n", encoding="utf-8")
    (tmp_path / "model.safetensors").write_bytes(b"never read")
    with pytest.raises(InputError, match="cannot be loaded"):
        load(str(tmp_path))


def test_a_model_with_pickled_weights_only_is_refused(model: Path, tmp_path: Path) -> None:
    for file in model.iterdir():
        if file.is_file() and file.suffix != ".safetensors":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "pytorch_model.bin").write_bytes(b"not to be read")
    with pytest.raises(InputError, match=r"pickled \(pytorch_model\.bin\)"):
        load(str(tmp_path))


def test_a_model_larger_than_the_memory_is_refused(model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("toolkit.pretrained.memory", lambda: 1000)
    with pytest.raises(InputError, match=r"GB of weights, this machine 0\.0 GB of memory"):
        load(str(model))


NONSENSE = {  # two sentences of words that nobody knows
    "en": ("Blorp tavish mekkel dorun.", "Zindy oppel krisk wumer."),
    "kk": ("Жүлбеқ сошпа күрмеш айлық.", "Шоғап төйме бүлдеш ұртым."),
    "ru": ("Фырта нишмо цекуль езвон.", "Гупша ячвил осфет хыдро."),
}


class Oracle:
    """An encoder that knows what each sentence says."""

    key = "oracle"

    def __init__(self, numbers: dict[str, int]) -> None:
        self._numbers = numbers
        self._meanings = np.random.default_rng(3).normal(size=(12, 64)).astype(np.float32)

    def encode(self, texts: list[str]) -> Vectors:
        found = [sum(self._meanings[n] for said, n in self._numbers.items() if said in text) for text in texts]
        return np.array([vector / np.linalg.norm(vector) for vector in found], dtype=np.float32)


def test_an_encoder_decides_what_nothing_else_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    numbers = {text: n for lang in LANGS for n, text in enumerate(SENTENCES[lang])}
    lines = {lang: list(SENTENCES[lang]) for lang in NONSENSE}
    for lang, own in NONSENSE.items():
        numbers |= dict(zip(own, (10, 11), strict=True))
        lines[lang][4:6] = own[::-1] if lang == "ru" else own
    monkeypatch.setattr("toolkit.alignment.encoders.load", lambda name: Oracle(numbers))
    made_of = readout(**{lang: "\n".join(held) for lang, held in lines.items()})
    glossary = load_glossary()
    facts = extract(made_of, glossary, EVIDENCE)
    crossed = {"en": (4,), "kk": (4,), "ru": (5,)}
    assert crossed not in [dict(row.sentences) for row in align(made_of, facts, glossary, ())]
    assert crossed in [dict(row.sentences) for row in align(made_of, facts, glossary, (), encoder="oracle")]

"""Tiny models made here: the real classes of transformers, a vocabulary of their own, weights of chance or trained."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.alignment.sample import SENTENCES
from toolkit.translation.training import fresh
from toolkit.translation.training.pairs import Pair, split
from toolkit.translation.training.train import Plan, train
from toolkit.translation.units import Unit

LANGS = ("en", "kk", "ru", "zh")
TEXTS = [text for lang in LANGS for text in SENTENCES[lang]]
SHAPE = fresh.Shape(vocabulary=500, width=64, layers=1)


def pairs(langs: tuple[str, ...] = LANGS) -> tuple[Pair, ...]:
    """Every sentence of the sample with its translations."""
    units = [
        Unit("sample", str(n), "", 1.0, {lang: SENTENCES[lang][n] for lang in langs})
        for n in range(len(SENTENCES["en"]))
    ]
    return split(units, langs, 0.0, 1)[0]


def tokenizer(tags: tuple[str, ...]) -> Any:
    """A tokenizer whose vocabulary has these tokens for languages."""
    words = fresh.tokenizer(TEXTS, LANGS, SHAPE.vocabulary)
    words.add_special_tokens({"extra_special_tokens": list(tags)})
    return words


def many(folder: Path, langs: tuple[str, ...] = LANGS) -> Path:
    """A model of many languages, of the kind that `readout model train` makes."""
    import torch

    words = fresh.tokenizer(TEXTS, langs, SHAPE.vocabulary)
    torch.manual_seed(1)
    fresh.model(words, SHAPE).save_pretrained(folder, safe_serialization=True)
    words.save_pretrained(folder)
    return folder


def nllb(folder: Path) -> Path:
    """An NLLB of a few letters and two languages."""
    import torch
    from transformers import M2M100Config, M2M100ForConditionalGeneration, NllbTokenizer

    letters = sorted({letter for text in TEXTS for letter in text.replace(" ", "▁")} | {"▁"})
    vocabulary = {token: k for k, token in enumerate(["<s>", "<pad>", "</s>", "<unk>", *letters])}
    kind: Any = NllbTokenizer
    words = kind(vocab=vocabulary, merges=[], extra_special_tokens=["eng_Latn", "kaz_Cyrl"])
    torch.manual_seed(1)
    config = M2M100Config(
        vocab_size=len(words), d_model=32, encoder_layers=1, decoder_layers=1, encoder_attention_heads=2,
        decoder_attention_heads=2, encoder_ffn_dim=32, decoder_ffn_dim=32, max_position_embeddings=128,
    )  # fmt: skip
    M2M100ForConditionalGeneration(config).save_pretrained(folder, safe_serialization=True)
    words.save_pretrained(folder)
    return folder


def chat(folder: Path, template: bool = True) -> Path:
    """A causal model that chats, after its fashion."""
    import torch
    from transformers import LlamaConfig, LlamaForCausalLM

    words = fresh.tokenizer(TEXTS, LANGS, SHAPE.vocabulary)
    if template:
        words.chat_template = "{% for m in messages %}<s>{{ m['role'] }}: {{ m['content'] }}{% endfor %}<s>assistant:"
    torch.manual_seed(1)
    config = LlamaConfig(
        vocab_size=len(words), hidden_size=32, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        bos_token_id=0, eos_token_id=2, pad_token_id=1,
    )  # fmt: skip
    LlamaForCausalLM(config).save_pretrained(folder, safe_serialization=True)
    words.save_pretrained(folder)
    return folder


def trained(factory: pytest.TempPathFactory) -> Path:
    """A model that has learnt the sample by heart; made once for all processes that run tests."""
    import torch

    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:  # each process has a folder in a common one
        shared = shared.parent
    folder = shared / "trained"
    with FileLock(shared / "trained.lock"):
        if not (folder / "done").exists():
            threads = torch.get_num_threads()
            torch.set_num_threads(1)
            plan = Plan(steps=320, every=320, tokens=1024, rate=5e-3, warmup=40, shape=fresh.Shape(500, 96, 1))
            train(pairs(), (), plan, folder, lambda message: None)
            torch.set_num_threads(threads)
            (folder / "done").touch()
    return folder

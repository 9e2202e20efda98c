"""Encoders that transformers loads: LaBSE, multilingual-e5, bge-m3 and their kind. Safetensors only, no remote code."""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from toolkit import pretrained
from toolkit.alignment.encoders import Vectors
from toolkit.alignment.encoders._pooling import by_first_token, digest

TOKENS = 8192  #: tokens of a batch, padding included
LONGEST = 256  #: tokens of a text


class TransformersEncoder:
    """A model of transformers with mean or first-token pooling, as its files say."""

    def __init__(self, name: str) -> None:
        from transformers import AutoModel, AutoTokenizer

        torch = pretrained.torch("an encoder")
        folder = pretrained.located(name, "encoder")
        self._torch = torch
        self._tokenizer: Any = pretrained.opened("encoder", folder, AutoTokenizer.from_pretrained)
        self._model: Any = pretrained.model("encoder", folder, AutoModel.from_pretrained)
        self._device = self._model.device
        self._first = by_first_token(folder)
        self.key = (
            f"{digest([*folder.glob('*.safetensors'), *folder.glob('*.json')])}-{'cls' if self._first else 'mean'}"
        )

    def encode(self, texts: list[str]) -> Vectors:
        """A vector of length 1 for each text; long ones together, so that little is padding."""
        order = sorted(range(len(texts)), key=lambda k: (len(texts[k]), k))
        out: list[Any] = [None] * len(texts)
        done = 0
        while done < len(order):
            size = max(1, TOKENS // max(16, min(LONGEST, len(texts[order[min(done + 63, len(order) - 1)]]))))
            batch = order[done : done + min(size, 256)]
            for place, vector in zip(batch, self._vectors([texts[k] for k in batch]), strict=True):
                out[place] = vector
            done += len(batch)
            if sys.stderr.isatty():
                print(f"\rencoding {done}/{len(order)}", end="" if done < len(order) else "\n", file=sys.stderr)
        return np.array(out, dtype=np.float32)

    def tokens(self, text: str) -> list[tuple[int, int, Vectors]]:
        """Start, end and vector of length 1 of each word of a text, in its context: the mean of the word's pieces."""
        given = self._tokenizer(text, truncation=True, max_length=LONGEST, return_tensors="pt")
        words = given.word_ids()
        with self._torch.inference_mode():
            hidden = self._model(**{key: value.to(self._device) for key, value in given.items()}).last_hidden_state[0]
        found = []
        for word in dict.fromkeys(index for index in words if index is not None):
            span = given.word_to_chars(word)
            pieces = hidden[[place for place, index in enumerate(words) if index == word]].float().mean(0)
            vector = self._torch.nn.functional.normalize(pieces, dim=-1).cpu().numpy()
            found.append((int(span.start), int(span.end), np.asarray(vector, dtype=np.float32)))
        return found

    def _vectors(self, texts: list[str]) -> Vectors:
        torch = self._torch
        tokens = self._tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        tokens = {key: value.to(self._device) for key, value in tokens.items()}
        with torch.inference_mode():
            hidden = self._model(**tokens).last_hidden_state.float()
        mask = tokens["attention_mask"].unsqueeze(-1).float()
        pooled = hidden[:, 0] if self._first else (hidden * mask).sum(1) / mask.sum(1).clamp(min=1.0)
        return np.asarray(torch.nn.functional.normalize(pooled, dim=-1).cpu().numpy(), dtype=np.float32)

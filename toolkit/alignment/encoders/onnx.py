"""Encoders in ONNX form, int8 ones too, by onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from toolkit.alignment.encoders import Vectors
from toolkit.alignment.encoders._pooling import by_first_token, digest
from toolkit.errors import InputError

BATCH = 32
LONGEST = 256  #: tokens of a text


class OnnxEncoder:
    """A model file with the tokenizer beside it."""

    def __init__(self, folder: Path, file: Path) -> None:
        try:
            import onnxruntime
            from transformers import AutoTokenizer
        except ImportError as error:
            problem = f"this encoder needs {error.name}"
            raise InputError(str(file), 0, problem, "pip install 'readout-toolkit[onnx]'") from error
        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
            self._session: Any = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime raises classes of its own, all of Exception
            raise InputError(str(file), 0, f"the encoder cannot be loaded ({error})", "get its files anew") from error
        self._first = by_first_token(folder)
        self._inputs = {entry.name for entry in self._session.get_inputs()}
        self.key = f"{digest([file])}-onnx-{'cls' if self._first else 'mean'}"

    def encode(self, texts: list[str]) -> Vectors:
        """A vector of length 1 for each text."""
        order = sorted(range(len(texts)), key=lambda k: (len(texts[k]), k))
        out: list[Any] = [None] * len(texts)
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            tokens = self._tokenizer(
                [texts[k] for k in batch], padding=True, truncation=True, max_length=LONGEST, return_tensors="np"
            )
            given = {key: value for key, value in tokens.items() if key in self._inputs}
            hidden = np.asarray(self._session.run(None, given)[0], dtype=np.float32)
            mask = tokens["attention_mask"][:, :, None].astype(np.float32)
            pooled = hidden[:, 0] if self._first else (hidden * mask).sum(1) / np.maximum(mask.sum(1), 1.0)
            pooled /= np.maximum(np.linalg.norm(pooled, axis=1, keepdims=True), 1e-9)
            for place, vector in zip(batch, pooled, strict=True):
                out[place] = vector
        return np.array(out, dtype=np.float32)

    def tokens(self, text: str) -> list[tuple[int, int, Vectors]]:
        """Nothing: exported models do not promise the vectors of single words."""
        return []

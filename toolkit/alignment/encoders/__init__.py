"""Sentence-embedding models, by name or folder: none by default, one more source of evidence where one is named."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """What turns texts into vectors."""

    @property
    def key(self) -> str:
        """Names the model and its weights: equal keys give equal vectors."""

    def encode(self, texts: list[str]) -> Vectors:
        """A vector of length 1 for each text."""

    def tokens(self, text: str) -> list[tuple[int, int, Vectors]]:
        """Start, end and vector of each word of a text, in its context; empty where the encoder cannot tell."""


def load(name: str) -> Encoder:
    """The encoder in a folder or of a name that transformers knows; one that cannot be used raises `InputError`.

    A folder with `model.onnx` (or `onnx/model.onnx`) is run by onnxruntime, all else by torch.
    """
    folder = Path(name).expanduser()
    for file in (folder / "model.onnx", folder / "onnx" / "model.onnx"):
        if file.is_file():
            from toolkit.alignment.encoders.onnx import OnnxEncoder

            return OnnxEncoder(folder, file)
    from toolkit.alignment.encoders.transformers import TransformersEncoder

    return TransformersEncoder(name)

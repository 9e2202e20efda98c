"""Translation models through transformers, by name or folder: none by default, one more origin of a draft.

A model is a `Translator`, whatever its kind: a sequence-to-sequence model, or an instruction-tuned causal one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from toolkit.errors import unknown
from toolkit.translation.draft import Wanted

Tell = Callable[[str], None]
DTYPES = ("float32", "float16", "bfloat16", "int8")  #: precisions; int8 is dynamic and for a CPU


@dataclass(frozen=True, slots=True)
class Candidate:
    """One translation of a sentence."""

    text: str
    score: float  #: geometric mean of its tokens' probabilities by the model, 0..1


@dataclass(frozen=True, slots=True)
class Options:
    """How a model is run."""

    dtype: str = ""  #: one of `DTYPES`; "": float32 on a CPU, bfloat16 or float16 on a GPU
    beams: int = 5  #: hypotheses kept at a time
    candidates: int = 5  #: translations given of a sentence, at most
    batch: int = 16  #: sentences at a time
    protect: bool = True  #: whether figures of the source must stand in the translation
    tell: Tell = lambda message: None  #: where notes go: a sentence that had to be split

    def __post_init__(self) -> None:
        if self.dtype and self.dtype not in DTYPES:
            raise unknown("precision", self.dtype, DTYPES)


class Translator(Protocol):
    """What translates sentences."""

    name: str

    def translate(
        self,
        sentences: Sequence[str],
        source: str,
        target: str,
        wanted: Sequence[Sequence[Wanted]],
        matches: Sequence[Sequence[tuple[str, str]]] = (),
    ) -> list[list[Candidate]]:
        """The best translations of each sentence, best first; none where the model gave nothing that can stand.

        `source` and `target` are BCP 47 tags. `wanted` is what the glossary binds in each sentence, or empty;
        `matches` are pairs (text, translation) that a memory found for each, or empty. The same input gives the same
        output. A pair of languages that the model lacks raises `InputError`.
        """


def load(name: str, **options: Any) -> Translator:
    """The model in a folder, or of a name that huggingface_hub has or can fetch; `options` are those of `Options`.

    One that cannot be used raises `InputError`: no tokenizer, pickled weights, code of its own, too large for memory.
    """
    from transformers import AutoConfig

    from toolkit import pretrained

    chosen = Options(**options)
    folder = pretrained.located(name, "translation model")
    config = pretrained.opened("translation model", folder, AutoConfig.from_pretrained)
    if config.is_encoder_decoder:
        from toolkit.translation.models.seq2seq import Seq2Seq

        return Seq2Seq(folder, name, chosen)
    from toolkit.translation.models.causal import Causal

    return Causal(folder, name, chosen)

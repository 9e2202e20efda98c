"""How a translation into a language is cut into words before sacrebleu counts them."""

from __future__ import annotations

from typing import NamedTuple


class Scoring(NamedTuple):
    """sacrebleu's settings for one target language; they stand in every signature."""

    tokenizer: str = "13a"  #: of BLEU: "13a" where spaces part words, "zh" for Chinese; both come with sacrebleu
    splits_characters: bool = False  #: TER compares characters, not what stands between spaces

"""A model from nothing: a sentencepiece vocabulary of the texts it will learn from, and random weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from toolkit import pretrained
from toolkit.corpus.subwords import learnt
from toolkit.translation.models.families.madlad import FAMILY

SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")  #: in the order that M2M-100 has them
LONGEST = 256  #: tokens of a sentence
DIGITS = "0123456789"
HEAD = 32  #: dimensions of an attention head: narrow ones, since copying needs several


@dataclass(frozen=True, slots=True)
class Shape:
    """How large a model is."""

    vocabulary: int = 4000  #: pieces, at most
    width: int = 192  #: of a token's vector
    layers: int = 3  #: of the encoder, and of the decoder


def tokenizer(sentences: Sequence[str], langs: Sequence[str], size: int) -> Any:
    """A tokenizer with a unigram model of the sentences, single digits, and a tag for each language."""
    import sentencepiece
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    pieces = sentencepiece.SentencePieceProcessor(model_proto=learnt(sentences, size).content)
    known = [(pieces.id_to_piece(k), pieces.get_score(k)) for k in range(3, pieces.get_piece_size())]
    rarest = min(score for _, score in known)
    known += [(digit, rarest) for digit in DIGITS if digit not in dict(known)]
    vocabulary = [*((token, 0.0) for token in SPECIAL), *known]
    made = Tokenizer(models.Unigram(vocabulary, unk_id=SPECIAL.index("<unk>"), byte_fallback=False))
    # digit by digit, a figure that was never seen is copied as well as any other
    spaces = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    made.pre_tokenizer = pre_tokenizers.Sequence([spaces, pre_tokenizers.Digits(individual_digits=True)])
    made.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always", split=True)
    made.post_processor = processors.TemplateProcessing(
        single="$A </s>", pair="$A $B </s>", special_tokens=[("</s>", SPECIAL.index("</s>"))]
    )
    start, pad, end, unknown = SPECIAL
    kind: Any = PreTrainedTokenizerFast
    return kind(
        tokenizer_object=made, bos_token=start, pad_token=pad, eos_token=end, unk_token=unknown,
        extra_special_tokens=[FAMILY.token.format(lang) for lang in langs], model_max_length=LONGEST,
    )  # fmt: skip


def model(words: Any, shape: Shape) -> Any:
    """A transformer of M2M-100's kind (norms before the layers), with random weights by torch's seed."""
    from transformers import M2M100Config, M2M100ForConditionalGeneration

    pretrained.torch("training a model")
    inner, heads = 4 * shape.width, max(1, shape.width // HEAD)
    config = M2M100Config(
        vocab_size=len(words), d_model=shape.width, encoder_layers=shape.layers, decoder_layers=shape.layers,
        encoder_attention_heads=heads, decoder_attention_heads=heads,
        encoder_ffn_dim=inner, decoder_ffn_dim=inner, encoder_layerdrop=0.0, decoder_layerdrop=0.0,
        max_position_embeddings=LONGEST, activation_function="relu", dropout=0.1, attention_dropout=0.0,
        bos_token_id=words.bos_token_id, pad_token_id=words.pad_token_id, eos_token_id=words.eos_token_id,
        decoder_start_token_id=words.eos_token_id, scale_embedding=True, init_std=shape.width**-0.5,
    )  # fmt: skip
    return M2M100ForConditionalGeneration(config)

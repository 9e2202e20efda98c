"""Subwords: a sentencepiece model of the user's own texts (Kudo and Richardson, 2018).

The same texts give the same bytes: one thread, and sentences in order of readout and place.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from toolkit.batch.work import read
from toolkit.corpus import entries
from toolkit.corpus.entries import Source
from toolkit.errors import InputError
from toolkit.settings import Settings

LONGEST = 4192  #: bytes of a sentence; sentencepiece leaves longer ones out


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model."""

    content: bytes  #: what a .model file holds
    pieces: int
    sentences: int  #: that it was learnt from


def train(corpus: Path, langs: Sequence[str], size: int, settings: Settings, tell: Callable[[str], None]) -> Model:
    """A unigram model of at most `size` pieces from all sentences of `langs` in a corpus; readouts that fail are told.

    No sentence in these languages, and a size that does not hold their letters, raise `InputError`.
    """
    said = [text for source in entries.found(corpus) for text in _sentences(source, langs, settings, tell)]
    if not said:
        raise InputError(corpus, 0, f"no sentence in {', '.join(langs)}", "check --lang, or name another folder")
    return learnt(said, size)


def learnt(sentences: Sequence[str], size: int) -> Model:
    """The same from sentences at hand."""
    import sentencepiece

    made = io.BytesIO()
    try:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(sentences),
            model_writer=made,
            vocab_size=size,
            model_type="unigram",
            character_coverage=1.0,  # a rare letter of Kazakh or a character of a Chinese name is no noise
            normalization_rule_name="identity",  # the usual rules would make ， a comma and № two letters
            hard_vocab_limit=False,
            shuffle_input_sentence=False,
            num_threads=1,
            minloglevel=2,
            max_sentence_length=LONGEST,
        )
    except RuntimeError as error:
        letters = len({letter for sentence in sentences for letter in sentence})
        problem = f"no model of {size} pieces can be made of {len(sentences)} sentences with {letters} letters"
        remedy = f"ask for {letters + 100} or more, or give more text"
        raise InputError("", 0, problem, remedy) from error
    pieces = sentencepiece.SentencePieceProcessor(model_proto=made.getvalue()).get_piece_size()
    return Model(made.getvalue(), pieces, len(sentences))


def _sentences(source: Source, langs: Sequence[str], settings: Settings, tell: Callable[[str], None]) -> Iterator[str]:
    try:
        if source.job is None:  # a batch's result: its rows are at hand
            rows = entries.load(source, settings).rows
            yield from (said[lang] for lang in langs for _, said in rows if lang in said)
        else:
            documents = read(source.job, settings).documents
            yield from (s.text for lang in langs if lang in documents for s in documents[lang].sentences)
    except InputError as error:
        tell(f"{source.event}: {error}")

"""A small sentence encoder, trained here for minutes: what it adds to alignment on texts that it has not seen.

    scripts/bench encoder [--minutes 3] [--width 256] [--layers 0] [--keep FOLDER] SET...

SET is a folder made by ../shared/bench/make_alignment.py. The encoder (transformers, its vocabulary by sentencepiece)
learns from the gold rows of one half of the documents, the faithful rows of the corpus and the lexicon: what says the
same in two languages is brought together, everything else in the batch kept apart (InfoNCE). Then the texts of the
other half are aligned without it and with it. With --keep the model stays in FOLDER, and a second run only aligns.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
import zlib
from functools import partial
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")  # threads that wait for each other on small matrices cost more
sys.path.insert(0, str(Path(__file__).parent))

from bench_align import measure, ours
from fit_alignment import LANGS, folders, gold_rows, read
from generate_readouts import CORPUS, faithful_rows, joined

from toolkit import lexicon
from toolkit.settings import Settings

PIECES = 8000
BATCH = 96  #: rows of a batch, each in two languages
LONGEST = 64  #: tokens of a text
HEAT = 0.05  #: temperature of the contrast
SEED = 7


def is_learnt(folder: Path) -> bool:
    """Whether the document is of the half that the encoder learns from."""
    return zlib.crc32(folder.name.encode()) % 2 == 0


def sentences(sets: list[Path]) -> list[dict[str, str]]:
    """What several versions say alike, by language: rows of the learnt half, rows of the corpus."""
    rows = {tuple((lang, joined(row, lang)) for lang in LANGS): None for row in faithful_rows(CORPUS)}
    for folder in (folder for path in sets for folder in folders(path) if is_learnt(folder)):
        lines = {lang: [s.text for s in document.sentences] for lang, document in read(folder).documents.items()}
        for row in sorted(gold_rows(folder)):
            held = {lang: [lines[lang][i] for i in cell] for lang, cell in zip(LANGS, row, strict=True) if cell}
            if len(held) > 1:
                rows[tuple((lang, joined(held, lang)) for lang in held)] = None
    return [dict(row) for row in rows]


def vocabulary(texts: list[str], folder: Path) -> int:
    """Train pieces, write the tokenizer; how many pieces there are."""
    import sentencepiece
    from transformers import XLMRobertaTokenizer

    prefix = folder / "pieces"
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(texts), model_prefix=str(prefix), vocab_size=PIECES, character_coverage=0.9999,
        hard_vocab_limit=False, num_threads=1, minloglevel=2,
    )  # fmt: skip
    made = sentencepiece.SentencePieceProcessor(model_file=f"{prefix}.model")
    pieces = [(made.id_to_piece(k), made.get_score(k)) for k in range(3, made.get_piece_size())]
    special = [("<s>", 0.0), ("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0)]
    XLMRobertaTokenizer(vocab=[*special, *pieces, ("<mask>", 0.0)]).save_pretrained(folder)
    for file in folder.glob("pieces.*"):
        file.unlink()
    return len(special) + len(pieces) + 1


def train(sets: list[Path], folder: Path, minutes: float, width: int, layers: int) -> None:
    """Train an encoder for so many minutes and write it into `folder`."""
    import torch
    from transformers import AutoTokenizer, XLMRobertaConfig, XLMRobertaModel

    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    rows = sentences(sets)
    words = [{lang: variants[0] for lang, variants in concept.words.items()} for concept in lexicon.concepts()]
    size = vocabulary([text for row in [*rows, *words] for text in row.values()], folder)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    shape = XLMRobertaConfig(
        vocab_size=size, hidden_size=width, num_hidden_layers=layers, num_attention_heads=4,
        intermediate_size=2 * width, max_position_embeddings=300, pad_token_id=1,
    )  # fmt: skip
    model = XLMRobertaModel(shape, add_pooling_layer=False)
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-3)

    def vectors(texts: list[str]) -> torch.Tensor:
        given = tokenizer(texts, padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
        mask = given["attention_mask"].unsqueeze(-1).float()
        hidden = model(**given).last_hidden_state
        return torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1), dim=-1)

    start, steps = time.monotonic(), 0
    while (spent := (time.monotonic() - start) / (60 * minutes)) < 1.0:
        source = words if steps % 3 == 2 else rows
        chosen = chance.sample(source, min(BATCH, len(source)))
        sides = [chance.sample(sorted(row), 2) for row in chosen]
        one, other = (vectors([row[side[k]] for row, side in zip(chosen, sides, strict=True)]) for k in (0, 1))
        likeness = one @ other.T / HEAT
        right = torch.arange(len(chosen))
        loss = torch.nn.functional.cross_entropy(likeness, right) + torch.nn.functional.cross_entropy(likeness.T, right)
        for group in optimiser.param_groups:
            group["lr"] = 1e-3 * min(1.0, 20 * spent) * (1.0 - 0.9 * spent)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        steps += 1
    model.save_pretrained(folder, safe_serialization=True)
    print(
        f"{len(rows)} rows and {len(words)} concepts, {steps} steps, {sum(p.numel() for p in model.parameters()):,} "
        f"weights, loss {loss.item():.2f}",
        flush=True,
    )


def main() -> int:
    """Train, then align the other half both ways."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--minutes", type=float, default=3.0, help="of training")
    parser.add_argument("--width", type=int, default=256, help="of the model")
    parser.add_argument("--layers", type=int, default=0, help="0: the mean of the pieces, without context")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where the model stays")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = scratch  # vectors of a model that is gone tomorrow
        folder = arguments.keep or Path(scratch) / "encoder"
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "model.safetensors").is_file():
            train(arguments.sets, folder, arguments.minutes, arguments.width, arguments.layers)
        settings = Settings(encoder=str(folder))
        for path in arguments.sets:
            texts = [text for text in folders(path) if not is_learnt(text)]
            print(f"{path}: {len(texts)} texts that it has not seen")
            measure("without", ours, texts)
            measure("with", partial(ours, settings=settings), texts)
    return 0


if __name__ == "__main__":
    sys.exit(main())

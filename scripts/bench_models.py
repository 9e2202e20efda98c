"""Small translation models: what demands, amending and re-ranking do for terms, figures and chrF; sentences per second.

    scripts/bench models [--steps 4000] [--each 30] [--keep build/model]

A model is trained on synthetic readouts in all pairs of languages. They are made of rows of the corpus, first those in
which figures or places can be changed, and changed they are, and of datelines with other days. Every tenth readout is
held out, and of it those sentences are translated that were never learnt from, so with figures, places or dates never
seen in them. Terms are those that the glossary binds in the sources; figures those that `readout score` counts. The
model stays where --keep says: a training that was broken off goes on from there, and one that is done is only measured
again.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate_readouts import CORPUS, LANGS, Row, elsewhere, faithful_rows, figures, joined, make, refigured
from sacrebleu.metrics.chrf import CHRF

from toolkit.glossary import Glossary, load
from toolkit.translation.amended import amended
from toolkit.translation.measures import number as numbers
from toolkit.translation.models import Candidate
from toolkit.translation.models import load as load_model
from toolkit.translation.models._demands import Pieces, demands, need
from toolkit.translation.rerank import rerank
from toolkit.translation.sample import sample
from toolkit.translation.training.fresh import Shape
from toolkit.translation.training.pairs import Pair
from toolkit.translation.training.train import Plan, train
from toolkit.translation.wanted import wanted

SEED = 7
ROWS = 120  #: of the corpus
READOUTS = 200
TENTH = 5  #: which of ten is held out
SIZE = 20  #: rows of a readout, its title and dateline apart
NO_PIECES = Pieces((), lambda texts: [[] for _ in texts])  #: demands are only read here, not decoded
Tests = dict[tuple[str, str], list[Pair]]  #: by source and target


def varied(row: Row, chance: random.Random) -> Row:
    """The row with other figures of the same length and last digit, so that endings still agree."""
    for old in figures(row):
        digits = [chance.choice("123456789" if k == 0 else "0123456789") for k, c in enumerate(old[:-1])]
        new = "".join(d if c.isdigit() else c for d, c in zip(digits, old[:-1], strict=True)) + old[-1]
        row = refigured(row, old, new)
    return row


def divided(each: int) -> tuple[list[Pair], Tests]:
    """Pairs to learn from, a sentence as often as readouts have it; and `each` of every two languages to translate."""
    rows = sorted(faithful_rows(CORPUS), key=lambda row: not _is_variable(row))[:ROWS]
    learnt: list[Pair] = []
    held: dict[tuple[str, str], dict[Pair, None]] = defaultdict(dict)
    for number in range(1, READOUTS + 1):
        chance = random.Random(f"{SEED}/{number}")
        draft, _, _ = make(number, rows, SIZE, 0, SEED, places=True)
        for row in (varied(row, chance) for row in draft.rows[1:]):  # titles differ in their number alone
            for source, target in permutations(LANGS, 2):
                pair = Pair(source, target, joined(row, source), joined(row, target))
                if number % 10 != TENTH:
                    learnt.append(pair)
                else:
                    held[source, target][pair] = None
    known = {(pair.source, pair.text) for pair in learnt}
    new = {langs: [pair for pair in own if (pair.source, pair.text) not in known] for langs, own in held.items()}
    return learnt, {langs: _evenly(own, each) for langs, own in new.items()}


def _is_variable(row: Row) -> bool:
    return bool(figures(row)) or elsewhere(row, random.Random(SEED)) != row


def _evenly(pairs: list[Pair], size: int) -> list[Pair]:
    """At most `size` of them, evenly from all."""
    step = max(1.0, len(pairs) / size)
    return [pairs[int(k * step)] for k in range(min(size, len(pairs)))]


class Tally:
    """What one way of translating reaches, over all pairs of languages."""

    def __init__(self, name: str, glossary: Glossary) -> None:
        self.name, self._glossary = name, glossary
        self._chrf: list[float] = []
        self._terms = [0, 0]
        self._figures = [0, 0]

    def add(self, pairs: Sequence[Pair], said: Sequence[str]) -> None:
        """Translations of pairs of one source and target."""
        source, target = pairs[0].source, pairs[0].target
        right = [pair.translation for pair in pairs]
        self._chrf.append(CHRF(word_order=2).corpus_score(list(said), [right]).score)
        for pair, text in zip(pairs, said, strict=True):
            for one in wanted(self._glossary, pair.text, source, target):
                self._terms[0] += demands(NO_PIECES, [need(one.forms, NO_PIECES)], ()).are_met(text)
                self._terms[1] += 1
        told = (source, [pair.text for pair in pairs])
        measure = numbers.measure(sample(list(said), target, [right], told, self._glossary))
        self._figures[0] += measure.wanted - measure.found
        self._figures[1] += measure.wanted

    @property
    def wrong(self) -> int:
        """Figures that are not kept."""
        return self._figures[0]

    def __str__(self) -> str:
        chrf = sum(self._chrf) / len(self._chrf)
        terms = 100 * self._terms[0] / max(1, self._terms[1])
        return f"{self.name:<34}{chrf:>8.2f}{terms:>9.1f} %{self._figures[0]:>7} of {self._figures[1]}"


def first(found: Sequence[Sequence[Candidate]]) -> list[str]:
    """The best translation of each sentence."""
    return [own[0].text if own else "" for own in found]


WAYS = (
    "the model alone",
    "re-ranked",
    "amended, re-ranked",
    "terms demanded",
    "terms and figures demanded",
    "both demanded, re-ranked",
    "all of it",
)


def quality(folder: Path, tests: Tests, glossary: Glossary) -> None:
    """Print chrF++, terms and figures by way of translating; "all of it" is what `readout translate` does."""
    free, kept = (load_model(str(folder), protect=protect) for protect in (False, True))
    ways = [Tally(name, glossary) for name in WAYS]
    for (source, target), pairs in sorted(tests.items()):
        texts = [pair.text for pair in pairs]
        bound = [wanted(glossary, text, source, target) for text in texts]
        alone = free.translate(texts, source, target, ())
        terms = free.translate(texts, source, target, bound)
        both = kept.translate(texts, source, target, bound)

        def ranked(found: Sequence[Sequence[Candidate]], amend: bool, texts=texts, pair=(source, target)):
            found = amended(texts, *pair, found, glossary) if amend else found
            return rerank(texts, *pair, found, glossary)

        made = (alone, ranked(alone, False), ranked(alone, True), terms, both, ranked(both, False), ranked(both, True))
        for way, found in zip(ways, made, strict=True):
            way.add(pairs, first(found))
    print(f"{'':<34}{'chrF++':>8}{'terms':>11}{'figures wrong':>16}")
    for way in ways:
        removed = 100 * (1 - way.wrong / ways[0].wrong) if ways[0].wrong else 0
        print(f"{way}   {removed:.0f} % removed")


def speed(folder: Path, tests: dict[tuple[str, str], list[Pair]]) -> None:
    """Print sentences per second by precision and size of batch."""
    texts = [pair.text for pair in tests["ru", "kk"]]
    texts *= 1 + 64 // len(texts)
    print(f"\n{'sentences/s on a CPU':<24}" + "".join(f"{f'batch {size}':>12}" for size in (1, 8, 32)))
    for dtype in ("float32", "bfloat16", "float16", "int8"):
        cells = []
        for size in (1, 8, 32):
            translator = load_model(str(folder), dtype=dtype, protect=False, batch=size)
            began = time.process_time()
            translator.translate(texts[:64], "ru", "kk", ())
            cells.append(f"{64 / (time.process_time() - began):>12.1f}")
        print(f"{dtype:<24}" + "".join(cells), flush=True)


def main() -> None:
    """Read the command line, train, and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--width", type=int, default=192)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--each", type=int, default=30, help="sentences translated for each pair of languages")
    parser.add_argument("--keep", type=Path, default=Path("build/model"), help="where the model stays")
    args = parser.parse_args()
    import torch

    torch.set_num_threads(1)  # threads that wait for each other on small matrices cost more than they give
    glossary = load()
    learnt, tests = divided(args.each)
    size = sum(map(len, tests.values()))
    print(f"{len(learnt)} pairs to learn from ({len(set(learnt))} different), {size} to translate")
    print("no GPU: all on a CPU" if not torch.cuda.is_available() else f"on {torch.cuda.get_device_name()}", flush=True)
    plan = Plan(args.steps, 1024, 2e-3, warmup=150, every=100, shape=Shape(4000, args.width, args.layers))
    began = time.process_time()
    result = train(learnt, (), plan, args.keep, lambda message: print(message, file=sys.stderr, flush=True))
    spent = time.process_time() - began
    print(f"{result.weights:,} weights, {result.steps} steps, loss {result.loss:.2f}, {spent:.0f} s of CPU", flush=True)
    quality(args.keep, tests, glossary)
    speed(args.keep, tests)


if __name__ == "__main__":
    main()

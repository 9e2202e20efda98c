"""Small translation models: what demands and re-ranking do for terms, figures and chrF, and sentences per second.

    scripts/bench models [--rows 60] [--steps 2000] [--width 128] [--layers 2] [--each 15] [--keep FOLDER]

A model is trained on rows of the corpus, those with figures many times with other figures. Of every row a quarter of
the pairs of languages is held out: it is translated into a language into which this source was never seen translated,
and with figures never seen. Terms are those that the glossary binds in the sources; figures those that `readout score`
counts. With --keep the model stays in FOLDER, and a second run goes on from it.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generate_readouts import CORPUS, LANGS, Row, faithful_rows, figures, joined, refigured
from sacrebleu.metrics.chrf import CHRF

from toolkit.glossary import Glossary, load
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
VARIANTS = 12  #: of a row with figures
NO_PIECES = Pieces((), lambda texts: [[] for _ in texts])  #: demands are only read here, not decoded


def chosen(glossary: Glossary, count: int) -> list[Row]:
    """Rows with figures first, then those with most terms."""
    rows = faithful_rows(CORPUS)
    terms = {id(row): len(wanted(glossary, joined(row, "en"), "en", "kk")) for row in rows}
    return sorted(rows, key=lambda row: (not figures(row), -terms[id(row)]))[:count]


def varied(row: Row, chance: random.Random) -> Row:
    """The row with other figures of the same length and last digit, so that endings still agree."""
    for old in figures(row):
        digits = [chance.choice("123456789" if k == 0 else "0123456789") for k, c in enumerate(old[:-1])]
        new = "".join(d if c.isdigit() else c for d, c in zip(digits, old[:-1], strict=True)) + old[-1]
        row = refigured(row, old, new)
    return row


def pairs(rows: list[Row], each: int) -> tuple[list[Pair], dict[tuple[str, str], list[Pair]]]:
    """Pairs to learn from, and at most `each` of every pair of languages to translate."""
    learnt: dict[Pair, None] = {}
    held: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for n, row in enumerate(rows):
        chance = random.Random(f"{SEED}/{n}")
        directions = list(permutations(LANGS, 2))
        apart = set(chance.sample(directions, len(directions) // 4))
        variants = [row, *(varied(row, chance) for _ in range(VARIANTS if figures(row) else 0))]
        new = varied(row, random.Random(f"{SEED}/new/{n}"))
        for source, target in directions:
            made = new if (source, target) in apart else None
            if made and len(held[source, target]) < each:
                held[source, target].append(Pair(source, target, joined(made, source), joined(made, target)))
            for variant in variants if made is None else ():
                learnt[Pair(source, target, joined(variant, source), joined(variant, target))] = None
    return list(learnt), held


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


def quality(folder: Path, tests: dict[tuple[str, str], list[Pair]], glossary: Glossary) -> None:
    """Print chrF++, terms and figures by way of translating."""
    free = load_model(str(folder), protect=False, beams=10, candidates=10)
    kept = load_model(str(folder), protect=True, beams=10, candidates=10)
    names = ("the model alone", "re-ranked", "terms demanded", "terms and figures demanded", "all of it, re-ranked")
    ways = [Tally(name, glossary) for name in names]
    for (source, target), pairs in sorted(tests.items()):
        texts = [pair.text for pair in pairs]
        bound = [wanted(glossary, text, source, target) for text in texts]
        alone = free.translate(texts, source, target, ())
        terms = free.translate(texts, source, target, bound)
        both = kept.translate(texts, source, target, bound)
        ranked, best = (rerank(texts, source, target, found, glossary) for found in (alone, both))
        for way, found in zip(ways, (alone, ranked, terms, both, best), strict=True):
            way.add(pairs, first(found))
    print(f"{'':<34}{'chrF++':>8}{'terms':>11}{'figures wrong':>16}")
    for way in ways:
        print(way)
    if ways[0].wrong:
        print(f"re-ranking removes {100 * (1 - ways[1].wrong / ways[0].wrong):.0f} % of wrong figures")


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
    parser.add_argument("--rows", type=int, default=60, help="rows of the corpus to learn")
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--width", type=int, default=128)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--each", type=int, default=15, help="sentences translated for each pair of languages")
    parser.add_argument("--keep", type=Path, help="where the model stays")
    args = parser.parse_args()
    import torch

    torch.set_num_threads(1)  # threads that wait for each other on small matrices cost more than they give
    glossary = load()
    rows = chosen(glossary, args.rows)
    learnt, tests = pairs(rows, args.each)
    size = sum(map(len, tests.values()))
    print(f"{len(rows)} rows, {len(learnt)} pairs to learn from, {size} to translate")
    print("no GPU: all on a CPU" if not torch.cuda.is_available() else f"on {torch.cuda.get_device_name()}", flush=True)
    with tempfile.TemporaryDirectory() as place:
        folder = args.keep or Path(place) / "model"
        plan = Plan(args.steps, 1024, args.rate, every=250, shape=Shape(2000, args.width, args.layers))
        began = time.process_time()
        result = train(learnt, (), plan, folder, lambda message: print(message, file=sys.stderr, flush=True))
        print(
            f"{result.weights:,} weights, loss {result.loss:.2f}, {time.process_time() - began:.0f} s of CPU",
            flush=True,
        )
        quality(folder, tests, glossary)
        speed(folder, tests)


if __name__ == "__main__":
    main()

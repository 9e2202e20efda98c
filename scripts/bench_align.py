"""Bench of the aligner beside Gale-Church, in one run: strict F1, time, growth with length, memory, reliability.

    bench_align.py [--every N] [--growth LINES ...] SET...     SET: a folder made by ../shared/bench/make_alignment.py

Gale-Church is nltk's (pip install 'readout-toolkit[bench]'), by characters, a pair at a time; rows are chained through
English. Each aligner gets one text at a time and knows nothing of the others.
"""

from __future__ import annotations

import argparse
import itertools
import math
import resource
import sys
import time
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from fit_alignment import LANGS, folders, gold_beads, gold_rows, read

from toolkit.api import align
from toolkit.glossary import load as load_glossary
from toolkit.model import Document, Readout, Sentence
from toolkit.settings import Settings

PAIRS = [f"{a}-{b}" for a, b in itertools.combinations(LANGS, 2)]
ENOUGH = 50  # rows of a bin that say something
BINS = (0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


@dataclass
class Told:
    """What an aligner says of a text."""

    rows: dict  # for each language its sentences -> score
    beads: dict  # pair -> set of beads


shipped = cache(load_glossary)  # who aligns many texts loads it once


def ours(readout: Readout, settings: Settings | None = None) -> Told:
    """By this toolkit, evidence and all."""
    rows = align(readout, settings, shipped()).rows
    beads = {pair: {bead for row in rows for bead in row.beads.get(pair, ())} for pair in PAIRS}
    return Told({tuple(row.sentences[lang] for lang in LANGS): row.score for row in rows}, beads)


def gale_church(readout: Readout) -> Told:
    """By nltk's Gale-Church, a pair at a time; rows are chained through English."""
    from nltk.translate.gale_church import align_blocks

    lengths = {lang: [len(s.text) for s in document.sentences] for lang, document in readout.documents.items()}
    beads, groups = {}, []
    for pair in PAIRS:
        one, other = pair.split("-")
        # Its constants are those of languages that need equally many characters: the second version is brought to that.
        ratio = sum(lengths[one]) / sum(lengths[other])
        beads[pair] = _grouped(align_blocks(lengths[one], [length * ratio for length in lengths[other]]))
    for lang in LANGS[1:]:
        for bead in beads[f"en-{lang}"]:
            nodes = {("en", i) for i in bead[0]} | {(lang, j) for j in bead[1]}
            touched = [group for group in groups if group & nodes]
            groups = [group for group in groups if group not in touched] + [nodes.union(*touched)]
    rows = {tuple(tuple(sorted(i for held, i in nodes if held == lang)) for lang in LANGS) for nodes in groups}
    return Told(dict.fromkeys(rows, 1.0), beads)


def _grouped(links: list[tuple[int, int]]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Beads from pairs of sentences."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in links:
        touched = [g for g in groups if i in g[0] or j in g[1]]
        groups = [g for g in groups if g not in touched]
        groups.append(({i}.union(*(g[0] for g in touched)), {j}.union(*(g[1] for g in touched))))
    return {(tuple(sorted(a)), tuple(sorted(b))) for a, b in groups}


def measure(name, aligner, texts):
    """Print strict F1 and time of one aligner; return (score, right) of every row."""
    counts = defaultdict(lambda: [0, 0])
    seconds, lines, sure = np.zeros(2), 0, []
    aligner(read(texts[0]))  # what is loaded once is not counted
    for folder in texts:
        readout = read(folder)
        start = clocks()
        told = aligner(readout)
        seconds += clocks() - start
        lines += sum(len(document.sentences) for document in readout.documents.values())
        gold, known = gold_beads(folder), gold_rows(folder)
        for pair in PAIRS:
            add(counts, pair, told.beads[pair], set(gold[pair]))
            add(counts, "all pairs", told.beads[pair], set(gold[pair]))
        several = [{row for row in rows if sum(map(bool, row)) > 1} for rows in (told.rows, known)]
        add(counts, "rows", *several)
        sure += [(score, row in known) for row, score in told.rows.items()]
    shown = "  ".join(f"{key} {right / size:.3f}" for key, (right, size) in counts.items())
    wall, cpu = 1000 * seconds / lines
    print(f"{name:12} {shown}  {cpu:.2f} s CPU ({wall:.2f} s) per 1,000 sentences", flush=True)
    return sure


def clocks():
    """Wall time and CPU time of this process; a busy machine stretches the first only."""
    return np.array([time.perf_counter(), time.process_time()])


def add(counts, key, found, gold):
    """Add to the numerator and denominator of an F1."""
    counts[key][0] += 2 * len(found & gold)
    counts[key][1] += len(found) + len(gold)


def reliability(sure):
    """Print what scores say against how often rows are right, in bins.

    Of few rows chance alone makes points: 50 rows that are all scored 0.5, rightly, are 5 points off every other time.
    So each bin says how far it may be off by chance, 19 times in 20, and the last line how much is left beyond that.
    """
    worst = beyond = 0.0
    for low, high in itertools.pairwise(BINS):
        here = [(score, right) for score, right in sure if low <= score < high]
        if here:
            said, is_right = (sum(part) / len(here) for part in zip(*here, strict=True))
            chance = 1.96 * math.sqrt(sum(score * (1 - score) for score, _ in here)) / len(here)
            shown = f"say {said:.3f}, are right {is_right:.3f}, by chance ± {chance:.3f}"
            print(f"  scored {low:.2f} to {high:.2f}: {len(here):5} rows, {shown}")
            if len(here) >= ENOUGH:
                worst = max(worst, abs(said - is_right))
                beyond = max(beyond, abs(said - is_right) - chance)
    print(f"  worst of the bins with {ENOUGH} rows or more: {100 * worst:.1f} points, {100 * beyond:.1f} beyond chance")


def growth(texts, sizes):
    """Print time and peak memory for texts put together to so many sentences of all versions."""
    bodies = [read(folder) for folder in texts]
    ours(bodies[0])
    before = None
    for size in sizes:
        readout, count = put_together(bodies, size)
        start = clocks()
        ours(readout)
        wall, took = clocks() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        power = "" if before is None else f", as n^{math.log(took / before[1]) / math.log(count / before[0]):.2f}"
        print(f"  {count:6} sentences: {took:6.2f} s CPU ({wall:.2f} s), peak {peak:.2f} GB{power}", flush=True)
        before = (count, took)


def put_together(bodies, size):
    """A readout of at least so many sentences, and how many they are; texts are used again when they run out."""
    chosen, count = [], 0
    while count < size:
        chosen.append(bodies[len(chosen) % len(bodies)])
        count += sum(len(document.sentences) for document in chosen[-1].documents.values())
    documents = {}
    for lang in LANGS:
        lines = [sentence.text for body in chosen for sentence in body.documents[lang].sentences]
        at, sentences = 0, []
        for index, line in enumerate(lines):
            sentences.append(Sentence(index, at, at + len(line), line, index))
            at += len(line) + 1
        documents[lang] = Document(lang, lang, "\n".join(lines), tuple(sentences))
    return Readout("long", documents), count


def main() -> int:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth text only")
    parser.add_argument("--growth", type=int, nargs="*", default=(1000, 4000, 20000), help="sentences of all versions")
    parser.add_argument("--without-peer", action="store_true", help="leave Gale-Church out")
    arguments = parser.parse_args()
    sure = []
    for path in arguments.sets:
        texts = folders(path)[:: arguments.every]
        print(f"{path}: {len(texts)} texts")
        if not arguments.without_peer:
            measure("Gale-Church", gale_church, texts)
        sure += measure("readout", ours, texts)
    print("reliability, all sets:")
    reliability(sure)
    if arguments.growth:
        print("growth:")
        growth([folder for path in arguments.sets for folder in folders(path)], arguments.growth)
    return 0


if __name__ == "__main__":
    sys.exit(main())

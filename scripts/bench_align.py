"""Bench of the aligner beside Gale-Church, in one run: strict F1, time, growth with length, memory, reliability.

    bench_align.py [--every N] [--growth LINES ...] SET...     SET: a folder made by ../shared/bench/make_alignment.py

Gale-Church is nltk's (pip install nltk), by characters, a pair at a time; rows are chained through English.
"""

from __future__ import annotations

import argparse
import itertools
import math
import resource
import sys
import time
from collections import defaultdict
from pathlib import Path

from fit_alignment import LANGS, folders, gold_beads, gold_rows, read

from toolkit.alignment import align
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load as load_glossary
from toolkit.model import Document, Readout, Row, Sentence

PAIRS = [f"{a}-{b}" for a, b in itertools.combinations(LANGS, 2)]
BINS = (0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def ours(readout: Readout) -> tuple[Row, ...]:
    """Rows by this toolkit, evidence and all."""
    glossary = load_glossary()
    return align(readout, extract(readout, glossary, EVIDENCE), glossary, ())


def gale_church(readout: Readout) -> tuple[Row, ...]:
    """Rows by nltk's Gale-Church."""
    from nltk.translate.gale_church import align_blocks

    lengths = {lang: [len(s.text) for s in document.sentences] for lang, document in readout.documents.items()}
    beads = {}
    for pair in PAIRS:
        one, other = pair.split("-")
        links = align_blocks(lengths[one], lengths[other])
        beads[pair] = _grouped(links)
    root = {(lang, i): (lang, i) for lang in LANGS for i in range(len(lengths[lang]))}

    def top(node: tuple[str, int]) -> tuple[str, int]:
        while root[node] != node:
            node = root[node]
        return node

    for pair, found in beads.items():
        one, other = pair.split("-")
        if one == "en":
            for left, right in found:
                nodes = [(one, i) for i in left] + [(other, j) for j in right]
                for node in nodes[1:]:
                    root[top(node)] = top(nodes[0])
    rows = defaultdict(list)
    for node in root:
        rows[top(node)].append(node)
    return tuple(
        Row(k, {lang: tuple(i for held, i in nodes if held == lang) for lang in LANGS}, 1.0, beads if k == 0 else {})
        for k, nodes in enumerate(rows.values())
    )


def _grouped(links: list[tuple[int, int]]) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in links:
        touched = [g for g in groups if i in g[0] or j in g[1]]
        groups = [g for g in groups if g not in touched]
        groups.append(({i}.union(*(g[0] for g in touched)), {j}.union(*(g[1] for g in touched))))
    return tuple((tuple(sorted(a)), tuple(sorted(b))) for a, b in groups)


def measure(name, aligner, texts):
    """Print strict F1 and time of one aligner; return (score, right) of every row."""
    counts = defaultdict(lambda: [0, 0])
    seconds, lines, sure = 0.0, 0, []
    for folder in texts:
        readout = read(folder)
        start = time.perf_counter()
        rows = aligner(readout)
        seconds += time.perf_counter() - start
        lines += sum(len(document.sentences) for document in readout.documents.values())
        found, gold = defaultdict(set), gold_beads(folder)
        for row in rows:
            for pair, beads in row.beads.items():
                found[pair] |= set(beads)
        for pair in PAIRS:
            add(counts, pair, found[pair], set(gold[pair]))
        known = gold_rows(folder)
        told = {tuple(row.sentences[lang] for lang in LANGS): row.score for row in rows}
        several = lambda rows: {row for row in rows if sum(map(bool, row)) > 1}  # noqa: E731
        add(counts, "rows", several(told), several(known))
        sure += [(score, row in known) for row, score in told.items()]
    pairs = [counts[pair] for pair in PAIRS]
    total = sum(c[0] for c in pairs) / max(sum(c[1] for c in pairs), 1)
    shown = "  ".join(f"{key} {right / size:.3f}" for key, (right, size) in counts.items())
    print(f"{name:12} {shown}  all pairs {total:.4f}  {1000 * seconds / lines:.2f} s per 1,000 sentences", flush=True)
    return sure


def add(counts, key, found, gold):
    """Add to the numerator and denominator of an F1."""
    counts[key][0] += 2 * len(found & gold)
    counts[key][1] += len(found) + len(gold)


def reliability(sure):
    """Print what scores say against how often rows are right."""
    for low, high in itertools.pairwise(BINS):
        here = [(score, right) for score, right in sure if low <= score < high]
        if here:
            said, is_right = (sum(part) / len(here) for part in zip(*here, strict=True))
            print(f"  scored {low:.2f} to {high:.2f}: {len(here):5} rows, say {said:.3f}, are right {is_right:.3f}")


def growth(texts, sizes):
    """Print time and peak memory for texts put together to so many lines of all versions."""
    bodies = [read(folder) for folder in texts]
    before = None
    for size in sizes:
        documents, count = {}, 0
        chosen = []
        while count < size:
            chosen.append(bodies[len(chosen) % len(bodies)])
            count += sum(len(document.sentences) for document in chosen[-1].documents.values())
        for lang in LANGS:
            lines = [sentence.text for body in chosen for sentence in body.documents[lang].sentences]
            at, sentences = 0, []
            for index, line in enumerate(lines):
                sentences.append(Sentence(index, at, at + len(line), line, index))
                at += len(line) + 1
            documents[lang] = Document(lang, lang, "\n".join(lines), tuple(sentences))
        start = time.perf_counter()
        ours(Readout("long", documents))
        took = time.perf_counter() - start
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        power = (
            "" if before is None else f", growing as n^{math.log(took / before[1]) / math.log(count / before[0]):.2f}"
        )
        print(f"  {count:6} sentences: {took:6.2f} s, peak {peak:.2f} GB{power}", flush=True)
        before = (count, took)


def main() -> int:
    """Run all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every Nth text only")
    parser.add_argument("--growth", type=int, nargs="*", default=(1000, 4000, 20000), help="sentences of all versions")
    parser.add_argument("--without-peer", action="store_true", help="leave Gale-Church out")
    arguments = parser.parse_args()
    for path in arguments.sets:
        texts = folders(path)[:: arguments.every]
        print(f"{path}: {len(texts)} texts")
        if not arguments.without_peer:
            measure("Gale-Church", gale_church, texts)
        reliability(measure("readout", ours, texts))
    if arguments.growth:
        print("growth:")
        growth([folder for path in arguments.sets for folder in folders(path)], arguments.growth)
    return 0


if __name__ == "__main__":
    sys.exit(main())

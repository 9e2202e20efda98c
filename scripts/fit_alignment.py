#!/usr/bin/env python3
"""Fit the aligner's weights: a semi-Markov conditional random field over the paths of pairs of versions.

    fit_alignment.py [--folds N] [--write] SET...     SET: a folder of folders with {en,kk,ru,zh}.txt and pairs.tsv

The likelihood of the gold path among all paths is maximised (Sarawagi and Cohen 2004; forward-backward in log space,
L-BFGS, L2). Prints the strict F1 of each pair on documents held out, then fits on all and writes weights.json, with a
logistic model of how sure a row is.
Needs scipy (pip install scipy), which the product does not.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import zlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from toolkit.alignment.aligner import described, pairs
from toolkit.alignment.beads import KINDS, LENGTH_BOUNDS, Kind, beads
from toolkit.alignment.confidence import FEATURES
from toolkit.alignment.gather import Matter, gather
from toolkit.alignment.meeting import pair
from toolkit.alignment.paths import best_path, paths
from toolkit.alignment.weights import Fitted
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load as load_glossary
from toolkit.model import Document, Readout, Sentence

OUT = Path(__file__).parent.parent / "toolkit" / "alignment" / "weights.json"
ORDER = ("quantity", "date", "name", "term", "digits", "lexicon", "sound", "prefix", "mark")
PARTS = ("rarity", "met", "missed", "absent")
OTHER = (
    *(f"bead:{n}" for n in ("0-1", *dict.fromkeys(kind.name.partition(":")[2] for kind in KINDS))),
    *(f"length:{n}" for n in ("normal", *LENGTH_BOUNDS)), "alone:length",
)  # fmt: skip
ALONE = (Kind("", (1, 0), ()), Kind("", (0, 1), ()))
OPS = (*ALONE, *KINDS)
LANGS = ("en", "kk", "ru", "zh")


def read(folder: Path) -> Readout:
    """The versions in `folder`, one sentence a line."""
    documents = {}
    for lang in LANGS:
        text = (folder / f"{lang}.txt").read_text(encoding="utf-8")
        sentences, at = [], 0
        for line in text.split("\n"):
            if body := line.strip():
                start = text.index(body, at)
                sentences.append(Sentence(len(sentences), start, start + len(body), body, len(sentences)))
            at += len(line) + 1
        documents[lang] = Document(lang, str(folder / f"{lang}.txt"), text, tuple(sentences))
    return Readout(folder.name, documents)


def gold_beads(folder: Path) -> dict[str, list[tuple[tuple[int, ...], tuple[int, ...]]]]:
    """Gold beads by pair, those with both sides."""
    found = defaultdict(list)
    for line in (folder / "pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, *sides = [*line.split("\t"), "", ""][:3]
        a, b = (tuple(int(x) for x in side.split(",") if x) for side in sides)
        if a and b:
            found[name].append((a, b))
    return found


@dataclass
class Case:
    """One pair of one text: features of every step, and the gold path."""

    document: str
    name: str
    pair: object
    features: dict  # op -> [i, j, feature]
    steps: list  # (op, i, j)
    gold: set
    whole: bool  # whether the steps tell all of the gold; a path that cannot would teach that evidence counts little


def path(gold, rows, columns):
    """The gold beads as steps of the path, and how many beads no step can tell."""
    groups = []
    for a, b in sorted(gold):  # beads whose spans overlap or cross on either side belong to one step
        span = [a[0], a[-1], b[0], b[-1], [(a, b)]]
        while groups and (groups[-1][1] >= span[0] or groups[-1][3] >= span[2]):
            last = groups.pop()
            span = [
                min(last[0], span[0]),
                max(last[1], span[1]),
                min(last[2], span[2]),
                max(last[3], span[3]),
                last[4] + span[4],
            ]
        groups.append(span)
    steps, lost, i, j = [], 0, 0, 0
    for x, x_end, y, y_end, members in groups:
        links = {(tuple(k - x for k in a), tuple(k - y for k in b)) for a, b in members}
        shape = (x_end - x + 1, y_end - y + 1)
        kind = next((k for k in KINDS if k.shape == shape and set(k.links) == links), None)
        if kind is None:
            lost += len(members)
            continue
        steps += [(ALONE[0], k, j) for k in range(i, x)] + [(ALONE[1], x, k) for k in range(j, y)] + [(kind, x, y)]
        i, j = x_end + 1, y_end + 1
    return steps + [(ALONE[0], k, j) for k in range(i, rows)] + [(ALONE[1], rows, k) for k in range(j, columns)], lost


def featured(known, names):
    """Features of every step of a pair, by running the aligner's own scoring with one weight at a time."""
    rows, columns = known.band.rows, known.band.columns
    out = {op: np.zeros((rows + 1, columns + 1, len(names)), dtype=np.float32) for op in OPS}
    for f, name in enumerate(names):
        scored = beads(known, {name: 1.0})
        for kind, score in scored.kinds.items():
            out[kind][:rows, :, f] = score
        out[ALONE[0]][:rows, :, f] = scored.left[:, None]
        out[ALONE[1]][:, :columns, f] = scored.right[None, :]
    for op, array in out.items():
        m, n = op.shape
        array[rows + 1 - m :] = -np.inf
        array[:, columns + 1 - n :] = -np.inf
    return out


class Batch:
    """Many cases at once, padded, for forward-backward."""

    def __init__(self, cases, count):
        self.cases, self.count = cases, count
        self.rows = max(c.pair.band.rows for c in cases)
        self.columns = max(c.pair.band.columns for c in cases)
        self.where, self.phi = {}, {}
        gold = np.zeros(count)
        for op in OPS:
            where, phi = [], []
            for d, case in enumerate(cases):
                array = case.features[op]
                i, j = np.nonzero(np.isfinite(array[:, :, 0]))
                where.append(np.stack([np.full(len(i), d), i, j]))
                phi.append(array[i, j])
            self.where[op], self.phi[op] = np.concatenate(where, 1), np.concatenate(phi)
        for case in cases:
            for op, i, j in case.steps:
                gold += case.features[op][i, j]
        self.gold = gold
        self.ends = np.array([[c.pair.band.rows, c.pair.band.columns] for c in cases])

    def loss(self, weights):
        """Negative log likelihood of the gold paths and its gradient."""
        size = len(self.cases)
        score = {}
        for op in OPS:
            full = np.full((size, self.rows + 1, self.columns + 1), -np.inf)
            full[tuple(self.where[op])] = self.phi[op] @ weights
            score[op] = full
        shape = {op: op.shape for op in OPS}
        big = (self.rows + 6, self.columns + 6)
        forward = np.full((size, *big), -np.inf)
        forward[:, 0, 0] = 0
        for i in range(self.rows + 1):
            for j in range(self.columns + 1):
                if i or j:
                    into = [
                        forward[:, i - m, j - n] + score[op][:, i - m, j - n]
                        for op, (m, n) in shape.items()
                        if i >= m and j >= n
                    ]
                    forward[:, i, j] = logsumexp_rows(into)
        backward = np.full((size, *big), -np.inf)
        backward[np.arange(size), self.ends[:, 0], self.ends[:, 1]] = 0
        for i in range(self.rows, -1, -1):
            for j in range(self.columns, -1, -1):
                into = [backward[:, i, j]] + [
                    backward[:, i + m, j + n] + score[op][:, i, j] for op, (m, n) in shape.items()
                ]
                backward[:, i, j] = logsumexp_rows(into)
        total = backward[:, 0, 0]
        expected = np.zeros(self.count)
        for op, (m, n) in shape.items():
            d, i, j = self.where[op]
            post = np.exp(forward[d, i, j] + score[op][d, i, j] + backward[d, i + m, j + n] - total[d])
            expected += post @ self.phi[op]
        return total.sum() - self.gold @ weights, expected - self.gold


def logsumexp_rows(rows):
    """Logarithm of the sum of exponentials over a list of vectors."""
    stack = np.stack(rows)
    top = np.maximum(stack.max(0), -1e300)
    with np.errstate(divide="ignore"):
        return top + np.log(np.exp(stack - top).sum(0))


def fit(cases, names, start, ridge):
    """Weights that make the gold paths of `cases` likeliest."""
    from scipy.optimize import minimize  # here, so that the bench, which shares the reading, needs no scipy

    order = sorted(cases, key=lambda c: c.pair.band.rows)
    batches = [Batch(order[k : k + 200], len(names)) for k in range(0, len(order), 200)]
    # Features of very different size make the optimiser crawl: weights are sought per standard deviation.
    spread = np.maximum(np.sqrt(sum((b.phi[op] ** 2).sum(0) for b in batches for op in OPS)), 1e-6)
    spread /= np.sqrt(sum(len(b.phi[op]) for b in batches for op in OPS))

    def objective(v):
        parts = [b.loss(v / spread) for b in batches]
        w = v / spread
        return (
            sum(p[0] for p in parts) + ridge * (w @ w),
            (sum(p[1] for p in parts) + 2 * ridge * w) / spread,
        )

    found = minimize(objective, start * spread, jac=True, method="L-BFGS-B", options={"maxiter": 200, "ftol": 1e-6})
    print(f"{found.nit} iterations, loss {found.fun:.1f}, {found.message}", flush=True)
    return found.x / spread


def predicted(known, weights):
    """Beads of the best path."""
    return {
        (tuple(i + x for x in a), tuple(j + y for y in b))
        for i, j, _, kind in best_path(paths(beads(known, weights)))
        if kind
        for a, b in kind.links
    }


def report(title, results):
    """Print strict F1 by pair and over all."""
    counts = defaultdict(lambda: [0, 0])
    for name, right, size in results:
        for key in (name, "all"):
            counts[key][0] += 2 * right
            counts[key][1] += size
    print(title, "  ".join(f"{k} {a / b:.4f}" for k, (a, b) in sorted(counts.items(), reverse=True)), flush=True)


def folders(path):
    """The texts in a folder."""
    return [folder for folder in sorted(path.iterdir()) if (folder / "pairs.tsv").is_file()]


def gold_rows(folder):
    """Gold rows: for each language its lines."""
    lines = (folder / "gold.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = ([*line.split("\t"), "", "", ""][: len(LANGS)] for line in lines)
    return {tuple(tuple(int(x) for x in cell.split(",") if x.strip()) for cell in row) for row in cells}


def fit_confidence(texts, fitted, glossary, folds):
    """Weights of the logistic model of a row's being right; prints what it says against what is, on texts held out."""
    described_rows, right, fold = [], [], []
    for folder in texts:
        readout = read(folder)
        matter = gather(readout, extract(readout, glossary, EVIDENCE), glossary, ORDER)
        gold = gold_rows(folder)
        for (nodes, _), features in described(matter, fitted, pairs(matter, fitted)):
            row = tuple(tuple(i for version, i in nodes if version == v) for v in range(len(LANGS)))
            described_rows.append(features)
            right.append(row in gold)
            fold.append(zlib.crc32(folder.name.encode()) % max(folds, 3))
    x, y, fold = np.array(described_rows), np.array(right, dtype=float), np.array(fold)
    said = np.zeros(len(y))
    for k in set(fold):
        said[fold == k] = 1 / (1 + np.exp(-x[fold == k] @ logistic(x[fold != k], y[fold != k])))
    print(f"rows held out: {len(y)}, {y.mean():.3f} right, Brier score {((said - y) ** 2).mean():.4f}")
    for low, high in itertools.pairwise((0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)):
        here = (said >= low) & (said < high)
        if here.any():
            print(
                f"  {low:.2f} to {high:.2f}: {here.sum():5} rows, says {said[here].mean():.3f}, is {y[here].mean():.3f}"
            )
    return logistic(x, y)


def logistic(x, y, ridge=0.05):
    """Weights of a logistic regression."""
    from scipy.optimize import minimize

    def objective(w):
        z = x @ w
        loss = np.logaddexp(0, -z * (2 * y - 1)).sum() + ridge * (w @ w)
        return loss, x.T @ (1 / (1 + np.exp(-z)) - y) + 2 * ridge * w

    return minimize(objective, np.zeros(x.shape[1]), jac=True).x


def main() -> int:
    """Cross-validate, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--ridge", type=float, default=0.5)
    parser.add_argument("--write", action="store_true", help=f"write {OUT.name}")
    arguments = parser.parse_args()
    glossary = load_glossary()
    cases, names, lost, total = [], [], 0, 0
    for folder in (f for s in arguments.sets for f in folders(s)):
        readout = read(folder)
        matter: Matter = gather(readout, extract(readout, glossary, EVIDENCE), glossary, ORDER)
        names = [f"{s}:{p}" for s in matter.sources for p in PARTS] + list(OTHER)
        gold = gold_beads(folder)
        for a, b in itertools.combinations(LANGS, 2):
            known = pair((matter.tokens[a], matter.tokens[b]), (matter.lengths[a], matter.lengths[b]), matter.sources)
            steps, unknown = path(gold[f"{a}-{b}"], known.band.rows, known.band.columns)
            lost, total = lost + unknown, total + len(gold[f"{a}-{b}"])
            features = featured(known, names)
            cases.append(Case(folder.name, f"{a}-{b}", known, features, steps, set(gold[f"{a}-{b}"]), not unknown))
    print(f"{len(cases)} pairs, {total} beads, {lost} that no path can tell", flush=True)
    start = np.zeros(len(names))
    results, unseen = [], 0.0
    fold = lambda c: zlib.crc32(c.document.encode()) % arguments.folds  # noqa: E731
    for k in range(arguments.folds if arguments.folds > 1 else 0):
        weights = fit([c for c in cases if fold(c) != k and c.whole], names, start, arguments.ridge)
        start = weights
        unseen += Batch([c for c in cases if fold(c) == k and c.whole], len(names)).loss(weights)[0]
        for case in (c for c in cases if fold(c) == k):
            found = predicted(case.pair, dict(zip(names, weights, strict=True)))
            results.append((case.name, len(found & case.gold), len(found) + len(case.gold)))
    if results:
        print(f"held out: loss {unseen:.1f}")
        report("held out:", results)
    weights = dict(zip(names, fit([c for c in cases if c.whole], names, start, arguments.ridge), strict=True))
    seen = [(c.name, len((f := predicted(c.pair, weights)) & c.gold), len(f) + len(c.gold)) for c in cases]
    report("fitted:  ", seen)
    for name, value in weights.items():
        print(f"{name:20} {value:8.3f}")
    found = Fitted(tuple(ORDER), weights, (0.0,) * len(FEATURES))
    confidence = fit_confidence([f for s in arguments.sets for f in folders(s)], found, glossary, arguments.folds)
    if arguments.write:
        old = json.loads(OUT.read_text(encoding="utf-8")) if OUT.is_file() else {}
        old |= {"sources": list(ORDER), "weights": {name: round(float(value), 4) for name, value in weights.items()}}
        old["confidence"] = [round(float(value), 4) for value in confidence]
        OUT.write_text(json.dumps(old, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

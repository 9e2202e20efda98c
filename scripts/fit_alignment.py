#!/usr/bin/env python3
"""Fit the aligner's weights: a semi-Markov conditional random field over the paths of pairs of versions.

    fit_alignment.py [--folds N] [--write] SET...     SET: a folder made by ../shared/bench/make_alignment.py

The likelihood of the gold path among all paths is maximised (Sarawagi and Cohen 2004; forward-backward in log space,
L-BFGS, L2), starting from the weights so far. Prints the strict F1 of pairs and rows, all versions aligned together, on
documents held out; fits a logistic model of how sure a row is on the same; then fits the weights on all documents.
Needs scipy (pip install 'readout-toolkit[bench]'), which the product does not.
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
from toolkit.alignment.gather import gather
from toolkit.alignment.meeting import pair
from toolkit.alignment.paths import paths
from toolkit.alignment.weights import Fitted
from toolkit.alignment.weights import load as load_weights
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
REACH = 25.0  # steps are left out that lose more than so many nats against the best path at the weights so far
# A sentence that one version lacks stands alone in each of its pairs, so that pairs taken together price it more than
# once; by so many nats less is best for rows of four (0, .3, .5, .8, 1.2 tried on texts held out).
LONE = 0.3
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
    pair: object
    features: dict  # shape -> (i, j, features of each step there)
    gold_features: np.ndarray  # of the gold path, summed up
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


def featured(known, names, start, steps):
    """Features of the steps of a pair that come near the best path at the weights `start`, and of the gold path.

    They are had by running the aligner's own scoring with one weight at a time.
    """
    rows, columns = known.band.rows, known.band.columns
    (found,) = paths(beads([known], start))
    kept = {}
    for op in OPS:
        m, n = op.shape
        score = {ALONE[0]: found.beads.left[:, None], ALONE[1]: found.beads.right[None, :]}.get(op)
        score = found.beads.kinds[op][:, :columns] if score is None else score
        loss = np.full((rows + 1, columns + 1), np.inf)
        near = (slice(rows + 1 - m), slice(columns + 1 - n))
        score = np.broadcast_to(score, (rows if m else rows + 1, columns if n else columns + 1))[near]
        loss[near] = found.best - (found.forward[near] + score + found.backward[m:, n : columns + 1])
        for i, j in ((i, j) for step, i, j in steps if step == op):
            loss[i, j] = 0.0
        kept[op] = (*np.nonzero(loss < REACH), [])
    gold = np.zeros(len(names), dtype=np.float64)
    for f, name in enumerate(names):
        (scored,) = beads([known], {name: 1.0})
        left, right = np.append(scored.left, 0.0), np.append(scored.right, 0.0)
        for op, (i, j, columns_of) in kept.items():
            columns_of.append(left[i] if op == ALONE[0] else right[j] if op == ALONE[1] else scored.kinds[op][i, j])
        for op, i, j in steps:
            gold[f] += left[i] if op == ALONE[0] else right[j] if op == ALONE[1] else scored.kinds[op][i, j]
    by_shape = defaultdict(list)
    for op, (i, j, columns_of) in kept.items():
        by_shape[op.shape].append((i, j, np.array(columns_of, dtype=np.float32).T.reshape(-1, len(names))))
    return {shape: tuple(map(np.concatenate, zip(*parts, strict=True))) for shape, parts in by_shape.items()}, gold


class Batch:
    """The steps of many cases as one graph, for forward-backward: level by level, a level being i + j."""

    def __init__(self, cases, count):
        phi, nodes, at = [], [], 0
        self.gold = np.zeros(count)
        self.starts, self.ends = [], []
        for case in cases:
            rows, columns = case.pair.band.rows, case.pair.band.columns
            for (m, n), (i, j, features) in case.features.items():
                node = at + i * (columns + 1) + j
                phi.append(features)
                nodes.append(np.stack([node, node + m * (columns + 1) + n, i + j, i + j + m + n]))
            self.gold += case.gold_features
            self.starts.append(at)
            at += (rows + 1) * (columns + 1)
            self.ends.append(at - 1)
        self.size = at
        self.phi = np.concatenate(phi)
        self.source, self.target, *levels = np.concatenate(nodes, axis=1)
        self.into = list(_grouped(levels[1], self.target))
        self.out_of = list(_grouped(-levels[0], self.source))

    def loss(self, weights):
        """Negative log likelihood of the gold paths and its gradient."""
        score = self.phi @ weights.astype(np.float32)
        forward, backward = np.full((2, self.size), -np.inf)
        forward[self.starts] = 0.0
        backward[self.ends] = 0.0
        for edges, firsts, nodes in self.into:
            forward[nodes] = np.logaddexp.reduceat(forward[self.source[edges]] + score[edges], firsts)
        for edges, firsts, nodes in self.out_of:
            backward[nodes] = np.logaddexp.reduceat(backward[self.target[edges]] + score[edges], firsts)
        total = backward[self.starts]
        case = np.searchsorted(self.starts, self.source, "right") - 1
        post = np.exp(forward[self.source] + score + backward[self.target] - total[case])
        expected = post @ self.phi
        return total.sum() - self.gold @ weights, expected - self.gold


def _grouped(level, node):
    """For each level in order: its edges sorted by node, where each node's begin, and the nodes."""
    order = np.lexsort((node, level))
    bounds = np.flatnonzero(np.diff(level[order], prepend=level[order][0] - 1, append=level[order][-1] + 1))
    for first, last in itertools.pairwise(bounds):
        edges = order[first:last]
        firsts = np.flatnonzero(np.diff(node[edges], prepend=-1))
        yield edges, firsts, node[edges][firsts]


def fit(cases, names, start, ridge):
    """Weights that make the gold paths of `cases` likeliest."""
    from scipy.optimize import minimize  # here, so that the bench, which shares the reading, needs no scipy

    batch = Batch(cases, len(names))
    # Features of very different size make the optimiser crawl: weights are sought per standard deviation.
    spread = np.maximum(np.sqrt((batch.phi**2).mean(0)), 1e-3)

    def objective(v):
        w = v / spread
        value, slope = batch.loss(w)
        return value + ridge * (w @ w), (slope + 2 * ridge * w) / spread

    found = minimize(objective, start * spread, jac=True, method="L-BFGS-B", options={"maxiter": 300, "ftol": 1e-7})
    print(f"{found.nit} iterations, loss {found.fun:.1f}, {found.message}", flush=True)
    return found.x / spread


def folders(path):
    """The texts in a folder."""
    return [folder for folder in sorted(path.iterdir()) if (folder / "pairs.tsv").is_file()]


def gold_rows(folder):
    """Gold rows: for each language its lines."""
    lines = (folder / "gold.tsv").read_text(encoding="utf-8").splitlines()[1:]
    cells = ([*line.split("\t"), "", "", ""][: len(LANGS)] for line in lines)
    return {tuple(tuple(int(x) for x in cell.split(",") if x.strip()) for cell in row) for row in cells}


def rows_of(matter, fitted):
    """Rows as (sentences by language, beads by pair, features of its confidence), all versions aligned together."""
    for (nodes, links), features in described(matter, fitted, pairs(matter, fitted)):
        row = tuple(tuple(i for version, i in nodes if version == v) for v in range(len(LANGS)))
        yield row, {f"{LANGS[a]}-{LANGS[b]}": found for (a, b), found in links.items()}, features


def held_out(texts, fitted_without, fold):
    """Print strict F1 of every pair and of rows, each text aligned with weights that have not seen it.

    Returns of every row the features of its confidence, whether it is right, and its fold.
    """
    counts = defaultdict(lambda: np.zeros(2))
    told = []
    for folder, matter in texts:
        gold, known = gold_beads(folder), gold_rows(folder)
        found, rows = defaultdict(set), set()
        for row, beads_of, features in rows_of(matter, fitted_without[fold(folder.name)]):
            for name, links in beads_of.items():
                found[name].update(links)
            rows.add(row)
            told.append((features, row in known, fold(folder.name)))
        for name, links in gold.items():
            here = np.array([2 * len(found[name] & set(links)), len(found[name]) + len(links)])
            counts[name] += here
            counts["all pairs"] += here
        several = [{row for row in some if sum(map(bool, row)) > 1} for some in (rows, known)]
        counts["rows"] += [2 * len(several[0] & several[1]), len(several[0]) + len(several[1])]
    print("held out:", "  ".join(f"{name} {a / b:.4f}" for name, (a, b) in counts.items()), flush=True)
    return told


def fit_confidence(told):
    """Weights of the logistic model of a row's being right; prints what it says against what is, on texts held out."""
    x, y, fold = (np.array(column, dtype=float) for column in zip(*told, strict=True))
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


def cases_of(folder, matter, so_far):
    """The names of the features, and a case for each pair of one text."""
    names = [f"{s}:{p}" for s in matter.sources for p in PARTS] + list(OTHER)
    gold = gold_beads(folder)
    cases = []
    for a, b in itertools.combinations(LANGS, 2):
        known = pair((matter.tokens[a], matter.tokens[b]), (matter.lengths[a], matter.lengths[b]), matter.sources)
        steps, unknown = path(gold[f"{a}-{b}"], known.band.rows, known.band.columns)
        cases.append(Case(folder.name, known, *featured(known, names, so_far, steps), not unknown))
    return names, cases


def main() -> int:
    """Cross-validate, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=2, help="parts of the documents, each held out once")
    parser.add_argument("--ridge", type=float, default=0.5)
    parser.add_argument("--write", action="store_true", help=f"write {OUT.name}")
    arguments = parser.parse_args()
    glossary, so_far = load_glossary(), load_weights().weights
    texts, cases, names = [], [], []
    for folder in (f for s in arguments.sets for f in folders(s)):
        readout = read(folder)
        matter = gather(readout, extract(readout, glossary, EVIDENCE), glossary, ORDER)
        texts.append((folder, matter))
        names, own = cases_of(folder, matter, so_far)
        cases += own
    known = [case for case in cases if case.whole]
    print(f"{len(cases)} pairs, {len(cases) - len(known)} of them with beads that no path can tell", flush=True)
    fold = lambda name: zlib.crc32(name.encode()) % arguments.folds  # noqa: E731
    start = np.array([so_far.get(name, 0.0) for name in names])
    nothing = (0.0,) * len(FEATURES)

    def fitted(chosen):
        found = fit(chosen, names, start, arguments.ridge)
        weights = {n: round(float(w), 4) for n, w in zip(names, found, strict=True)}
        weights["bead:0-1"] = round(weights["bead:0-1"] + LONE, 4)
        return Fitted(tuple(ORDER), weights, nothing)

    without = {k: fitted([case for case in known if fold(case.document) != k]) for k in range(arguments.folds)}
    confidence = fit_confidence(held_out(texts, without, fold))
    weights = fitted(known).weights
    for name, value in weights.items():
        print(f"{name:20} {value:8.3f}")
    if arguments.write:
        data = {"sources": list(ORDER), "weights": weights, "confidence": [round(float(x), 4) for x in confidence]}
        OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Fit the aligner's weights: a semi-Markov conditional random field over the paths of pairs of versions.

    fit_alignment.py [--folds N] [--only NAME] [--write] SET...

SET is a folder made by ../shared/bench/make_alignment.py. The likelihood of the gold path among all paths is maximised
(Sarawagi and Cohen 2004; forward-backward in log space, L-BFGS, L2), starting from the weights so far. Prints the
strict F1 of pairs and rows, all versions aligned together, on documents held out; fits a logistic model of how sure a
row is on the same; then fits the weights on all documents. `--only SOURCE` fits the weights of one source of evidence
beside the others as they are, `--only confidence` the logistic model alone. The texts have no paragraphs, so they are
given some. Needs scipy (pip install 'readout-toolkit[bench]'), which the product does not.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import sys
import zlib
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from toolkit.alignment.aligner import described, pairs
from toolkit.alignment.beads import KINDS, LENGTH_BOUNDS, Kind, beads
from toolkit.alignment.confidence import FEATURES, probability
from toolkit.alignment.gather import gather
from toolkit.alignment.meeting import pair
from toolkit.alignment.paths import paths
from toolkit.alignment.weights import Fitted
from toolkit.alignment.weights import load as load_weights
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load as load_glossary
from toolkit.model import Document, Readout, Sentence

OUT = Path(__file__).parent.parent / "toolkit" / "alignment" / "weights.json"
ORDER = ("quantity", "date", "name", "term", "digits", "lexicon", "sound", "prefix", "mark", "paragraph")
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
    texts = {lang: (folder / f"{lang}.txt").read_text(encoding="utf-8") for lang in LANGS}
    return Readout(folder.name, {lang: lined(lang, text) for lang, text in texts.items()})


def lined(lang: str, text: str) -> Document:
    """A version, one sentence a line."""
    sentences, at = [], 0
    for line in text.split("\n"):
        if body := line.strip():
            start = text.index(body, at)
            sentences.append(Sentence(len(sentences), start, start + len(body), body, len(sentences)))
        at += len(line) + 1
    return Document(lang, f"{lang}.txt", text, tuple(sentences))


def paragraphed(readout: Readout, folder: Path) -> Readout:
    """The versions with paragraphs: the same in three texts of five, in the fourth one version has its own, in the
    fifth there are none.

    A third of the rows that several versions have begin a paragraph; each version forgets every twentieth.
    """
    chance = random.Random(str(folder))
    langs = list(readout.documents)
    sizes = [len(document.sentences) for document in readout.documents.values()]
    number, forgotten = 0, {lang: set() for lang in langs}
    home = {lang: [0] * size for lang, size in zip(langs, sizes, strict=True)}
    for row in sorted(gold_rows(folder), key=lambda row: min(min(x) / n for x, n in zip(row, sizes, strict=True) if x)):
        if sum(map(bool, row)) > 1 and chance.random() < 0.33:
            number += 1
            for lang in langs:
                if chance.random() < 0.05:
                    forgotten[lang].add(number)
        for lang, sentences in zip(langs, row, strict=True):
            for i in sentences:
                home[lang][i] = number
    kind = zlib.crc32(folder.name.encode()) % 5
    if kind == 3:
        own = chance.choice(langs)
        home[own] = list(itertools.accumulate(int(chance.random() < 0.33) for _ in home[own]))
    documents = {}
    for lang, document in readout.documents.items():
        places = itertools.accumulate(home[lang], max)  # a sentence put forward begins no paragraph
        numbers = [0 if kind == 4 else place - sum(n <= place for n in forgotten[lang]) for place in places]
        sentences = [replace(s, paragraph=n) for s, n in zip(document.sentences, numbers, strict=True)]
        documents[lang] = replace(document, sentences=tuple(sentences))
    return replace(readout, documents=documents)


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


def featured(known, weightings, start, steps):
    """Features of the steps of a pair that come near the best path at the weights `start`, and of the gold path.

    They are had by running the aligner's own scoring with one of the `weightings` at a time.
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
    gold = np.zeros(len(weightings), dtype=np.float64)
    for f, weighting in enumerate(weightings):
        (scored,) = beads([known], weighting)
        left, right = np.append(scored.left, 0.0), np.append(scored.right, 0.0)
        for op, (i, j, columns_of) in kept.items():
            columns_of.append(left[i] if op == ALONE[0] else right[j] if op == ALONE[1] else scored.kinds[op][i, j])
        for op, i, j in steps:
            gold[f] += left[i] if op == ALONE[0] else right[j] if op == ALONE[1] else scored.kinds[op][i, j]
    by_shape = defaultdict(list)
    for op, (i, j, columns_of) in kept.items():
        by_shape[op.shape].append((i, j, np.array(columns_of, dtype=np.float32).T.reshape(-1, len(weightings))))
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


def fit(cases, start, ridge, held=0):
    """Weights that make the gold paths of `cases` likeliest; the first `held` stay what they are at the start."""
    from scipy.optimize import minimize  # here, so that the bench, which shares the reading, needs no scipy

    batch = Batch(cases, len(start))
    # Features of very different size make the optimiser crawl: weights are sought per standard deviation.
    spread = np.maximum(np.sqrt((batch.phi**2).mean(0)), 1e-3)

    def objective(v):
        w = v / spread
        value, slope = batch.loss(w)
        slope = (slope + 2 * ridge * w) / spread
        slope[:held] = 0.0
        return value + ridge * (w @ w), slope

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


def of_strays(sets, fitted_without, fold):
    """The same of rows put together from parts that stand apart, of texts of which one version has moved a sentence:
    in the others there are hardly any.
    """
    glossary, told = load_glossary(), []
    for folder in (folder for path in sets for folder in folders(path)):
        readout, known = strayed(folder)
        matter = gather(readout, extract(readout, glossary, EVIDENCE), glossary, ORDER)
        for row, _, features in rows_of(matter, fitted_without[fold(folder.name)]):
            if features[FEATURES.index("moved")]:
                told.append((features, row in known, fold(folder.name)))
    print(f"moved rows: {len(told)}, {np.mean([right for _, right, _ in told]):.3f} right", flush=True)
    return told


def strayed(folder: Path) -> tuple[Readout, set[tuple[tuple[int, ...], ...]]]:
    """The versions in a folder, in one of them a sentence in another place, at least five further; and gold rows."""
    readout, rows, chance = read(folder), gold_rows(folder), random.Random(str(folder))
    side = chance.randrange(len(LANGS))
    lines = [sentence.text for sentence in readout.documents[LANGS[side]].sentences]
    single = sorted(row[side][0] for row in rows if all(len(x) == 1 for x in row))
    if len(lines) < 8 or not single:
        return readout, rows
    one = chance.choice(single)
    order = [i for i in range(len(lines)) if i != one]
    order.insert(chance.choice([place for place in range(len(lines)) if abs(place - one) >= 5] or [one]), one)
    documents = {**readout.documents, LANGS[side]: lined(LANGS[side], "\n".join(lines[i] for i in order))}
    moved = {i: place for place, i in enumerate(order)}
    known = {(*row[:side], tuple(sorted(moved[i] for i in row[side])), *row[side + 1 :]) for row in rows}
    return replace(readout, documents=documents), known


def fit_confidence(told):
    """Weights and guess rate of the model of a row's being right; prints what it says against what is, on texts held
    out.
    """
    x, y, fold = (np.array(column, dtype=float) for column in zip(*told, strict=True))
    said = np.zeros(len(y))
    for k in set(fold):
        weights, guess = logistic(x[fold != k], y[fold != k])
        said[fold == k] = [probability(row, weights, guess) for row in x[fold == k]]
    print(f"rows held out: {len(y)}, {y.mean():.3f} right, Brier score {((said - y) ** 2).mean():.4f}")
    for low, high in itertools.pairwise((0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)):
        here = (said >= low) & (said < high)
        if here.any():
            print(
                f"  {low:.2f} to {high:.2f}: {here.sum():5} rows, says {said[here].mean():.3f}, is {y[here].mean():.3f}"
            )
    return logistic(x, y)


def logistic(x, y, ridge=1.0):
    """Weights of a logistic regression with a guess rate, and that rate: y is g + (1 - g) / (1 + exp(-x w))."""
    from scipy.optimize import minimize

    def objective(values):
        w, g = values[:-1], 1 / (1 + np.exp(-values[-1]))
        s = 1 / (1 + np.exp(-x @ w))
        p = np.clip(g + (1 - g) * s, 1e-9, 1 - 1e-9)
        loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).sum() + ridge * (w @ w)
        slope = (1 - y) / (1 - p) - y / p
        return loss, np.append(
            x.T @ (slope * (1 - g) * s * (1 - s)) + 2 * ridge * w, (slope * (1 - s)).sum() * g * (1 - g)
        )

    found = minimize(objective, np.append(np.zeros(x.shape[1]), -2.0), jac=True, method="L-BFGS-B").x
    return found[:-1], float(1 / (1 + np.exp(-found[-1])))


def cases_of(folder, matter, weightings, so_far):
    """A case for each pair of one text."""
    gold = gold_beads(folder)
    cases = []
    for a, b in itertools.combinations(LANGS, 2):
        known = pair((matter.tokens[a], matter.tokens[b]), (matter.lengths[a], matter.lengths[b]), matter.sources)
        steps, unknown = path(gold[f"{a}-{b}"], known.band.rows, known.band.columns)
        cases.append(Case(folder.name, known, *featured(known, weightings, so_far, steps), not unknown))
    return cases


def main() -> int:
    """Cross-validate, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=2, help="parts of the documents, each held out once")
    parser.add_argument("--ridge", type=float, default=0.5)
    parser.add_argument("--only", metavar="NAME", help=f"confidence, or one source of evidence: {', '.join(ORDER)}")
    parser.add_argument("--write", action="store_true", help=f"write {OUT.name}")
    arguments = parser.parse_args()
    so_far = load_weights()
    texts = [text for path in arguments.sets for text in gathered(path)]
    fold = lambda name: zlib.crc32(name.encode()) % arguments.folds  # noqa: E731
    if arguments.only == "confidence":
        without, weights = dict.fromkeys(range(arguments.folds), so_far), dict(so_far.weights)
    else:
        without, weights = fit_weights(texts, so_far.weights, arguments, fold)
    told = held_out(texts, without, fold) + of_strays(arguments.sets, without, fold)
    confidence, guess = fit_confidence(told)
    for name, value in weights.items():
        print(f"{name:20} {value:8.3f}")
    if arguments.write:
        rounded = [round(float(x), 4) for x in confidence]
        data = {"sources": list(ORDER), "weights": weights, "confidence": rounded, "guess": round(guess, 4)}
        OUT.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    return 0


def gathered(path):
    """The texts of a set, each with its evidence."""
    glossary = load_glossary()
    for folder in folders(path):
        readout = paragraphed(read(folder), folder)
        yield folder, gather(readout, extract(readout, glossary, EVIDENCE), glossary, ORDER)


def fit_weights(texts, so_far, arguments, fold):
    """By fold, what was fitted without its documents; and the weights fitted on all."""
    names = [f"{source}:{part}" for source in ORDER for part in PARTS] + list(OTHER)
    free = [name for name in names if not arguments.only or name.startswith(f"{arguments.only}:")]
    given = {name: weight for name, weight in so_far.items() if name not in free}
    held = [given] if given else []
    start = np.array([1.0] * len(held) + [so_far.get(name, 0.0) for name in free])
    weightings = [*held, *({name: 1.0} for name in free)]
    cases = [case for folder, matter in texts for case in cases_of(folder, matter, weightings, so_far)]
    known = [case for case in cases if case.whole]
    print(f"{len(cases)} pairs, {len(cases) - len(known)} of them with beads that no path can tell", flush=True)

    def fitted(chosen):
        found = fit(chosen, start, arguments.ridge, len(held))[len(held) :]
        weights = given | {name: round(float(w), 4) for name, w in zip(free, found, strict=True)}
        if not given:
            weights["bead:0-1"] = round(weights["bead:0-1"] + LONE, 4)
        return {name: weights[name] for name in names}

    nothing = (0.0,) * len(FEATURES)
    without = {
        k: Fitted(tuple(ORDER), fitted([case for case in known if fold(case.document) != k]), nothing, 0.0)
        for k in range(arguments.folds)
    }
    return without, fitted(known)


if __name__ == "__main__":
    sys.exit(main())

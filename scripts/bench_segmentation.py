"""Sentence borders found in joined sentences: boundary F1 and sentences a second, by language."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

from toolkit.documents.segmentation import segment
from toolkit.languages import table, tags
from toolkit.languages.profile import Profile

Cut = Callable[[str, str], list[int]]  #: text and language -> where its sentences end

#: What the best of the libraries reaches on the whole of NTREX-128, in the same measure.
TO_BEAT = {"en": 95.3, "kk": 94.4, "ru": 94.3, "zh": 91.0}


def ours(text: str, lang: str) -> list[int]:
    """Ends by `toolkit.documents.segmentation`."""
    return [sentence.end for sentence in segment(text, lang)]


def razdel(text: str, lang: str) -> list[int]:
    """Ends by razdel, a rule for Russian (pip install razdel)."""
    from razdel import sentenize

    return [sentence.stop for sentence in sentenize(text)]


def syntok(text: str, lang: str) -> list[int]:
    """Ends by syntok, a rule for English, German and Spanish (pip install syntok)."""
    import syntok.segmenter

    ends = []
    for paragraph in syntok.segmenter.process(text):
        ends += [sentence[-1].offset + len(sentence[-1].value) for sentence in paragraph]
    return ends


def documents(folder: Path, lang: str) -> list[tuple[str, set[int]]]:
    """Each document as one line, and where its sentences end but the last."""
    joiner = table(Profile, lang).joiner
    names = (folder / "documents.tsv").read_text(encoding="utf-8").splitlines()
    sentences = (folder / f"{lang}.txt").read_text(encoding="utf-8").splitlines()
    joined = []
    for _, pairs in groupby(zip(names, sentences, strict=True), key=lambda pair: pair[0]):
        parts = [sentence.strip() for _, sentence in pairs]
        ends, at = set(), 0
        for part in parts[:-1]:
            at += len(part)
            ends.add(at)
            at += len(joiner)
        joined.append((joiner.join(parts), ends))
    return joined


def measure(cut: Cut, data: list[tuple[str, set[int]]], lang: str) -> tuple[float, float, float, float]:
    """F1, precision and recall in percent, sentences a second (the best of three rounds)."""
    right = found = gold = 0
    for text, ends in data:
        got = {end for end in cut(text, lang) if end < len(text)}
        right, found, gold = right + len(got & ends), found + len(got), gold + len(ends)
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        count = sum(len(cut(text, lang)) for text, _ in data)
        best = min(best, time.perf_counter() - start)
    precision, recall = right / max(1, found), right / gold
    return 200 * precision * recall / max(1e-9, precision + recall), 100 * precision, 100 * recall, count / best


def exact(folder: Path, cut: Cut) -> tuple[int, int]:
    """How many readouts' versions (xx.txt) are cut exactly as their xx.sent says, and how many there are."""
    right = total = 0
    for file in sorted(folder.glob("*/*.sent")):
        gold = [line.strip() for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        ends, at = [], 0
        for sentence in gold:
            at = text.index(sentence, at) + len(sentence)
            ends.append(at)
        right += cut(text, file.stem) == ends
        total += 1
    return right, total


def main() -> None:
    """Print a line a language, and the readouts cut exactly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/ntrex"), help="en.txt, kk.txt … and documents.tsv")
    parser.add_argument(
        "--readouts", type=Path, default=Path("../shared/readouts"), help="folders of xx.txt and xx.sent"
    )
    parser.add_argument("--peer", choices=("razdel", "syntok"), help="a library in our place")
    args = parser.parse_args()
    cut: Cut = {None: ours, "razdel": razdel, "syntok": syntok}[args.peer]
    for lang in tags():
        f1, precision, recall, speed = measure(cut, documents(args.data, lang), lang)
        print(
            f"{lang}  F1 {f1:.2f} (to beat: {TO_BEAT.get(lang, 0.0)})  precision {precision:.2f}  recall {recall:.2f}"
            f"  {speed:,.0f} sentences/s"
        )
    print("readouts cut exactly: {} of {}".format(*exact(args.readouts, cut)))


if __name__ == "__main__":
    main()

"""Measure the lexicon on parallel sentences: how many words it knows, and how often the other version agrees.

    scripts/bench_lexicon.py FOLDER [--every N]

FOLDER holds one text a language, a sentence a line (en.txt, kk.txt …), and documents.tsv, which names the document of
each line. Printed by language: the share of content words with an entry ("known"; Chinese by characters). By pair: the
share of those whose concept occurs in the parallel sentence ("agree") and in another sentence of the document
("noise"), and the share of sentences that, of all sentences of the document, have most in common with their parallel,
rare concepts weighing more ("finds").
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

from toolkit.languages import table, tags
from toolkit.languages.morphology import Morphology
from toolkit.lexicon import Entry, find
from toolkit.lexicon.finder import is_han


def known(lines: list[str], entries: list[list[Entry]], lang: str) -> float:
    """Share of the content words (of Han text: characters) that some entry covers."""
    morphology = table(Morphology, lang)
    covered = total = 0
    for line, found in zip(lines, entries, strict=True):
        spans = [(start, end) for start, end in morphology.words(line) if is_content(line[start:end], morphology)]
        inside = {place for entry in found for place in range(entry.start, entry.end)}
        for start, end in spans:
            if is_han(line[start]):
                covered += sum(place in inside for place in range(start, end))
                total += end - start
            else:
                covered += start in inside
                total += 1
    return covered / max(total, 1)


def is_content(word: str, morphology: Morphology) -> bool:
    """Whether a word carries matter: neither a figure nor a function word."""
    return not word[0].isdigit() and word.lower() not in morphology.function_words


def agreement(ours: list[list[Entry]], theirs: list[list[Entry]], partner: list[int]) -> float:
    """Share of our entries one of whose concepts is in the partner sentence."""
    hits = total = 0
    for found, other in zip(ours, partner, strict=True):
        concepts = {number for entry in theirs[other] for number in entry.concepts}
        hits += sum(not concepts.isdisjoint(entry.concepts) for entry in found)
        total += len(found)
    return hits / max(total, 1)


def finds(ours: list[list[Entry]], theirs: list[list[Entry]], documents: list[str]) -> float:
    """Share of our sentences whose parallel is the best match in the document; a tie counts in part."""
    concepts = [{number for entry in found for number in entry.concepts} for found in theirs]
    counts = Counter(number for numbers in concepts for number in numbers)
    weights = {number: math.log(len(concepts) / count) for number, count in counts.items()}
    places = defaultdict(list)
    for place, name in enumerate(documents):
        places[name].append(place)
    right = 0.0
    for place, found in enumerate(ours):
        mine = [set(entry.concepts) for entry in found]
        scores = {}
        for other in places[documents[place]]:
            norm = math.sqrt(sum(weights[number] for number in concepts[other]) + 1)
            shared = ((weights[number] for number in numbers & concepts[other]) for numbers in mine)
            scores[other] = sum(max(each, default=0.0) for each in shared) / norm
        best = [other for other, score in scores.items() if score == max(scores.values())]
        right += (place in best) / len(best)
    return right / max(len(ours), 1)


def strangers(documents: list[str], seed: int) -> list[int]:
    """For each line, another line of its document (itself, where it is the only one)."""
    places = defaultdict(list)
    for place, name in enumerate(documents):
        places[name].append(place)
    draw = random.Random(seed)
    return [draw.choice([p for p in places[name] if p != place] or [place]) for place, name in enumerate(documents)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="use each Nth line only")
    arguments = parser.parse_args()

    def lines(name: str) -> list[str]:
        return (arguments.folder / name).read_text(encoding="utf-8").splitlines()[:: arguments.every]

    langs = [lang for lang in tags() if (arguments.folder / f"{lang}.txt").is_file()]
    texts = {lang: lines(f"{lang}.txt") for lang in langs}
    entries = {}
    for lang in langs:
        find("", lang)
        clock = time.perf_counter()
        entries[lang] = [find(line, lang) for line in texts[lang]]
        first = time.perf_counter() - clock
        clock = time.perf_counter()
        for line in texts[lang]:
            find(line, lang)
        again = time.perf_counter() - clock
        words = sum(len(table(Morphology, lang).words(line)) for line in texts[lang])
        share = known(texts[lang], entries[lang], lang)
        print(f"{lang}  known {share:.1%}  {words / first:,.0f} words/s first, {words / again:,.0f} with warm caches")
    documents = lines("documents.tsv")
    same, others = list(range(len(documents))), strangers(documents, seed=1)
    for one, two in itertools.permutations(langs, 2):
        agree = agreement(entries[one], entries[two], same)
        noise = agreement(entries[one], entries[two], others)
        found = finds(entries[one], entries[two], documents)
        print(f"{one}>{two}  agree {agree:.1%}  noise {noise:.1%}  finds {found:.1%}")


if __name__ == "__main__":
    main()

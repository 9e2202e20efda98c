"""The translation memory at size: import, exact and fuzzy look-ups, size of the file."""

from __future__ import annotations

import argparse
import os
import random
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

from toolkit.corpus import entries
from toolkit.glossary import load
from toolkit.lexicon import concepts
from toolkit.settings import Settings
from toolkit.translation.memory import Memory
from toolkit.translation.search import search
from toolkit.translation.units import Unit

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FIGURE = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]{4,}")
UNITS = 20  #: of one origin
SWAPS = 2  #: words of a sentence that are others than in the corpus


def synthetic(count: int, langs: Sequence[str]) -> Iterator[Unit]:
    """Rows of the corpus with other figures and two words of the lexicon for others: no two are the same."""
    chance = random.Random(1)
    rows = [said for source in entries.found(CORPUS) for _, said in entries.load(source, Settings()).rows]
    rows = [said for said in rows if all(lang in said for lang in langs)]
    words = [concept.words for concept in concepts()]
    for number in range(count):
        said = chance.choice(rows)
        put = chance.choices(words, k=SWAPS)
        figure = str(chance.randrange(10, 99_999))
        texts = {lang: _swapped(FIGURE.sub(figure, said[lang]), lang, put) for lang in langs}
        origin = number // UNITS
        yield Unit(f"synthetic-{origin:07}", f"row {number % UNITS}", f"{2000 + origin % 25}-05-24", 1.0, texts)


class Making:
    """Units, and the processor time that making them takes, which is no part of an import."""

    def __init__(self, units: Iterator[Unit]) -> None:
        self._units = units
        self.spent = 0.0

    def __iter__(self) -> Iterator[Unit]:
        return self

    def __next__(self) -> Unit:
        start = time.process_time()
        try:
            return next(self._units)
        finally:
            self.spent += time.process_time() - start


def _swapped(text: str, lang: str, put: Sequence[Any]) -> str:
    """The text with the words `put` for others of it; of one without spaces, for two characters."""
    if lang == "zh":
        third = len(text) // 3
        return text[:third] + put[0]["zh"][0] + text[third + 2 : 2 * third] + put[1]["zh"][0] + text[2 * third + 2 :]
    places = [match.span() for match in WORD.finditer(text)]
    chosen = places[:: max(1, len(places) // SWAPS)][:SWAPS]
    for (start, end), words in reversed(list(zip(chosen, put, strict=False))):
        text = text[:start] + words[lang][0] + text[end:]
    return text


def timed(what: str, look: Callable[[str], Any], texts: Sequence[str]) -> None:
    """Milliseconds a look-up, of processor time, which other work on the machine disturbs least."""
    spent = []
    for text in texts:
        start = time.process_time()
        look(text)
        spent.append(1000 * (time.process_time() - start))
    spent.sort()
    print(f"{what:34} median {spent[len(spent) // 2]:7.2f} ms   p95 {spent[len(spent) * 95 // 100]:7.2f} ms")


def main() -> None:
    """Read the command line, import, look up, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--langs", default="en,kk", help="languages of a unit (en,kk)")
    parser.add_argument("--queries", type=int, default=200)
    args = parser.parse_args()
    langs = args.langs.split(",")
    source, target = langs[:2]
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {args.units} units in {', '.join(langs)}")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "memory.sqlite"
        with closing(Memory(path, is_new=True)) as memory:
            making = Making(synthetic(args.units, langs))
            start = time.process_time()
            memory.add(making)
            spent = time.process_time() - start - making.spent
            print(f"import: {args.units / spent:,.0f} units/s of processor time")
        print(f"file: {path.stat().st_size / 1e6:,.0f} MB for {args.units * len(langs)} texts")
        with closing(Memory(path)) as memory:
            _look_up(memory, args.queries, source, target)


def _look_up(memory: Memory, count: int, source: str, target: str) -> None:
    glossary = load()
    chance = random.Random(2)
    (last,) = memory.db.execute("SELECT max(id) FROM unit").fetchone()
    known = [memory.unit(chance.randint(1, last)).texts[source] for _ in range(count)]
    near = [FIGURE.sub("7", text).replace(" ", "  ", 1) + " Иә" for text in known]  # like, but not the same
    search(memory, "warm", source, target, glossary)
    timed("exact (Memory.same)", lambda text: memory.same(text, source), known)
    timed("fuzzy candidates (Memory.near)", lambda text: memory.near(text, source, 60), near)
    timed("search, exact", lambda text: search(memory, text, source, target, glossary), known)
    timed("search, fuzzy >= 70 %", lambda text: search(memory, text, source, target, glossary), near)
    found = sum(any(match.score >= 70 for match in search(memory, text, source, target, glossary)) for text in near)
    print(f"fuzzy: {found} of {count} found")


if __name__ == "__main__":
    main()

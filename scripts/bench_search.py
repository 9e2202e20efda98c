"""Index synthetic aligned rows, made out of the corpus, and time searches.

    scripts/bench_search.py [--rows 1000000] [--keep FILE]

Prints how long the index took, how large it is against its text, and milliseconds a query, first and warm.
"""

from __future__ import annotations

import argparse
import itertools
import os
import random
import re
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from toolkit.corpus import entries
from toolkit.corpus.entries import Entry
from toolkit.corpus.index import Index
from toolkit.corpus.search import Query, first, search
from toolkit.settings import Settings

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
FIGURE = re.compile(r"\d+")
ROWS = 20  #: of a readout
QUERIES = (
    Query("жан-жақты стратегиялық"),
    Query("стратегиялық серіктестік", lemma=True),
    Query("стратегическое партнерство", ("ru",), lemma=True),
    Query("strategic partnership"),
    Query("全面战略伙伴关系"),
    Query("双边关系", ("zh",)),
    Query("of the and"),
    Query("no such phrase anywhere"),
)


def synthetic(count: int) -> Iterator[Entry]:
    """Readouts of corpus rows in a new order, with new figures and a word of their own in each version."""
    chance = random.Random(1)
    rows = [said for source in entries.found(CORPUS) for _, said in entries.load(source, Settings()).rows]
    for number in range(count // ROWS):
        chosen = []
        for said in chance.choices(rows, k=ROWS):
            figure = str(chance.randrange(10, 99_999))
            chosen.append((1.0, {lang: FIGURE.sub(figure, text) for lang, text in said.items()}))
        yield Entry(f"synthetic-{number:07}", "", f"{2000 + number % 25}-05-24", "KZ", ("CN",), chosen)


def main() -> None:
    """Read the command line, index, search, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, help="keep the index here")
    args = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    with tempfile.TemporaryDirectory() as folder:
        index = Index(args.keep or Path(folder) / "index.sqlite")
        begun, cpu = time.perf_counter(), time.process_time()
        made = synthetic(args.rows)
        while batch := list(itertools.islice(made, 500)):
            index.fill(batch)
        seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
        index.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (text,) = index.db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM said").fetchone()
        size = index.path.stat().st_size
        print(
            f"{args.rows} rows: {seconds:.0f} s ({cpu:.0f} s of processor), {args.rows / cpu:.0f} rows/s of processor"
        )
        print(f"text {text / 1e6:.0f} MB, index {size / 1e6:.0f} MB: {size / text:.2f} times")
        for query in QUERIES:
            times = []
            for _ in range(5):
                begun = time.perf_counter()
                found, more = first(search(index, query), 20)
                times.append(1000 * (time.perf_counter() - begun))
            told = f"{len(found)}{'+' if more else ''} places"
            print(
                f"{min(times[1:]):7.1f} ms warm, {times[0]:7.1f} ms first  {told:<11} {query.text} {query.langs or ''}"
            )


if __name__ == "__main__":
    main()

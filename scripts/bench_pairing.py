"""Put the shuffled versions of a corpus together again, by what they say alone, and count what comes out right.

scripts/bench_pairing.py [CORPUS] [--count N]
"""

from __future__ import annotations

import argparse
import random
import time
from pathlib import Path

from toolkit.batch.model import File
from toolkit.batch.pairing import paired

LANGS = ("en", "kk", "ru", "zh")


def main() -> None:
    """Read the command line, pair, print the share of events put together right."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="?", type=Path, default=Path(__file__).resolve().parents[1] / "corpus")
    parser.add_argument("--count", type=int, default=0, help="so many events only")
    args = parser.parse_args()
    folders = sorted(path.parent for path in args.corpus.glob("*/en.txt"))[: args.count or None]
    files = [File(folder / f"{lang}.txt", lang, f"{folder.name}/{lang}") for folder in folders for lang in LANGS]
    random.Random(1).shuffle(files)
    started = time.perf_counter()
    jobs, alone = paired(files)
    seconds = time.perf_counter() - started
    right, least = 0, 1.0
    for job in jobs:
        events = {file.path.parent.name for file in job.files}
        if len(events) == 1 and len(job.files) == len(LANGS):
            right, least = right + 1, min(least, job.confidence)
        else:
            print("wrong:", job.confidence, [file.shown for file in job.files])
    print("alone:", [file.shown for file in alone])
    print(f"{right} of {len(folders)} events right ({right / len(folders):.1%}), {seconds:.1f} s; least sure {least}")


if __name__ == "__main__":
    main()

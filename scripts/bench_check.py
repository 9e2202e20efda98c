"""Time of a whole check in a warm process, and where it goes, beside Python reading the same text word by word."""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from toolkit.alignment import align
from toolkit.api import check
from toolkit.checks import chosen, run
from toolkit.documents.readout import load as load_readout
from toolkit.facts import EVIDENCE, extract
from toolkit.glossary import load
from toolkit.model import Comparison
from toolkit.settings import Settings


def milliseconds(job: Callable[[], object], rounds: int) -> float:
    """Median processor time: others may use the machine too."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        job()
        times.append(time.process_time() - start)
    return 1000 * median(times)


def main() -> None:
    """Print the whole, its parts and the baseline."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("corpus/geneva-2024-10"))
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    readout, glossary, settings = load_readout([args.folder]), load(), Settings()
    check(readout)  # warms the caches of words
    evidence = extract(readout, glossary, EVIDENCE)
    rows = align(readout, evidence, glossary)
    facts = extract(readout, glossary, known=evidence)
    comparison = Comparison(readout, rows, facts)
    text = " ".join(document.text for document in readout.documents.values())
    word = re.compile(r"\w+")
    base = milliseconds(lambda: [word.sub("", text) for _ in range(10)], args.rounds)
    whole = milliseconds(lambda: check(readout), args.rounds)
    size = sum(len(document.sentences) for document in readout.documents.values())
    print(f"{args.folder.name}: {size} sentences in {len(readout.langs)} versions, {len(chosen(settings))} checks")
    print(
        f"whole check {whole:.1f} ms (target: 40), {whole / base:.1f} times ten readings of the words ({base:.2f} ms)"
    )
    parts: dict[str, Callable[[], object]] = {
        "facts for alignment": lambda: extract(readout, glossary, EVIDENCE),
        "alignment": lambda: align(readout, evidence, glossary),
        "other facts": lambda: extract(readout, glossary, known=evidence),
        "checks": lambda: run(comparison, settings),
    }
    for name, job in parts.items():
        print(f"  {name:<20} {milliseconds(job, args.rounds):6.1f} ms")
    for name in chosen(settings):
        only = Settings(only=(name,))
        print(f"    {name:<18} {milliseconds(lambda only=only: run(comparison, only), args.rounds):6.1f} ms")  # type: ignore[misc]


if __name__ == "__main__":
    main()

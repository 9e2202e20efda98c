"""Batch synthetic readouts: rate with one worker and with two, reuse, memory, the journal's cost, exports.

    scripts/bench_batch.py [--count 200] [--rows 20] [--workers 2] [--export parquet,tmx]

Rates are by the clock: on a machine that others use, the load printed first says how much they are worth. Processor
time of the coordinator and of the workers is given beside them; from it, what two workers gain on cores of their own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import NamedTuple

SCRIPTS = Path(__file__).resolve().parent
COMMAND = "if __name__ == '__main__':\n    from toolkit.cli import main\n    main()"
JOURNAL = """
import sys, time
from pathlib import Path
from toolkit.batch import journal
records = list(journal.read(Path(sys.argv[1]))[0].values())
new = journal.Journal(Path(sys.argv[2]))
begun = time.perf_counter()
for record in records: new.add(record)
new.close()
print((time.perf_counter() - begun) / len(records) * 1000)
"""


class Watched:
    """A process tree over time: the sum of what all its processes hold alone, in MB, and their processor time."""

    def __init__(self, pid: int) -> None:
        self.pid, self.samples, self._stop = pid, [], threading.Event()
        self.seconds: dict[int, float] = {}  # by process, as last seen
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._stop.wait(0.2):
            tree = _tree(self.pid)
            self.samples.append(sum(map(_held, tree)))
            self.seconds |= {pid: seconds for pid in tree if (seconds := _processor(pid))}

    def done(self) -> Run:
        """What was seen."""
        self._stop.set()
        self._thread.join()
        parent = self.seconds.pop(self.pid, 0.0)
        return Run(self.samples, parent, sum(self.seconds.values()))


class Run(NamedTuple):
    """How a batch went."""

    memory: list[float]  #: MB over time
    parent: float  #: seconds of processor of the coordinator
    workers: float  #: of all other processes
    seconds: float = 0.0  #: by the clock


def _tree(root: int) -> list[int]:
    above = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            above[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found, todo = [], [root]
    while todo:
        pid = todo.pop()
        found.append(pid)
        todo += [child for child, parent in above.items() if parent == pid]
    return found


def _held(pid: int) -> float:
    """Proportional set size in MB, which counts shared pages once."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def _processor(pid: int) -> float:
    """Seconds of processor that a process has used."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def batch(source: Path, out: Path, workers: int, exports: str, *more: str) -> Run:
    """One batch."""
    command = [sys.executable, "-c", COMMAND, "batch", str(source), "--out", str(out), "-q", "-j", str(workers)]
    begun = time.perf_counter()
    process = subprocess.Popen([*command, "--export", exports, *more])
    watched = Watched(process.pid)
    code = process.wait()
    if code not in (0, 1):
        sys.exit(f"the batch ended with {code}")
    seconds = time.perf_counter() - begun
    return watched.done()._replace(seconds=seconds)


def _spent(run: Run, count: int) -> str:
    each = 1000 * run.workers / count
    return f"processor {run.parent:.1f} s coordinator, {run.workers:.1f} s workers ({each:.0f} ms a readout)"


def main() -> None:
    """Read the command line, make readouts, batch them, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--rows", type=int, default=20)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--export", default="parquet,tmx,tsv,moses,overview")
    args = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {args.count} readouts of {args.rows} rows")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "archive"
        made = [sys.executable, str(SCRIPTS / "generate_readouts.py"), str(source), "--count", str(args.count)]
        subprocess.run([*made, "--rows", str(args.rows)], check=True, capture_output=True)
        os.environ["READOUT_CACHE_DIR"] = str(folder / "cache")
        batch(source / "synthetic-000001", folder / "warm", 1, "")
        first = batch(source, folder / "one", 1, "")
        one = first.seconds
        print(f"1 worker : {args.count / one:6.1f} readouts/s ({one:.0f} s); {_spent(first, args.count)}")
        both = batch(source, folder / "two", args.workers, "")
        two, samples = both.seconds, both.memory
        print(f"{args.workers} workers: {args.count / two:6.1f} readouts/s ({two:.0f} s), {one / two:.2f} times one")
        idle = first.workers / ((both.parent + both.workers) / args.workers)
        rate = args.workers * args.count / (both.parent + both.workers)
        print(f"           on idle cores: {rate:.1f} readouts/s, {idle:.2f} times one; {_spent(both, args.count)}")
        third = max(1, len(samples) // 3)
        early, late = (max(part, default=0) for part in (samples[third : 2 * third], samples[2 * third :]))
        print(f"memory   : {max(samples, default=0):.0f} MB at most; {early:.0f} in the middle, {late:.0f} at the end")
        again = batch(source, folder / "two", args.workers, "").seconds
        print(f"again    : {args.count / again:6.0f} readouts/s reused, start-up included ({again:.1f} s)")
        empty = batch(source / "synthetic-000001", folder / "warm", 1, "").seconds
        print(f"           {args.count / max(again - empty, 0.001):6.0f} readouts/s without start-up ({empty:.1f} s)")
        exported = batch(source, folder / "two", args.workers, args.export)
        took = max(exported.seconds - again, 0.001)
        print(
            f"exports  : {args.count / took:6.0f} readouts/s ({args.export}), {max(exported.memory, default=0):.0f} MB"
        )
        (folder / "journal").mkdir()
        told = [sys.executable, "-c", JOURNAL, str(folder / "two" / ".batch"), str(folder / "journal")]
        each = float(subprocess.run(told, check=True, capture_output=True, text=True).stdout)
        print(f"journal  : {each:.3f} ms a readout, {each / (1000 * one / args.count):.2%} of its time")
        size = sum(f.stat().st_size for f in (folder / "two" / ".batch" / "cache").rglob("*.z"))
        print(f"cache    : {size / args.count / 1024:.1f} KiB a readout")
        same = subprocess.run(
            ["diff", "-rq", "-x", ".batch", folder / "one", folder / "two"], capture_output=True, text=True
        )
        differ = [line for line in same.stdout.splitlines() if "Only in" not in line]
        print(f"bytes    : {'the same' if not differ else differ[:3]}")
        shutil.rmtree(folder / "one")


if __name__ == "__main__":
    main()

"""Cold start of `readout check` as a ratio to `python -c "import click, rich"`, and its peak memory."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

READOUT = Path(sys.executable).with_name("readout")
#: Byte code is kept, as for any user: pip makes it for click and rich, and Python for an editable project.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: list[str], rounds: int) -> float:
    """Median wall time of the whole process."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT)
        times.append(time.perf_counter() - start)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command}: exit {done.returncode}: {done.stderr.decode()[-400:]}")
    return median(times)


def peak(command: list[str]) -> float:
    """Peak resident memory of the process in MB."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_maxrss / 1024


def main() -> None:
    """Print the two times, their ratio and the peak."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default="corpus/beijing-2022")
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    baseline = [sys.executable, "-c", "import click, rich"]
    command = [str(READOUT), "check", args.folder]
    seconds(command, 2)  # byte code and compiled glossary are there from now on, as for any user's second run
    base, ours = seconds(baseline, args.rounds), seconds(command, args.rounds)
    print(f"import click, rich: {1000 * base:.0f} ms")
    print(f"readout check {args.folder}: {1000 * ours:.0f} ms, ratio {ours / base:.1f} (target: 6 or less)")
    print(f"peak memory: {peak(command):.0f} MB (target: under 250)")


if __name__ == "__main__":
    main()

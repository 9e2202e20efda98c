"""Many writers at once, and writers killed at any moment: nothing finished is lost, and the file always parses."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from toolkit.glossary.parsing import read

#: How often a writer is killed; READOUT_KILLS=100 for the long run.
KILLS = int(os.environ.get("READOUT_KILLS", "20"))

WRITER = """
import sys
from pathlib import Path
from toolkit.glossary import Concept, Term
from toolkit.glossary.changes import change
from toolkit.glossary.operations import add
file, first, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
for n in range(count):
    change(file, add([Concept(f"{first}-{n}", (Term("kk", f"термин {first} {n}"),))]))
    print(f"{first}-{n}", flush=True)
"""


def start(file: Path, first: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(file), first, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_twenty_writers_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "shared.yaml"
    file.write_text("# kept\nconcepts:\n", encoding="utf-8")
    writers = [start(file, f"w{n}", 2) for n in range(20)]
    told = [name for writer in writers for name in writer.communicate(timeout=120)[0].split()]
    assert all(writer.returncode == 0 for writer in writers)
    assert len(told) == 40
    assert {concept.id for concept in read(file).concepts} == set(told)
    assert file.read_text(encoding="utf-8").startswith("# kept\n")


def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "shared.yaml"
    file.write_text("concepts:\n", encoding="utf-8")
    moment, finished = random.Random(1), set()
    running = [start(file, f"k{n}", 10_000) for n in range(2)]
    for n in range(KILLS):
        victim = running.pop(0)
        first = victim.stdout.readline()  # type: ignore[union-attr]  # it is at work now
        time.sleep(moment.random() * 0.02)
        victim.send_signal(signal.SIGKILL)
        rest = victim.communicate()[0]
        finished |= {line.strip() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")}
        present = {concept.id for concept in read(file).concepts}
        assert finished <= present
        running.append(start(file, f"n{n}", 10_000))
    for writer in running:
        writer.kill()
        writer.communicate()
    assert len(finished) >= KILLS

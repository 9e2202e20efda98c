"""On a real local Ray cluster of four workers, one killed in the middle, the bytes are those of the local engine.

Starting a cluster takes a while: only where READOUT_RAY is set.
"""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.conftest import contents, write

COMMAND = "if __name__ == '__main__':\n    from toolkit.cli import main\n    main()"
READOUTS = 60
ARGUMENTS = ("--form", "json,html", "--export", "moses,overview,parquet,tmx,tsv", "-q")

pytestmark = [
    pytest.mark.skipif(not os.environ.get("READOUT_RAY"), reason="READOUT_RAY is not set"),
    pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="the extra ray is not installed"),
    pytest.mark.skipif(not Path("/proc").exists(), reason="looks into /proc"),
]


def start(source: Path, out: Path | str, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", COMMAND, "batch", str(source), "--out", str(out), *ARGUMENTS, *more])


def workers(parent: int) -> list[int]:
    """Processes of Ray below `parent` that carry out a task now."""
    above: dict[int, int] = {}
    working: list[int] = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            above[int(folder.name)] = int(folder.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            if b"ray::carry_out" in folder.joinpath("cmdline").read_bytes():
                working.append(int(folder.name))
        except OSError:
            continue
    return sorted(pid for pid in working if parent in _ancestors(pid, above))


def _ancestors(pid: int, above: dict[int, int]) -> set[int]:
    found: set[int] = set()
    while pid in above and pid not in found:
        found.add(pid)
        pid = above[pid]
    return found


@pytest.mark.parametrize("place", ["{}", "file://{}", "local://{}"], ids=["folder", "address of a folder", "fsspec"])
def test_ray_leaves_the_same_bytes_with_a_worker_killed(tmp_path: Path, place: str) -> None:
    source = tmp_path / "archive"
    for n in range(READOUTS):
        write(source / f"talks-{n:02}", n, "en kk ru zh")
    assert start(source, tmp_path / "local", "-j", "2").wait(300) == 0
    out = place.format(tmp_path / "ray")
    running = start(source, out, "--state", str(tmp_path / "state"), "--engine", "ray", "-j", "4")
    killed = 0
    while running.poll() is None and not killed:
        time.sleep(0.02)
        done = len(list((tmp_path / "ray").glob("*/check.json")))
        if done >= 5 and (found := workers(running.pid)):
            os.kill(found[0], signal.SIGKILL)
            killed = found[0]
    assert running.wait(300) == 0
    assert killed
    assert contents(tmp_path / "ray") == contents(tmp_path / "local")

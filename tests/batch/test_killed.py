"""Killed at random moments and started again, a batch leaves the bytes of an undisturbed one.

A few moments by default; READOUT_KILLS=50 for the long run.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.batch.conftest import contents, write

KILLS = int(os.environ.get("READOUT_KILLS", "1"))
READOUTS = 12
COMMAND = "if __name__ == '__main__':\n    from toolkit.cli import main\n    main()"
ARGUMENTS = ("--form", "json,html", "--export", "moses,overview,parquet,tmx,tsv", "-j", "2", "-q")

pytestmark = pytest.mark.skipif(not hasattr(os, "killpg") or not Path("/proc").exists(), reason="looks into /proc")


def start(source: Path, out: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", COMMAND, "batch", str(source), "--out", str(out), *ARGUMENTS])


def finish(source: Path, out: Path) -> None:
    assert start(source, out).wait(120) == 0


def workers(parent: int) -> list[int]:
    """Processes below `parent`, the resource tracker and the fork server apart."""
    children: dict[int, list[tuple[int, bytes]]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            above = int(folder.joinpath("stat").read_text().rpartition(")")[2].split()[1])
            children.setdefault(above, []).append((int(folder.name), folder.joinpath("cmdline").read_bytes()))
        except OSError:
            continue
    servers = [pid for pid, command in children.get(parent, []) if b"forkserver" in command]
    return [pid for server in servers for pid, _ in children.get(server, [])]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("archive")
    for n in range(READOUTS):
        write(folder / f"talks-{n:02}", n, "en kk ru zh")
    return folder


@pytest.fixture(scope="module")
def undisturbed(source: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], float]:
    """Contents after an undisturbed run, and the seconds it took."""
    out = tmp_path_factory.mktemp("undisturbed")
    started = time.monotonic()
    finish(source, out)
    return contents(out), time.monotonic() - started


@pytest.mark.parametrize("kill", range(KILLS))
def test_kill_of_the_parent(
    source: Path, undisturbed: tuple[dict[str, bytes], float], tmp_path: Path, kill: int
) -> None:
    before, seconds = undisturbed
    running = start(source, tmp_path)
    time.sleep(random.Random(kill).uniform(0.2, 1.0) * seconds)
    running.send_signal(signal.SIGKILL)
    running.wait()
    finish(source, tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("kill", range(KILLS))
def test_kill_of_a_worker(source: Path, undisturbed: tuple[dict[str, bytes], float], tmp_path: Path, kill: int) -> None:
    before, seconds = undisturbed
    running = start(source, tmp_path)
    time.sleep(random.Random(kill).uniform(0.4, 0.9) * seconds)
    for pid in workers(running.pid)[:1]:
        with suppress(ProcessLookupError):  # it may have ended by itself meanwhile
            os.kill(pid, signal.SIGKILL)
    assert running.wait(120) == 0
    assert contents(tmp_path) == before


@pytest.mark.parametrize("kill", range(KILLS))
def test_a_disk_that_takes_no_more(
    source: Path, undisturbed: tuple[dict[str, bytes], float], tmp_path: Path, kill: int
) -> None:
    """Files may grow to a random size only, as on a disk that fills up."""
    before, _ = undisturbed
    limit = random.Random(kill).choice([2_000, 5_000, 10_000, 20_000, 40_000])
    code = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    code += f"resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, resource.RLIM_INFINITY))\n" + COMMAND
    command = [sys.executable, "-c", code, "batch", str(source), "--out", str(tmp_path), *ARGUMENTS]
    full = subprocess.run(command, capture_output=True, timeout=120, check=False)
    assert full.returncode in (0, 2), full.stderr
    assert b"Traceback" not in full.stderr
    finish(source, tmp_path)
    assert contents(tmp_path) == before

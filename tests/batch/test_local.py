"""The local engine gives every worker something to do and lets nothing big hold up the small."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.batch.conftest import Silent
from toolkit.batch.engines import local
from toolkit.batch.model import Context, Job, Task
from toolkit.batch.run import Tally

Run = Callable[..., tuple[Tally, Silent]]

BIG, SMALL = local.BIG, 100


class Pool:
    """A pool of four with so many big tasks under way."""

    size = 4

    def __init__(self, big: int) -> None:
        self.big = big


@pytest.mark.parametrize(
    "sizes, big, chosen",
    [
        pytest.param([SMALL, BIG], 0, 0, id="the first"),
        pytest.param([BIG, SMALL], 1, 0, id="a big one while there is room for it"),
        pytest.param([BIG, BIG, SMALL], 2, 2, id="a small one past the big"),
        pytest.param([BIG, BIG], 2, None, id="no third big one"),
    ],
)
def test_the_next_task(sizes: list[int], big: int, chosen: int | None) -> None:
    waiting = deque(Task(Job(str(number), ()), size) for number, size in enumerate(sizes))
    task = local._chosen(waiting, Pool(big))  # type: ignore[arg-type]
    assert (int(task.job.event) if task else None) == chosen
    assert len(waiting) == len(sizes) - (task is not None)


@pytest.mark.parametrize("large, made", [pytest.param(0, 3, id="at once"), pytest.param(local.LARGE, 1, id="never")])
def test_a_worker_that_has_grown_large_gives_way_to_a_new_one(
    archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch, large: int, made: int
) -> None:
    hands: list[local._Hand] = []

    class Hand(local._Hand):
        def __init__(self, context: Context, processes: Any) -> None:
            super().__init__(context, processes)
            hands.append(self)

    monkeypatch.setattr(local, "_Hand", Hand)
    monkeypatch.setattr(local, "LARGE", large)
    tally, _watch = run(archive, engine="local")
    assert (tally.done, len(hands)) == (3, made)

"""inline: everything in this process, for debugging and for tests."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.batch.model import Context, Outcome, Task


def run(tasks: Iterator[Task], context: Context, workers: int) -> Iterator[Outcome]:
    """Carry out the tasks one after the other; `workers` does not matter."""
    from toolkit.batch.work import Worker

    worker: Worker | None = None
    for task in tasks:
        worker = worker or Worker(context)
        yield worker.do(task)

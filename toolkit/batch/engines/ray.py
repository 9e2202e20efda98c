"""ray: a Ray cluster, this machine's or one that RAY_ADDRESS names; needs the extra `ray`.

Tasks and outcomes are small and go through Ray; texts and results do not: every machine reads the sources and writes
the outputs itself, so both must lie in a folder that all of them see under one path. Ray starts a task again whose
worker dies.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from toolkit.batch.engines import DEATHS, given_up
from toolkit.batch.model import Context, Outcome, Task
from toolkit.errors import InputError

AHEAD = 2  #: tasks a worker that wait at the cluster


def run(tasks: Iterator[Task], context: Context, workers: int) -> Iterator[Outcome]:
    """Carry out the tasks on `workers` cores of the cluster."""
    ray = _ray()
    ours = not ray.is_initialized()
    if ours:
        address = os.environ.get("RAY_ADDRESS")
        local: dict[str, Any] = {} if address else {"num_cpus": workers, "include_dashboard": False}
        try:
            ray.init(address=address, log_to_driver=False, logging_level="ERROR", **local)
        except (ConnectionError, RuntimeError) as error:
            remedy = "start it (ray start --head), or unset RAY_ADDRESS to use this machine"
            raise InputError("", 0, f"no Ray cluster answers ({error})", remedy) from error
    try:
        yield from _outcomes(ray, tasks, ray.put(context), workers)
    finally:
        if ours:
            ray.shutdown()


def _ray() -> Any:
    try:
        import ray
    except ModuleNotFoundError as error:
        remedy = "pip install 'readout-toolkit[ray]', or leave --engine"
        raise InputError("", 0, "the engine ray needs Ray, which is not installed", remedy) from error
    return ray


def _outcomes(ray: Any, tasks: Iterator[Task], context: Any, workers: int) -> Iterator[Outcome]:
    """Outcomes as they come, with a few tasks more under way than there are workers."""
    work = ray.remote(num_cpus=1, max_retries=DEATHS)(carry_out)
    under_way: dict[Any, Task] = {}
    exhausted = False
    while True:
        while not exhausted and len(under_way) < AHEAD * workers:
            task = next(tasks, None)
            if task is None:
                exhausted = True
            else:
                under_way[work.remote(task, context)] = task
        if not under_way:
            return
        ready, _ = ray.wait(list(under_way), num_returns=1)
        for reference in ready:
            task = under_way.pop(reference)
            try:
                yield ray.get(reference)
            except ray.exceptions.RayError:  # its workers died, and Ray has tried again often enough
                yield given_up(task)


_workers: dict[Context, Any] = {}


def carry_out(task: Task, context: Context) -> Outcome:
    """Do one task in a process of the cluster, which keeps its worker for the next."""
    from toolkit.batch.work import Worker
    from toolkit.collecting import seldom

    if context not in _workers:
        seldom()
        _workers.clear()
        _workers[context] = Worker(context)
    outcome: Outcome = _workers[context].do(task)
    return outcome

"""Engines: what carries out tasks, one a file; entry points of the group `readout.engines` add more.

An engine is a module with `run(tasks, context, workers) -> Iterator[Outcome]`: it takes tasks as it has room for them,
never more than a few ahead, and gives outcomes in any order. A worker that dies costs its task another try.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import cast

from toolkit.batch.model import Context, Failure, Outcome, Task
from toolkit.errors import unknown
from toolkit.plugins import names, outside

Run = Callable[[Iterator[Task], Context, int], Iterator[Outcome]]
DEATHS = 3  #: workers that may die over one task before it is given up


def engine(name: str) -> Run:
    """The engine of that name; an unknown one raises `InputError`."""
    foreign = outside("readout.engines")
    if name in foreign:
        return cast(Run, foreign[name].load())
    if name not in names(__name__):
        raise unknown("engine", name, {*names(__name__), *foreign})
    run: Run = import_module(f"{__name__}.{name.replace('-', '_')}").run
    return run


def given_up(task: Task) -> Outcome:
    """The outcome of a task over which too many workers died."""
    named = tuple((file.lang, str(file.path)) for file in task.job.files)
    problem = f"{DEATHS} workers died over it (killed, or out of memory)"
    return Outcome(
        task.job.event,
        failure=Failure(
            task.job.event, task.job.files[0].shown, 0, problem, "look at the file's size; split it", named
        ),
    )

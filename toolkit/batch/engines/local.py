"""local: processes on this machine, one a core.

Each worker has a pipe of its own and one task at a time, so that a worker killed in the middle costs exactly that task
another try, and big readouts never hold up more than half the workers. A worker whose caches of words have grown large
is renewed, and now and then any; they end themselves as soon as the parent is gone, however it went.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection, wait
from typing import Any

from toolkit.batch.engines import DEATHS, given_up
from toolkit.batch.model import Context, Outcome, Task
from toolkit.collecting import seldom

RENEWED = 10_000  #: tasks that one process does
LARGE = 600_000_000  #: bytes of memory with which a process is renewed sooner
BIG = 1_000_000  #: bytes from which a readout counts as big
AHEAD = 8  #: tasks a worker looked through for one that is not big
NEEDED = ["toolkit.batch.work"]  #: imported once, before workers are forked off


def run(tasks: Iterator[Task], context: Context, workers: int) -> Iterator[Outcome]:
    """Carry out the tasks in `workers` processes."""
    pool = _Pool(context, max(1, workers))
    waiting: deque[Task] = deque()
    open_ended = True
    try:
        while True:
            while open_ended and len(waiting) < (AHEAD * pool.size if pool.choosy(waiting) else pool.size):
                task = next(tasks, None)
                if task is None:
                    open_ended = False
                else:
                    waiting.append(task)
            _begin(waiting, pool)
            if not pool.busy:
                if not waiting and not open_ended:
                    return
                continue
            finished = list(pool.finished())
            waiting.extendleft(again for _, again in finished if again is not None and again.attempts < DEATHS)
            _begin(waiting, pool)  # before the outcomes are taken: no worker waits for the journal
            for outcome, again in finished:
                if outcome is not None:
                    yield outcome
                elif again is not None and again.attempts >= DEATHS:
                    yield given_up(again)
    finally:
        pool.close()


def _begin(waiting: deque[Task], pool: _Pool) -> None:
    """Start tasks as long as a worker is idle."""
    while waiting and pool.idle and (task := _chosen(waiting, pool)) is not None:
        pool.start(task)


def _chosen(waiting: deque[Task], pool: _Pool) -> Task | None:
    """The next task to start: a big one only while half the workers are free of big ones."""
    for place, task in enumerate(waiting):
        if task.size < BIG or pool.big < max(1, pool.size // 2):
            del waiting[place]
            return task
    return None


class _Hand:
    """One worker process, seen from here."""

    def __init__(self, context: Context, processes: Any) -> None:
        self.pipe, theirs = processes.Pipe()
        self.process = processes.Process(target=_serve, args=(theirs, context), daemon=True)
        self.process.start()
        theirs.close()
        self.task: Task | None = None
        self.done = 0


class _Pool:
    """The worker processes; made as they are needed."""

    def __init__(self, context: Context, size: int) -> None:
        method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
        self._processes: Any = multiprocessing.get_context(method)
        if method == "forkserver":
            self._processes.set_forkserver_preload(NEEDED)
        self._context, self.size = context, size
        self._hands: list[_Hand] = []

    @property
    def busy(self) -> list[_Hand]:
        return [hand for hand in self._hands if hand.task is not None]

    @property
    def idle(self) -> int:
        return self.size - len(self.busy)

    @property
    def big(self) -> int:
        return sum(hand.task.size >= BIG for hand in self.busy if hand.task is not None)

    def choosy(self, waiting: deque[Task]) -> bool:
        """Whether only big tasks wait that must not start yet, so that one should look further."""
        return bool(waiting) and all(task.size >= BIG for task in waiting) and self.big >= max(1, self.size // 2)

    def start(self, task: Task) -> None:
        """Give a task to an idle worker, or to a new one."""
        hand = next((hand for hand in self._hands if hand.task is None), None)
        if hand is None:
            hand = _Hand(self._context, self._processes)
            self._hands.append(hand)
        hand.task = task
        with suppress(OSError):  # it died while idle; `finished` notices
            hand.pipe.send(task)

    def finished(self) -> Iterator[tuple[Outcome | None, Task | None]]:
        """Wait for some workers: the outcome of each, or the task it died over."""
        by_pipe = {hand.pipe: hand for hand in self.busy}
        for pipe in wait(list(by_pipe)):
            hand = by_pipe[pipe]
            task, hand.task = hand.task, None
            assert task is not None
            try:
                outcome: Outcome
                outcome, memory = hand.pipe.recv()
            except (EOFError, OSError):
                self._dismiss(hand)
                yield None, replace(task, attempts=task.attempts + 1)
                continue
            hand.done += 1
            if memory > LARGE or hand.done >= RENEWED:
                self._dismiss(hand)
            yield outcome, None

    def _dismiss(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        hand.pipe.close()  # the worker reads the end and goes

    def close(self) -> None:
        """Stop all workers at once: what they have not finished will be done again."""
        for hand in self._hands:
            hand.pipe.close()
            if hand.task is not None:
                hand.process.terminate()
        for hand in self._hands:
            hand.process.join(5)


def _serve(pipe: Connection, context: Context) -> None:
    """What a worker does until its pipe ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from toolkit.batch.work import Worker

    seldom()
    worker = Worker(context)
    while True:
        try:
            task: Task = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send((worker.do(task), _memory()))


def _memory() -> int:
    """Bytes that this process has held at most; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def _end_with_parent() -> None:
    """End this process when the parent is gone: nobody else may write into the output folder any more."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)

"""Garbage collection put off while a readout is worked on, and seldom in a process that does nothing else.

A check makes tens of thousands of small objects and hardly a cycle among them; reference counts free them. Looking for
cycles all the while, beside the tables of four languages, would cost a sixth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 200_000  #: objects more than at the last look: a few MB of garbage at worst, and some dozen readouts


@contextmanager
def put_off() -> Iterator[None]:
    """Collect nothing until the end of the block, unless somebody else has put it off already."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seldom() -> None:
    """Look for cycles only now and then, for the rest of this process: each look costs as much as what is kept."""
    gc.set_threshold(SELDOM)

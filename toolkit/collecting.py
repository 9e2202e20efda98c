"""Garbage collection put off while a readout is worked on.

A check makes tens of thousands of small objects and hardly a cycle among them; reference counts free them. Looking for
cycles all the while, beside the tables of four languages, would cost a sixth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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

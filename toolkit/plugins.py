"""Registration by place: a module in a package is a check, a reader, a report; entry points add some from outside."""

from __future__ import annotations

import sys
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint


@cache
def names(package: str) -> tuple[str, ...]:
    """Names of the public modules in `package`, `-` for `_`, sorted, without importing them."""
    path = import_module(package).__path__
    return tuple(sorted(m.name.replace("_", "-") for m in iter_modules(path) if not m.name.startswith("_")))


@cache
def outside(group: str) -> dict[str, EntryPoint]:
    """Entry points of a group ("readout.checks"), by name, in order of the names."""
    if not _anyone_extends():
        return {}
    from importlib.metadata import entry_points

    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: point.name)}


@cache
def _anyone_extends() -> bool:
    """Whether any installed distribution names a group of ours; importlib.metadata alone would cost 40 ms a start."""
    for folder in sys.path:
        for file in Path(folder).glob("*.*-info/entry_points.txt"):
            if b"[readout." in file.read_bytes():
                return True
    return False


@cache
def plugins(package: str, attribute: str, group: str) -> dict[str, Any]:
    """`attribute` of every module in `package` that has it, and every entry point of `group`, sorted by name.

    A name taken twice raises `InputError` naming both.
    """
    found: dict[str, Any] = {}
    for name in names(package):
        module = import_module(f"{package}.{name.replace('-', '_')}")
        if hasattr(module, attribute):
            found[name] = getattr(module, attribute)
    for name, point in outside(group).items():
        if name in found:
            raise InputError("", 0, f"{group}: '{name}' is both built in and in {point.value}", "rename one")
        found[name] = point.load()
    return dict(sorted(found.items()))

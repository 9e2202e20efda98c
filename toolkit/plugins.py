"""Registration by place: a module in a package is a check, a reader, a report; entry points add some from outside."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from toolkit.errors import InputError


@cache
def names(package: str) -> tuple[str, ...]:
    """Names of the public modules in `package`, `-` for `_`, sorted, without importing them."""
    path = import_module(package).__path__
    return tuple(sorted(m.name.replace("_", "-") for m in iter_modules(path) if not m.name.startswith("_")))


@cache
def plugins(package: str, attribute: str, group: str) -> dict[str, Any]:
    """`attribute` of every module in `package` that has it, and every entry point of `group`, sorted by name.

    A name taken twice raises `InputError` naming both.
    """
    found: dict[str, Any] = {}
    for name in names(package):
        module: ModuleType = import_module(f"{package}.{name.replace('-', '_')}")
        if hasattr(module, attribute):
            found[name] = getattr(module, attribute)
    for point in entry_points(group=group):
        if point.name in found:
            raise InputError("", 0, f"{group}: '{point.name}' is both built in and in {point.value}", "rename one")
        found[point.name] = point.load()
    return dict(sorted(found.items()))

"""One report a file; from outside, an entry point of the group `readout.reports` names an object with `render`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from toolkit.errors import unknown
from toolkit.plugins import names, outside

if TYPE_CHECKING:
    from toolkit.reports._canvas import Report

GROUP = "readout.reports"


def forms() -> tuple[str, ...]:
    """Names of all reports, sorted."""
    return tuple(sorted({*names(__name__), *outside(GROUP)}))


def named(form: str) -> Report:
    """The report of that name; one that we do not have raises `InputError` naming the known ones."""
    found: Any
    if form in names(__name__):
        found = import_module(f"{__name__}.{form}")  # a module serves as the report
    elif form in outside(GROUP):
        found = outside(GROUP)[form].load()
    else:
        raise unknown("report", form, forms())
    return cast("Report", found)

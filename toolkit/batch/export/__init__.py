"""What a batch makes of all readouts together: one form a file; entry points of `readout.exports` add more.

A form is a module with `Writer(folder, langs, filters)`: `add(result)` for each readout in order of the events' names,
then `close()`. It writes into `folder` as it goes, so that memory stays flat; `EXTRA`, where there is one, names the
extra of the toolkit that it needs, and `MODULE` the module that shows whether it is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from toolkit.batch.result import Result, ResultRow
from toolkit.errors import InputError, unknown
from toolkit.plugins import names, outside


@dataclass(frozen=True, slots=True)
class Filters:
    """Which rows go into translation memories and parallel corpora."""

    min_score: float = 0.0  #: rows less sure are left out, 0..1
    clean: bool = False  #: rows with an error in them are left out
    max_ratio: float = 0.0  #: pairs of which one is so many times longer are left out; 0: none are
    once: bool = False  #: a pair given before is left out

    def takes(self, row: ResultRow) -> bool:
        """Whether a row may go in."""
        return row.score >= self.min_score and (row.is_clean or not self.clean)


class Writer(Protocol):
    """Takes results one by one."""

    def add(self, result: Result) -> None:
        """Take the next readout."""
        ...

    def close(self) -> None:
        """Finish the files."""
        ...


def forms() -> tuple[str, ...]:
    """Names of all forms, sorted."""
    return tuple(sorted({*names(__name__), *outside("readout.exports")}))


def module(form: str) -> Any:
    """The module of a form. An unknown form, or one whose extra is missing, raises `InputError`."""
    foreign = outside("readout.exports")
    if form in foreign:
        return foreign[form].load()
    if form not in names(__name__):
        raise unknown("export", form, forms())
    found = import_module(f"{__name__}.{form}")
    if missing(form):
        raise InputError("", 0, f"{form} needs {found.MODULE}", f"pip install 'readout-toolkit[{found.EXTRA}]'")
    return found


def missing(form: str) -> str:
    """The extra that a form needs and this installation lacks, or ""."""
    found = import_module(f"{__name__}.{form}") if form in names(__name__) else None
    needed = getattr(found, "MODULE", "")
    return str(getattr(found, "EXTRA", "")) if needed and find_spec(needed) is None else ""


def write(
    results: Iterable[Result], wanted: Sequence[str], folder: Path, langs: Sequence[str], filters: Filters
) -> None:
    """Write the forms `wanted` in one go through the results, each into a folder of its own in `folder`."""
    writers: list[Writer] = []
    for form in wanted:
        (folder / form).mkdir()
        writers.append(module(form).Writer(folder / form, tuple(langs), filters))
    for result in results:
        for writer in writers:
            writer.add(result)
    for writer in writers:
        writer.close()

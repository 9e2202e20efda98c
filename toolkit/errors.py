"""What is raised when a file, a term or an option that we were given cannot be used."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path


class InputError(Exception):
    """Input that cannot be used: where, what is wrong, and the way out.

    Raised where it is known and caught in two places only: the command line (exit code 2) and the batch loop
    (next readout). `str()` gives "PATH:LINE: problem; remedy".
    """

    def __init__(self, path: Path | str, line: int, problem: str, remedy: str) -> None:
        super().__init__(path, line, problem, remedy)  # all four, so that it survives a process pool
        self.path = path  #: the file concerned; "" where there is none
        self.line = line  #: 1-based; 0 where a line means nothing
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        place = str(self.path) + (f":{self.line}" if self.line else "")
        return f"{place + ': ' if place else ''}{self.problem}; {self.remedy}"


def unknown(kind: str, name: str, known: Iterable[str], path: Path | str = "", line: int = 0) -> InputError:
    """The error for a name that is not among `known`: it lists them and offers the nearest."""
    import difflib

    names = sorted(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    guess = f" (did you mean {near[0]}?)" if near else ""
    return InputError(path, line, f"no {kind} '{name}'", f"known: {', '.join(names)}{guess}")

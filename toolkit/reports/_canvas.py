"""What every report is given besides its matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from toolkit.model import Comparison, Finding


class Canvas(NamedTuple):
    """Where the result will be seen."""

    width: int = 100  #: columns of the terminal; a fixed width where there is none, so that output does not vary
    colour: bool = False  #: ANSI colours, on a terminal only
    signature: str = ""  #: what the result was made with: version, languages, checks, glossary
    pair: tuple[str, str] | None = None  #: source and target of a report that is to hold two languages only


class Report(Protocol):
    """A report is a module with this function."""

    def render(self, comparison: Comparison, findings: Sequence[Finding] | None, canvas: Canvas) -> str | bytes:
        """The report as text, or as the bytes of an office file; `findings` is None where only rows were asked for."""

"""Parts of a statement that one version of a row lacks or has alone: what omission and addition share."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import NamedTuple

from toolkit.checks._clauses import Clause
from toolkit.checks._qualified import Qualified
from toolkit.checks._unlisted import Unlisted
from toolkit.model import Finding, Span


class Parts(NamedTuple):
    """What is told of a comparison."""

    clauses: list[Clause]
    items: list[Unlisted]
    qualifiers: list[Qualified]


def plainest(
    clauses: Iterable[Clause], items: Iterable[Unlisted], qualifiers: Iterable[Qualified], but: Container[str]
) -> Parts:
    """The parts of all versions `but` those; of one version of a row the plainer: a clause that warns, else an item."""
    told = [clause for clause in clauses if clause.lang not in but]
    plain = {_place(clause) for clause in told if clause.severity == "warning"}
    listed = [item for item in items if item.lang not in but and _place(item) not in plain]
    taken = {_place(item) for item in listed}
    return Parts(
        [clause for clause in told if _place(clause) not in taken],
        listed,
        [part for part in qualifiers if part.lang not in but and _place(part) not in plain],
    )


def finding(
    check: str,
    part: Unlisted | Qualified,
    values: Mapping[str, str],
    spans: Iterable[Span],
    message: str,
    confidence: float,
) -> Finding:
    """What both checks yield for an item or a qualifier."""
    return Finding(
        check=check,
        severity="warning" if part.sure else "info",
        row=part.row.index,
        odd=(part.lang,),
        values=values,
        spans=tuple(spans),
        message=message,
        confidence=confidence,
        reason=part.reason,
    )


def _place(part: Clause | Unlisted | Qualified) -> tuple[int, str]:
    return part.row.index, part.lang

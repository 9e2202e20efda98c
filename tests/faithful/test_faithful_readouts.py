"""Whole readouts that say one thing in four ways: few findings, and hardly an error."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from toolkit.api import check, read
from toolkit.model import Severity

FOLDERS = sorted(path for path in Path(__file__).parent.iterdir() if path.is_dir() and path.name.isdigit())


@cache
def told() -> tuple[int, list[Severity]]:
    """How many rows there are, and how severe each finding is."""
    checked = [check(read(folder)) for folder in FOLDERS]
    rows = sum(len(one.comparison.rows) for one in checked)
    return rows, [finding.severity for one in checked for finding in one.findings]


def test_hardly_an_error_is_found() -> None:
    rows, severities = told()
    assert rows > 500
    assert severities.count("error") < 0.012 * rows


def test_few_findings_warn() -> None:
    rows, severities = told()
    assert severities.count("error") + severities.count("warning") < 0.035 * rows

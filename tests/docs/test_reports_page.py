"""docs/reports.md: a section a report, and pictures that are there and small."""

from __future__ import annotations

import re
from pathlib import Path

from toolkit.cli.align import FORMATS
from toolkit.plugins import names

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reports.md").read_text(encoding="utf-8")
LARGEST = 300 * 1024  #: bytes of a picture


def test_every_report_has_a_section() -> None:
    assert [name for name in names("toolkit.reports") if f"\n## {name}\n" not in PAGE] == []


def test_the_forms_of_align_are_named() -> None:
    opening = PAGE.split("\n## ")[0]
    assert [form for form in FORMATS if f"`{form}`" not in opening] == []


def test_pictures_are_there_and_small() -> None:
    pictures = [DOCS / name for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", PAGE)]
    assert pictures
    assert [str(path) for path in pictures if not 0 < path.stat().st_size < LARGEST] == []

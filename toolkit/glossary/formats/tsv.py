"""TSV: as CSV, with tabs; what a spreadsheet takes from the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from toolkit.glossary.formats import csv
from toolkit.glossary.model import Concept

SUFFIXES: tuple[str, ...] = (".tsv", ".tab")

read = csv.read
losses = csv.losses


def write(concepts: Sequence[Concept], title: str) -> bytes:
    """The file's bytes."""
    return csv.write(concepts, title, "\t")

"""Single edits: every one fits the corpus as it stands, and what was once told stays told."""

from __future__ import annotations

import pytest

from scripts.bench_edits import EDITS, ROOT, TRAP, checked, edits, news
from toolkit.checks import chosen
from toolkit.settings import Settings

FILES = sorted(EDITS.glob("*.jsonl"))
KINDS = {*chosen(Settings()), TRAP}
TOLD = 0.5  #: share of the edits that must be told; a floor, what is reached stands in docs/quality.md
FLAGGED = 0.1  #: share of the harmless ones that may be flagged


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_edit_fits_the_corpus(file):
    for edit in edits(file):
        text = (ROOT / "corpus" / edit.event / f"{edit.lang}.txt").read_text("utf-8")
        assert text.count(edit.old) == 1, f"{edit.event}/{edit.lang}.txt: {edit.old}"
        assert edit.new != edit.old and edit.kind in KINDS and edit.why


def test_divergences_are_told_and_harmless_edits_are_not():
    """Every fifth edit of the open files: what differs is told where it stands, what does not differ is let be."""
    sample = [edit for file in EDITS.glob("open-*.jsonl") for edit in list(edits(file))[::5]]
    before = {event: checked(event)[0].findings for event in {edit.event for edit in sample}}
    told = {True: [], False: []}
    for edit in sample:
        here, _ = news(edit, before[edit.event])
        told[edit.kind == TRAP].append(bool(here))
    assert sum(told[False]) >= TOLD * len(told[False])
    assert sum(told[True]) <= FLAGGED * len(told[True])

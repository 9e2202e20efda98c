"""The seed readout: what its README lists comes out, and nothing of other kinds, which would be nonsense."""

from __future__ import annotations

from pathlib import Path

from toolkit.api import check, read

SEED = Path(__file__).parents[2] / "corpus" / "beijing-2022"


def test_what_comes_out_of_the_seed() -> None:
    told = [finding for finding in check(read(SEED)).findings if finding.severity != "info"]
    kinds = {finding.check for finding in told}
    assert kinds == {"duplicate", "locale", "number", "party-order", "quotation", "speech-act", "term"}
    assert [finding.odd for finding in told if finding.check == "duplicate"] == [("en",)]
    visits = [finding.odd for finding in told if finding.values.get("en") == "state-visit"]
    assert visits == [("kk",)] * 2
    ladder = {finding.odd for finding in told if "partnership ladder" in finding.message}
    assert ladder == {("en",), ("ru",), ("zh",)}

"""Pictures as files: the same bytes always, whole, and without empty boxes for letters."""

from __future__ import annotations

import random
import sys
from typing import Any
from xml.etree import ElementTree

import pytest

from tests.support import readout, rows
from toolkit.errors import InputError
from toolkit.model import Comparison, Event
from toolkit.plots import alignment, dashboard, drawing

TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture
def comparison() -> Comparison:
    made = readout(Event(title="Переговоры $5 и $6"), en="One.\nTwo.", kk="Бір.\nЕкі.", ru="Раз.\nДва.", zh="一。\n")
    return Comparison(made, rows(made), {})


def words(svg: bytes) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(TEXT)]


@pytest.mark.parametrize("kind", drawing.FORMATS)
def test_same_in_same_out(kind: str, comparison: Comparison) -> None:
    assert alignment.draw(comparison, kind) == alignment.draw(comparison, kind)
    assert dashboard.draw(RESULTS, kind) == dashboard.draw(RESULTS[::-1], kind)


def test_the_alignment_names_versions_and_what_is_in_it(comparison: Comparison) -> None:
    said = words(alignment.draw(comparison, "svg", {1: "error"}))
    for text in (
        "Переговоры $5 и $6",
        "English (en)",
        "қазақша (kk)",
        "русский (ru)",
        "中文 (zh)",
        "error",
        "missing in a version",
    ):
        assert text in said
    assert "another order" not in said


def test_a_name_without_a_font_is_said_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_letters", lambda: frozenset(map(ord, "қазақша")))
    assert drawing.legible("қазақша", "Kazakh", "png") == "қазақша"
    assert drawing.legible("中文", "Chinese", "png") == "Chinese"
    assert drawing.legible("中文", "Chinese", "svg") == "中文"


def test_kazakh_letters_have_a_font_that_comes_with_the_library() -> None:
    assert drawing.legible("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "", "png")


def finding(check: str, severity: str, *odd: str) -> dict[str, Any]:
    return {"check": check, "severity": severity, "odd": list(odd)}


RESULTS: list[dict[str, Any]] = [
    {"name": "a", "event": {"date": "2024-07-03"}, "rows": [1, 2], "findings": [finding("term", "error", "kk"), finding("date", "info", "zh", "ru")]},
    {"name": "astana-2024-09", "rows": [1], "findings": [finding("term", "warning", "kk")]},
    {"name": "undated", "rows": [1], "findings": []},
]  # fmt: skip


def test_the_dashboard_counts_by_check_language_and_month() -> None:
    said = words(dashboard.draw(iter(RESULTS), "svg"))
    for text in ("3 findings in 3 readouts, 4 rows", "term", "date", "kk", "ru", "zh", "2024-07", "2024-09", "no date"):
        assert text in said
    assert "findings a readout, by month" in said


def test_many_months_become_years() -> None:
    rng = random.Random(1)
    many = [{"name": f"x-{2001 + n % 20}-{1 + rng.randrange(12):02}", "rows": [], "findings": []} for n in range(400)]
    said = words(dashboard.draw(many, "svg"))
    assert "findings a readout, by year" in said
    assert {"2001", "2020"} <= set(said)


def test_nothing_at_all_is_drawn() -> None:
    assert "0 findings in 0 readouts, 0 rows" in words(dashboard.draw([], "svg"))


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    from pathlib import Path

    with pytest.raises(InputError, match="known: png, svg"):
        drawing.form(Path("rows.gif"))


def test_without_matplotlib_the_extra_is_named(comparison: Comparison, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InputError, match=r"readout-toolkit\[plots\]"):
        alignment.draw(comparison, "svg")

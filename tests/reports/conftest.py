"""A small comparison with findings of each severity, made by hand."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.support import readout, rows
from toolkit.model import Comparison, Event, Finding, Span

EVENT = Event(title="Talks in Astana", date=datetime.date(2031, 5, 14), place="Astana")


def span(comparison: Comparison, lang: str, words: str) -> Span:
    at = comparison.readout.documents[lang].text.index(words)
    return Span(lang, at, at + len(words), words)


@pytest.fixture
def comparison() -> Comparison:
    made = readout(
        EVENT,
        en="Trade grew to 18.2 billion dollars.\nThe parties agreed & left <early>.\nThey met.",
        kk="Сауда 18,7 миллиард долларға жетті.\nТараптар талқылады.\nОлар кездесті.",
        ru="Торговля выросла до 18,2 млрд долларов.\nСтороны договорились.\nОни встретились.",
        zh="贸易额增至182亿美元。\n双方商定。\n",
    )
    made_rows = rows(made)
    return Comparison(made, (*made_rows[:2], replace(made_rows[2], score=0.3)), {})


@pytest.fixture
def findings(comparison: Comparison) -> tuple[Finding, ...]:
    return (
        Finding(
            "number",
            "error",
            0,
            ("kk",),
            {"en": "18.2 billion USD", "kk": "18.7 billion USD", "ru": "18.2 billion USD", "zh": "18.2 billion USD"},
            (
                span(comparison, "en", "18.2 billion dollars"),
                span(comparison, "kk", "18,7 миллиард доллар"),
                span(comparison, "ru", "18,2 млрд долларов"),
                span(comparison, "zh", "182亿美元"),
            ),
            "kk says 18.7 billion, the others 18.2 billion",
            "18,2 миллиард доллар",
            0.97,
            "figures compared by value",
            "aaaa",
        ),
        Finding(
            "speech-act",
            "warning",
            1,
            ("kk",),
            {"en": "agree", "kk": "discuss"},
            (span(comparison, "en", "agreed"), span(comparison, "kk", "талқылады")),
            "discussed in kk, agreed in the others | 100 %",
            id="bbbb",
        ),
        Finding("omission", "info", 2, ("zh",), {"zh": "absent"}, (Span("zh", 19, 19, ""),), "zh lacks it", id="cccc"),
    )

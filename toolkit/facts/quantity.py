"""quantity: figures, number words, shares, sums of money and measures, by value.

Values: "22", "18200000000 USD", "15.2 %", "2 x" (twofold), "320000 m". Metric units are brought to the base unit of
their dimension, so that 1.5 thousand km and 1500 km are one value. Details: "by" (figure, mixed, word), "or" (another
reading of the same figure), "approx" (about, over, under), "ordinal", "of" (what an ordinal counts), "label" (a figure
inside a name), "loose" (a currency that the bare word does not settle), "unit" (as written). A half is 50 % in all
languages.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from toolkit.facts._measure import measures
from toolkit.facts._number import Measure
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.lexing import lex
from toolkit.languages.profile import Profile
from toolkit.languages.units import MEASURES
from toolkit.learnt import SENTENCES
from toolkit.model import Fact, Facts, Readout, Sentence, Span

AFTER = ("date",)

#: Metric dimension -> the unit that values are given in.
_BASE = {dimension: unit for unit, (dimension, size, system) in MEASURES.items() if size == "1" and system == "metric"}


def extract(readout: Readout, glossary: Glossary, facts: Facts) -> Iterator[Fact]:
    """Yield a fact for each quantity that is no part of a date."""
    for lang, document in readout.documents.items():
        for sentence in document.sentences:
            dates = tuple(
                (fact.span.start - sentence.start, fact.span.end - sentence.start)
                for fact in facts[lang][sentence.index]
                if fact.kind == "date"
            )
            yield from _placed(sentence, lang, dates)


@lru_cache(maxsize=SENTENCES)
def _placed(sentence: Sentence, lang: str, dates: tuple[tuple[int, int], ...]) -> tuple[Fact, ...]:
    return tuple([_fact(measure, sentence, lang) for measure in quantities(sentence.text, lang, dates)])


@lru_cache(maxsize=SENTENCES)
def quantities(text: str, lang: str, dates: tuple[tuple[int, int], ...] = ()) -> tuple[Measure, ...]:
    """All quantities of a sentence outside its dates, in order."""
    line = lex(text, lang)
    if not line.classes:
        return ()
    return tuple(measures(text, line, dates, _joined(lang)))


@cache
def _joined(lang: str) -> bool:
    return table(Profile, lang).joiner == ""


def _fact(measure: Measure, sentence: Sentence, lang: str) -> Fact:
    detail = {"by": measure.by}
    number, unit = measure.value, measure.unit
    if unit.islower() and unit not in MEASURES:
        unit, detail["loose"] = unit.upper(), "yes"
    if unit:
        detail["unit"] = unit
    if measure.other is not None:
        detail["or"] = plain(measure.other)
    for name in ("ordinal", "label"):
        if getattr(measure, name):
            detail[name] = "yes"
    if measure.approx:
        detail["approx"] = measure.approx
    if measure.of:
        detail["of"] = measure.of
    shown = measure.text or f"{_spoken(number)} {unit}".rstrip()
    if unit in MEASURES and MEASURES[unit][2] == "metric":
        dimension, size, _ = MEASURES[unit]
        number, unit = number * Decimal(size), _BASE[dimension]
    value = measure.text or f"{plain(number)} {unit}".rstrip()
    start, end = sentence.start + measure.start, sentence.start + measure.end
    span = Span(lang, start, end, sentence.text[measure.start : measure.end])
    return Fact("quantity", value, span, sentence.index, shown, detail)


def plain(number: Decimal) -> str:
    """The number without exponent or idle zeros: "18200000000", "15.2"."""
    if number == number.to_integral_value():
        return str(int(number))
    return f"{number.normalize():f}"


def _spoken(number: Decimal) -> str:
    """The number as English readers say it: "18.2 billion"."""
    for size, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if abs(number) >= size and len(plain(number / size)) <= 8:
            return f"{plain(number / size)} {word}"
    return f"{number:,}" if number >= 10000 and number == number.to_integral_value() else plain(number)

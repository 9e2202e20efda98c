"""Figures of the source that must stand in a translation, as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import pairwise

from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.dates import Dates
from toolkit.languages.inflection import Inflection
from toolkit.languages.numerals import Numerals
from toolkit.languages.profile import Profile
from toolkit.languages.writing import part_of_date
from toolkit.model import Document, Readout, Sentence

LONGEST = 6  #: characters that anybody writes of a scaled number
NOTHING = Glossary(())


def figures(text: str, source: str, target: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and writings of each number and part of a date that `text` gives in digits, and of months."""
    document = Document(source, "", text, (Sentence(0, 0, len(text), text),))
    (facts,) = extract(Readout("", {source: document}), NOTHING, ("date", "quantity"))[source]
    for fact in facts:
        start = fact.span.start
        if fact.kind == "date":
            parts = _dated(fact.value, fact.span.text, source, target)
            yield from ((start + first, start + last, forms) for first, last, forms in parts)
        elif fact.kind == "quantity" and (forms := _writings(fact.value, fact.span.text, target)):
            yield start, fact.span.end, forms


def _dated(value: str, said: str, source: str, target: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The figures of a date, and its month by name where the source names it, be it 5月; place and end in `said`."""
    month = (*value.split("-"), "")[1]
    own = [name for name in _month(month, source) if name.casefold() in said.casefold()]
    if own:
        name = max(own, key=len)
        yield 0, len(said), _month(month, target)
        said = re.sub(re.escape(name), lambda found: " " * len(found[0]), said, count=1, flags=re.IGNORECASE)
    for match in re.finditer(r"\d+", said):
        yield match.start(), match.end(), (str(int(match[0])),)


@lru_cache
def _month(month: str, lang: str) -> tuple[str, ...]:
    """The name of a month in all its forms, first as it stands alone; none where it is no number of a month."""
    if not month.isdigit():
        return ()
    alone = table(Dates, lang).written(0, int(month), 0, "subject")
    inflected = table(Inflection, lang).forms(part_of_date("M", int(month), lang))
    return tuple(dict.fromkeys(form for form in (alone, *inflected) if form))


def _writings(value: str, said: str, lang: str) -> tuple[str, ...]:
    """A number said in digits, by the scale word that leaves few of them, or in full where it is said in full.

    The scale word itself may be inflected: only a language that writes it on the figure binds it.
    """
    try:
        amount = Decimal(value.partition(" ")[0])
    except InvalidOperation:
        return ()
    digits = re.sub(r"\D", "", said)
    if not digits:
        return ()
    scales = table(Numerals, lang).scales
    most = min(large // small for (large, _), (small, _) in pairwise(scales))  # nobody writes 7300 million
    found: list[str] = []
    for size, word in scales:
        plain = f"{(amount / size).normalize():f}"
        if 1 <= abs(amount / size) < most and len(plain) <= LONGEST:
            found += _grouped(plain, lang, word)
    full = f"{amount.normalize():f}"
    if not found or digits == full.replace(".", ""):
        found += _grouped(full, lang)
    return tuple(dict.fromkeys(found))


def _grouped(plain: str, lang: str, word: str = "") -> Iterator[str]:
    """A figure with the language's decimal mark, and its digits in groups or not."""
    profile = table(Profile, lang)
    whole, dot, fraction = plain.partition(".")
    tail = (profile.decimal_mark + fraction if dot else "") + ("" if profile.joiner else word)
    for mark in ("", *profile.group_marks) if len(whole) > 3 else ("",):
        yield f"{int(whole):,}".replace(",", mark) + tail

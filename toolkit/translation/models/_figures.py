"""Figures of the source that must stand in a translation, as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import pairwise

from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.numerals import Numerals
from toolkit.languages.profile import Profile
from toolkit.model import Document, Readout, Sentence

LONGEST = 6  #: characters that anybody writes of a scaled number
NOTHING = Glossary(())


def figures(text: str, source: str, target: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Start, end and admissible writings of each number or part of a date that `text` gives in digits."""
    document = Document(source, "", text, (Sentence(0, 0, len(text), text),))
    (facts,) = extract(Readout("", {source: document}), NOTHING, ("date", "quantity"))[source]
    for fact in facts:
        start = fact.span.start
        if fact.kind == "date":
            for match in re.finditer(r"\d+", fact.span.text):
                yield start + match.start(), start + match.end(), (str(int(match[0])),)
        elif fact.kind == "quantity" and (forms := _writings(fact.value, fact.span.text, target)):
            yield start, fact.span.end, forms


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

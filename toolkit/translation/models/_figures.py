"""Figures of the source that must stand in a translation, as its language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from toolkit.facts import extract
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.numerals import Numerals
from toolkit.languages.profile import Profile
from toolkit.model import Document, Readout, Sentence

LONGEST = 6  #: digits that anybody writes of a scaled number
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
        elif fact.kind == "quantity" and re.search(r"\d", fact.span.text) and (forms := _writings(fact.value, target)):
            yield start, fact.span.end, forms


def _writings(value: str, lang: str) -> tuple[str, ...]:
    """The number in full and by every scale word that leaves few digits; the word itself may be inflected."""
    try:
        amount = Decimal(value.partition(" ")[0])
    except InvalidOperation:
        return ()
    profile, found = table(Profile, lang), []
    for size, word in [*table(Numerals, lang).scales, (1, "")]:
        scaled = amount / size
        plain = f"{scaled.normalize():f}"
        if abs(scaled) < 1 < size or len(plain.replace(".", "")) > (LONGEST if word else 15):
            continue
        whole, dot, fraction = plain.partition(".")
        tail = profile.decimal_mark + fraction if dot else ""
        for mark in ("", *profile.group_marks) if len(whole) > 3 else ("",):
            figure = f"{int(whole):,}".replace(",", mark) + tail
            found.append(figure if profile.joiner else figure + word)
    return tuple(dict.fromkeys(found))

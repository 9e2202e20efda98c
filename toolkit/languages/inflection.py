"""A wording put into the form that another one has: what a replaced term needs, and a translated one.

Readings are tuples of names that only their language understands; what they leave out is as in the dictionary form.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

Reading = tuple[str, ...]


def _all(readings: tuple[Reading, ...], before: str) -> tuple[Reading, ...]:
    return readings


class Inflection(NamedTuple):
    """How a language's wordings are inflected. A wording is a word or a phrase in its dictionary form."""

    analyse: Callable[[str, str], tuple[Reading, ...]]  #: what a form of a wording may be, likeliest first; or nothing
    inflect: Callable[[str, Reading], str | None]  #: a wording in that form; None where the language has no such form
    readings: tuple[Reading, ...] = ((),)  #: all that a noun phrase may have, the dictionary form first

    citation: Callable[[str], str] = str
    #: a phrase of a text in its dictionary form; as it is where that is not sure
    counted: Mapping[str, Reading] = MappingProxyType({})
    #: form of a noun behind a figure, by CLDR's plural category of the figure; "scale": behind million and the like
    narrowed: Callable[[tuple[Reading, ...], str], tuple[Reading, ...]] = _all
    #: readings that the text before the form allows

    def forms(self, wording: str) -> tuple[str, ...]:
        """A wording in all its forms, the dictionary form first."""
        made = (self.inflect(wording, reading) for reading in self.readings)
        return tuple(dict.fromkeys((wording, *(form for form in made if form))))

    def like(self, form: str, old: str, new: str, before: str = "") -> str | None:
        """`new` in the form in which `form` is `old`; None where that is not known or more than one is possible.

        `before` is the text in front of the form, which may tell its case.
        """
        readings = self.analyse(form, old)
        forms = {self.inflect(new, reading) for reading in readings} - {None}
        if len(forms) > 1:
            forms = {self.inflect(new, reading) for reading in self.narrowed(readings, before)} - {None}
        return forms.pop() if len(forms) == 1 else None

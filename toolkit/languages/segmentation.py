"""Sentence borders: what a full stop means behind the words of one language.

The marks, the quotes and the rules are everybody's (`toolkit.documents.segmentation`); a language adds its
abbreviations, sorted by what they say about the full stop behind them. All are lower-case, with inner stops and
without the last one.
"""

from __future__ import annotations

from typing import NamedTuple


class Segmentation(NamedTuple):
    """The words that decide whether a full stop ends a sentence."""

    joined: frozenset[str]  #: never end one: "mr", "им", "т.е", "мыс"
    before_figure: frozenset[str]  #: do not where a figure follows: "no", "ст", "т"
    after_figure: frozenset[str]  #: do only behind a figure: "в 2022 г. Стороны", but "в г. Алматы"
    either: frozenset[str]  #: do unless the next word goes on with them: "млрд. АҚШ доллары", "Inc. Chairman"
    openings: frozenset[str] = frozenset()  #: words that go on with nothing: "U.S. The sides"; empty: all but acronyms
    saying: frozenset[str] = frozenset()  #: verbs of a tail behind a quote where no dash or small letter marks it
    restarting: frozenset[str] = frozenset()  #: words whose capital, with no mark before, shows that a border was lost
    is_spaced: bool = True  #: white space stands between sentences


def words(listed: str) -> frozenset[str]:
    """The words of a table, written with white space between them."""
    return frozenset(listed.split())

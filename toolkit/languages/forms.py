"""The forms of a term: how its words are recognised in a text, however they are inflected and spelt.

A term is a sequence of words, each a *slot*: the forms that may stand there (a closed list, with a mask of the cases
and numbers that each can be), or stems whose legal forms are too many to list. The words of a term must agree: their
masks have a bit in common. A language without spaces is searched by characters.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

ANY = -1  #: mask of a form that agrees with all others

Slot = tuple[dict[str, int], tuple[str, ...], str]  #: forms with their masks; stems; what their endings may be


def _never(stem: str, form: str, kind: str) -> bool:
    return False


class Forms(NamedTuple):
    """How a language's terms are found."""

    words: Callable[[str], list[tuple[int, int]]]  #: start and end of each word in a text; unused where not `spaced`
    folded: Callable[[str], tuple[str, ...]]  #: a word, or a text if not `spaced`, as compared: without case, accents …
    slots: Callable[[Sequence[str], Sequence[str], str], list[Slot]]
    #: the slots of a term, from its words, what stands between them, and its part of speech
    starts: Callable[[str], tuple[str, ...]] = lambda stem: (stem,)  #: what a stem may look like before an ending
    agrees: Callable[[str, str, str], bool] = _never  #: whether a form is one of a stem's, its ending of a kind
    tail: str = ""  #: regular expression for an ending that stands apart from its word: »-дың
    spaced: bool = True  #: False: no spaces between words, the text is searched by characters
    longer: frozenset[str] = frozenset()  #: words that have a term's characters but not its sense

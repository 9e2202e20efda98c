"""Russian: all forms of a word, by pymorphy3; the light stemmer does not join сказать and скажет, идти and пошёл."""

from __future__ import annotations

from functools import cache
from typing import Any

from toolkit.languages.paradigm import Paradigm

#: Second person, imperative, superlative and «по-» comparative: rare in accounts of what was said and done.
RARE = frozenset({"2per", "impr", "incl", "excl", "Supr", "Cmp2"})


@cache
def _analyzer() -> Any:
    import pymorphy3  # 0.1 s, so not before it is needed

    return pymorphy3.MorphAnalyzer()


def forms(word: str) -> tuple[str, ...]:
    """The word and its forms, those of all its readings as a dictionary form; unknown words as their likeliest look."""
    whole = word.lower().replace("ё", "е")
    parses = _analyzer().parse(word.lower())
    own = [parse for parse in parses if parse.normal_form.replace("ё", "е") == whole] or parses[:1]
    found = (form.word.replace("ё", "е") for parse in own for form in parse.lexeme if not RARE & form.tag.grammemes)
    return tuple(dict.fromkeys((whole, *found)))


TABLE = Paradigm(forms=forms)

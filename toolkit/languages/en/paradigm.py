"""English: regular forms in -s, -ed and -ing, for where the light lemmatizer guesses another lemma (making, selling).

Irregular forms are the lemmatizer's. A noun gets the forms of a verb as well: the word alone does not tell, and there
is no harm in a form that nobody writes.
"""

from __future__ import annotations

import re

from toolkit.languages.paradigm import Paradigm

DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$")  #: plan, stop: the last consonant is written twice


def forms(word: str) -> tuple[str, ...]:
    """The word in lower case and its regular forms."""
    whole = word.lower()
    if not (whole.isascii() and whole.isalpha() and len(whole) > 2):
        return (whole,)
    if whole.endswith("e"):
        return (whole, f"{whole}s", f"{whole}d", f"{whole if whole.endswith('ee') else whole[:-1]}ing")
    if whole.endswith("y") and whole[-2] not in "aeiou":
        return (whole, f"{whole[:-1]}ies", f"{whole[:-1]}ied", f"{whole}ing")
    base = whole + whole[-1] if DOUBLING.match(whole) else whole
    plural = f"{whole}es" if whole.endswith(("s", "x", "z", "sh", "ch")) else f"{whole}s"
    return (whole, plural, f"{base}ed", f"{base}ing")


TABLE = Paradigm(forms=forms)

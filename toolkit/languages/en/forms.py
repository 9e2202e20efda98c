"""English terms: singular and plural, possessive, British and American spelling; verbs in all their forms."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from toolkit.languages.en.morphology import NOUNS, VERBS, folded, singular
from toolkit.languages.forms import ANY, Forms, Slot

#: Prefixes that are written with a hyphen or without: co-operation, cooperation.
PREFIX = r"(?:(?:co|non|multi|inter|anti|pre|post|sub|trans)[-‑\u00ad]\n?)"
WORD = re.compile(rf"{PREFIX}?[^\W_]+(?:['’ʼ][^\W_]+)*", re.IGNORECASE)
HYPHEN = re.compile(r"[-‑\u00ad\n]")


def _words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(text)]


@cache
def _folded(word: str) -> tuple[str, ...]:
    return (folded(HYPHEN.sub("", word)),)


def plurals(noun: str) -> list[str]:
    """Plurals of a folded noun."""
    irregular = [form for form, lemma in NOUNS.items() if lemma == noun and form != noun]
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        regular = noun + "es"
    elif re.search("[^aeiou]y$", noun):
        regular = noun[:-1] + "ies"
    else:
        regular = noun + "s"
    return [*irregular, regular]


def verb_forms(verb: str) -> list[str]:
    """Forms of a folded verb."""
    irregular = [form for form, lemma in VERBS.items() if lemma == verb]
    bare = verb.rstrip("e")
    double = verb + verb[-1] if re.search("[^aeiou][aeiou][bdgmnprtl]$", verb) else verb
    past = verb[:-1] + "ied" if re.search("[^aeiou]y$", verb) else bare + "ed"
    return [verb, *irregular, *plurals(verb), past, double + "ed", bare + "ing", double + "ing"]


def _slots(words: Sequence[str], joints: Sequence[str], part: str) -> list[Slot]:
    slots: list[Slot] = []
    for place, word in enumerate(words):
        whole = _folded(word)[0]
        # a plural that is a term of itself ("renewables") is no other word's plural
        noun = whole if len(words) == 1 else singular(whole)
        forms = [whole, noun] if word.isupper() and len(word) > 1 else [whole, noun, *plurals(noun)]
        if part == "verb" and place == 0:
            forms += verb_forms(VERBS.get(whole, whole))
        slots.append((dict.fromkeys(map(folded, forms), ANY), (), ""))
    return slots


TABLE = Forms(words=_words, folded=_folded, slots=_slots)

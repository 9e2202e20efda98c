"""Where terms occur in a text, in whatever form: the longest wins, no match lies inside another.

The languages' `Forms` say which words may stand where; here they become one automaton over all terms of a language.
A text is read once: each different word is looked up once, and only a word that begins some term is followed further.
What a glossary's terms are made into is cached, so that paradigms are worked out once.
"""

from __future__ import annotations

import hashlib
import json
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from toolkit import cache as store
from toolkit.glossary._characters import CharacterIndex
from toolkit.glossary._words import WordIndex
from toolkit.glossary.model import AVOIDED, STATUSES, Concept, Match, Term, terms_of
from toolkit.languages import primary, table
from toolkit.languages.forms import Forms

COMPILED = b"3"  #: raise when what is cached changes shape
OPENING, CLOSING, EITHER = "«“„「『《〈‘", "»”」』》〉’", '"'
QUOTES = frozenset(OPENING + CLOSING + EITHER)
QUOTE = re.compile(f"[{OPENING}{CLOSING}{EITHER}]")


class Matcher:
    """Finds the terms of `concepts` in texts; `key` names what they say, and is made from it where it is empty."""

    def __init__(self, concepts: Mapping[str, Concept], key: str = "") -> None:
        self._concepts = concepts
        self._key = key or hashlib.blake2b(repr(list(concepts.values())).encode("utf-8", "replace")).hexdigest()
        self._known: dict[str, _Language] = {}

    def find(self, text: str, lang: str) -> list[Match]:
        """Matches in order of their place; an unknown language raises `InputError`."""
        tag = primary(lang)
        if tag not in self._known:
            self._known[tag] = _Language(self._concepts, self._key, tag)
        return self._known[tag].find(text, lang)


class _Language:
    """The terms of one language and their index."""

    def __init__(self, concepts: Mapping[str, Concept], key: str, tag: str) -> None:
        self.concepts = concepts
        self.forms = table(Forms, tag)
        self.tail = re.compile(self.forms.tail) if self.forms.tail else None
        compiled = _compiled(concepts, key, tag, self.forms)
        self.places: list[tuple[str, int]] = compiled["places"]  #: by number: the concept, and which of its terms
        self.index = _kind(self.forms)(self.forms, compiled["index"])
        self.capitals: dict[int, tuple[tuple[int, str], ...]] = {}  #: by term, the words whose case counts

    def term(self, number: int) -> tuple[Concept, Term]:
        """A term and its concept."""
        name, place = self.places[number]
        concept = self.concepts[name]
        return concept, concept.terms[place]

    def find(self, text: str, lang: str) -> list[Match]:
        """The matches in a text of the language, in order of their place."""
        found: list[Match] = []
        taken: list[int] = []  # starts and ends of what is matched, ascending
        # longest first: "strategic partnership" must not hide "comprehensive strategic partnership"
        for start, end, numbers in sorted(self.index.find(text), key=lambda found: (found[0] - found[1], found[0])):
            place = bisect_right(taken, start)
            if place % 2 or (place < len(taken) and taken[place] < end):
                continue
            fitting = [self.term(number) for number in numbers if self._fits(text, start, end, number)]
            if fitting:
                taken[place:place] = (start, end)
                found.append(self._match(text, start, end, fitting, lang))
        return sorted(found, key=lambda match: match.start)

    def _match(self, text: str, start: int, end: int, fitting: Sequence[tuple[Concept, Term]], lang: str) -> Match:
        """The match with the quotation marks that belong to it, and an ending that stands after them."""
        if QUOTE.search(text, max(start - 1, 0), end + 1):
            start, end = _with_quotes(text, start, end, fitting)
        if self.tail and (tail := self.tail.match(text, end)):
            end = tail.end()
        concept, term = _closest(fitting, text[start:end], lang)
        return Match(concept, term, start, end, text[start:end])

    def _fits(self, text: str, start: int, end: int, number: int) -> bool:
        """Whether the letters' case is right: of an abbreviation, and of all words where the term demands it."""
        checked = self.capitals.get(number)
        if checked is None:
            checked = self.capitals[number] = _capitals(self.term(number)[1], self.forms)
        if not checked:
            return True
        words = self.forms.words(text[start:end])
        for place, capital in checked:
            at, to = words[place] if place < len(words) else (0, 0)
            if not _has_case(text[start + at : start + to], capital):
                return False
        return True


def _with_quotes(text: str, start: int, end: int, fitting: Sequence[tuple[Concept, Term]]) -> tuple[int, int]:
    """A stretch with the quotation marks around it that a term has too, or the one whose fellow it has inside."""
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    quoted = any(term.text[0] in QUOTES and term.text[-1] in QUOTES for _, term in fitting)
    if quoted and before in QUOTES and after in QUOTES:
        return start - 1, end + 1
    inside = text[start:end]
    opened = sum(map(inside.count, OPENING)) - sum(map(inside.count, CLOSING))
    odd = inside.count(EITHER) % 2
    if after and ((opened > 0 and after in CLOSING) or (odd and after in EITHER)):
        end += 1
    elif before and ((opened < 0 and before in OPENING) or (odd and before in EITHER)):
        start -= 1
    return start, end


def _standing(found: tuple[Concept, int, Term]) -> tuple[int, str, str, str, str]:
    concept, _, term = found
    return STATUSES.index(term.status), concept.id, term.lang, term.text, term.issuer


def _closest(fitting: Sequence[tuple[Concept, Term]], text: str, lang: str) -> tuple[Concept, Term]:
    """Of terms that differ in spelling alone: the one spelt as in the text, in the language, of best status."""

    if len(fitting) == 1:
        return fitting[0]

    def likeness(pair: tuple[Concept, Term]) -> tuple[bool, bool, bool, bool]:
        term = pair[1]
        alike = term.text.casefold() == text.casefold()
        return term.text == text, term.status not in AVOIDED, alike, term.lang == lang

    return max(fitting, key=likeness)  # the first of equals; they come by status


def _capitals(term: Term, forms: Forms) -> tuple[tuple[int, str], ...]:
    """Words of a term whose case counts, with their places."""
    words = [term.text[start:end] for start, end in forms.words(term.text)] if forms.spaced else []
    return tuple(
        (place, word)
        for place, word in enumerate(words)
        if (term.case_sensitive and not word.islower()) or (word.isupper() and len(word) > 1) or _is_camel(word)
    )


def _is_camel(word: str) -> bool:
    return len(word) > 2 and word[1:] != word[1:].lower() and not word.isupper() and "-" not in word


def _has_case(found: str, word: str) -> bool:
    """Whether a word found begins with the same capitals as the term's; one all in capitals passes for a plain word."""
    if found.isupper() and len(found) > 1 and not word.isupper():
        return True
    for ours, theirs in zip(word, found, strict=False):
        if ours.lower() != theirs.lower():
            return True
        if ours != theirs:
            return False
    return True


def _compiled(concepts: Mapping[str, Concept], key: str, tag: str, forms: Forms) -> dict[str, Any]:
    """The terms of one language, the best first, and what their index is made from; worked out once."""
    named = hashlib.blake2b(key.encode() + _grammar(forms), digest_size=16).hexdigest()
    if (kept := store.get(f"matcher-{tag}", named)) is not None:
        found: dict[str, Any] = json.loads(kept)
        return found
    terms = sorted(terms_of(concepts.values(), tag), key=_standing)
    rows = [(term.text, term.part, *term.forms) for _, _, term in terms]
    places = [(concept.id, place) for concept, place, _ in terms]
    compiled = {"places": places, "index": _kind(forms).compiled(forms, rows)}
    store.put(f"matcher-{tag}", named, json.dumps(compiled, ensure_ascii=False, separators=(",", ":")))
    return compiled


def _kind(forms: Forms) -> type[WordIndex] | type[CharacterIndex]:
    return WordIndex if forms.spaced else CharacterIndex


def _grammar(forms: Forms) -> bytes:
    """What stands for a language's rules in a cache entry's name: size and time of its sources, as for byte code."""
    digest = hashlib.blake2b(COMPILED)
    for source in sorted(Path(forms.slots.__code__.co_filename).parent.glob("*.py")):
        state = source.stat()
        digest.update(f"{source}\0{state.st_size}\0{state.st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.digest()

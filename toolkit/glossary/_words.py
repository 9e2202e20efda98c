"""Terms of a language with spaces: a trie over their words, each word a slot of the language's `Forms`.

Compiled form (JSON): `terms`, each as its number and the slots of its words, ~slot where a comma or a dash may stand
before the word;
`exact`, lines of forms with their slots and masks; `open`, beginning -> slots, stems and kinds of ending.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from toolkit.languages.forms import ANY, Forms, Slot
from toolkit.lines import Lines, written

_QUOTE = r"[\"«»“”„‘’'「」『』《》〈〉]"
_BLANK = r"[ \t\u00a0\u2000-\u200b\u202f\u3000]"
PLAIN = re.compile(rf"{_QUOTE}*(?:{_BLANK}*\r?\n{_BLANK}*|{_BLANK}+|[-‐‑]\r?\n?{_BLANK}*)?{_QUOTE}*")
DASHED = re.compile(rf"{_QUOTE}*{_BLANK}*(?:\r?\n)?{_BLANK}*[,،、‐‑–—-]{_QUOTE}*{_BLANK}*(?:\r?\n)?{_BLANK}*{_QUOTE}*")
BROKEN = re.compile(r"\u00ad\r?\n?|[-‐‑]\r?\n[ \t]*")  #: what a word is broken by at the end of a line
COMMA = re.compile(r"[,،、–—-]")

Known = tuple[tuple[int, int], ...]  #: slots that a word fills, with its masks
LEARNT = 500_000  #: words kept; beyond them all is forgotten


class WordIndex:
    """All terms of one language, ready to be searched for."""

    def __init__(self, forms: Forms, compiled: Any) -> None:
        self._forms = forms
        self._exact = Lines(compiled["exact"].encode())
        self._open: dict[str, list[list[Any]]] = compiled["open"]
        self._shortest = min(map(len, self._open), default=0)
        self._root: dict[Any, Any] = {}
        for number, slots in compiled["terms"]:
            node = self._root
            for slot in slots:
                node = node.setdefault(slot, {})
            node.setdefault("", []).append(number)
        self._known: dict[str, Known] = {}
        self._first: set[str] = set()  #: known words that begin a term

    @staticmethod
    def compiled(forms: Forms, rows: Sequence[Sequence[str]]) -> dict[str, Any]:
        """What an index is made from: of each term its text, part of speech and irregular forms."""
        numbers: dict[str, int] = {}
        exact: dict[str, str] = {}
        opened: dict[str, list[list[Any]]] = {}
        terms: list[tuple[int, list[int]]] = []
        for row, (text, part, *irregular) in enumerate(rows):
            for wording in (text, *irregular):
                spans = forms.words(wording)
                words = [wording[start:end] for start, end in spans]
                joints = [wording[end:start] for (_, end), (start, _) in pairwise(spans)]
                fixed: list[Slot] = [(dict.fromkeys(forms.folded(word), ANY), (), "") for word in words]
                slots = fixed if wording is not text else forms.slots(words, joints, part) if words else []
                ids = [_numbered(slot, numbers, exact, opened, forms) for slot in slots]
                dashed = [place > 0 and COMMA.search(joints[place - 1]) is not None for place in range(len(ids))]
                if ids:
                    terms.append((row, [~slot if dash else slot for slot, dash in zip(ids, dashed, strict=True)]))
        return {"terms": terms, "exact": written(exact), "open": opened}

    def find(self, text: str) -> list[tuple[int, int, tuple[int, ...]]]:
        """Start, end and the numbers of the terms of every match."""
        spans = self._forms.words(text)
        words = [text[start:end] for start, end in spans]
        self._learn(set(words))
        if "\u00ad" in text or BROKEN.search(text):
            spans, words = self._mended(text, spans, words)
        first = self._first
        found: list[tuple[int, int, tuple[int, ...]]] = []
        for place, word in enumerate(words):
            if word in first:
                self._follow(text, spans, words, place, found)
        return found

    def _learn(self, words: set[str]) -> None:
        if len(self._known) > LEARNT:
            self._known.clear()
            self._first.clear()
        root = self._root
        for word in words.difference(self._known):
            known = self._known[word] = self._recognised(word)
            if any(slot in root for slot, _ in known):
                self._first.add(word)

    def _recognised(self, word: str) -> Known:
        """The slots that a word fills."""
        masks: dict[int, int] = {}
        for form in self._forms.folded(word):
            numbers = map(int, self._exact.get(form).split())
            for slot, mask in zip(numbers, numbers, strict=True):
                masks[slot] = masks.get(slot, 0) | mask
            for cut in range(self._shortest, len(form) + 1) if self._open else ():
                for slot, stem, kind in self._open.get(form[:cut], ()):
                    if slot not in masks and self._forms.agrees(stem, form, kind):
                        masks[slot] = ANY
        return tuple(masks.items())

    def _mended(
        self, text: str, spans: list[tuple[int, int]], words: list[str]
    ) -> tuple[list[tuple[int, int]], list[str]]:
        """Words broken at the end of a line made whole: at a soft hyphen, or if the whole is known, a part not."""
        whole: list[tuple[int, int]] = []
        mended: list[str] = []
        for span, word in zip(spans, words, strict=True):
            if whole and BROKEN.fullmatch(text, whole[-1][1], span[0]):
                joined = mended[-1] + word
                self._learn({joined})
                is_soft = text[whole[-1][1]] == "\u00ad"  # never a hyphen that belongs to the word
                if is_soft or (self._known[joined] and not (self._known.get(mended[-1]) and self._known[word])):
                    whole[-1] = (whole[-1][0], span[1])
                    mended[-1] = joined
                    continue
            whole.append(span)
            mended.append(word)
        return whole, mended

    def _follow(
        self,
        text: str,
        spans: list[tuple[int, int]],
        words: list[str],
        place: int,
        found: list[tuple[int, int, tuple[int, ...]]],
    ) -> None:
        """Add every term that begins with the word at `place`."""
        start = spans[place][0]
        ends: dict[int, list[int]] = {}
        paths = [(self._root[slot], place, mask) for slot, mask in self._known[words[place]] if slot in self._root]
        while paths:
            node, at, mask = paths.pop()
            if "" in node:
                ends.setdefault(spans[at][1], []).extend(node[""])
            if at + 1 == len(words) or not (known := self._known.get(words[at + 1])):
                continue
            edges = [(edge, mask & own) for slot, own in known if mask & own for edge in (slot, ~slot) if edge in node]
            joint = _joint(text[spans[at][1] : spans[at + 1][0]]) if edges else 0
            paths += [(node[edge], at + 1, left) for edge, left in edges if joint == 1 or (joint and edge < 0)]
        found += [(start, end, tuple(sorted(set(numbers)))) for end, numbers in ends.items()]


def _numbered(
    slot: Slot, numbers: dict[str, int], exact: dict[str, str], opened: dict[str, list[list[Any]]], forms: Forms
) -> int:
    """The number of a slot, entered into the tables when new."""
    closed, stems, kind = slot
    key = repr((sorted(closed.items()), stems, kind))
    if key in numbers:
        return numbers[key]
    number = numbers[key] = len(numbers)
    for form, mask in closed.items():
        exact[form] = f"{exact.get(form, '')} {number} {mask}"
    for stem in stems:
        for beginning in dict.fromkeys(forms.starts(stem)):
            opened.setdefault(beginning, []).append([number, stem, kind])
    return number


@cache
def _joint(between: str) -> int:
    """What may go on over the characters between two words: 1 any term, 2 one with a comma or dash there, 0 none."""
    if PLAIN.fullmatch(between):
        return 1
    return 2 if DASHED.fullmatch(between) else 0

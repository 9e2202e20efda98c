"""Candidates with the one figure, date or name that they have wrong put right.

A model copies a figure wrong oftener than it places it wrong. Where the source states one value of a kind that the
candidate lacks, and the candidate one that the source does not, the source's takes its place, in the target's writing
and case. Where more differs nobody can say which stands for which, and nothing is changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence

from toolkit.glossary import Glossary
from toolkit.translation.models import Candidate
from toolkit.translation.slots import Slot, refilled, slots


def amended(
    sentences: Sequence[str],
    source: str,
    target: str,
    candidates: Sequence[Sequence[Candidate]],
    glossary: Glossary,
) -> list[list[Candidate]]:
    """The candidates of each sentence in their order, each that can be put right followed by that; no text twice."""
    found = []
    for sentence, own in zip(sentences, candidates, strict=True):
        stated = slots(sentence, source, glossary) if own else ()
        texts: dict[str, Candidate] = {}
        for candidate in own:
            texts.setdefault(candidate.text, candidate)
            if other := put_right(stated, candidate.text, target, glossary):
                texts.setdefault(other, Candidate(other, candidate.score))
        found.append(list(texts.values()))
    return found


def put_right(
    stated: Sequence[Slot], text: str, lang: str, glossary: Glossary, kept: Container[str] = ("term",)
) -> str | None:
    """A translation with each value that differs made the source's, whose slots are `stated`; None if none can be.

    Kinds of slots that are `kept` stay as they are: a model's terms are bound otherwise.
    """
    said = slots(text, lang, glossary)
    lacking, added = _beyond(stated, said, kept), _beyond(said, stated, kept)
    made = text
    for kind in sorted(added):
        if len(added[kind]) == len(lacking[kind]) == 1:
            filled = refilled(added[kind], lacking[kind], made, lang, glossary)
            made = filled[0] if filled else made
    return made if made != text else None


def _beyond(some: Sequence[Slot], others: Sequence[Slot], kept: Container[str]) -> defaultdict[str, list[Slot]]:
    """By kind, the slots whose value the others do not state as often."""
    left = Counter(slot.value for slot in others)
    found: defaultdict[str, list[Slot]] = defaultdict(list)
    for slot in some:
        if left[slot.value]:
            left[slot.value] -= 1
        elif slot.kind not in kept:
            found[slot.kind].append(slot)
    return found

"""Pairs as batches of tokens, in an order that the seed decides."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from toolkit.translation.models._languages import Languages
from toolkit.translation.training.pairs import Pair

IGNORED = -100  #: a label that no loss counts

Encoded = tuple[list[int], list[int]]  #: tokens of a text, and of its translation


def encoded(pairs: Sequence[Pair], tokenizer: Any, languages: Languages, longest: int) -> tuple[list[Encoded], int]:
    """The pairs as tokens; and how many had to be left out because they are longer than the model takes."""
    by_pair: dict[tuple[str, str], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_pair[pair.source, pair.target].append(pair)
    found: list[Encoded] = []
    for (source, target), own in by_pair.items():
        prefix, _ = languages.set(source, target)
        texts = tokenizer([prefix + pair.text for pair in own])["input_ids"]
        translations = tokenizer(text_target=[pair.translation for pair in own])["input_ids"]
        found += zip(texts, translations, strict=True)
    kept = [one for one in found if max(map(len, one)) <= longest]
    return kept, len(found) - len(kept)


def batches(data: Sequence[Encoded], tokens: int, seed: int) -> Iterator[list[Encoded]]:
    """Batches without end, of at most `tokens` tokens with padding; each round in another order."""
    turn = 0
    while True:
        chance = random.Random(f"{seed}/{turn}")
        # alike in length, so that little is padding, but never the same neighbours twice
        order = sorted(range(len(data)), key=lambda k: (len(data[k][1]) + 4 * chance.random(), k))
        found: list[list[Encoded]] = [[]]
        longest = 0
        for k in order:
            longest = max(longest, *map(len, data[k]))
            if found[-1] and longest * (len(found[-1]) + 1) > tokens:
                found.append([])
                longest = max(map(len, data[k]))
            found[-1].append(data[k])
        chance.shuffle(found)
        yield from found
        turn += 1


def tensors(batch: Sequence[Encoded], pad: int, torch: Any, device: str) -> dict[str, Any]:
    """A batch as a model takes it."""

    def padded(rows: list[list[int]], filler: int) -> Any:
        width = max(map(len, rows))
        return torch.tensor([row + [filler] * (width - len(row)) for row in rows], device=device)

    ids = padded([text for text, _ in batch], pad)
    labels = padded([translation for _, translation in batch], IGNORED)
    return {"input_ids": ids, "attention_mask": (ids != pad).long(), "labels": labels}

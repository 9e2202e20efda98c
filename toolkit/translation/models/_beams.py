"""Beam search with dynamic beam allocation: lexically constrained decoding.

Post and Vilar (2018, "Fast Lexically Constrained Decoding with Dynamic Beam Allocation for Neural Machine
Translation"): hypotheses are kept in banks by how much of what is demanded they have said, each bank has its share of
the beam, and a translation may end only when all is said. Without demands it is plain beam search. Transformers had a
constrained search of another kind, which version 5 moved out of the library.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest
from typing import Any

from toolkit.translation.models._demands import Demands, State

NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A translation as tokens."""

    tokens: tuple[int, ...]  #: without the start token, and without the end token
    score: float  #: log probability over length to the power of the model's length penalty
    is_complete: bool = True  #: whether all demands are met


@dataclass(frozen=True, slots=True)
class _Step:
    """One way on from a hypothesis of the beam."""

    score: float
    beam: int
    token: int
    state: State


def decode(
    model: Any,
    input_ids: Any,
    logits_processor: Any,
    stopping_criteria: Any,
    generation_config: Any,
    demands: Sequence[Demands],
    **model_kwargs: Any,
) -> list[list[Hypothesis]]:
    """The decoding loop for `model.generate(custom_generate=decode, demands=…)`, one `Demands` a sentence.

    Gives the hypotheses of each sentence, best first, at most as many as there are beams. A sentence whose demands
    cannot be met within the longest length has those that meet most.
    """
    import torch

    beams, ends = generation_config.num_beams, set(_as_list(generation_config.eos_token_id))
    penalty, longest = generation_config.length_penalty, generation_config.max_length
    searches = [_Search(demand, beams, ends, penalty) for demand in demands]
    scores = torch.full((len(demands), beams), NEVER, device=input_ids.device)
    scores[:, 0] = 0.0
    sequences, prompt = input_ids, input_ids.shape[1]
    while True:
        last = sequences if sequences.shape[1] == prompt else sequences[:, -1:]
        outputs = model(**model.prepare_inputs_for_generation(last, **model_kwargs), return_dict=True)
        model_kwargs = model._update_model_kwargs_for_generation(outputs, model_kwargs, model.config.is_encoder_decoder)
        logits = torch.log_softmax(outputs.logits[:, -1].float(), dim=-1)
        total = logits_processor(sequences, logits).view(len(demands), beams, -1) + scores[:, :, None]
        steps = _advanced(searches, total, sequences.view(len(demands), beams, -1)[:, :, prompt:].tolist())
        scores = torch.tensor([[step.score for step in own] for own in steps], device=scores.device)
        order = torch.tensor(
            [k * beams + step.beam for k, own in enumerate(steps) for step in own], device=sequences.device
        )
        tokens = torch.tensor([[step.token] for own in steps for step in own], device=sequences.device)
        sequences = torch.cat([sequences[order], tokens], dim=1)
        if all(search.is_done for search in searches) or sequences.shape[1] >= longest:
            break
        for value in model_kwargs.values():
            if hasattr(value, "reorder_cache"):
                value.reorder_cache(order)
    ids = sequences.view(len(demands), beams, -1)[:, :, prompt:].tolist()
    return [search.best(own, held) for search, own, held in zip(searches, steps, ids, strict=True)]


def _as_list(value: Any) -> list[int]:
    return list(value) if isinstance(value, list | tuple) else [value]


def _advanced(searches: Sequence[_Search], total: Any, said: list[list[list[int]]]) -> list[list[_Step]]:
    """The next beam of every sentence: what the model likes best, and what the demands propose."""
    width = total.shape[-1]
    beams = total.shape[1]
    top = total.flatten(1).topk(min(2 * beams, beams * width))
    values, places = top.values.tolist(), top.indices.tolist()
    best = total.max(-1)
    best_values, best_tokens = best.values.tolist(), best.indices.tolist()
    asked = [(k, beam, token) for k, search in enumerate(searches) for beam, token in search.proposed()]
    given = total[tuple(zip(*asked, strict=True))].tolist() if asked else []
    extra: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for (k, beam, token), value in zip(asked, given, strict=True):
        extra[k].append((value, beam, token))
    found = []
    for k, search in enumerate(searches):
        liked = [(value, *divmod(place, width)) for value, place in zip(values[k], places[k], strict=True)]
        first = [
            (value, beam, token) for beam, (value, token) in enumerate(zip(best_values[k], best_tokens[k], strict=True))
        ]
        found.append(search.step(liked, [*first, *extra[k]], said[k]))
    return found


class _Search:
    """The beam of one sentence."""

    def __init__(self, demands: Demands, beams: int, ends: set[int], penalty: float) -> None:
        self._demands, self._beams, self._ends, self._penalty = demands, beams, ends, penalty
        self._states = [demands.start] * beams
        self._finished: list[Hypothesis] = []
        self.is_done = False

    def proposed(self) -> list[tuple[int, int]]:
        """Beam and token of each way on that the demands propose."""
        if self.is_done or not self._demands.needs:
            return []
        return [(k, token) for k, state in enumerate(self._states) for token in sorted(self._demands.proposed(state))]

    def step(
        self, liked: list[tuple[float, int, int]], others: list[tuple[float, int, int]], said: list[list[int]]
    ) -> list[_Step]:
        """The next beam; hypotheses that end here are put aside."""
        if self.is_done:
            return [_Step(NEVER, 0, min(self._ends), self._demands.start)] * self._beams
        likely = {(beam, token) for _, beam, token in [*liked[: self._beams], *others[: self._beams]]}
        ways = {(beam, token): score for score, beam, token in [*liked, *others] if score > NEVER}
        running: list[_Step] = []
        for (beam, token), score in sorted(ways.items(), key=lambda way: (-way[1], way[0])):
            state = self._states[beam]
            if token in self._ends:
                if (beam, token) in likely and self._demands.is_complete(state):
                    self._finish(said[beam], score)
            elif (after := self._demands.advance(state, token)) is not None:
                running.append(_Step(score, beam, token, after))
        chosen = self._allocated(running)
        self._settle(chosen, len(said[0]) + 1)
        chosen += [_Step(NEVER, 0, min(self._ends), self._demands.start)] * (self._beams - len(chosen))
        self._states = [step.state for step in chosen]
        return chosen

    def _finish(self, tokens: list[int], score: float) -> None:
        self._finished.append(Hypothesis(tuple(tokens), score / (len(tokens) + 1) ** self._penalty))
        self._finished.sort(key=lambda hypothesis: -hypothesis.score)
        del self._finished[self._beams :]

    def _settle(self, chosen: Sequence[_Step], length: int) -> None:
        """Done when nothing that is open can be better than what is finished."""
        hope = max((step.score for step in chosen), default=NEVER) / length**self._penalty
        is_full = len(self._finished) == self._beams
        self.is_done = not chosen or (is_full and hope <= self._finished[-1].score)

    def _allocated(self, running: Sequence[_Step]) -> list[_Step]:
        """The beam: a third for the likeliest of all, the rest in turns for each bank, from the fullest down."""
        chosen = {id(step): step for step in running[: -(-self._beams // 3)]}
        banks: dict[int, list[_Step]] = defaultdict(list)
        for step in running:
            if id(step) not in chosen:
                banks[self._demands.bank(step.state)].append(step)
        turns = zip_longest(*(banks[number] for number in sorted(banks, reverse=True)))
        for step in islice((step for turn in turns for step in turn if step), self._beams - len(chosen)):
            chosen[id(step)] = step
        return sorted(chosen.values(), key=lambda step: -step.score)

    def best(self, steps: Sequence[_Step], said: list[list[int]]) -> list[Hypothesis]:
        """What is finished, best first; then, where the length allowed no more, what has come furthest."""
        furthest = sorted(
            zip(steps, said, strict=True), key=lambda one: (-self._demands.bank(one[0].state), -one[0].score)
        )
        broken_off = [
            Hypothesis(tuple(tokens), step.score / max(1, len(tokens)) ** self._penalty, is_complete=False)
            for step, tokens in furthest
            if step.score > NEVER
        ]
        return [*self._finished, *broken_off][: self._beams]

"""Sequence-to-sequence models: NLLB, M2M-100, mBART-50, Marian (OPUS-MT), MADLAD and T5, and those trained here."""

from __future__ import annotations

import copy
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

from toolkit import pretrained
from toolkit.languages import packages, table
from toolkit.languages.profile import Profile
from toolkit.translation.draft import Wanted
from toolkit.translation.models import Candidate, Options
from toolkit.translation.models._beams import Hypothesis, decode
from toolkit.translation.models._clauses import clauses
from toolkit.translation.models._demands import Demands, Need, Pieces, demands, need
from toolkit.translation.models._figures import figures
from toolkit.translation.models._languages import Languages

WHAT = "translation model"
LONGEST = 512  #: tokens of a text, where a model does not say
UNTOLD = 10**6  #: what tokenizers say where they do not know is far beyond this
ROOM = 8  #: tokens of a model's length that are kept for its own marks
WIDEST = 20  #: beams that demands may ask for


@dataclass(frozen=True, slots=True)
class _Job:
    """A sentence, or a piece of one that was too long."""

    sentence: int
    text: str
    demands: Demands

    @property
    def width(self) -> int:
        """Beams that its demands ask for: a bank for each token of the longest form, and two for each need."""
        needs = self.demands.needs
        return max((need.depth for need in needs), default=0) + 2 * len(needs)


class Seq2Seq:
    """A model with an encoder and a decoder."""

    def __init__(self, folder: Path, name: str, options: Options) -> None:
        torch = pretrained.torch(f"a {WHAT}")
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        self.name, self._options, self._torch = name, options, torch
        self._tokenizer: Any = pretrained.opened(WHAT, folder, AutoTokenizer.from_pretrained)
        self._model: Any = pretrained.model(WHAT, folder, AutoModelForSeq2SeqLM.from_pretrained, options.dtype)
        self._languages = Languages(self._tokenizer, folder)
        self._pieces = Pieces(_texts(self._tokenizer, self._model.config.vocab_size), self._encoded)
        self._known: dict[tuple[str, ...], Need] = {}

    def translate(
        self,
        sentences: Sequence[str],
        source: str,
        target: str,
        wanted: Sequence[Sequence[Wanted]] = (),
        matches: Sequence[Sequence[tuple[str, str]]] = (),
    ) -> list[list[Candidate]]:
        """The best translations of each sentence, best first, with what is wanted in them; `matches` do not matter."""
        prefix, first = self._languages.set(source, target)
        jobs = [
            job
            for number, text in enumerate(sentences)
            for job in self._jobs(number, text, source, target, wanted[number] if wanted else ())
        ]
        found = self._searched([replace(job, demands=Demands(self._pieces)) for job in jobs], prefix, first)
        failing = [k for k, job in enumerate(jobs) if not any(job.demands.are_met(one.text) for one in found[k])]
        held = self._searched([jobs[k] for k in failing], prefix, first)
        for k, candidates in zip(failing, held, strict=True):
            found[k] = [*candidates, *found[k]]
        found = [_ordered(own, job.demands)[: self._options.candidates] for own, job in zip(found, jobs, strict=True)]
        pieces: dict[int, list[list[Candidate]]] = defaultdict(list)
        for job, candidates in zip(jobs, found, strict=True):
            pieces[job.sentence].append(candidates)
        joiner = table(Profile, target).joiner if target.split("-")[0] in packages() else " "
        return [
            _joined(pieces[k], joiner) if text.strip() else [Candidate("", 1.0)] for k, text in enumerate(sentences)
        ]

    def _searched(self, jobs: Sequence[_Job], prefix: str, first: int | None) -> list[list[Candidate]]:
        found: list[list[Candidate]] = [[] for _ in jobs]
        for batch in self._batches(jobs):
            for place, candidates in zip(batch, self._run([jobs[k] for k in batch], prefix, first), strict=True):
                found[place] = candidates
        return found

    def _jobs(self, number: int, text: str, source: str, target: str, wanted: Sequence[Wanted]) -> Iterator[_Job]:
        text = " ".join(text.split()) if not wanted else text.replace("\n", " ")
        if not text.strip():
            return
        bound = [(one.start, one.forms) for one in wanted if one.forms]
        if self._options.protect and source.split("-")[0] in packages() and target.split("-")[0] in packages():
            spans = [(one.start, one.end) for one in wanted]
            bound += [
                (start, forms)
                for start, end, forms in figures(text, source, target)
                if not any(start < last and first < end for first, last in spans)
            ]
        forbidden = [form for one in wanted for form in one.forbidden]
        cut = list(clauses(text, self._size, self._limit))
        if len(cut) > 1:
            self._options.tell(
                f"sentence {number + 1} is longer than the {self._limit} tokens that {self.name} takes: "
                f"translated in {len(cut)} pieces"
            )
        for start, piece in cut:
            here = [self._need(forms) for place, forms in sorted(bound) if start <= place < start + len(piece)]
            # what the vocabulary cannot write cannot be demanded; the checks will miss it
            yield _Job(number, piece, demands(self._pieces, [need for need in here if need.trie], forbidden))

    @property
    def _limit(self) -> int:
        """Tokens of a text that the model takes."""
        config = self._model.config
        told = [self._tokenizer.model_max_length]
        told += [getattr(config, name, None) for name in ("max_position_embeddings", "n_positions")]
        return min([size for size in told if size and size < UNTOLD], default=LONGEST) - ROOM

    def _size(self, text: str) -> int:
        return len(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def _encoded(self, texts: Sequence[str]) -> list[list[int]]:
        found: list[list[int]] = self._tokenizer(text_target=list(texts), add_special_tokens=False)["input_ids"]
        return found

    def _batches(self, jobs: Sequence[_Job]) -> Iterator[list[int]]:
        """Places of jobs to run together: of one width, and about as long, so that little is padding."""
        order = sorted(range(len(jobs)), key=lambda k: (jobs[k].width, len(jobs[k].text), k))
        for _, same in groupby(order, key=lambda k: jobs[k].width):
            places = list(same)
            yield from (places[n : n + self._options.batch] for n in range(0, len(places), self._options.batch))

    def _run(self, jobs: Sequence[_Job], prefix: str, first: int | None) -> list[list[Candidate]]:
        texts = [prefix + job.text for job in jobs]
        inputs = self._tokenizer(texts, padding=True, return_tensors="pt").to(self._model.device)
        inputs.pop("token_type_ids", None)
        beams = max(self._options.beams, self._options.candidates, min(jobs[0].width, WIDEST))
        config = copy.deepcopy(self._model.generation_config)
        config.max_length = min(2 * inputs["input_ids"].shape[1] + 20, self._limit + ROOM)
        config.num_beams, config.do_sample, config.num_return_sequences = beams, False, 1
        config.length_penalty = 1.0 if config.length_penalty is None else config.length_penalty
        if first is not None:
            config.forced_bos_token_id = first
        with self._torch.inference_mode():
            found = self._model.generate(
                **inputs, generation_config=config, custom_generate=decode, demands=[job.demands for job in jobs]
            )
        return [self._candidates(own, config.length_penalty) for own in found]

    def _need(self, forms: tuple[str, ...]) -> Need:
        if forms not in self._known:
            self._known[forms] = need(forms, self._pieces)
        return self._known[forms]

    def _candidates(self, found: Sequence[Hypothesis], penalty: float) -> list[Candidate]:
        """Texts, each once; scores as probabilities of a token, whatever the length penalty."""
        texts = self._tokenizer.batch_decode([list(one.tokens) for one in found], skip_special_tokens=True)
        best: dict[str, float] = {}
        for one, text in zip(found, texts, strict=True):
            length = len(one.tokens) + 1
            best.setdefault(text.strip(), math.exp(one.score * length**penalty / length))
        return [Candidate(text, round(score, 4)) for text, score in best.items() if text]


def _ordered(candidates: Sequence[Candidate], demands: Demands) -> list[Candidate]:
    """Each once; those that meet the demands first, then as the model ranks them."""
    best = {candidate.text: candidate for candidate in reversed(candidates)}
    each = [candidate for candidate in dict.fromkeys(candidates) if best[candidate.text] is candidate]
    return sorted(each, key=lambda candidate: not demands.are_met(candidate.text))


def _texts(tokenizer: Any, size: int) -> tuple[str, ...]:
    """What each token adds to a text: "▁" is a space; a token that is no text adds nothing."""
    vocabulary: dict[str, int] = tokenizer.get_vocab()
    special = set(tokenizer.all_special_ids)
    found = [""] * max(size, *(number + 1 for number in vocabulary.values()))
    for token, number in vocabulary.items():
        found[number] = "" if number in special else token.replace("▁", " ")
    return tuple(found)


def _joined(pieces: Sequence[Sequence[Candidate]], joiner: str) -> list[Candidate]:
    """The best of each piece put together, then the second best … The worst piece decides the score."""
    if len(pieces) == 1 or not all(pieces):
        return list(pieces[0]) if len(pieces) == 1 else []
    found = []
    for k in range(max(len(own) for own in pieces)):
        chosen = [own[min(k, len(own) - 1)] for own in pieces]
        found.append(Candidate(joiner.join(one.text for one in chosen), min(one.score for one in chosen)))
    return found

"""Instruction-tuned causal models: asked by their own chat template, and their answer is looked at before it counts."""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from toolkit import pretrained
from toolkit.documents.language import reads_like_another
from toolkit.errors import InputError
from toolkit.languages import table
from toolkit.languages.profile import Profile
from toolkit.translation.draft import Wanted
from toolkit.translation.models import Candidate, Options
from toolkit.translation.models._beams import Hypothesis, decode
from toolkit.translation.models._demands import Demands, Pieces
from toolkit.translation.models._figures import figures

WHAT = "translation model"
SHOWN = 3  #: matches of a memory that are shown as examples
LONGER = 2.5  #: times longer or shorter than expected, beyond which an answer is no translation
LEAST = 12  #: characters below which length says nothing
FREE = Demands(Pieces((), lambda texts: []))  #: nothing demanded: terms are asked for in words
LEFT = ("<|", "|>", "[INST]", "<start_of", "<end_of", "```", "</s>")  #: what is of the template, not of the text


class Causal:
    """A model that goes on with a text."""

    def __init__(self, folder: Path, name: str, options: Options) -> None:
        torch = pretrained.torch(f"a {WHAT}")
        from transformers import AutoModelForCausalLM, AutoTokenizer

        self.name, self._options, self._torch = name, options, torch
        self._tokenizer: Any = pretrained.opened(WHAT, folder, AutoTokenizer.from_pretrained, padding_side="left")
        if not self._tokenizer.chat_template:
            problem = "a causal model without a chat template, so it was not taught to follow instructions"
            raise InputError(folder, 0, problem, "give an instruction-tuned one, or a sequence-to-sequence model")
        self._model: Any = pretrained.model(WHAT, folder, AutoModelForCausalLM.from_pretrained, options.dtype)
        if self._tokenizer.pad_token_id is None:
            self._tokenizer.pad_token = self._tokenizer.eos_token

    def translate(
        self,
        sentences: Sequence[str],
        source: str,
        target: str,
        wanted: Sequence[Sequence[Wanted]] = (),
        matches: Sequence[Sequence[tuple[str, str]]] = (),
    ) -> list[list[Candidate]]:
        """The answers that can be translations, best first; a sentence whose answers cannot has none, and is told."""
        found: list[list[Candidate]] = [[Candidate("", 1.0)] for _ in sentences]
        order = sorted((k for k, text in enumerate(sentences) if text.strip()), key=lambda k: (len(sentences[k]), k))
        for start in range(0, len(order), self._options.batch):
            batch = order[start : start + self._options.batch]
            prompts = [
                self._prompt(sentences[k], source, target, wanted[k] if wanted else (), matches[k] if matches else ())
                for k in batch
            ]
            longest = max(len(self._tokenizer(sentences[k])["input_ids"]) for k in batch)
            for k, answers in zip(batch, self._answers(prompts, 3 * longest + 30), strict=True):
                found[k] = self._kept(k, sentences[k], source, target, answers)
        return found

    def _prompt(
        self, text: str, source: str, target: str, wanted: Sequence[Wanted], matches: Sequence[tuple[str, str]]
    ) -> str:
        messages = list(_messages(text, source, target, wanted, matches))
        prompt: str = self._tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=True)
        return prompt

    def _answers(self, prompts: Sequence[str], longest: int) -> list[list[Candidate]]:
        inputs = self._tokenizer(list(prompts), padding=True, return_tensors="pt", add_special_tokens=False)
        inputs = {key: value.to(self._model.device) for key, value in inputs.items() if key != "token_type_ids"}
        config = copy.deepcopy(self._model.generation_config)
        config.do_sample, config.num_beams, config.length_penalty = False, self._options.beams, 1.0
        config.temperature = config.top_p = config.top_k = None
        config.max_length, config.max_new_tokens = None, longest
        config.pad_token_id = self._tokenizer.pad_token_id
        with self._torch.inference_mode():
            found = self._model.generate(
                **inputs, generation_config=config, custom_generate=decode, demands=[FREE] * len(prompts)
            )
        return [self._candidates(own) for own in found]

    def _candidates(self, found: Sequence[Hypothesis]) -> list[Candidate]:
        texts = self._tokenizer.batch_decode([list(one.tokens) for one in found], skip_special_tokens=True)
        best: dict[str, float] = {}
        for one, text in zip(found, texts, strict=True):
            best.setdefault(text.strip(), round(math.exp(one.score), 4))
        return [Candidate(text, score) for text, score in best.items()][: self._options.candidates]

    def _kept(self, k: int, text: str, source: str, target: str, answers: Sequence[Candidate]) -> list[Candidate]:
        reasons = {answer: fault(text, answer.text, source, target) for answer in answers}
        kept = [answer for answer in answers if not reasons[answer]]
        if not kept:
            self._options.tell(
                f"sentence {k + 1}: {self.name} gave no translation ({next(iter(reasons.values()), 'nothing')})"
            )
        return kept


def _messages(
    text: str, source: str, target: str, wanted: Sequence[Wanted], matches: Sequence[tuple[str, str]]
) -> Iterator[dict[str, str]]:
    """The conversation: task and terms, what was translated before as examples, and the sentence."""
    into = table(Profile, target).name
    task = f"Translate the user's text from {table(Profile, source).name} into {into}. It is from an official account."
    task += " Keep every figure, date and name. Give the translation alone."
    for one in wanted:
        if one.forms:
            task += f"\nTranslate «{text[one.start : one.end]}» as «{one.forms[0]}», inflected as it must be."
        if one.forbidden:
            task += f" Never write «{one.forbidden[0]}»."
    for start, end, forms in figures(text, source, target):
        task += f"\nTranslate «{text[start:end]}» so that it has «{forms[0]}»."
    examples = list(matches[:SHOWN])
    said = f"{task}\n\n{examples[0][0] if examples else text}"  # some templates have no place for a system message
    yield {"role": "user", "content": said}
    for k, (_, translation) in enumerate(examples):
        yield {"role": "assistant", "content": translation}
        yield {"role": "user", "content": examples[k + 1][0] if k + 1 < len(examples) else text}


def fault(text: str, answer: str, source: str, target: str) -> str:
    """Why an answer is no translation of a text; "" where it may be one."""
    if not answer:
        return "nothing"
    if any(mark in answer for mark in LEFT):
        return "marks of the template are in it"
    if answer.casefold() == text.casefold():
        return "the text itself"
    expected = len(text) * table(Profile, target).density / table(Profile, source).density
    if max(expected, len(answer)) > LEAST and not 1 / LONGER < len(answer) / max(1.0, expected) < LONGER:
        return "far too long" if len(answer) > expected else "far too short"
    if "\n" in answer.strip() and "\n" not in text.strip():
        return "more than the sentence"
    if other := reads_like_another(answer, target):
        return f"it reads like {other}"
    return ""

"""The training itself: AdamW, warm-up, decay by the square root of the step, label smoothing (Vaswani et al. 2017).

In the last fifth of the steps the rate falls to nothing in a straight line, which gains more than the steps before it
(Hägele et al. 2024, "Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations").

The same memory, settings and seed give the same model on the same machine, broken off and resumed or not: the order
of the batches and the chance of each step come from the seed and the step alone.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from toolkit import pretrained
from toolkit.errors import InputError
from toolkit.translation.models._languages import Languages
from toolkit.translation.training import checkpoint, fresh
from toolkit.translation.training.batches import Encoded, batches, encoded, tensors
from toolkit.translation.training.fresh import Shape
from toolkit.translation.training.pairs import Pair, sample

Tell = Callable[[str], None]
WHAT = "translation model"
SMOOTHING = 0.1  #: share of a label's probability that goes to all other tokens
CLIP = 1.0  #: length of the gradient, at most
COOLING = 0.2  #: share of the steps, the last ones, in which the rate falls to nothing
HELD = 200  #: pairs that are translated for the score


@dataclass(frozen=True, slots=True)
class Plan:
    """What a training does; two trainings with one plan and one memory are one."""

    steps: int = 3000
    tokens: int = 2048  #: of a batch, with padding
    rate: float = 0.0  #: highest learning rate; 0: 0.001 for a new model, 0.0001 for one that is trained on
    warmup: int = 200  #: steps until the rate is highest
    every: int = 500  #: steps between two checkpoints
    seed: int = 1
    start: str = ""  #: the model that is trained on, a folder or a name; "": a new one
    shape: Shape = field(default_factory=Shape)  #: of a new one


@dataclass(frozen=True, slots=True)
class Result:
    """What came out."""

    folder: Path  #: that `--model` takes
    weights: int  #: parameters of the model
    pairs: int  #: sentence pairs learnt from
    steps: int
    loss: float  #: mean of the last steps, nats a token
    scores: dict[str, float]  #: chrF++ of held-out pairs by "en-kk"; empty where none were held out


def train(learnt: Sequence[Pair], held: Sequence[Pair], plan: Plan, folder: Path, tell: Tell) -> Result:
    """Train until `plan.steps`, going on where `folder` says that it was broken off; then score what was held out.

    Too few pairs, and a folder with another training in it, raise `InputError`.
    """
    if len(learnt) < 2:
        raise InputError("", 0, "nothing to learn from", "import more into the memory, or name other --lang")
    torch = pretrained.torch("training a model")
    pretrained.hush()
    device, _ = pretrained.placed("float32")
    state = _resumable(folder, plan)
    torch.manual_seed(plan.seed)
    model, tokenizer = _begun(learnt, plan, folder if state else None)
    model.to(device)
    longest = (
        min(model.config.max_position_embeddings, 512) if hasattr(model.config, "max_position_embeddings") else 512
    )
    data, long = encoded(learnt, tokenizer, Languages(tokenizer, folder), longest)
    if long:
        tell(f"{long} of {len(learnt)} pairs are longer than {longest} tokens and left out")
    optimizer = torch.optim.AdamW(model.parameters(), lr=1.0, betas=(0.9, 0.98), eps=1e-9, weight_decay=0.01)
    done = int(state["step"]) if state else 0
    if state:
        checkpoint.restore(folder, model, optimizer, done)
        tell(f"{folder}: going on after step {done}")
    loss = _run(model, tokenizer, optimizer, data, plan, folder, done, tell, float(state["loss"]) if state else 0.0)
    scores = _scored(folder, held, tell) if held else {}
    weights = sum(weight.numel() for weight in model.parameters())
    return Result(folder, weights, len(data), plan.steps, loss, scores)


def _resumable(folder: Path, plan: Plan) -> dict[str, Any] | None:
    """The state in the folder if it is of this plan, its number of steps apart."""
    state = checkpoint.found(folder)
    if state is None:
        if folder.exists() and any(folder.iterdir()):
            raise InputError(folder, 0, "the folder is not empty, and no training of ours", checkpoint.FRESH)
        return None
    ours = asdict(plan)
    other = [key for key, value in ours.items() if key not in ("steps", "every") and state["plan"].get(key) != value]
    if other:
        raise InputError(folder, 0, f"a training with other settings is there ({', '.join(other)})", checkpoint.FRESH)
    return state


def _begun(learnt: Sequence[Pair], plan: Plan, kept: Path | None) -> tuple[Any, Any]:
    """Model and tokenizer: as they were left, those to be trained on, or new ones."""
    from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

    if kept or plan.start:
        folder = kept or pretrained.located(plan.start, WHAT)
        model = pretrained.opened(WHAT, folder, AutoModelForSeq2SeqLM.from_pretrained, use_safetensors=True)
        return model, pretrained.opened(WHAT, folder, AutoTokenizer.from_pretrained)
    langs = sorted({lang for pair in learnt for lang in (pair.source, pair.target)})
    sentences = list(dict.fromkeys(pair.translation for pair in learnt))
    words = fresh.tokenizer(sentences, langs, plan.shape.vocabulary)
    return fresh.model(words, plan.shape), words


def _rate(step: int, plan: Plan) -> float:
    highest = plan.rate or (1e-4 if plan.start else 1e-3)
    warmup = min(plan.warmup, max(1, plan.steps // 5))
    left = (plan.steps - step + 1) / max(1.0, COOLING * plan.steps)
    return float(highest * min(step / warmup, (warmup / step) ** 0.5) * min(1.0, left))


def _run(
    model: Any, tokenizer: Any, optimizer: Any, data: list[Encoded], plan: Plan, folder: Path, done: int, tell: Tell,
    loss: float,
) -> float:  # fmt: skip
    import torch

    device, mean, began = str(model.device), loss, time.monotonic()
    criterion = torch.nn.CrossEntropyLoss(label_smoothing=SMOOTHING)
    model.train()
    for step, batch in enumerate(islice(batches(data, plan.tokens, plan.seed), done, plan.steps), done + 1):
        torch.manual_seed(plan.seed * 1_000_003 + step)
        for group in optimizer.param_groups:
            group["lr"] = _rate(step, plan)
        given = tensors(batch, tokenizer.pad_token_id, torch, device)
        with torch.autocast(device, dtype=torch.bfloat16, enabled=device != "cpu"):
            logits = model(**given).logits
        value = criterion(logits.float().flatten(0, 1), given["labels"].flatten())
        value.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        mean = float(value.detach()) if step == 1 else 0.98 * mean + 0.02 * float(value.detach())
        if step % plan.every == 0 or step == plan.steps:
            state = {"step": step, "loss": mean, "plan": asdict(plan)}
            checkpoint.save(folder, model, tokenizer, optimizer, state)
            left = (time.monotonic() - began) / (step - done) * (plan.steps - step)
            tell(f"step {step} of {plan.steps}: loss {mean:.3f}, {left // 60:.0f} min {left % 60:.0f} s left")
    return mean


def _scored(folder: Path, held: Sequence[Pair], tell: Tell) -> dict[str, float]:
    """chrF++ of the model as it will be used, on at most `HELD` pairs."""
    from sacrebleu.metrics.chrf import CHRF

    from toolkit.translation.models import load

    translator = load(str(folder), beams=2, candidates=1, batch=32, protect=False, tell=tell)
    chosen = sample(held, HELD)
    scores = {}
    for source, target in sorted({(pair.source, pair.target) for pair in chosen}):
        own = [pair for pair in chosen if (pair.source, pair.target) == (source, target)]
        made = translator.translate([pair.text for pair in own], source, target, ())
        said = [candidates[0].text if candidates else "" for candidates in made]
        score = CHRF(word_order=2).corpus_score(said, [[pair.translation for pair in own]])
        scores[f"{source}-{target}"] = round(score.score, 2)
    return scores

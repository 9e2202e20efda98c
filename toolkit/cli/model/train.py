"""`readout model train`."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import _options

if TYPE_CHECKING:
    from toolkit.translation.training.train import Result


@click.command(name="train")
@click.option("--memory", "path", type=click.Path(path_type=Path, dir_okay=False), default=Path("memory.sqlite"),
              show_default=True, help="What to learn from: a memory's file.")  # fmt: skip
@click.option("--output", "-o", "folder", required=True, type=click.Path(path_type=Path, file_okay=False),
              help="The model's folder; a training that was broken off there goes on.")  # fmt: skip
@click.option("--lang", "langs", multiple=True, metavar="xx", help="Languages, two or more; else all in the memory.")
@click.option("--from", "start", default="", metavar="NAME|PATH",
              help="A sequence-to-sequence model to train on; else a new one is made.")  # fmt: skip
@click.option("--steps", type=click.IntRange(min=1), default=3000, show_default=True, help="Batches to learn from.")
@click.option("--tokens", type=click.IntRange(min=64), default=2048, show_default=True, help="Tokens of a batch.")
@click.option("--rate", type=click.FloatRange(min=0), default=0.0, show_default=True,
              help="Highest learning rate; 0: 0.001 for a new model, 0.0001 for one that is trained on.")  # fmt: skip
@click.option("--held-out", "share", type=click.FloatRange(0, 0.5), default=0.1, show_default=True,
              help="Share of the readouts that are kept back, and translated in the end for the score.")  # fmt: skip
@click.option("--seed", type=int, default=1, show_default=True, help="Another seed, another model.")
@click.option("--vocabulary", type=click.IntRange(min=100), default=4000, show_default=True,
              help="Of a new model: pieces of words, at most.")  # fmt: skip
@click.option("--width", type=click.IntRange(min=16), default=192, show_default=True, help="Of a new model.")
@click.option("--layers", type=click.IntRange(min=1), default=3, show_default=True, help="Of a new model.")
@click.option("--format", "-f", "form", type=click.Choice(("text", "json")), default="text", show_default=True,
              help="Form of the result.")  # fmt: skip
def command(
    path: Path,
    folder: Path,
    langs: tuple[str, ...],
    start: str,
    steps: int,
    tokens: int,
    rate: float,
    share: float,
    seed: int,
    vocabulary: int,
    width: int,
    layers: int,
    form: str,
) -> None:
    """Train a translation model on a memory: a new small one, or one that exists.

    One model learns all pairs of languages. It is kept every so often, so that a training that was broken off goes on
    from there; the same memory, options and seed give the same model. `readout translate --model FOLDER` uses it.

    \b
    Examples:
      readout model train --output office-model
      readout model train --from facebook/nllb-200-distilled-600M --lang kk --lang ru --output office-nllb
    """
    from toolkit.documents.naming import tag
    from toolkit.translation.memory import Memory
    from toolkit.translation.training.fresh import Shape
    from toolkit.translation.training.pairs import split
    from toolkit.translation.training.train import Plan, train

    with closing(Memory(path)) as memory:
        chosen = tuple(dict.fromkeys(tag(lang) for lang in langs)) or memory.langs
        learnt, held = split(memory.units(), chosen, share, seed)
    plan = Plan(steps, tokens, rate, seed=seed, start=start, shape=Shape(vocabulary, width, layers))
    result = train(learnt, held, plan, folder, _options.say)
    _options.emit(_json(result) if form == "json" else _text(result), None)


def _json(result: Result) -> str:
    return json.dumps({"schema": "readout-model/1"} | asdict(result), default=str, ensure_ascii=False, indent=1) + "\n"


def _text(result: Result) -> str:
    lines = [f"{result.folder}: {result.weights:,} weights, {result.pairs:,} pairs, {result.steps:,} steps"]
    if result.scores:
        told = ", ".join(f"{pair} {score:.1f}" for pair, score in result.scores.items())
        lines.append(f"chrF++ of what was held out: {told}")
    return "\n".join(lines) + "\n"

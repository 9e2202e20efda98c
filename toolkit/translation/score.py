"""A translation measured: sacrebleu's metrics exactly as its own command gives them, and our measures of facts.

Nothing of sacrebleu is patched: the same files, tokenizer and settings give the same figures, and every figure carries
its signature (Post, "A Call for Clarity in Reporting BLEU Scores", 2018).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.errors import InputError, unknown
from toolkit.glossary import Glossary
from toolkit.languages import table
from toolkit.languages.scoring import Scoring
from toolkit.plugins import plugins
from toolkit.translation.sample import Lines, Measure, sample

if TYPE_CHECKING:
    from toolkit.alignment.encoders import Encoder
    from toolkit.translation.models import Translator

TESTS = {"bootstrap": "bs", "randomisation": "ar"}  #: paired tests, as sacrebleu calls them


@dataclass(frozen=True, slots=True)
class Text:
    """A file of one sentence a line, as sacrebleu reads it."""

    path: Path
    lines: Lines


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure of sacrebleu's."""

    score: float
    signature: str


@dataclass(frozen=True, slots=True)
class Scored:
    """All that is known of one system."""

    name: str
    metrics: Mapping[str, Metric]  #: "BLEU", "chrF2", "chrF2++", "TER"
    measures: Mapping[str, Measure]  #: "term", "number", "name", "consistency"
    signals: Mapping[str, float] = field(default_factory=dict)  #: "round trip", "closeness", as far as asked for

    @property
    def figures(self) -> dict[str, float | None]:
        """All figures by name."""
        found: dict[str, float | None] = {name: metric.score for name, metric in self.metrics.items()}
        return found | {name: measure.score for name, measure in self.measures.items()} | dict(self.signals)


@dataclass(frozen=True, slots=True)
class Difference:
    """How sure it is that a system differs from the first."""

    system: str
    metric: str
    test: str  #: a key of `TESTS`
    p: float
    signature: str


@dataclass(frozen=True, slots=True)
class Result:
    """What `readout score` shows."""

    lang: str
    against: str  #: what our measures compare with: "references", or these "and source"
    systems: tuple[Scored, ...]
    differences: tuple[Difference, ...]


def read(path: Path, is_translation: bool = False) -> Text:
    """The lines of a file, without the white space at their ends. Only a translation may have empty lines.

    What cannot be read as UTF-8, and a file without a line, raise `InputError`.
    """
    try:
        with path.open(encoding="utf-8") as file:
            lines = [line.rstrip() for line in file]
    except UnicodeDecodeError as error:
        raise InputError(path, 0, "not UTF-8", "save it as UTF-8 text, one sentence a line") from error
    except OSError as error:
        raise InputError(path, 0, f"cannot be read ({error.strerror})", "check the name") from error
    if not any(lines):
        raise InputError(path, 0, "no text in it", "one sentence a line is expected")
    if not is_translation and "" in lines:
        raise InputError(path, lines.index("") + 1, "an empty line", "take this line out of all files, or fill it")
    return Text(path, lines)


def metrics(lang: str, references: Sequence[Lines], tokenizer: str = "") -> dict[str, Any]:
    """sacrebleu's metrics set for a language. A tokenizer that is unknown, or not here, raises `InputError`."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    own = table(Scoring, lang)
    _refuse_absent(tokenizer)
    ter = {"normalized": True, "asian_support": True} if own.splits_characters else {}
    return {
        "BLEU": BLEU(tokenize=tokenizer or own.tokenizer, references=references),
        "chrF": CHRF(references=references),
        "chrF++": CHRF(word_order=2, references=references),
        "TER": TER(references=references, **ter),
    }


def _refuse_absent(tokenizer: str) -> None:
    """Refuse a tokenizer that sacrebleu lacks, or would have to download."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.tokenizers.tokenizer_spm import SPM_MODELS
    from sacrebleu.utils import SACREBLEU_DIR

    known = [name for name in BLEU.TOKENIZERS if not name.endswith("mecab")]
    if tokenizer and tokenizer not in known:
        raise unknown("tokenizer", tokenizer, known)
    if tokenizer in SPM_MODELS:
        url = SPM_MODELS[tokenizer]["url"]
        model = Path(SACREBLEU_DIR, "models", url.rpartition("/")[2])
        if not model.is_file():
            problem = f"tokenizer '{tokenizer}' needs a model that is not here, and nothing is downloaded unasked"
            raise InputError(model, 0, problem, f"put {url} there, or leave --tokenizer out")


def score(
    systems: Mapping[str, Text],
    references: Sequence[Text],
    lang: str,
    glossary: Glossary,
    source: tuple[str, Text] | None = None,
    tokenizer: str = "",
    tests: Sequence[str] = (),
    trials: int = 0,
    translator: Translator | None = None,
    encoder: Encoder | None = None,
) -> Result:
    """Every system by every metric; each but the first compared with the first by `tests`.

    `source` is its language and text; with it a `translator` tells how much comes back, an `encoder` how near the
    meanings are. Files that are not of one length raise `InputError`.
    """
    texts = [*systems.values(), *references, *([source[1]] if source else [])]
    _refuse_uneven(texts)
    if source and source[0] == lang:
        raise InputError(source[1].path, 0, f"source and translation are both {lang}", "name the source's language")
    models = [reference.lines for reference in references]
    made = metrics(lang, models, tokenizer)
    told = (source[0], source[1].lines) if source else None
    scored = []
    for name, text in systems.items():
        found = sample(text.lines, lang, models, told, glossary)
        measures = plugins("toolkit.translation.measures", "measure", "readout.measures")
        told_by = _signals(text.lines, lang, told, translator, encoder)
        own = {key: measure(found) for key, measure in measures.items()}
        scored.append(Scored(name, _by_sacrebleu(made, text.lines), own, told_by))
    differences = [d for test in tests if len(systems) > 1 for d in _differences(systems, made, test, trials)]
    return Result(lang, "references and source" if source else "references", tuple(scored), tuple(differences))


def _signals(
    lines: Lines, lang: str, source: tuple[str, Lines] | None, translator: Translator | None, encoder: Encoder | None
) -> dict[str, float]:
    from toolkit.translation import signals

    found: dict[str, float] = {}
    if source is None:
        if translator or encoder:
            raise InputError("", 0, "a round trip and an encoder compare with the source", "name it with --source")
        return found
    if translator:
        found["round trip"] = signals.round_trip(lines, lang, source, translator)
    if encoder:
        found["closeness"] = signals.closeness(lines, source[1], encoder)
    return found


def _refuse_uneven(texts: Sequence[Text]) -> None:
    first = texts[0]
    for text in texts[1:]:
        if len(text.lines) != len(first.lines):
            problem = f"{len(text.lines)} lines, but {first.path} has {len(first.lines)}"
            line = min(len(text.lines), len(first.lines)) + 1
            raise InputError(text.path, line, problem, "line n of every file must be the same sentence")


def _by_sacrebleu(made: Mapping[str, Any], lines: Lines) -> dict[str, Metric]:
    found = {}
    for metric in made.values():
        result = metric.corpus_score(lines, None)
        found[result.name] = Metric(result.score, str(metric.get_signature()))
    return found


def _differences(systems: Mapping[str, Text], made: Mapping[str, Any], test: str, trials: int) -> list[Difference]:
    """sacrebleu's own paired test, with its seed."""
    from sacrebleu.significance import PairedTest

    named: list[Any] = [(name, text.lines) for name, text in systems.items()]
    signatures, scores = PairedTest(named, made, None, test_type=TESTS[test], n_samples=trials)()
    found: list[Difference] = []
    for metric, signature in signatures.items():
        results: list[Any] = scores[metric][1:]  # the first is the system that the others are compared with
        for (name, _), result in zip(named[1:], results, strict=True):
            found.append(Difference(name, metric, test, result.p_value, str(signature)))
    return found


def as_json(result: Result) -> str:
    """`readout-score/1`: every figure in full."""
    systems = [
        {
            "system": scored.name,
            "metrics": {k: {"score": m.score, "signature": m.signature} for k, m in scored.metrics.items()},
            "measures": {k: {"score": m.score, "found": m.found, "of": m.wanted} for k, m in scored.measures.items()},
            "signals": dict(scored.signals),
        }
        for scored in result.systems
    ]
    differences = [
        {"system": d.system, "metric": d.metric, "test": d.test, "p": d.p, "signature": d.signature}
        for d in result.differences
    ]
    known = {"schema": "readout-score/1", "lang": result.lang, "against": result.against}
    return json.dumps(known | {"systems": systems, "differences": differences}, ensure_ascii=False, indent=1) + "\n"


def as_table(result: Result, width: int = 1) -> str:
    """Figures side by side with `width` digits after the point, then p-values and signatures."""
    first = result.systems[0]
    rows = [["system", *first.figures]]
    for scored in result.systems:
        rows.append([scored.name, *("-" if f is None else f"{f:.{width}f}" for f in scored.figures.values())])
    lines = [*_columns(rows), f"term, number, name, consistency: percent, by the nearer of {result.against}"]
    if result.differences:
        lines += ["", *_columns([["against " + first.name, "test", "metric", "p"]] + [
            [d.system, d.test, d.metric, f"{d.p:.4f}"] for d in result.differences])]  # fmt: skip
    lines += ["", *(f"{name}|{metric.signature}" for name, metric in first.metrics.items())]
    return "\n".join(lines) + "\n"


def _columns(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip() for row in rows]

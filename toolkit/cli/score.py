"""`readout score`: how good a translation is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import _options
from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.alignment.encoders import Encoder
    from toolkit.translation.models import Translator


@click.command(name="score")
@click.argument("translation", metavar="TRANSLATION", type=click.Path(path_type=Path))
@click.option("--ref", "references", multiple=True, required=True, type=click.Path(path_type=Path),
              help="What it should say, line by line; may be repeated.")  # fmt: skip
@click.option("--system", "others", multiple=True, metavar="NAME=FILE", help="Another translation to compare with it.")
@click.option("--lang", metavar="xx", help="The translation's language; else its file's name tells.")
@click.option("--source", type=click.Path(path_type=Path), help="What was translated: facts kept from it count too.")
@click.option("--source-lang", metavar="xx", help="The source's language; else its file's name tells.")
@click.option("--tokenizer", default="", metavar="NAME", help="Of BLEU: 13a, zh, intl, char, flores200 …; else the "
              "language's own (zh for Chinese, 13a for the others).")  # fmt: skip
@click.option("--test", "tests", type=click.Choice(("bootstrap", "randomisation", "both", "none")),
              default="bootstrap", show_default=True, help="Paired test between --system and TRANSLATION.")  # fmt: skip
@click.option("--trials", type=click.IntRange(min=0), default=0, help="Of the test; 0: sacrebleu's 1,000 or 10,000.")
@click.option("--round-trip", "model", metavar="NAME|PATH", help="Translate it back into --source's language with this "
              "model; the chrF2++ with the source is a signal.")  # fmt: skip
@click.option("--encoder", metavar="NAME|PATH", help="How near it is to --source by this sentence encoder.")
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE",
              help="Also draw the figures side by side: a picture, .svg or .png (extra plots).")  # fmt: skip
@click.option("--width", type=click.IntRange(0, 15), default=1, show_default=True, help="Digits after the point.")
@click.option("--glossary", "glossaries", multiple=True, metavar="PATH", type=click.Path(path_type=Path),
              help="Glossary file or folder instead of the shipped one; may be repeated, later ones win.")  # fmt: skip
@_options.output(("table", "json"), "table")
def command(
    translation: Path,
    references: tuple[Path, ...],
    others: tuple[str, ...],
    lang: str | None,
    source: Path | None,
    source_lang: str | None,
    tokenizer: str,
    tests: str,
    trials: int,
    model: str | None,
    encoder: str | None,
    plot: Path | None,
    width: int,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Score a translation: BLEU, chrF, chrF++ and TER as sacrebleu's own command gives them, with signatures; and how
    many terms, numbers and names it keeps, and how steadily it names things.

    All files are UTF-8 text with one sentence a line.

    \b
    Examples:
      readout score draft.kk.txt --ref kk.txt --source en.txt
      readout score draft.kk.txt --ref kk.txt --source en.txt --round-trip office-model --plot scores.svg
      readout score draft.zh.txt --ref zh.txt --system old=old.txt --test both --format json
    """
    from toolkit.glossary import load
    from toolkit.translation import score as scoring

    systems = {str(translation): scoring.read(translation, is_translation=True)}
    for other in others:
        name, path = _named(other)
        if name in systems:
            raise InputError("", 0, f"two systems are called '{name}'", "give each --system a name of its own")
        systems[name] = scoring.read(path, is_translation=True)
    for text in systems.values():
        if empty := [str(n) for n, line in enumerate(text.lines, 1) if not line]:
            _options.say(f"{text.path}: nothing in line {', '.join(empty)}; counted as not translated")
    told = (_language(source, source_lang, "--source-lang"), scoring.read(source)) if source else None
    result = scoring.score(
        systems,
        [scoring.read(path) for path in references],
        _language(translation, lang, "--lang"),
        load(_options.settings(glossaries=glossaries).glossaries),
        told,
        tokenizer,
        {"both": tuple(scoring.TESTS), "none": ()}.get(tests, (tests,)),
        trials,
        _model(model),
        _encoder(encoder),
    )
    if plot:
        from toolkit.plots import drawing, scores

        _options.emit(scores.draw({s.name: s.figures for s in result.systems}, drawing.form(plot)), plot)
    _options.emit(scoring.as_json(result) if form == "json" else scoring.as_table(result, width), output)


def _model(name: str | None) -> Translator | None:
    from toolkit.translation.models import load

    return load(name, candidates=1, protect=False, tell=_options.say) if name else None


def _encoder(name: str | None) -> Encoder | None:
    from toolkit.alignment.encoders import load

    return load(name) if name else None


def _named(given: str) -> tuple[str, Path]:
    name, equals, path = given.partition("=")
    if not (name and equals and path):
        raise InputError("", 0, f"--system '{given}' is not NAME=FILE", "write it as --system old=old.kk.txt")
    return name, Path(path)


def _language(path: Path, given: str | None, option: str) -> str:
    from toolkit.documents import naming

    found = naming.tag(given) if given else naming.language(path)
    if not found:
        raise InputError(path, 0, "the name does not tell the language", f"say {option} kk")
    return found

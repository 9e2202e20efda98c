"""`readout translate`: a draft from what was translated before, the glossary and, if asked, a model."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toolkit.cli import _options
from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.settings import Settings
    from toolkit.translation.draft import Draft
    from toolkit.translation.memory import Memory
    from toolkit.translation.models import Translator

FORMATS = ("text", "table", "json", "xliff", "docx", "html", "markdown")
DEFAULT = Path("memory.sqlite")


@click.command(name="translate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE", type=click.Path(path_type=Path))
@click.option("--to", "targets", multiple=True, metavar="xx", help="Language wanted; may be repeated.")
@click.option(
    "--missing",
    is_flag=True,
    help="FILE is a readout, a folder or its files: propose the sentences that a version lacks.",
)
@click.option("--from", "lang", default="", metavar="xx", help="The language of FILE; else its name or its text tells.")
@click.option(
    "--memory",
    "memories",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    help="A memory's file; may be repeated, the first wins.  [default: ./memory.sqlite, if there is one]",
)
@click.option("--model", metavar="NAME|PATH",
              help="A translation model for what the memory lacks: a folder, or a name on a hub.")  # fmt: skip
@click.option("--dtype", type=click.Choice(("float32", "float16", "bfloat16", "int8")),
              help="The model's precision; else what suits the machine. int8 is for a CPU.")  # fmt: skip
@click.option("--segmentation", type=click.Choice(_options.SEGMENTATIONS), help="As for `readout check`.")
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    metavar="PATH",
    type=click.Path(path_type=Path),
    help="Glossary file or folder instead of the shipped one; may be repeated, later ones win.",
)
@_options.output(FORMATS, "text")
def command(
    paths: tuple[Path, ...],
    targets: tuple[str, ...],
    missing: bool,
    lang: str,
    memories: tuple[Path, ...],
    model: str | None,
    dtype: str | None,
    segmentation: str | None,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Draft a translation: what was translated before first, then the glossary's terms in their right form.

    Without a model this is a pre-translation that a translator completes: what nothing covers stays in the language of
    FILE, between ⟦ and ⟧. A model fills it: held to the glossary's terms and the source's figures, and of several
    translations the one that states what the source states. Every sentence tells where it comes from and how sure it is
    (all forms but text).

    \b
    Examples:
      readout memory import corpus
      readout translate talks.ru.docx --to kk
      readout translate talks.en.txt --to kk --to zh --format xliff --output talks.xlf
      readout translate talks.en.txt --to ru --model facebook/nllb-200-distilled-600M
      readout translate --missing corpus/beijing-2022
    """
    from toolkit.documents.naming import tag

    settings = _options.settings(segmentation=segmentation, glossaries=glossaries)
    wanted = tuple(dict.fromkeys(tag(target) for target in targets))
    with ExitStack() as stack:
        opened = _opened(memories, stack)
        translator = _model(model, dtype) if model else None
        if missing:
            return _propose(paths, wanted, opened, translator, settings, form, output)
        return _translate(paths, wanted, tag(lang) if lang else "", opened, translator, settings, form, output)


def _model(name: str, dtype: str | None) -> Translator:
    from toolkit.translation.models import load

    return load(name, dtype=dtype or "", tell=_options.say)


def _translate(
    paths: Sequence[Path],
    wanted: Sequence[str],
    lang: str,
    memories: Sequence[Memory],
    translator: Translator | None,
    settings: Settings,
    form: str,
    output: Path | None,
) -> None:
    from toolkit.documents.readout import one
    from toolkit.glossary import load
    from toolkit.translation.drafting import draft
    from toolkit.translation.forms import named

    if not wanted:
        raise InputError("", 0, "into which language is not said", "name it with --to kk")
    if len(paths) > 1:
        raise InputError(
            paths[1], 0, "a second file", "translate one at a time; --missing takes all files of a readout"
        )
    files = _files(wanted, output)
    document = one(paths[0], lang, settings.segmentation)
    for note in document.notes:
        _options.say(f"{document.path}: {note}")
    glossary = load(settings.glossaries)
    for target in wanted:
        made = draft(document, target, memories, glossary, translator, settings=settings)
        _tell(made, form)
        _options.emit(named(form).render(made), files[target])


def _propose(
    paths: Sequence[Path],
    wanted: Sequence[str],
    memories: Sequence[Memory],
    translator: Translator | None,
    settings: Settings,
    form: str,
    output: Path | None,
) -> None:
    import json

    from toolkit.api import check
    from toolkit.glossary import load
    from toolkit.reports import forms, named
    from toolkit.translation import missing

    if form not in ("text", "json", *forms()):
        raise InputError(
            "", 0, f"what is missing cannot be shown as {form}", "choose text, json, html, docx or markdown"
        )
    checked = check(paths, settings)
    found = missing.proposals(checked, memories, load(settings.glossaries), translator, wanted)
    _options.say(f"{_options.counted(len(found), 'proposal')}, for a translator to judge")
    if form == "text":
        return _options.emit(missing.as_text(found), output)
    if form == "json":
        return _options.emit(json.dumps(missing.as_json(found), ensure_ascii=False, indent=1) + "\n", output)
    canvas = _options.canvas(output, checked.signature)
    return _options.emit(named(form).render(checked.comparison, missing.suggested(checked, found), canvas), output)


def _files(targets: Sequence[str], output: Path | None) -> dict[str, Path | None]:
    """Where each language goes: talks.xlf, or talks.kk.xlf and talks.zh.xlf."""
    if len(targets) == 1 or output is None:
        if len(targets) > 1:
            raise InputError("", 0, f"{len(targets)} files, one a language", "name them with --output talks.txt")
        return {targets[0]: output}
    return {target: output.with_name(f"{output.stem}.{target}{output.suffix}") for target in targets}


def _opened(paths: Sequence[Path], stack: ExitStack) -> list[Memory]:
    from toolkit.translation.memory import Memory

    if not paths and not DEFAULT.is_file():
        _options.say("no memory: `readout memory import` makes one")
        return []
    return [stack.enter_context(closing(Memory(path))) for path in paths or (DEFAULT,)]


def _tell(made: Draft, form: str) -> None:
    """How much is covered, by what, and what remains to be looked at."""
    from collections import Counter

    origins = Counter(drafted.origin for drafted in made.sentences)
    told = ", ".join(f"{number} {origin}" for origin, number in sorted(origins.items()))
    share = round(100 * made.covered)
    _options.say(f"{made.target}: {share} % covered ({told}); a pre-translation, for a translator to complete")
    for finding in made.findings if form == "text" else ():
        _options.say(f"sentence {finding.row + 1}, {finding.check}: {finding.message}")

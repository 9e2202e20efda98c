"""What the commands of `readout glossary` share: reading, writing, options, questions on a terminal."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.shell_completion import CompletionItem

from toolkit.cli import _options
from toolkit.errors import InputError

if TYPE_CHECKING:
    from toolkit.glossary import Concept, Glossary, Term
    from toolkit.glossary.changes import FileChange
    from toolkit.glossary.operations import Plan
    from toolkit.model import Document

STATUSES = ("preferred", "admitted", "deprecated", "superseded", "forbidden")
SEVERITIES = ("error", "warning", "info")

Command = TypeVar("Command", bound=Callable[..., Any])

COLOURS: Mapping[str, dict[str, Any]] = {
    "id": {"bold": True},
    "good": {"fg": "green"},
    "bad": {"fg": "red"},
    "warn": {"fg": "yellow"},
    "dim": {"dim": True},
}


def glossaries(command: Command) -> Command:
    """--glossary."""
    return click.option(
        "--glossary", "-g", "glossaries", multiple=True, metavar="PATH", type=click.Path(path_type=Path),
        help="Glossary file or folder; may be repeated, later ones win; 'shipped' names the shipped one.",
    )(command)  # fmt: skip


def dated(command: Command) -> Command:
    """--date."""
    return click.option(
        "--date", default="", metavar="YYYY-MM-DD", callback=_date,
        help="Date of the texts: what was right then is not held against them.",
    )(command)  # fmt: skip


def _date(ctx: click.Context, param: click.Parameter, value: str) -> str:
    from toolkit.glossary.records import DATE

    if value and not DATE.match(value):
        raise click.BadParameter(f"'{value}' is not a date; write 2021, 2021-09 or 2021-09-30.")
    return value


def writing(command: Command) -> Command:
    """--dry-run, and the form in which the change is shown."""
    command = click.option("--dry-run", is_flag=True, help="Show the diff, write nothing.")(command)
    return click.option(
        "--format", "-f", "form", type=click.Choice(("text", "json")), default="text", help="Form of the shown change."
    )(command)


def concept_fields(command: Command) -> Command:
    """Options for every field of a concept."""
    options = (
        click.option(
            "--term", "terms", multiple=True, metavar="LANG[:STATUS]=TEXT", help="A wording; may be repeated."
        ),
        click.option("--definition", help="What it is, in one sentence."),
        click.option("--domain", help="visit, document, organisation …"),
        click.option("--kind", type=click.Choice(("term", "person", "place", "organisation")), help="What it names."),
        click.option("--note", help="What a translator should know."),
        click.option("--scale", help="The ordered scale it stands on."),
        click.option("--rung", type=click.IntRange(0), help="Its place on the scale, 1 the lowest."),
        click.option("--broader", help="Ids of wider concepts (comma-separated)."),
        click.option("--see", help="Ids of related concepts (comma-separated)."),
        click.option("--confusable", help="Ids of concepts not to be taken for it (comma-separated)."),
        click.option("--issuer", default="", metavar="CC", help="Whose texts the statuses hold for (KZ, CN …)."),
        click.option("--evidence", help="Where the wordings are taken from."),
        click.option("--evidence-date", default="", help="Date of that source."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def interactive() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin.isatty()


def fields(given: Mapping[str, Any]) -> dict[str, Any]:
    """Fields of a concept among the options given."""
    relations = {
        name: _options.names(given[name]) for name in ("broader", "see", "confusable") if given[name] is not None
    }
    plain = ("definition", "domain", "kind", "note", "scale", "rung")
    return {name: given[name] for name in plain if given[name] is not None} | relations


def terms(given: Mapping[str, Any]) -> tuple[Term, ...]:
    """Terms among the options given."""
    from toolkit.glossary import Evidence, operations

    evidence = Evidence(given["evidence"], given["evidence_date"]) if given["evidence"] else None
    return tuple(operations.term(one, given["issuer"], evidence) for one in given["terms"])


def concept(name: str, given: Mapping[str, Any]) -> Concept:
    """A new concept from options."""
    from toolkit.glossary import Concept

    return Concept(id=name, terms=terms(given), **fields(given))


def asked_for(name: str, given: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Id and options, completed by questions where a person sits at the terminal."""
    from toolkit.glossary import operations
    from toolkit.languages import table, tags
    from toolkit.languages.profile import Profile

    if given["terms"] or not interactive():
        if not name:
            raise click.UsageError("ID is missing (or - to read JSON from standard input).")
        return name, given
    asked = [
        (lang, click.prompt(table(Profile, lang).name, default="", show_default=False, err=True)) for lang in tags()
    ]
    found = tuple(f"{lang}={text}" for lang, text in asked if text.strip())
    english = next((text for lang, text in asked if lang == "en"), "")
    name = name or click.prompt("id", default=operations.identifier(english) or None, err=True)
    more = {
        field: given[field]
        if given[field] is not None
        else click.prompt(field, default="", show_default=False, err=True)
        for field in ("definition", "domain")
    }
    return name, given | more | {"terms": found}


def stdin() -> str:
    """All of standard input, which must be UTF-8."""
    try:
        return sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("<stdin>", 0, "not UTF-8", "convert it first, as with iconv -t utf-8") from error


def concepts_from_stdin() -> tuple[Concept, ...]:
    """Concepts from JSON on standard input."""
    from toolkit.glossary import records

    text = stdin()
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            "<stdin>", error.lineno, f"not valid JSON ({error.msg})", "pipe in what 'list -f json' prints"
        ) from error
    if isinstance(value, dict) and "candidates" in value:
        value = [one["concept"] for one in value["candidates"]]
    return records.to_concepts(value, "<stdin>")


def chosen(named: tuple[Path, ...]) -> tuple[Path | str, ...]:
    """The glossaries to read: those named, else those of readout.toml, else the shipped one (empty)."""
    return tuple(named) or tuple(_options.settings().glossaries)


def read(named: tuple[Path, ...]) -> Glossary:
    """The glossaries named, combined."""
    from toolkit.glossary import load

    return load(chosen(named))


def write(
    plan: Plan, named: tuple[Path, ...], dry_run: bool, form: str, err: bool = False, quiet: bool = False
) -> tuple[FileChange, ...]:
    """Carry out a plan on the last glossary named, and show the change (unless `quiet`)."""
    from toolkit.glossary import changes, display, store

    *below, layer = chosen(named) or (store.own(),)
    done = changes.change(layer, plan, below, dry_run)
    if form == "json":
        value = {
            "schema": "readout-glossary-change/1",
            "written": not dry_run and bool(done),
            "files": [{"path": str(one.path), "diff": one.diff()} for one in done],
        }
        _options.emit(json.dumps(value, ensure_ascii=False, indent=1) + "\n", None)
        return done
    if quiet:
        return done
    text = display.changed((one.diff() for one in done), styled()) or "nothing to change\n"
    click.echo(text, nl=False, err=err)
    if done:
        verb = "would write" if dry_run else "wrote"
        click.echo(f"{verb} {', '.join(display.relative(str(one.path)) for one in done)}", err=True)
    return done


def edit_by_hand(name: str, named: tuple[Path, ...], dry_run: bool, form: str) -> None:
    """Open a concept's lines in the user's editor."""
    from toolkit.glossary import store
    from toolkit.glossary.changes import Workshop

    if not interactive():
        raise click.UsageError("Nothing to change: give --term, --note … (see --help).")
    *below, layer = chosen(named) or (store.own(),)
    before = Workshop(layer, below).lines(name)
    after: str | None = before
    while True:
        after = click.edit(after, extension=".yaml")
        if after is None or after == before:
            click.echo("nothing to change", err=True)
            return
        try:
            write(_by_hand(name, before, after), named, dry_run, form)
            return
        except InputError as error:  # what was typed must not be lost
            click.echo(str(error), err=True)
            if not click.confirm("Edit again?", default=True, err=True):
                raise


def _by_hand(name: str, before: str, after: str) -> Plan:
    """A plan that replaces a concept's lines."""
    from toolkit.glossary import editing
    from toolkit.glossary.changes import Workshop

    def plan(workshop: Workshop) -> None:
        path = workshop.home(name)
        assert path is not None
        workshop.rewrite(path, editing.put_block(workshop.texts[path], name, before, after, path))

    return plan


def styled() -> Callable[[str, str], str]:
    """How text is styled: colours on a terminal that wants them, nothing elsewhere."""
    if not sys.stdout.isatty() or "NO_COLOR" in os.environ:
        return lambda text, role: text
    return lambda text, role: click.style(text, **COLOURS.get(role, {}))


def emit(
    form: str, output: Path | None, value: Callable[[], Any], text: Callable[[Callable[[str, str], str]], str]
) -> None:
    """Print a result as JSON or as text."""
    if form == "json":
        _options.emit(json.dumps(value(), ensure_ascii=False, indent=1) + "\n", output)
    else:
        _options.emit(text(styled() if output is None else (lambda words, role: words)), output)


def paths(langs: tuple[str, ...]) -> dict[Path, str]:
    """FILE=xx pairs."""
    return {Path(path): lang for path, lang in _options.languages(langs).items()}


def text_or_file(text: str, lang: str) -> Iterator[Document]:
    """A text given as an argument, as a file's name, or on standard input."""
    from toolkit.documents.version import version
    from toolkit.glossary import usage

    if text != "-" and len(text) < 256 and "\n" not in text and Path(text).is_file():
        yield from usage.documents((Path(text),), {Path(text): lang} if lang else {})
        return
    origin = "<stdin>" if text == "-" else "<text>"
    words = stdin() if text == "-" else text
    yield version(origin, words, lang or None, "lines")


def plain_text(text: str, lang: str) -> Document:
    """One text to be changed: a sentence, a plain-text file, or standard input."""
    (document,) = text_or_file(text, lang)
    if document.path == text and Path(text).is_file() and Path(text).suffix.lower() not in (".txt", ".md", ".text", ""):
        raise InputError(
            text, 0, "only plain text can be changed", "use 'usage' to see the places, and change them there"
        )
    return document


def aligned_rows(sources: tuple[Path, ...], named: tuple[Path, ...]) -> Iterator[Mapping[str, str]]:
    """Rows of readout folders (searched through) and of translation memories."""
    from toolkit.api import align
    from toolkit.glossary import formats, mining
    from toolkit.settings import Settings

    settings = Settings(glossaries=tuple(str(path) for path in chosen(named)))
    for source in sources:
        if source.suffix.lower() == ".tmx":
            yield from mining.memory_rows(formats.content(source), source)
            continue
        if not source.is_dir():
            raise InputError(
                source, 0, "neither a folder of versions nor a .tmx file", "give the folder the texts lie in"
            )
        for folder in mining.readouts(source):
            yield from mining.row_texts(align(folder, settings))


def ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Completion of ids in the shell."""
    return [CompletionItem(name, help=text) for name, text in completions(incomplete)]


def completions(incomplete: str) -> list[tuple[str, str]]:
    """Ids that begin so, with their definitions; nothing where the glossary cannot be read."""
    try:
        known = read(()).concepts
    except InputError:
        return []
    return [(name, concept.definition) for name, concept in known.items() if name.startswith(incomplete)]

"""`readout glossary`: the agreed terms, listed, kept and applied."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from toolkit.cli import _glossary as shared
from toolkit.cli import _options

STATUSES = ("preferred", "admitted", "deprecated", "superseded", "forbidden")
SEVERITIES = ("error", "warning", "info")


def _ids(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name, help=text) for name, text in shared.completions(incomplete)]


@click.group(name="glossary")
def command() -> None:
    """Keep the agreed terms: what to call a thing in each language, and what not to call it.

    The commands read the shipped glossary, or the files and folders named with --glossary (or under `glossaries` in
    readout.toml), later ones over earlier ones; those that write change the last one named.

    \b
    Examples:
      readout glossary list --scale partnership
      readout glossary show state-visit
      readout glossary check "Бұл мемлекеттік визит" --lang kk
    """


@command.command(name="list")
@click.argument("words", default="")
@click.option("--domain", default="", help="Only this domain.")
@click.option("--kind", type=click.Choice(("term", "person", "place", "organisation")), help="Only this kind.")
@click.option("--scale", default="", help="Only this scale, the lowest rung first.")
@click.option("--lang", default="", metavar="xx", help="Only concepts with a term in this language.")
@click.option("--missing", default="", metavar="xx", help="Only concepts without a preferred term in this language.")
@click.option("--status", type=click.Choice(STATUSES), help="Only concepts with a term of this status.")
@click.option("--issuer", default="", metavar="CC", help="Only concepts with a term of this issuer (KZ, CN …).")
@click.option("--no-evidence", is_flag=True, help="Only concepts with a term whose evidence is unknown.")
@shared.glossaries
@_options.output(("text", "json", "ids"), "text")
def list_(
    words: str,
    kind: str | None,
    status: str | None,
    no_evidence: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
    **asked: str,
) -> None:
    """List concepts, all or those that have WORDS in their id, definition or terms.

    \b
    Examples:
      readout glossary list серіктестік
      readout glossary list --missing zh --format ids
      readout glossary list --format json > glossary.json
    """
    from toolkit.glossary import display, records, selection

    wanted = selection.Filter(words, kind=kind or "", status=status or "", unproven=no_evidence, **asked)
    found = selection.select(shared.read(glossaries).concepts.values(), wanted)
    if form == "ids":
        _options.emit("".join(f"{concept.id}\n" for concept in found), output)
    else:
        shared.emit(form, output, lambda: records.of_glossary(found), lambda style: display.listed(found, style))


@command.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID …", shell_complete=_ids)
@shared.glossaries
@_options.output(("text", "json"), "text")
def show(ids: tuple[str, ...], glossaries: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Show all that is known of concepts.

    \b
    Example:
      readout glossary show one-china-policy one-china-principle
    """
    from toolkit.glossary import display, records
    from toolkit.glossary.changes import unknown_concept

    known = shared.read(glossaries).concepts
    for name in ids:
        if name not in known:
            raise unknown_concept(name, dict(known))
    found = [known[name] for name in ids]
    shared.emit(
        form, output, lambda: records.of_glossary(found), lambda s: "\n".join(display.shown(c, s) for c in found)
    )


@command.command()
@click.argument("name", metavar="ID | -", default="")
@shared.concept_fields
@click.option("--file", default="", metavar="NAME.yaml", help="File of the folder to put it into.")
@click.option("--replace", "replacing", is_flag=True, help="Write over concepts that exist.")
@shared.glossaries
@shared.writing
def add(
    name: str, file: str, replacing: bool, glossaries: tuple[Path, ...], dry_run: bool, form: str, **given: Any
) -> None:
    """Add a concept; with -, concepts from JSON on standard input (as `list` and `mine` print them).

    On a terminal, what is not given is asked for.

    \b
    Examples:
      readout glossary add private-visit --domain visit --term en="private visit" --term ru="частный визит" \\
          --term kk="жеке сапар" --term zh=私人访问 --evidence "Protocol handbook" --evidence-date 2024
      readout glossary mine corpus --format json | readout glossary add - --glossary mine.yaml
    """
    from toolkit.glossary import operations

    if name == "-":
        concepts = shared.concepts_from_stdin()
    else:
        name, given = shared.asked_for(name, given)
        concepts = (shared.concept(name, given),)
    shared.write(operations.add(concepts, file, replacing), glossaries, dry_run, form)


@command.command()
@click.argument("name", metavar="ID", shell_complete=_ids)
@shared.concept_fields
@click.option("--remove-term", "gone", multiple=True, metavar="LANG=TEXT", help="Take this wording out.")
@shared.glossaries
@shared.writing
def edit(
    name: str, gone: tuple[str, ...], glossaries: tuple[Path, ...], dry_run: bool, form: str, **given: Any
) -> None:
    """Change a concept: only what is given changes. Without any option, on a terminal, it opens in your editor.

    \b
    Examples:
      readout glossary edit state-visit --term kk:forbidden="мемлекеттік визит"
      readout glossary edit road-map --note "Not a map of roads" --dry-run
      readout glossary edit joint-statement --remove-term zh=共同声明
    """
    from toolkit.glossary import operations

    change = operations.Edit(shared.fields(given), shared.terms(given), tuple(map(operations.wording, gone)))
    if not (change.fields or change.terms or change.gone):
        shared.edit_by_hand(name, glossaries, dry_run, form)
        return
    shared.write(operations.edit(name, change), glossaries, dry_run, form)


@command.command()
@click.argument("name", metavar="ID", shell_complete=_ids)
@click.argument("text", default="")
@click.option("--lang", default="", metavar="xx", help="Language of TEXT, where two have the same wording.")
@click.option(
    "--superseded-by", "by", default="", metavar="TEXT|ID", help="The wording (or concept) that takes its place."
)
@click.option("--forbid", is_flag=True, help="Mark as forbidden, not only as deprecated.")
@click.option("--until", default="", metavar="DATE", help="Its last day, as exact as known.")
@click.option("--why", default="", help="A note.")
@shared.glossaries
@shared.writing
def deprecate(
    name: str,
    text: str,
    lang: str,
    by: str,
    forbid: bool,
    until: str,
    why: str,
    glossaries: tuple[Path, ...],
    dry_run: bool,
    form: str,
) -> None:
    """End a wording (TEXT) of a concept, or the concept with all its wordings.

    \b
    Examples:
      readout glossary deprecate belt-and-road-initiative "BRI"
      readout glossary deprecate organization-of-turkic-states "Turkic Council" --until 2021-11-12 \\
          --superseded-by "Organization of Turkic States"
      readout glossary deprecate eurasian-economic-community --superseded-by eurasian-economic-union
    """
    from toolkit.glossary import operations

    plan = operations.deprecate(name, lang, text, by, "forbidden" if forbid else "", until, why)
    shared.write(plan, glossaries, dry_run, form)


@command.command()
@click.argument("name", metavar="ID", shell_complete=_ids)
@click.option("--yes", is_flag=True, help="Do not ask.")
@shared.glossaries
@shared.writing
def remove(name: str, yes: bool, glossaries: tuple[Path, ...], dry_run: bool, form: str) -> None:
    """Take a concept out, and every relation to it. Where it was ever used, `deprecate` serves better.

    \b
    Example:
      readout glossary remove action-plan --dry-run
    """
    from toolkit.glossary import operations

    if not (yes or dry_run) and sys.stdin.isatty():
        click.confirm(f"Remove {name}?", abort=True, err=True)
    shared.write(operations.remove(name), glossaries, dry_run, form)


@command.command()
@click.option("--only", default="", metavar="NAMES", help="Only these rules (comma-separated).")
@click.option("--skip", default="", metavar="NAMES", help="All but these rules (comma-separated).")
@click.option(
    "--fail-on", type=click.Choice(SEVERITIES), default="warning", show_default=True, help="Exit with 1 from here on."
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely.")
@click.option("--rules", is_flag=True, help="List the rules and what they are for.")
@click.option("--dry-run", is_flag=True, help="With --fix: show the diff, write nothing.")
@shared.glossaries
@_options.output(("text", "json"), "text")
def lint(
    only: str,
    skip: str,
    fail_on: str,
    fix: bool,
    rules: bool,
    dry_run: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Look for what is wrong with a glossary. Exit code 1: problems at or above --fail-on.

    \b
    Examples:
      readout glossary lint
      readout glossary lint --glossary mine.yaml --fix
      readout glossary lint --only no-evidence --fail-on info --format json
    """
    from toolkit.glossary import display, linting

    if rules:
        told = {name: (module.__doc__ or "").split("\n")[0] for name, module in linting.modules().items()}
        shared.emit(
            form, output, lambda: told, lambda style: "".join(f"{style(n, 'id')}\n  {t}\n" for n, t in told.items())
        )
        return
    if fix:
        shared.write(linting.mend, glossaries, dry_run, "text", err=True)
    found = linting.lint(shared.read(glossaries), _options.names(only), _options.names(skip))
    gravest = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    told_of = [one for one in found if form == "json" or one.severity in gravest or one.severity != "info"]
    shared.emit(form, output, lambda: linting.report(found), lambda style: display.problems(told_of, style))
    if any(one.severity in gravest for one in found):
        sys.exit(1)


@command.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@_options.output(("text", "json"), "text")
def diff(old: Path, new: Path, form: str, output: Path | None) -> None:
    """Compare two glossaries concept by concept. Exit code 1: they differ. 'shipped' names the shipped one.

    \b
    Example:
      readout glossary diff shipped mine.yaml
    """
    from dataclasses import asdict

    from toolkit.glossary import comparing, display

    found = list(comparing.differences(shared.read((old,)).concepts, shared.read((new,)).concepts))
    shared.emit(
        form, output,
        lambda: {"schema": "readout-glossary-diff/1", "differences": [asdict(one) for one in found]},
        lambda style: display.differences(found, style),
    )  # fmt: skip
    if found:
        sys.exit(1)


@command.command(name="import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--from", "form_in", metavar="FORMAT", default="", help="csv tsv xlsx tbx tmx json yaml …; else the name tells."
)
@click.option(
    "--map",
    "pairs",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column is: id, definition, kk, ru:forbidden, -.",
)
@click.option(
    "--existing",
    type=click.Choice(("merge", "replace", "skip", "refuse")),
    default="merge",
    show_default=True,
    help="What to do with ids that exist.",
)
@click.option("--file", default="", metavar="NAME.yaml", help="File of the folder to put new concepts into.")
@shared.glossaries
@shared.writing
def import_(
    files: tuple[Path, ...],
    form_in: str,
    pairs: tuple[str, ...],
    existing: str,
    file: str,
    glossaries: tuple[Path, ...],
    dry_run: bool,
    form: str,
) -> None:
    """Bring concepts in from CSV, TSV, XLSX, TBX, TMX, JSON or YAML.

    \b
    Examples:
      readout glossary import terms.csv --glossary mine.yaml
      readout glossary import list.xlsx --map "Термин=ru" --map "Аудармасы=kk" --map "№=-" -g mine.yaml --dry-run
      readout glossary import iate.tbx -g mine.yaml --existing skip
    """
    from toolkit.glossary import exchange

    columns = exchange.mapping(pairs)
    for path in files:
        found = exchange.read(path, form_in, columns)
        for note in found.notes:
            click.echo(f"{path}: {note}", err=True)
        counts = exchange.Counts()
        shared.write(
            exchange.bring_in(found.concepts, counts, existing, file), glossaries, dry_run, form, quiet=not dry_run
        )
        click.echo(
            f"{path}: {counts.added} added, {counts.changed} changed, {counts.same} the same, {counts.skipped} skipped",
            err=True,
        )


@command.command()
@click.argument("target", default="-")
@click.option(
    "--to",
    "form_out",
    metavar="FORMAT",
    default="",
    help="csv tsv xlsx tbx tbx-dct tbx-core tbx-2008 tmx json yaml; else the name tells.",
)
@click.option("--domain", default="", help="Only this domain.")
@click.option("--scale", default="", help="Only this scale.")
@click.option("--title", default="Glossary", show_default=True, help="Title inside the file.")
@shared.glossaries
def export(target: str, form_out: str, domain: str, scale: str, title: str, glossaries: tuple[Path, ...]) -> None:
    """Write the glossary to TARGET in another format; says what the format cannot carry.

    \b
    Examples:
      readout glossary export terms.tbx
      readout glossary export terms.xlsx --domain visit
      readout glossary export - --to tbx-dct > terms.tbx
    """
    from toolkit import atomic
    from toolkit.glossary import formats, selection

    path = Path(target)
    chosen = formats.get(form_out or ("csv" if target == "-" else formats.by_suffix(path)))
    wanted = selection.Filter(domain=domain, scale=scale)
    concepts = selection.select(shared.read(glossaries).concepts.values(), wanted)
    for loss in chosen.losses(concepts):
        click.echo(loss, err=True)
    data = chosen.write(concepts, title)
    if target == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    atomic.write(path, data)
    click.echo(f"wrote {len(concepts)} concepts to {path}", err=True)


@command.command()
@shared.glossaries
@_options.output(("text", "json"), "text")
def stats(glossaries: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Count concepts and terms: by language, status, evidence, domain, scale.

    \b
    Example:
      readout glossary stats
    """
    from toolkit.glossary import display
    from toolkit.glossary.coverage import coverage

    counts = coverage(tuple(shared.read(glossaries).concepts.values()))
    shared.emit(form, output, lambda: counts, lambda style: display.counted(counts, style))


@command.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE | FOLDER …", type=click.Path(path_type=Path))
@click.option("--lang", "langs", multiple=True, metavar="FILE=xx", help="Language of a file whose name does not say.")
@click.option("--status", "statuses", multiple=True, type=click.Choice(STATUSES), help="Only terms of this status.")
@click.option("--concept", "ids", multiple=True, metavar="ID", shell_complete=_ids, help="Only this concept.")
@click.option(
    "--issuer", default="", metavar="CC", help="Whose texts they are: statuses of this issuer count (KZ, CN …)."
)
@shared.glossaries
@_options.output(("text", "json"), "text")
def usage(
    files: tuple[Path, ...],
    langs: tuple[str, ...],
    statuses: tuple[str, ...],
    ids: tuple[str, ...],
    issuer: str,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Show where terms occur in texts, in any inflected form; folders are searched through.

    \b
    Examples:
      readout glossary usage corpus --status forbidden
      readout glossary usage talks.kk.txt --concept state-visit --format json
    """
    from toolkit.glossary import display
    from toolkit.glossary import usage as using

    found = [
        use
        for use in using.uses(shared.read(glossaries), using.documents(files, shared.paths(langs)), issuer)
        if (not statuses or use.status in statuses) and (not ids or use.match.concept.id in ids)
    ]
    shared.emit(form, output, lambda: using.report(found), lambda style: display.used(found, style))


@command.command()
@click.argument("text", default="-")
@click.option("--lang", default="", metavar="xx", help="Language of the text; without it the text itself tells.")
@click.option("--issuer", default="", metavar="CC", help="Whose text it is (KZ, CN …).")
@shared.glossaries
@_options.output(("text", "json"), "text")
def check(text: str, lang: str, issuer: str, glossaries: tuple[Path, ...], form: str, output: Path | None) -> None:
    """Check a TEXT (a sentence, a file, or - for standard input) for wordings to avoid. Exit code 1: there are some.

    \b
    Examples:
      readout glossary check "The leaders discussed the Belt and Road strategy."
      pbpaste | readout glossary check - --lang kk
    """
    from toolkit.glossary import display
    from toolkit.glossary import usage as using

    documents = shared.text_or_file(text, lang)
    found = [use for use in using.uses(shared.read(glossaries), documents, issuer) if use.status in STATUSES[2:]]
    shared.emit(
        form, output, lambda: using.report(found), lambda style: display.used(found, style) or "nothing to avoid\n"
    )
    if found:
        sys.exit(1)


@command.command()
@click.argument("sources", nargs=-1, required=True, metavar="FOLDER | MEMORY.tmx …", type=click.Path(path_type=Path))
@click.option("--pivot", default="en", show_default=True, metavar="xx", help="The language whose terms lead.")
@click.option(
    "--min", "least", default=2, show_default=True, type=click.IntRange(2), help="In how many rows a term must stand."
)
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1), help="How many candidates to show.")
@shared.glossaries
@_options.output(("text", "json"), "text")
def mine(
    sources: tuple[Path, ...],
    pivot: str,
    least: int,
    limit: int,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Find term candidates in aligned texts (readout folders, folders of readouts, TMX), with their counterparts.

    What the glossary has is left out. Pick from the JSON and pipe it into `add -`.

    \b
    Examples:
      readout glossary mine corpus
      readout glossary mine memory.tmx --pivot ru --format json > candidates.json
    """
    from toolkit.glossary import display, mining

    glossary = shared.read(glossaries)
    rows = shared.aligned_rows(sources, glossaries)
    found = mining.mine(rows, glossary, pivot, least, limit)
    shared.emit(form, output, lambda: mining.report(found), lambda style: display.candidates(found, style))


@command.command()
@click.argument("text", default="-")
@click.option(
    "--lang", default="", metavar="xx", help="Language of the text; without it the file's name or the text tells."
)
@click.option("--issuer", default="", metavar="CC", help="Whose text it is (KZ, CN …).")
@click.option("--mark", is_flag=True, help="Show each place as [[old → new]], replace nothing.")
@click.option("--in-place", is_flag=True, help="Write the new text over the file.")
@shared.glossaries
@_options.output(("text", "json"), "text")
def apply(
    text: str,
    lang: str,
    issuer: str,
    mark: bool,
    in_place: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Replace wordings to avoid in a TEXT (a sentence, a plain-text file, or -), keeping the case ending.

    The new text goes to standard output, each change to standard error. Exit code 1: something is left to be decided by
    hand.

    \b
    Examples:
      readout glossary apply "«Бір белдеу, бір жол» стратегиясының" --lang kk
      readout glossary apply talks.ru.txt --mark
      readout glossary apply talks.ru.txt --in-place --issuer KZ
    """
    from toolkit import atomic
    from toolkit.glossary import applying, display

    glossary = shared.read(glossaries)
    document = shared.plain_text(text, lang)
    found = applying.changes(glossary, document, issuer)
    done = applying.applied(document.text, found, mark)
    click.echo(display.replacements(document.text, found, shared.styled()), nl=False, err=True)
    if in_place and not mark:
        if not Path(text).is_file():
            raise click.UsageError("--in-place wants a file.")
        atomic.write(Path(text), done)
    else:
        shared.emit(
            form,
            output,
            lambda: applying.report(document, found),
            lambda style: done + "\n" * (text != "-" and not Path(text).is_file()),
        )
    if any(not change.new for change in found):
        sys.exit(1)

"""`readout search`: a concordance in all languages."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options

FORMATS = ("terminal", "json", "tsv")


@click.command(name="search")
@click.argument("phrase", required=False)
@click.option(
    "--corpus", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True, help="Folder to search."
)
@click.option("--lang", "langs", multiple=True, metavar="xx", help="Only in this version; may be repeated.")
@click.option("--lemma", is_flag=True, help="In every inflected form.")
@click.option("--regex", is_flag=True, help="PHRASE is a regular expression.")
@click.option("--term", metavar="ID", help="A controlled term by its id, in any form.")
@click.option("--limit", "-n", type=click.IntRange(0), default=20, show_default=True, help="Places shown; 0: all.")
@click.option("--index", "where", type=click.Path(path_type=Path, dir_okay=False), help="Keep the index here.")
@click.option("--as-is", is_flag=True, help="Do not look for changed files first.")
@click.option(
    "--glossary", "glossaries", multiple=True, type=click.Path(path_type=Path), help="Instead of the shipped."
)
@_options.output(FORMATS, "terminal")
def command(
    phrase: str | None,
    corpus: Path,
    langs: tuple[str, ...],
    lemma: bool,
    regex: bool,
    term: str | None,
    limit: int,
    where: Path | None,
    as_is: bool,
    glossaries: tuple[Path, ...],
    form: str,
    output: Path | None,
) -> None:
    """Show every place where something is said, with the other versions beside it.

    The corpus is a folder of readouts, or the output of `readout batch`. Exit code 0: found; 1: nowhere.

    \b
    Examples:
      readout search "жан-жақты стратегиялық"
      readout search --lemma "стратегическое партнерство" --lang ru
      readout search --term comprehensive-strategic-partnership --format json
    """
    from toolkit.corpus import concordance, opening
    from toolkit.corpus.search import Query, first, search
    from toolkit.corpus.search import term as search_term
    from toolkit.errors import InputError
    from toolkit.glossary import load

    if (phrase is None) == (term is None):
        raise InputError("", 0, "nothing to look for" if term is None else "both a phrase and a term", "give one")
    chosen = _options.settings(glossaries=glossaries)
    with opening.opened(corpus, chosen, where, as_is, _options.say) as index:
        if term is not None:
            places = search_term(index, load(chosen.glossaries), term, langs)
        else:
            places = search(index, Query(phrase or "", langs, lemma, regex))
        found, more = first(places, limit)
        if form == "json":
            text = concordance.as_json(found, more)
        elif form == "tsv":
            text = concordance.as_tsv(found, index.langs)
        else:
            canvas = _options.canvas(output)
            text = concordance.as_text(found, canvas.width, canvas.colour)
    _options.emit(text, output)
    if more:
        click.echo(f"{limit} places shown, there are more: --limit 0 for all", err=True)
    if not found:
        hint = "" if lemma or regex or term else "; --lemma looks for inflected forms too"
        click.echo(f"nowhere{hint}", err=True)
        sys.exit(1)

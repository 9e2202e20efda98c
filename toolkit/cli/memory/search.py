"""`readout memory search`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.memory._shared import where


@click.command(name="search")
@click.argument("text")
@click.option("--from", "lang", metavar="xx", help="The language of TEXT; else the text itself tells.")
@click.option("--to", "target", required=True, metavar="xx", help="The language wanted.")
@click.option("--min-score", type=click.FloatRange(0, 100), default=70, show_default=True, help="Likeness in percent.")
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True, help="Matches at most.")
@where
@_options.output(("text", "json"), "text")
def command(
    text: str, lang: str | None, target: str, min_score: float, limit: int, path: Path, form: str, output: Path | None
) -> None:
    """Find what a sentence was translated by: the same sentence, the same with other numbers, dates or names (which
    are put into the translation), or one like it.

    \b
    Example:
      readout memory search "Trade reached 21.5 billion dollars." --from en --to kk
    """
    from toolkit.documents.language import detect
    from toolkit.documents.naming import tag
    from toolkit.errors import InputError
    from toolkit.glossary import load
    from toolkit.translation.memory import Memory
    from toolkit.translation.search import as_json, as_text, search

    source, wanted = tag(lang) if lang else detect(text), tag(target)
    if not source:
        raise InputError("", 0, "the text does not tell its language", "say --from kk")
    glossary = load(_options.settings().glossaries)
    with closing(Memory(path)) as memory:
        found = search(memory, text, source, wanted, glossary, min_score, limit)
    if not found:
        _options.say(f"nothing in {path} is like it; languages there: {', '.join(memory.langs)}")
    shown = json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n" if form == "json" else as_text(found)
    _options.emit(shown, output)

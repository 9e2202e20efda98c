"""`readout glossary`: the agreed terms, listed, kept and applied; one file a command, loaded when it is called."""

from __future__ import annotations

import click

from toolkit.cli import Commands


@click.group(name="glossary", cls=Commands, package=__name__)
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

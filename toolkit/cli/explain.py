"""`readout explain`: what a check looks for."""

from __future__ import annotations

import click

from toolkit.cli import _options
from toolkit.errors import InputError


@click.command(name="explain")
@click.argument("check", required=False)
@click.option("--all", "everything", is_flag=True, help="Every check, as Markdown: the source of docs/checks.md.")
def command(check: str | None, everything: bool) -> None:
    """Tell what a check looks for, with an example in several languages and how to silence it.

    \b
    Examples:
      readout explain party-order
      readout explain --all
    """
    from toolkit.explain import explain, page

    if not check and not everything:
        raise InputError("", 0, "no check named", "name one, or --all; `readout check --help` lists the options")
    _options.emit(page() if everything else explain(check or ""), None)

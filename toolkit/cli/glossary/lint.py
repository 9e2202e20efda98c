"""`readout glossary lint`: look for what is wrong with a glossary. Exit code 1: problems at or above --fail-on."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toolkit.cli import _options
from toolkit.cli.glossary import _shared as shared
from toolkit.cli.glossary._shared import SEVERITIES


@click.command(name="lint")
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
def command(
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

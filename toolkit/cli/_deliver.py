"""How a result leaves the command: as text, as a file, as one file a pair of languages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

import click

from toolkit.cli import _options
from toolkit.errors import InputError
from toolkit.model import SEVERITIES, Comparison, Finding, Severity
from toolkit.reports import named

PAIRED = ("tmx", "xliff")  #: forms that can be had of one pair of languages
SINGLE = ("xliff",)  #: forms that can carry one pair only


def pairs(command: Any) -> Any:
    """--pair."""
    return click.option(
        "--pair",
        "pairs",
        multiple=True,
        metavar="xx-yy",
        help="For tmx and xliff: this pair only, in its finest pieces; may be repeated; all: every pair, a file each.",
    )(command)


def plot(command: Any) -> Any:
    """--plot."""
    return click.option(
        "--plot",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Also draw the alignment: a picture, .svg or .png.",
    )(command)


def draw(comparison: Comparison, findings: Sequence[Finding], path: Path) -> None:
    """Write the picture of the alignment, rows coloured by their gravest finding."""
    from toolkit.plots import alignment
    from toolkit.plots.drawing import form

    kind = form(path)
    worst: dict[int, Severity] = {}
    for finding in sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        worst.setdefault(finding.row, finding.severity)
    _options.emit(alignment.draw(comparison, kind, worst), path)


def deliver(
    comparison: Comparison,
    findings: Sequence[Finding] | None,
    form: str,
    output: Path | None,
    pairs: Sequence[str] = (),
    signature: str = "",
) -> None:
    """Render in `form` and write to `output`, or to standard output."""
    report, canvas = named(form), _options.canvas(output, signature)
    if pairs and form not in PAIRED:
        raise InputError("", 0, f"--pair says nothing for {form}", f"leave it out, or choose {' or '.join(PAIRED)}")
    chosen = _chosen(comparison.readout.langs, pairs)
    if len(chosen) > 1 and output is None:
        told = ", ".join("-".join(pair) for pair in chosen)
        raise InputError("", 0, f"{len(chosen)} files, one a pair ({told})", "name them with --output talks.xlf")
    if not chosen and form in SINGLE and len(comparison.readout.langs) > 2:
        first = "-".join(comparison.readout.langs[:2])
        click.echo(f"{form} carries two languages: this is {first}; --pair all writes a file a pair", err=True)
    for pair, path in _targets(chosen, output):
        _options.emit(report.render(comparison, findings, canvas._replace(pair=pair)), path)


def _chosen(langs: tuple[str, ...], pairs: Sequence[str]) -> list[tuple[str, str]]:
    """The pairs asked for, source first, each once."""
    known = {f"{a}-{b}": (a, b) for a in langs for b in langs if a != b}
    found: list[tuple[str, str]] = []
    for name in pairs:
        if name == "all":
            found += combinations(langs, 2)
        elif name in known:
            found.append(known[name])
        else:
            here = ", ".join(f"{a}-{b}" for a, b in combinations(langs, 2))
            raise InputError("", 0, f"no pair '{name}'", f"these versions have all, {here}, and the same turned round")
    return list(dict.fromkeys(found))


def _targets(
    chosen: Sequence[tuple[str, str]], output: Path | None
) -> Iterator[tuple[tuple[str, str] | None, Path | None]]:
    """Where each pair goes: talks.xlf, or talks.en-kk.xlf, talks.en-ru.xlf …"""
    if len(chosen) < 2 or output is None:
        yield (chosen[0] if chosen else None), output
        return
    for source, target in chosen:
        yield (source, target), output.with_name(f"{output.stem}.{source}-{target}{output.suffix}")
